"""A phrase of the owner's may stand in a mail to somebody, or it does not."""

import pytest
from hypothesis import given

from tests.unit.letter.hostile import HOSTILE
from wallflower.domain.letter.phrase import hands_over, phrase, to_them


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("her move to Lyon", "your move to Lyon"),
        ("compilers", "compilers"),
        ("a book on bees", "a book on bees"),
        ("her own", ""),
        ("getting over her burnout", ""),
        ("up stress", ""),
        ("it", ""),
        ("Mondays", ""),
        ("tea but hates coffee", ""),
        ("a secret project", ""),
        ("one two three four five six seven eight", ""),
    ],
)
def test_a_note_is_said_to_them_as_it_may_be_said(noted: str, said: str) -> None:
    assert said == to_them(noted)


@pytest.mark.parametrize(
    ("promise", "expected"),
    [
        ("send the paper", True),
        ("send them the slides", True),
        ("forward photos", True),
        ("give up smoking", False),
        ("introduce them to Tom", False),
        ("not to call again", False),
        ("share a flat", False),
        ("send", False),
        ("bring up the contract", False),
    ],
)
def test_only_what_is_handed_over_is_attached(promise: str, expected: bool) -> None:
    assert expected is hands_over(promise)


@pytest.mark.parametrize(
    "text",
    [
        "Could you refer me?",
        "Please help",
        "Invoice 12",
        "see https://x.example",
        "mail a@b.example",
        "?!",
        "…",
    ],
)
def test_what_asks_or_links_is_no_phrase(text: str) -> None:
    assert phrase(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Re: AW: [External] PyCon “talk”", "PyCon talk"),
        ("Fwd: Lunch on Friday? Or Monday?", "Lunch on Friday"),
        ("RE[2]: Kaffee!", "Kaffee"),
    ],
)
def test_a_text_is_cleaned_to_a_phrase(text: str, expected: str) -> None:
    assert expected == phrase(text)


@given(HOSTILE)
def test_a_phrase_is_short_and_stays_what_it_is(text: str) -> None:
    assert len(phrase(text)) <= 60
    assert phrase(phrase(text)) in (phrase(text), "")
