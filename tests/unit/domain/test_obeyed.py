"""When a line of a mail is obeyed: only where every program would read it as we do."""

from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import MAIL_DOMAIN, NOW, OWNER, TODAY, few, receipt
from wallflower.domain.capture.capture import Capture
from wallflower.domain.capture.reading import capture
from wallflower.domain.commands.command import Command, Drop, Note
from wallflower.domain.commands.reading import orders
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


LONG = "2 note she told me a long story about the harbour, the boats, and all her sisters"
TEN = "\n".join(f"{n} note likes tea" for n in range(1, 11))


def in_two_forms(plain: str, html: str) -> Capture:
    """What a mail in two forms tells."""
    head = f"From: {OWNER.addresses[0]}\nTo: {US}\nDate: {DATE}\nMessage-ID: <1@x>\n"
    both = (f"Content-Type: text/plain\n\n{plain}", f"Content-Type: text/html\n\n{html}")
    raw = f"{head}{alternative(*both)}"
    return capture(read(raw.encode()), Tier.OWNER, receipt(), OWNER, MAIL_DOMAIN)


def commanded(plain: str, html: str) -> tuple[Command, ...]:
    """What is obeyed of a mail in two forms."""
    told = in_two_forms(plain, html)
    return () if told.forbidden else told.commands


def in_html(text: str) -> str:
    """A text as HTML, a paragraph a line."""
    return "".join(f"<p>{line}</p>" for line in text.split("\n"))


@pytest.mark.parametrize("above", ["1 note tea", TEN, LONG, f"{LONG}\n{TEN}"])
def test_a_command_that_one_text_lacks_is_not_obeyed_on_any_line(above: str) -> None:
    """Whoever sees the other one would not know of it: not on the second line, on the eleventh, or
    below one that is long enough to be wrapped."""
    both = commanded(f"{above}\n3 drop", in_html(f"{above}\n3 drop"))
    assert Drop(3) == both[-1]
    for plain, html in [
        (f"{above}\n3 drop", in_html(above)),
        (f"{above}\n3 drop", in_html(f"{above}\nBest, Robin")),
        (f"{above}\n3 drop", in_html(f"{above} 3 drop")),
        (above, in_html(f"{above}\n3 drop")),
    ]:
        assert Drop(3) not in commanded(plain, html)


def test_a_line_that_only_the_plain_text_wraps_is_whole() -> None:
    """Also where it goes on with a number, as a command does."""
    words = (
        "they have moved to the old house at the harbour with all of their books, 3 cats, 2 dogs"
    )
    plain = "\n".join(wrap(f"2 note {words}", 76))
    assert (Note(2, words), Drop(3)) == commanded(
        f"{plain}\n\n3 drop", in_html(f"2 note {words}\n3 drop")
    )


lines = st.lists(st.sampled_from(["3 drop", "1 done", LONG, "Hello", ""]), min_size=1, max_size=6)


@few
@given(lines, lines)
def test_only_what_stands_in_both_texts_is_obeyed(plain: list[str], html: list[str]) -> None:
    """But an empty plain text is no text: some programs send none."""
    found = commanded("\n".join(plain), in_html("\n".join(html)))
    both = {command for command in found if not isinstance(command, Note)}
    texts = [text for text in (plain, html) if text is html or any(plain)]
    alone = [{c for line in text for c in orders(line, TODAY).commands} for text in texts]
    assert all(both <= commands for commands in alone)


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


def test_what_only_one_text_says_is_not_read_but_told() -> None:
    """The answer says where reading stopped."""
    told = in_two_forms(f"{LONG}\n3 drop", in_html(LONG))
    assert (1, "3 drop") == (len(told.commands), told.unclear)
