"""Digest days and their moments: as a calendar shows them, and where the wall is odd."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.rhythm.clocks import DAY, MINUTE, ZONES, reached, wall
from tests.unit.domain.rhythm.samples import DAILY, days, few, moments, rhythms
from wallflower.domain.owner import Rhythm
from wallflower.domain.rhythm import (
    first_occurrence,
    is_digest_day,
    moment,
    newest_missed,
    next_occurrence,
)

# The dates that a zone passed over whole: it went over the date line.
PASSED_OVER = [
    ("Pacific/Apia", date(2011, 12, 30)),
    ("Pacific/Fakaofo", date(2011, 12, 30)),
    ("Pacific/Kiritimati", date(1994, 12, 31)),
    ("Pacific/Kwajalein", date(1993, 8, 21)),
]
# In autumn 1969 Kwajalein went the other way, and in 1867 Alaska did: a date came twice.
TWICE = [("Pacific/Kwajalein", date(1969, 9, 30)), ("America/Juneau", date(1867, 10, 18))]


@pytest.mark.parametrize(
    ("day", "hour", "minute", "name", "expected"),
    [
        (date(2026, 3, 29), 2, 30, "Europe/Berlin", "2026-03-29T01:00:00+00:00"),
        (date(2026, 10, 25), 2, 30, "Europe/Berlin", "2026-10-25T00:30:00+00:00"),
        (date(2026, 3, 8), 2, 0, "America/New_York", "2026-03-08T07:00:00+00:00"),
        (date(2026, 11, 1), 1, 30, "America/New_York", "2026-11-01T05:30:00+00:00"),
        (date(2026, 10, 4), 2, 15, "Australia/Lord_Howe", "2026-10-03T15:30:00+00:00"),
        (date(2026, 4, 24), 0, 0, "Africa/Cairo", "2026-04-23T22:00:00+00:00"),
        (date(2024, 3, 30), 23, 30, "America/Nuuk", "2024-03-31T01:00:00+00:00"),
        (date(2024, 2, 29), 23, 30, "Asia/Almaty", "2024-02-29T17:30:00+00:00"),
        (date(2026, 6, 1), 8, 0, "Asia/Tehran", "2026-06-01T04:30:00+00:00"),
        (date(2028, 2, 29), 8, 0, "UTC", "2028-02-29T08:00:00+00:00"),
    ],
)
def test_moments_as_a_calendar_shows_them(
    day: date, hour: int, minute: int, name: str, expected: str
) -> None:
    rhythm = Rhythm(hour=hour, minute=minute, zone=name)
    assert expected == moment(day, rhythm).isoformat()


@pytest.mark.parametrize("hour", [0, 8, 23])
@pytest.mark.parametrize(("name", "day"), PASSED_OVER)
def test_a_date_that_a_zone_passed_over_has_no_digest(name: str, day: date, hour: int) -> None:
    """It would come together with that of the next date. A weekly rhythm goes on a week later."""
    daily = replace(DAILY, hour=hour, zone=name)
    weekly = replace(daily, days=(day.isoweekday(),))
    found = [moment(at, daily) for at in (day - DAY, day + DAY)]
    assert (day + DAY, day + 7 * DAY) == (
        next_occurrence(daily, day - DAY),
        next_occurrence(weekly, day - 7 * DAY),
    )
    assert [(day - DAY, hour), (day + DAY, hour)] == [
        (shown.date(), shown.hour) for shown in (wall(at, ZONES[name]) for at in found)
    ]


@pytest.mark.parametrize(("name", "day"), PASSED_OVER)
def test_the_hours_of_a_date_that_was_passed_over_are_the_first_minute_that_exists(
    name: str, day: date
) -> None:
    """As the wall shows it; whoever asks for the moment of such a date gets an answer."""
    rhythm = replace(DAILY, zone=name)
    watched = reached(ZONES[name], moment(day - DAY, rhythm), 2 * 24 * 60)
    wanted = [datetime.combine(day, datetime.min.time()) + n * 7 * MINUTE for n in range(205)]
    expected = [watched[at] for at in wanted]
    assert expected == [
        moment(day, replace(rhythm, hour=at.hour, minute=at.minute)) for at in wanted
    ]


@pytest.mark.parametrize(("name", "day"), TWICE)
def test_a_date_that_came_twice_has_one_digest(name: str, day: date) -> None:
    rhythm = replace(DAILY, zone=name)
    dates = [day + n * DAY for n in range(-2, 3)]
    found = [moment(at, rhythm) for at in dates]
    assert dates == [next_occurrence(rhythm, at - DAY) for at in dates]
    assert dates == [wall(at, ZONES[name]).date() for at in found]
    assert all(early < late for early, late in pairwise(found))


@few
@given(rhythms, moments)
def test_the_first_occurrence_is_the_next_one_that_is_still_to_come(
    rhythm: Rhythm, now: datetime
) -> None:
    around = [now.date() + n * DAY for n in range(-9, 10)]
    possible = [day for day in around if day.isoweekday() in rhythm.days]
    expected = min(day for day in possible if moment(day, rhythm) > now)
    assert expected == first_occurrence(rhythm, now)


@few
@given(rhythms, moments, st.integers(-40, 40))
def test_the_first_occurrence_is_also_later_than_what_was_sent(
    rhythm: Rhythm, now: datetime, ahead: int
) -> None:
    sent = now.date() + ahead * DAY
    expected = max(first_occurrence(rhythm, now), next_occurrence(rhythm, sent))
    assert expected == first_occurrence(rhythm, now, after=sent)


@few
@given(rhythms, days)
def test_the_next_occurrence_is_the_next_digest_day(rhythm: Rhythm, after: date) -> None:
    following = next_occurrence(rhythm, after)
    between = [after + n * DAY for n in range(1, (following - after).days)]
    assert (True, []) == (
        following > after and is_digest_day(rhythm, following),
        [day for day in between if day.isoweekday() in rhythm.days],
    )


@few
@given(rhythms, moments, st.integers(0, 60))
def test_several_missed_digests_are_one_of_the_newest_date(
    rhythm: Rhythm, planned_at: datetime, late: int
) -> None:
    planned = first_occurrence(rhythm, planned_at)
    now = planned_at + timedelta(days=late)
    newest = newest_missed(rhythm, planned, now)
    assert (True, True, True) == (
        newest >= planned,
        newest == planned or moment(newest, rhythm) <= now,
        moment(next_occurrence(rhythm, newest), rhythm) > now,
    )
