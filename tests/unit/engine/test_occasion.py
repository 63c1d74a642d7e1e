"""Reasons with a date: when they stand, when they pass, and whom they bring forward."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from tests.unit.engine.people import NOW, TODAY, blank, contacts, opened
from wallflower.domain.engine.occasion import (
    LONGEST_BEFORE,
    Occasion,
    OccasionKind,
    birthday_of,
    brings_forward,
    weightiest,
)
from wallflower.domain.people.birthday import Birthday
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring

occasions = st.builds(
    Occasion,
    contact=st.just("c"),
    kind=st.sampled_from(OccasionKind),
    on=st.integers(-60, 60).map(lambda n: TODAY + timedelta(days=n)),
)


def birthday(days: int) -> Occasion:
    return Occasion(contact="c", kind=OccasionKind.BIRTHDAY, on=TODAY + timedelta(days=days))


def silent(days: int, ring: Ring = Ring.GOOD, **more: object) -> Contact:
    old = Interaction(at=NOW - timedelta(days=days), direction=Direction.OUT)
    return blank(ring, **more).after(old)


@pytest.mark.parametrize(
    ("kind", "stands"),
    [
        (OccasionKind.BIRTHDAY, range(-6, 4)),
        (OccasionKind.JOB, range(31)),
        (OccasionKind.CONFERENCE, range(-6, 8)),
        (OccasionKind.TRAINING, range(-6, 8)),
        (OccasionKind.PROMISE, range(-6, 61)),
    ],
)
def test_an_occasion_is_a_reason_around_its_date(kind: OccasionKind, stands: range) -> None:
    """A birthday from six days before to three after, a new job for a month, a conference from
    six days before to a week after, a promise from six days before to two months after."""
    found = Occasion(contact="c", kind=kind, on=TODAY)
    days = [n for n in range(-90, 90) if found.stands(TODAY + timedelta(days=n))]
    assert list(stands) == days
    assert min(days) >= -LONGEST_BEFORE.days


@few
@given(occasions, st.integers(-90, 90))
def test_what_has_passed_never_stands_again(occasion: Occasion, days: int) -> None:
    day = TODAY + timedelta(days=days)
    assert not (occasion.passed(day) and occasion.stands(day))
    assert occasion.passed(day) <= occasion.passed(day + timedelta(days=1))


@few
@given(st.dates(date(2024, 1, 1), date(2035, 12, 31)), st.dates(date(1950, 1, 1), date(2010, 1, 1)))
def test_a_birthday_comes_again_every_year(day: date, born: date) -> None:
    known = Birthday(born.month, born.day, born.year)
    found = birthday_of(blank(), known, day)
    following = found.renewed(found.on + timedelta(days=4))
    assert following is not None
    assert (found.name, found.on.year + 1) == (following.name, following.on.year)
    assert day <= found.on < day + timedelta(days=366)


def test_a_conference_does_not_come_again() -> None:
    assert Occasion(contact="c", kind=OccasionKind.CONFERENCE, on=TODAY).renewed(TODAY) is None


@few
@given(contacts, occasions)
def test_no_occasion_brings_forward_who_is_not_to_be_named(
    person: Contact, occasion: Occasion
) -> None:
    """Nobody paused, never, put off, in touch within two weeks, or proposed within four."""
    if brings_forward(occasion, person, TODAY, NOW):
        assert Standing.ACTIVE is person.standing
        assert person.snoozed is None or person.snoozed <= TODAY
        assert person.reminder is None or NOW - person.reminder.opened >= timedelta(days=28)
        assert (
            occasion.kind is OccasionKind.PROMISE
            or person.last_day is None
            or TODAY - person.last_day >= timedelta(days=min(14, person.cadence or 365))
        )


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (silent(20), True),
        (silent(20, Ring.CLOSE), True),
        (silent(400, Ring.LIGHT), False),
        (silent(13), False),
        (silent(20, reminder=opened(20)), False),
        (silent(20, standing=Standing.PAUSED), False),
    ],
)
def test_a_birthday_is_a_reason_among_those_who_are_near(person: Contact, expected: bool) -> None:
    assert expected == brings_forward(birthday(3), person, TODAY, NOW)


def test_a_new_job_is_a_reason_to_write_to_a_light_tie() -> None:
    job = Occasion(contact="c", kind=OccasionKind.JOB, on=TODAY, what="CTO at Acme")
    assert brings_forward(job, silent(100, Ring.LIGHT), TODAY, NOW)


def test_a_promise_is_named_also_right_after_a_contact() -> None:
    promise = Occasion(contact="c", kind=OccasionKind.PROMISE, on=TODAY, what="send the paper")
    assert brings_forward(promise, silent(1, Ring.LIGHT), TODAY, NOW)


@pytest.mark.parametrize("ring", Ring)
def test_a_birthday_waits_only_where_she_is_near(ring: Ring) -> None:
    """Of a thousand people three have their birthday every day."""
    expected = ring in (Ring.CLOSE, Ring.GOOD)
    assert expected == birthday_of(blank(ring), Birthday(5, 3), TODAY).waits


def test_of_each_person_the_weightiest_occasion_counts_and_promises_come_first() -> None:
    """Then birthdays, then all others, of each the nearest; what does not stand is not there."""
    on = {n: TODAY + timedelta(days=n) for n in (0, 1, 3, 30)}
    said = [
        Occasion(contact="c", kind=OccasionKind.CONFERENCE, on=on[0]),
        Occasion(contact="b", kind=OccasionKind.BIRTHDAY, on=on[3]),
        Occasion(contact="c", kind=OccasionKind.BIRTHDAY, on=on[1]),
        Occasion(contact="d", kind=OccasionKind.CONFERENCE, on=on[1]),
        Occasion(contact="e", kind=OccasionKind.PROMISE, on=on[3]),
        Occasion(contact="f", kind=OccasionKind.PROMISE, on=on[30]),
    ]
    assert ["e", "c", "b", "d"] == list(weightiest(said, TODAY))
    assert said[2] == weightiest(said, TODAY)["c"]


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (silent(20, snoozed=TODAY), True),
        (silent(20, snoozed=TODAY + timedelta(days=1)), False),
        (silent(20, reminder=opened(28)), True),
        (silent(20, reminder=opened(27)), False),
        (silent(14), True),
    ],
)
def test_on_the_day_itself_it_is_time(person: Contact, expected: bool) -> None:
    assert expected == brings_forward(birthday(3), person, TODAY, NOW)
