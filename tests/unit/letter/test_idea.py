"""One idea for each mail, which gives before it asks."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.letter.hostile import HOSTILE
from tests.unit.letter.samples import ANA, DAY, JANE, TOM, reminder, touch
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.letter.idea import Idea, IdeaKind, idea
from wallflower.domain.letter.phrase import phrase
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


@given(st.sampled_from(IdeaKind), HOSTILE, st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_every_idea_can_be_said_in_a_few_words(kind: IdeaKind, about: str, day: date) -> None:
    said = Idea(kind, phrase(about)).words
    assert said.endswith(".")
    assert len(Idea(kind, "x").words.split()) <= 7
