"""A draft is short, about her, and asks for nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.letter.samples import ANA, JANE, TOM, reminder, touch
from tests.unit.letter.test_words import HOSTILE
from wallflower.domain.letter.draft import draft
from wallflower.domain.people.interaction import Direction

KINDS = st.sampled_from(["email", "coffee", "call", "event", "note", "other"])


@given(HOSTILE, HOSTILE, KINDS, st.sampled_from(Direction), st.integers(1, 40))
def test_any_draft_is_brief_and_asks_one_question_at_most(
    name: str, topic: str, kind: str, direction: Direction, number: int
) -> None:
    last = touch(direction, kind=kind, topic=topic, said="SECRET")
    ready = draft(reminder(number, name=name, last=last))
    assert len(ready.body.split()) <= 120
    assert ready.body.count("?") <= 1
    assert "SECRET" not in ready.body
    assert len(ready.subject.splitlines()) == 1


def test_the_last_topic_comes_first() -> None:
    ready = draft(JANE)
    assert ready.subject == "PyCon talk"
    assert ready.body.startswith("Hi Jane,\n\nYour mail about “PyCon talk” came to mind today.")


def test_a_mail_of_ones_own_is_remembered_as_that() -> None:
    assert "I last wrote to you about “tide gauges”." in draft(ANA).body


def test_a_coffee_is_remembered() -> None:
    assert "Over coffee we talked about “moving to Bolzano”." in draft(TOM).body


@pytest.mark.parametrize("kind", ["email", "coffee", "call", "event"])
def test_without_a_topic_it_is_a_short_hello(kind: str) -> None:
    ready = draft(reminder(last=touch(kind=kind, topic="")))
    assert ready.subject == "A short hello"
    assert "“" not in ready.body
    assert ready.body.count("?") == 1


def test_a_private_note_never_goes_into_a_draft() -> None:
    ready = draft(reminder(last=touch(kind="note", topic="talks too much, knows Rust")))
    assert ready.subject == "A short hello"
    assert "Rust" not in ready.body


@pytest.mark.parametrize(
    "topic",
    [
        "Could you refer me?",
        "Please help",
        "Invoice 12",
        "see https://x.example",
        "mail a@b.example",
    ],
)
def test_a_topic_that_asks_or_links_stays_out(topic: str) -> None:
    assert draft(reminder(last=touch(topic=topic))).subject == "A short hello"


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("Re: AW: [External] PyCon “talk”", "PyCon talk"),
        ("Fwd: Lunch on Friday? Or Monday?", "Lunch on Friday"),
        ("RE[2]: Kaffee!", "Kaffee"),
    ],
)
def test_a_topic_is_cleaned_to_a_phrase(topic: str, expected: str) -> None:
    assert expected == draft(reminder(last=touch(topic=topic))).subject


def test_without_a_name_nobody_is_called_by_an_address() -> None:
    assert draft(reminder(name="")).body.startswith("Hello,\n")


def test_two_drafts_of_a_digest_are_not_the_same_mail() -> None:
    bodies = {draft(reminder(number, last=touch())).body for number in (1, 2, 3)}
    assert len(bodies) == 3
