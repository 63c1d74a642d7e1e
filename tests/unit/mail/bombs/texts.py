"""40 MB of one thing."""

from tests.unit.mail.bombs.making import (
    HEAD,
    LARGEST,
    TEXT,
    Bomb,
    attached,
    encoded,
    full,
    lines_of_base64,
    noise,
)


def several(seed: bytes, kind: str = "mixed", text: str = "plain", parts: int = 16) -> bytes:
    """A mail of many texts of half a megabyte, each but the same again and again."""
    head = HEAD + f"Content-Type: multipart/{kind}; boundary=b\n\n--b\n\nhello\n".encode()
    part = f"--b\nContent-Type: text/{text}\n\n".encode() + full(seed, 500_000) + b"\n"
    return head + part * parts + b"--b--\n"


BOMBS: dict[str, Bomb] = {
    "sixteen texts of quoted lines": lambda: several(b"> a\n"),
    "sixteen texts of signatures": lambda: several(b"-- \n"),
    "sixteen quotes in one line": lambda: several(b">"),
    "sixteen lines of separators": lambda: several(b"---------- Forwarded message --------- "),
    "four choices of open items": lambda: several(b"<li>a", "alternative", "html", 4),
    "a long text": lambda: TEXT + full(b"hello there, this is a line of a text\n"),
    "one long line": lambda: TEXT + full(b"a"),
    "one long line of words": lambda: TEXT + full(b"hello there "),
    "empty lines": lambda: TEXT + b"hello\n" + full(b"\n"),
    "spaces": lambda: TEXT + full(b" " * 5000 + b"a\n"),
    "one long quote": lambda: TEXT + full(b">"),
    "quoted lines": lambda: TEXT + full(b"> a\n"),
    "quotes of quotes": lambda: TEXT + full(b"> > > > > > > > > > > > > > > > > > > > a\n"),
    "header lines": lambda: HEAD + full(b"X-Line: hello\n"),
    "one header": lambda: HEAD + b"X-Line: " + full(b"hello there "),
    "a header of 250 KB": lambda: HEAD + b"X-Line: " + full(b" a\n", 250_000) + b"\n\nhi",
    "header blocks": lambda: (
        TEXT + full(b"From: Jane <a@x.example>\nTo: b@x.example\nDate: 1 May 2026\n\n")
    ),
    "lines of From": lambda: TEXT + full(b"From: a@x.example\n"),
    "unknown labels": lambda: TEXT + full(b"Foo: a@x.example\n"),
    "separators": lambda: TEXT + full(b"---------- Forwarded message ---------\n"),
    "attributions": lambda: TEXT + full(b"On 1 May 2026, Jane <a@x.example> wrote:\n\n"),
    "half attributions": lambda: TEXT + full(b"On 1 May 2026, Jane\n"),
    "dates": lambda: TEXT + full(b"Date: Wed, 6 May 2026 at 14:05\n"),
    "addresses": lambda: TEXT + full(b"Jane Lee <jane@acme.example>, "),
    "at signs": lambda: TEXT + full(b"a@"),
    "capitals": lambda: TEXT + full(b"Aa "),
    "links": lambda: TEXT + full(b"<mailto:a@x.example>"),
    "NUL bytes": lambda: TEXT + full(b"\0"),
    "lone carriage returns": lambda: TEXT.replace(b"\n", b"\r") + full(b"hello there\r"),
    "carriage returns before line ends": lambda: TEXT + full(b"\r\r\r\r\r\r\r\n"),
    "flowed lines": lambda: (
        HEAD + b"Content-Type: text/plain; format=flowed; delsp=yes\n\n" + full(b"hello there \n")
    ),
    "flowed quotes": lambda: (
        HEAD + b"Content-Type: text/plain; format=flowed\n\n" + full(b">> a \n")
    ),
    "enriched text": lambda: encoded("7bit", full(b"<bold>a<param>b</param>\n\n"), "text/enriched"),
    "quoted-printable signs": lambda: encoded("quoted-printable", full(b"=3D")),
    "quoted-printable soft ends": lambda: encoded("quoted-printable", full(b"a=\n")),
    "base64": lambda: encoded("base64", lines_of_base64(noise(29_000_000))),
    "base64 of HTML": lambda: encoded(
        "base64", lines_of_base64(full(b"<p>hello</p>", 29_000_000)), "text/html"
    ),
    "base64 of padding": lambda: encoded("base64", full(b"YQ==\n")),
    "uuencode": lambda: encoded("x-uuencode", full(b"!a\n")),
    "noise": lambda: TEXT + noise(LARGEST),
    "noise alone": lambda: noise(LARGEST),
    "files in base64": lambda: attached(lines_of_base64(noise(29_000_000)), "base64"),
    "files in quoted-printable": lambda: attached(full(b"=3D"), "quoted-printable"),
    "files in uuencode": lambda: attached(full(b"!a\n"), "x-uuencode"),
}
