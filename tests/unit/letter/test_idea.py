"""One idea for each mail, which gives before it asks."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.letter.samples import ANA, DAY, JANE, TOM, reminder, touch
from tests.unit.letter.test_words import HOSTILE
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.letter.idea import Idea, IdeaKind, hands_over, idea, phrase, to_them
from wallflower.domain.people.interaction import Direction


def on(kind: OccasionKind, what: str = "", *, days: int = 3) -> Occasion:
    return Occasion(contact="c1", kind=kind, on=DAY + timedelta(days=days), what=what)


@pytest.mark.parametrize(
    ("occasion", "expected"),
    [
        (on(OccasionKind.BIRTHDAY), Idea(IdeaKind.WISH, "on 11 June")),
        (on(OccasionKind.BIRTHDAY, days=0), Idea(IdeaKind.WISH)),
        (on(OccasionKind.BIRTHDAY, days=-1), Idea(IdeaKind.WISH_LATE)),
        (on(OccasionKind.JOB, "CTO at Acme"), Idea(IdeaKind.CONGRATULATE)),
        (on(OccasionKind.PROMISE, "send the paper"), Idea(IdeaKind.KEEP, "send the paper")),
        (on(OccasionKind.PROMISE, "introduce them"), Idea(IdeaKind.REMIND, "introduce them")),
        (on(OccasionKind.PROMISE), Idea(IdeaKind.REMIND, "what you said")),
        (on(OccasionKind.CONFERENCE, "PyCon"), Idea(IdeaKind.LOOK_AHEAD, "PyCon")),
        (on(OccasionKind.CONFERENCE, "PyCon", days=-1), Idea(IdeaKind.LOOK_BACK, "PyCon")),
        (on(OccasionKind.TRAINING), Idea(IdeaKind.LOOK_AHEAD, "the training")),
    ],
)
def test_an_occasion_comes_first(occasion: Occasion, expected: Idea) -> None:
    assert expected == idea(replace(JANE, occasion=occasion, unanswered=3), DAY)


def test_who_did_not_answer_twice_gets_a_hello_that_wants_nothing() -> None:
    assert Idea(IdeaKind.GREET) == idea(replace(ANA, unanswered=2), DAY)


def test_a_mail_of_theirs_is_thanked_for_in_none_of_its_words() -> None:
    assert Idea(IdeaKind.THANK) == idea(JANE, DAY)
    assert Idea(IdeaKind.THANK, "compilers") == idea(replace(JANE, works_on="compilers"), DAY)


def test_what_was_last_talked_about_goes_on() -> None:
    assert Idea(IdeaKind.COFFEE, "moving to Bolzano") == idea(TOM, DAY)
    assert Idea(IdeaKind.WROTE, "tide gauges") == idea(ANA, DAY)
    call = touch(Direction.BOTH, kind="call", topic="her garden", own=True)
    assert Idea(IdeaKind.CALL, "your garden") == idea(reminder(last=call), DAY)
    event = touch(Direction.BOTH, kind="event", topic="the robot arm", own=True)
    assert Idea(IdeaKind.TALK, "the robot arm") == idea(reminder(last=event), DAY)


def test_what_others_named_is_not_named() -> None:
    """An answer of the owner's has their subject, and our own drafts have ours."""
    theirs = touch(Direction.OUT, topic="Your bank account is closed")
    assert Idea(IdeaKind.HELLO) == idea(reminder(last=theirs), DAY)
    assert Idea(IdeaKind.HELLO) == idea(replace(TOM, last=replace(theirs, kind="coffee")), DAY)


def test_nobody_is_thanked_twice_or_years_later() -> None:
    assert JANE.last is not None
    old = replace(JANE.last, at=JANE.last.at - timedelta(days=400))
    assert Idea(IdeaKind.HELLO) == idea(replace(JANE, spoken=True), DAY)
    assert Idea(IdeaKind.HELLO) == idea(replace(JANE, last=old), DAY)


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


@pytest.mark.parametrize("met", ["At work", "Online", "The train", "airport", "In Lyon"])
def test_a_place_without_a_name_is_not_thought_back_to(met: str) -> None:
    assert Idea(IdeaKind.HELLO) == idea(replace(reminder(), met=met), DAY)


def test_without_words_it_is_what_the_owner_noted_of_them() -> None:
    note = touch(kind="note", topic="", said="Met Jane at PyCon, builds compilers")
    known = replace(reminder(last=note), works_on="compilers", cares_about="bees", met="PyCon")
    found = [
        idea(known, DAY),
        idea(replace(known, works_on=""), DAY),
        idea(replace(known, works_on="", cares_about=""), DAY),
        idea(replace(known, works_on="", cares_about="", met="airport"), DAY),
    ]
    assert [
        Idea(IdeaKind.ASK, "compilers"),
        Idea(IdeaKind.SHARE, "bees"),
        Idea(IdeaKind.REMEMBER, "PyCon"),
        Idea(IdeaKind.HELLO),
    ] == found


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


@given(st.sampled_from(IdeaKind), HOSTILE, st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_every_idea_can_be_said_in_a_few_words(kind: IdeaKind, about: str, day: date) -> None:
    said = Idea(kind, phrase(about)).words
    assert said.endswith(".")
    assert len(Idea(kind, "x").words.split()) <= 7
