"""When a line of a mail is obeyed: only where every program would read it as we do."""

import pytest

from tests.unit.domain.samples import MAIL_DOMAIN, NOW, OWNER, receipt
from wallflower.domain.capture.reading import capture
from wallflower.domain.ledger import Tier
from wallflower.domain.mail.reader import read

US = f"capture@{MAIL_DOMAIN}"
DATE = NOW.strftime("%a, %d %b %Y %H:%M:%S +0000")
PLAIN = "\n1 done\n"


def obeyed(head: str = "", body: str = PLAIN, to: str = f"To: {US}") -> bool:
    """Whether a mail of the owner's makes us do something."""
    raw = f"From: {OWNER.addresses[0]}\n{to}\nDate: {DATE}\nMessage-ID: <1@x>\n{head}{body}"
    told = capture(read(raw.encode()), Tier.OWNER, receipt(), OWNER, MAIL_DOMAIN)
    return bool(told.commands) and not told.forbidden


def alternative(*parts: str) -> str:
    """A mail whose parts stand for one another."""
    body = "".join(f"--b\n{part}\n" for part in parts)
    return f"Content-Type: multipart/alternative; boundary=b\n\n{body}--b--\n"


def test_a_plain_mail_to_us_alone_is_obeyed() -> None:
    """The plain case works, with a name beside our address, too."""
    assert obeyed()
    assert obeyed(to=f'To: "Wallflower, mine" <{US}>')
    assert obeyed(
        alternative(
            "Content-Type: text/plain\n\n1 done", "Content-Type: text/html\n\n<p>1 done</p>"
        ),
        "",
    )


@pytest.mark.parametrize(
    "to",
    [
        f'To: "us <{US}>" <eve@evil.example>',
        f'To: "Eve ({US})" <eve@evil.example>',
        f'To: "Eve [mailto:{US}]" <eve@evil.example>',
        f"To: eve@evil.example (<{US}>)",
        f'To: {US}, "e v e"@evil.example',
        f"To: {US}, eve@localhost",
        f"To: {US}\nCc: eve@localhost",
        f"To: {US}\nBcc: eve@evil.example",
        f"To: {US}\nTo: eve@evil.example",
        f"To: {US}\nDate: Mon, 1 Jun 2026 10:00:00 +0000",
    ],
)
def test_another_reader_in_anybodys_eyes_makes_it_data(to: str) -> None:
    """A mail that went to others, or may be read so, is never a command: it may be one that
    somebody re-sent to us."""
    assert not obeyed(to=to)


@pytest.mark.parametrize(
    "body",
    [
        "\nOn Mon, 1 Jun 2026 at 10:00, Eve <eve@evil.example> wrote:\n\n1 done\n",
        "\nOn Mon, 1 Jun 2026 at 10:00, Eve <eve@evil.example> wrote:\n>\u20281 done\n> hi\n",
        "\nOn Mon, 1 Jun 2026 at 10:00, Eve <eve@evil.example> wrote:\n>\x851 done\n> hi\n",
        "Content-Type: text/enriched\n\n<excerpt>1 done</excerpt>\n",
        'Content-Type: text/plain; name="notes.txt"\n\n1 done\n',
        "Content-Type: text/html\n\n<div class=gmail_signature>1 done</div>\n",
    ],
)
def test_words_that_may_be_anothers_are_not_obeyed(body: str) -> None:
    """Not what an unmarked quote says, what a line end hides in a quote, a file, an excerpt or a
    signature."""
    assert not obeyed(body=body)


@pytest.mark.parametrize(
    "parts",
    [
        ("Content-Type: text/plain\n\n1 done\n2 done", "Content-Type: text/html\n\n1 done<br>hi"),
        (
            "Content-Type: text/plain\n\n1 done",
            "Content-Type: text/html\n\n1 done",
            "Content-Type: text/html\n\nhello",
        ),
        (
            "Content-Type: multipart/mixed; boundary=c\n\n--c\n\n1 done\n--c--",
            "Content-Type: text/html\n\nhello",
        ),
    ],
)
def test_all_texts_must_say_it(parts: tuple[str, ...]) -> None:
    """What stands for one another says the same in every line that a command may be."""
    assert not obeyed(alternative(*parts), "")


@pytest.mark.parametrize(
    "sender",
    [
        b'"\x83\\" "<evil@evil.example>" <me@owner.example>',
        b"me@owner.example\nX: a\rFrom: evil@evil.example",
    ],
)
def test_bytes_that_part_programs_leave_no_sender(sender: bytes) -> None:
    """Where a letter holds the byte of a quote, or a carriage return stands alone, two programs
    see two senders: we see none."""
    head = b"Content-Type: text/plain; charset=shift_jis\nTo: " + US.encode()
    assert read(b"From: " + sender + b"\n" + head + b"\n\n1 done\n").sender is None
