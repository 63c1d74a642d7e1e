"""A letter as bytes: our headers and none of theirs."""

import email
from dataclasses import replace
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.letter.hostile import HOSTILE
from tests.unit.letter.reading import HEADERS, words
from tests.unit.letter.samples import ANA, DESK, JANE, NEXT, TOM, digest, entry
from wallflower.domain.ledger import Outcome
from wallflower.domain.letter.answer import answer_letter
from wallflower.domain.letter.digest import digest_letter
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.mime import compose
from wallflower.domain.letter.words import clean, clean_lines

LETTER = digest_letter(digest(JANE, TOM, ANA), DESK, next_day=NEXT)


def raw(letter: Letter, name: str = "Wallflower") -> bytes:
    return compose(letter, sender=letter.reply_to, to="sam@owner.example", name=name)


def parsed(letter: Letter, name: str = "Wallflower") -> EmailMessage:
    return email.message_from_bytes(raw(letter, name), policy=default)


def part(mail: EmailMessage, kind: str) -> str:
    found = mail.get_body((kind,))
    assert found is not None
    return str(found.get_content())


def test_the_headers_are_ours() -> None:
    mail = parsed(LETTER)
    assert mail.keys() == HEADERS
    assert f"Wallflower <{LETTER.reply_to}>" == mail["From"]
    assert mail["To"] == "sam@owner.example"
    assert LETTER.reply_to == mail["Reply-To"]
    assert [mail["Auto-Submitted"], mail["X-Auto-Response-Suppress"]] == ["auto-generated", "All"]
    assert mail["List-Id"] == "Wallflower <wallflower.mail.wallflower.example>"
    assert mail["X-Wallflower-Loop"] == "2026-06-08-digest"


def test_text_comes_first_and_both_parts_are_whole() -> None:
    mail = parsed(LETTER)
    assert [p.get_content_type() for p in mail.iter_parts()] == ["text/plain", "text/html"]
    assert LETTER.text == part(mail, "plain").replace("\r\n", "\n")
    assert LETTER.html == part(mail, "html").replace("\r\n", "\n")


@settings(max_examples=60)
@given(HOSTILE, HOSTILE.map(clean_lines), HOSTILE)
def test_no_words_become_headers_or_parts(subject: str, body: str, name: str) -> None:
    letter = replace(LETTER, subject=subject, text=body, html=f"<p>{body}</p>")
    mail = parsed(letter, name)
    assert mail.keys() == HEADERS
    assert len(list(mail.iter_parts())) == 2
    assert words(clean(subject)) == words(mail["Subject"])
    assert letter.reply_to == mail["From"].addresses[0].addr_spec
    assert len(mail["From"].addresses) == 1


@settings(max_examples=50)
@given(st.text(max_size=2000))
def test_lines_are_short_and_end_as_smtp_wants(body: str) -> None:
    lines = raw(replace(LETTER, text=body)).split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_the_same_letter_is_the_same_bytes() -> None:
    assert raw(LETTER) == raw(replace(LETTER))


def test_a_boundary_written_into_a_letter_is_no_boundary() -> None:
    """Whoever has seen one letter cannot write a part into the next one of that name."""
    seen = parsed(LETTER).get_boundary()
    forged = replace(
        LETTER, text=f"Hi\n--{seen}\nContent-Type: text/html\n\n<b>evil</b>\n--{seen}--\n"
    )
    assert len(list(parsed(forged).iter_parts())) == 2


@pytest.mark.parametrize("name", ["Mauerblümchen", "壁の花 2", "Sam's Wallflower"])
def test_a_sender_may_have_any_name(name: str) -> None:
    assert name == parsed(LETTER, name)["From"].addresses[0].display_name


def test_an_answer_carries_the_long_name_of_its_mail_unchanged() -> None:
    mail = entry(Outcome.ASKED, problem="empty")
    assert mail.name == parsed(answer_letter(mail, DESK))["X-Wallflower-Loop"]


def test_a_thread_is_kept_even_with_a_long_message_id() -> None:
    message_id = f"<{'a' * 90}@mail.example>"
    assert message_id == parsed(replace(LETTER, in_reply_to=message_id))["In-Reply-To"]
    assert message_id.encode() in raw(replace(LETTER, in_reply_to=message_id))


@pytest.mark.parametrize("forged", ["<a@b>\r\nBcc: evil@evil.example", "no id", "<a b@c>"])
def test_what_is_no_message_id_is_no_thread(forged: str) -> None:
    assert parsed(replace(LETTER, in_reply_to=forged)).keys() == HEADERS


def test_a_recipient_that_is_no_address_is_refused() -> None:
    with pytest.raises(ValueError, match="addr"):
        compose(LETTER, sender=LETTER.reply_to, to="sam@owner.example, evil@evil.example")
