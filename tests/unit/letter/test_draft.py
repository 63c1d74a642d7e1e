"""A draft is short, about them, and asks for nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.letter.hostile import HOSTILE
from tests.unit.letter.samples import ANA, DAY, JANE, OWNER, TOM, reminder, touch
from wallflower.domain.digest import Reminder
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.letter.draft import Draft, draft, written
from wallflower.domain.letter.idea import Idea, IdeaKind
from wallflower.domain.letter.phrase import OURS, phrase
from wallflower.domain.owner import Tone
from wallflower.domain.people.interaction import Direction


def of(one: Reminder, tone: Tone | None = None) -> Draft:
    return draft(one, replace(OWNER, tone=tone or Tone()), DAY)


def said(one: Reminder) -> str:
    """What stands between the greeting and the sign-off."""
    return of(one).body.split("\n\n")[1]


@given(
    HOSTILE,
    HOSTILE,
    st.sampled_from(["email", "coffee", "call", "event", "note", "other"]),
    st.sampled_from(Direction),
    st.builds(Tone, first_line=HOSTILE, sign_off=HOSTILE, formal=st.booleans()),
)
def test_any_draft_has_three_paragraphs_and_a_subject_on_one_line(
    name: str, words: str, kind: str, direction: Direction, tone: Tone
) -> None:
    last = touch(direction, kind=kind, topic=words, said="SECRET")
    ready = of(replace(reminder(1, name=name, last=last), works_on=words, met=words), tone)
    assert len(ready.body.split("\n")) == 5
    assert len(ready.subject.splitlines()) == 1
    assert "SECRET" not in ready.body


@given(HOSTILE)
def test_none_of_their_own_words_ever_stands_in_it(theirs: str) -> None:
    tame = of(reminder(last=touch(topic="", said="")))
    assert tame == of(reminder(last=touch(topic=theirs, said=theirs)))


def test_a_mail_is_thanked_for_with_its_date() -> None:
    ready = of(JANE)
    assert ready.subject == "Thank you"
    assert ready.body == (
        "Hi Jane,\n\nThank you for your mail of 3 June. How have things gone since?\n\nBest wishes"
    )


def test_a_date_that_is_not_sure_is_not_told() -> None:
    assert JANE.last is not None
    vague = replace(JANE, last=replace(JANE.last, approximate=True))
    assert said(vague) == "Thank you for your mail. How have things gone since?"


def test_their_work_is_asked_after() -> None:
    known = replace(JANE, works_on="compilers")
    assert said(known).endswith("How is your work on compilers going?")


def test_a_mail_of_ones_own_is_remembered_as_that() -> None:
    assert said(ANA) == "I last wrote to you about “tide gauges”. How are things on your side?"


def test_a_coffee_is_remembered() -> None:
    assert said(TOM) == "Over coffee we talked about “moving to Bolzano”. How is that going?"


@pytest.mark.parametrize(
    ("kind", "days", "subject", "begins"),
    [
        (OccasionKind.BIRTHDAY, 2, "Happy birthday", "All my good wishes"),
        (OccasionKind.BIRTHDAY, -2, "Happy birthday, a little late", "I hope you had"),
        (OccasionKind.JOB, -9, "Your new job", "Congratulations on your new job."),
        (OccasionKind.PROMISE, 2, "What I promised", "I have not forgotten"),
        (OccasionKind.CONFERENCE, 2, "PyCon", "I thought of you because of PyCon."),
        (OccasionKind.CONFERENCE, -2, "PyCon", "I thought of you because of PyCon."),
    ],
)
def test_an_occasion_has_its_own_mail(
    kind: OccasionKind, days: int, subject: str, begins: str
) -> None:
    occasion = Occasion(contact="c1", kind=kind, on=DAY + timedelta(days=days), what="PyCon")
    ready = of(replace(JANE, occasion=occasion))
    assert ready.subject == subject
    assert ready.body.split("\n\n")[1].startswith(begins)


def test_a_private_note_never_goes_into_a_draft() -> None:
    noted = of(reminder(last=touch(kind="note", topic="talks too much, knows Rust")))
    assert noted.subject == "A short hello"
    assert "Rust" not in noted.body


def test_without_a_name_nobody_is_called_by_an_address() -> None:
    assert of(reminder(name="")).body.startswith("Hello,\n")
    assert of(reminder(name=""), Tone(first_line="Dear NAME,")).body.startswith("Hello,\n")


@pytest.mark.parametrize(
    ("tone", "first", "last"),
    [
        (Tone(), "Hi Jane,", "Best wishes"),
        (Tone(formal=True), "Dear Jane Doe,", "Kind regards"),
        (Tone(first_line="Ciao NAME!"), "Ciao Jane!", "Best wishes"),
        (Tone(first_line="Good day NAME", formal=True), "Good day Jane Doe", "Kind regards"),
        (Tone(sign_off="Warmly, Sam"), "Hi Jane,", "Warmly, Sam"),
        (Tone(first_line="a\nb", sign_off="c\r\nd"), "a b", "c d"),
    ],
)
def test_it_sounds_as_the_owner_likes(tone: Tone, first: str, last: str) -> None:
    lines = of(JANE, tone).body.split("\n\n")
    assert (first, last) == (lines[0], lines[-1])


@pytest.mark.parametrize("kind", IdeaKind)
def test_every_idea_makes_a_mail_with_one_question_at_most(kind: IdeaKind) -> None:
    ready = written("Jane Doe", Idea(kind, "compilers"), Tone(), "3 June")
    assert ready.body.count("?") <= 1
    assert "{" not in ready.subject + ready.body


def test_what_our_drafts_are_called_is_known_as_ours() -> None:
    """So that none of it is taken for what the owner wrote about."""
    kinds = (kind for kind in IdeaKind if written("Jane", Idea(kind, "x"), Tone()).subject != "X")
    subjects = {written("Jane", Idea(kind, "x"), Tone()).subject for kind in kinds}
    assert OURS == {phrase(subject).casefold() for subject in subjects}
