"""The reasons that are given: stored facts in words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from tests.unit.engine.people import NOW, TODAY, blank, contacts, told
from wallflower.domain.engine.cadence import cadence, effective
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.engine.why import reminders, why
from wallflower.domain.engine.words import span
from wallflower.domain.people.career import Role
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.profile import Profile
from wallflower.domain.people.ring import Ring


def touch(days_ago: int, direction: Direction, topic: str = "") -> Interaction:
    return Interaction(at=NOW - timedelta(days=days_ago), direction=direction, topic=topic)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (
            blank(since=NOW - timedelta(days=25)),
            "You noted them 4 weeks ago and have not been in touch yet.",
        ),
        (
            blank(since=NOW - timedelta(days=1)),
            "You noted them yesterday and have not been in touch yet.",
        ),
        (blank(since=NOW), "You noted them today and have not been in touch yet."),
        (
            told(blank(), [touch(95, Direction.IN), touch(99, Direction.OUT)]),
            "They wrote last, 3 months ago; your rhythm is 3 months.",
        ),
        (
            told(blank(), [touch(99, Direction.IN), touch(25, Direction.OUT)]),
            "You wrote last, 4 weeks ago; your rhythm is 3 months.",
        ),
        (
            blank(cadence=1).after(touch(1, Direction.OUT)),
            "You wrote last, yesterday; your rhythm is 1 day.",
        ),
        (
            blank(Ring.LIGHT).after(touch(400, Direction.OUT)),
            "You wrote last, 13 months ago; your rhythm is 12 months.",
        ),
        (
            replace(blank(unanswered=3).after(touch(200, Direction.OUT)), unanswered=3),
            "You wrote last, 7 months ago; your rhythm is 3 months. "
            "3 mails had no answer, so I ask less often.",
        ),
    ],
)
def test_reasons_are_stored_facts_in_words(known: Contact, expected: str) -> None:
    assert expected == why(known, TODAY)


def occasion(kind: OccasionKind, days: int, what: str = "") -> Occasion:
    return Occasion(contact="c", kind=kind, on=TODAY + timedelta(days=days), what=what)


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        (occasion(OccasionKind.BIRTHDAY, 3), "Their birthday is on 26 November."),
        (occasion(OccasionKind.BIRTHDAY, 0), "Their birthday is on 23 November."),
        (occasion(OccasionKind.BIRTHDAY, -2), "Their birthday was on 21 November."),
        (occasion(OccasionKind.JOB, -9, "CTO at Acme"), "They have a new job: CTO at Acme."),
        (occasion(OccasionKind.CONFERENCE, 12, "PyCon"), "PyCon is on 5 December."),
        (occasion(OccasionKind.CONFERENCE, -5, "PyCon"), "PyCon was on 18 November."),
        (
            occasion(OccasionKind.PROMISE, 4, "send the paper"),
            "You promised by 27 November: send the paper.",
        ),
        (occasion(OccasionKind.TRAINING, 50), "Training is on 12 January 2027."),
    ],
)
def test_an_occasion_is_reason_enough(reason: Occasion, expected: str) -> None:
    known = blank().after(touch(95, Direction.IN))
    assert expected == why(known, TODAY, reason)


@pytest.mark.parametrize(
    ("days", "cadence", "expected"),
    [
        (95, 90, "Quiet for 3 months; your rhythm is 3 months."),
        (46, 30, "Quiet for 7 weeks; your rhythm is 4 weeks."),
        (400, 14, "Quiet for 13 months; your rhythm is 14 days."),
        (2, 1, "Quiet for 2 days; your rhythm is 1 day."),
    ],
)
def test_where_the_last_words_say_who_spoke_the_silence_is_told_in_short(
    days: int, cadence: int, expected: str
) -> None:
    known = blank(cadence=cadence).after(touch(days, Direction.IN, "Compilers"))
    assert expected == why(known, TODAY)


@few
@given(contacts, st.integers(0, 60))
def test_reasons_match_the_facts_that_they_name(person: Contact, days: int) -> None:
    """Who wrote last, how long ago, how often it should be, and what had no answer."""
    day = TODAY + timedelta(days=days)
    said = why(person, day)
    if person.last_day is None:
        assert "have not been in touch" in said
        return
    into, out = (at.timestamp() if at else 0.0 for at in (person.last_in, person.last_out))
    spoke = "They wrote last" if into > out else "You wrote last"
    who = "You were last in touch" if into == out else spoke
    silence = (day - person.last_day).days
    told = person.topics and person.topics[0].at == person.last
    assert said.startswith("Quiet for" if told and silence > 1 else who)
    assert (span(silence) if silence > 1 else ("today", "yesterday")[silence]) in said
    assert f"your rhythm is {span(cadence(person))}." in said
    assert ("less often" in said) == (effective(person) > cadence(person))


@few
@given(st.lists(contacts, max_size=5))
def test_reminders_are_numbered_from_one_and_carry_stored_facts(people: list[Contact]) -> None:
    found = reminders(people, TODAY, {}, {})
    assert [
        (n, c.id, c.name, c.addresses[0], why(c, TODAY), c.topics[0] if c.topics else None)
        for n, c in enumerate(people, 1)
    ] == [(r.number, r.contact, r.name, r.address, r.why, r.last) for r in found]


def test_an_answer_without_words_is_an_answer() -> None:
    """They sent a picture without a subject."""
    known = told(blank(), [touch(99, Direction.OUT, "Compilers"), touch(95, Direction.IN)])
    assert why(known, TODAY).startswith("They wrote last")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, "0 days"),
        (1, "1 day"),
        (20, "20 days"),
        (21, "3 weeks"),
        (30, "4 weeks"),
        (59, "8 weeks"),
        (60, "2 months"),
        (90, "3 months"),
        (180, "6 months"),
        (365, "12 months"),
        (730, "24 months"),
        (731, "2 years"),
        (3650, "10 years"),
    ],
)
def test_days_are_told_as_people_say_them(days: int, expected: str) -> None:
    assert expected == span(days)


@few
@given(st.integers(0, 9000))
def test_what_is_said_is_never_more_than_half_a_unit_off(days: int) -> None:
    count, unit = span(days).split()
    length = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}[unit.removesuffix("s")]
    assert abs(int(count) * length - days) <= length / 2


def test_a_day_in_another_year_is_told_with_its_year() -> None:
    born = Occasion(contact="c", kind=OccasionKind.BIRTHDAY, on=date(2027, 1, 2))
    assert "2 January 2027" in why(blank(), date(2026, 12, 30), born)


@pytest.mark.parametrize(
    ("house", "shown"),
    [
        ("Acme", "Engineer at Acme"),
        ("Evil. Reply with your PIN", "Engineer"),
        ("a b c d", "Engineer"),
    ],
)
def test_what_a_display_name_says_is_shown_only_if_it_is_a_house(house: str, shown: str) -> None:
    known = Profile(contact="c", roles=(Role(organisation=house, role="Engineer", since=TODAY),))
    (reminder,) = reminders([blank()], TODAY, {}, {"c": known})
    assert shown == reminder.role
