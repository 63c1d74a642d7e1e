"""What the standard library answers with a RecursionError, in half a minute, or with 2.7 GB."""

from tests.unit.mail.bombs.making import (
    FIRST,
    HEAD,
    MIXED,
    Bomb,
    counted,
    full,
    lines_of_base64,
    nested,
)

_MULTIPART = 'Content-Type: multipart/mixed; boundary="b{0}"\n\n--b{0}\n'


def _mails_in_base64() -> bytes:
    body = b"hello\n" + full(b"hello there\n", 9_000_000)
    for _ in range(4):
        head = b"From: a@x.example\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64"
        body = head + b"\n\n" + lines_of_base64(body)
    return HEAD + body[len(b"From: a@x.example\n") :]


BOMBS: dict[str, Bomb] = {
    "2000 nested multiparts": lambda: nested(_MULTIPART, 2000, b"\nhello\n"),
    "2000 nested mails": lambda: nested("Content-Type: message/rfc822\n\n", 2000, b"hello"),
    "200,000 empty parts": lambda: MIXED + b"--b\n\n" * 200_000 + b"--b--\n",
    "50,000 recipients": lambda: (
        HEAD + b"To: " + counted("a{0}@x.example, ", 690_000) + b"b@x.example\n\nhi"
    ),
    "14,000 recipients": lambda: (
        HEAD + b"Cc: " + counted("a{0}@x.example, ", 250_000) + b"b@x.example\n\nhi"
    ),
    "20,000 encoded words": lambda: (
        b"From: a@x.example\nSubject: " + full(b"=?utf-8?q?a?= ", 250_000) + b"\n\nhi"
    ),
    "encoded words in names": lambda: (
        HEAD + b"Cc: " + full(b"=?utf-8?q?a?= =?utf-8?b?YQ==?= <a@x.example>, ", 250_000) + b"\n\n"
    ),
    "words of charsets that nobody knows": lambda: (
        HEAD + b"Cc: " + counted("=?x{0}?q?a?= ", 250_000) + b"\n\nhi"
    ),
    "words without an end": lambda: HEAD + b"Cc: " + full(b"=?utf-8?q?a?b?c", 250_000) + b"\n\nhi",
    "1000 nested comments": lambda: b"From: " + b"(" * 1000 + b")" * 1000 + b" a@x.example\n\nhi",
    "100,000 open brackets": lambda: HEAD + b"Cc: " + b"<" * 250_000 + b"\n\nhi",
    "quotes and backslashes": lambda: HEAD + b"Cc: " + full(b'"\\\\"\\', 250_000) + b"\n\nhi",
    "boundary that never comes": lambda: MIXED + full(b"hello there\n"),
    "boundary that never ends": lambda: MIXED + FIRST + full(b"hello there\n"),
    "boundaries of boundaries": lambda: MIXED + FIRST + full(b"--bb\n"),
    "tiny parts": lambda: MIXED + FIRST + full(b"--b\n\nx\n"),
    "long parts": lambda: MIXED + full(FIRST + b"hello there\n" * 9000),
    "parts of HTML": lambda: MIXED + full(b"--b\nContent-Type: text/html\n\n" + b"<p>x" * 25_000),
    "small parts of HTML": lambda: (
        MIXED + full(b"--b\nContent-Type: text/html\n\n" + b"<b>" * 140 + b"<p>x" * 150 + b"\n")
    ),
    "attached mails of HTML": lambda: (
        MIXED
        + full(
            b"--b\nContent-Type: message/rfc822\n\nFrom: a@x.example\nContent-Type: text/html\n\n"
            + b"<p>x</p>" * 13_000
            + b"\n"
        )
    ),
    "heads of parts": lambda: MIXED + full(b"--b\n" + b"X-A: b\n" * 15_000 + b"\nx\n"),
    "20 levels of 40 MB": lambda: nested(_MULTIPART, 30, b"\nhello\n" + full(b"hello there\n")),
    "mails in base64 in base64": _mails_in_base64,
    "names in pieces": lambda: (
        HEAD + b"Content-Type: text/plain" + counted(";\n name*{0}*=%41", 250_000) + b"\n\nhi"
    ),
    "a boundary of 200 KB": lambda: (
        HEAD + b"Content-Type: multipart/mixed; boundary=" + b"b" * 200_000 + b"\n\n--b\n\nhi"
    ),
}
