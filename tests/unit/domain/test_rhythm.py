"""Digest days: their moments in every zone of the world, and how many people each takes."""

import calendar
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from wallflower.domain.owner import Rhythm
from wallflower.domain.rhythm import (
    first_occurrence,
    moment,
    newest_missed,
    next_occurrence,
    share,
)

HARD = [
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Tehran",
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/Nuuk",
    "America/Sao_Paulo",
    "Antarctica/Troll",
    "Pacific/Apia",
]
NAMES = sorted(name for name in available_timezones() if "/" in name)
ZONES = sorted({*HARD, *NAMES[:: max(1, len(NAMES) // 60)]})
FIRST, LAST = date(2024, 1, 1), date(2035, 12, 31)
DAILY = Rhythm(days=(1, 2, 3, 4, 5, 6, 7))

rhythms = st.builds(
    Rhythm,
    people=st.integers(0, 60),
    days=st.sets(st.integers(1, 7), min_size=1).map(lambda days: tuple(sorted(days))),
    hour=st.integers(0, 23),
    minute=st.integers(0, 59),
    zone=st.sampled_from(ZONES),
)
days = st.dates(FIRST, LAST)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2035, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001


def changes(zone: ZoneInfo) -> Iterator[date]:
    """The local dates on which this zone's clocks are changed."""
    noon = datetime.combine(FIRST, time(12), UTC)
    before = noon.astimezone(zone).utcoffset()
    for step in range(1, (LAST - FIRST).days, 5):
        after = (noon + timedelta(days=step)).astimezone(zone).utcoffset()
        if after != before:
            yield _change(zone, noon + timedelta(days=step - 5), noon + timedelta(days=step))
        before = after


def _change(zone: ZoneInfo, early: datetime, late: datetime) -> date:
    start = early.astimezone(zone).utcoffset()
    while late - early > timedelta(minutes=1):
        middle = early + (late - early) / 2
        same = middle.astimezone(zone).utcoffset() == start
        early, late = (middle, late) if same else (early, middle)
    return early.astimezone(zone).date()


def first_minute(day: date, wanted: time, name: str) -> datetime:
    """By trying every minute of the day before and after: the first that shows this time or a
    later one."""
    zone = ZoneInfo(name)
    aim = datetime.combine(day, wanted)
    start = datetime.combine(day, wanted, UTC) - timedelta(hours=16)
    return next(
        at
        for at in (start + timedelta(minutes=n) for n in range(32 * 60))
        if at.astimezone(zone).replace(tzinfo=None) >= aim
    )


@pytest.mark.parametrize("name", HARD)
def test_a_skipped_time_is_the_first_that_exists_and_a_doubled_one_the_first(name: str) -> None:
    """Every quarter of an hour around the newest and the oldest changes of the clocks."""
    found = list(changes(ZoneInfo(name)))
    wanted = [time(hour, minute) for hour in (0, 1, 2, 3, 23) for minute in (0, 15, 59)]
    wrong = [
        (day, at)
        for day in {*found[:2], *found[-2:], date(2026, 7, 1)}
        for at in wanted
        if moment(day, replace(DAILY, hour=at.hour, minute=at.minute, zone=name))
        != first_minute(day, at, name)
    ]
    assert [] == wrong


@pytest.mark.parametrize("name", HARD)
def test_every_local_date_has_one_moment_and_it_is_on_that_date(name: str) -> None:
    """A skipped midnight is still today; each is later than that of the day before."""
    rhythm = replace(DAILY, hour=0, zone=name)
    zone = ZoneInfo(name)
    dates = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days)]
    found = [moment(day, rhythm) for day in dates]
    assert dates == [at.astimezone(zone).date() for at in found]
    assert found == sorted(set(found))


@pytest.mark.parametrize("name", ZONES)
def test_around_every_change_of_the_clocks_moments_rise_and_dates_hold(name: str) -> None:
    """At 2:30, which the most of them skip or double; and never far from what was chosen."""
    zone = ZoneInfo(name)
    rhythm = replace(DAILY, hour=2, minute=30, zone=name)
    for change in changes(zone):
        dates = [change + timedelta(days=n) for n in range(-2, 3)]
        found = [moment(day, rhythm) for day in dates]
        local = [at.astimezone(zone) for at in found]
        assert (sorted(set(found)), dates) == (found, [at.date() for at in local])
        assert all(time(2, 30) <= at.time() <= time(4) for at in local)


@pytest.mark.parametrize(
    ("day", "hour", "minute", "name", "expected"),
    [
        (date(2026, 3, 29), 2, 30, "Europe/Berlin", "2026-03-29T01:00:00+00:00"),
        (date(2026, 10, 25), 2, 30, "Europe/Berlin", "2026-10-25T00:30:00+00:00"),
        (date(2026, 3, 8), 2, 0, "America/New_York", "2026-03-08T07:00:00+00:00"),
        (date(2026, 11, 1), 1, 30, "America/New_York", "2026-11-01T05:30:00+00:00"),
        (date(2026, 10, 4), 2, 15, "Australia/Lord_Howe", "2026-10-03T15:30:00+00:00"),
        (date(2026, 4, 24), 0, 0, "Africa/Cairo", "2026-04-23T22:00:00+00:00"),
        (date(2026, 6, 1), 8, 0, "Asia/Tehran", "2026-06-01T04:30:00+00:00"),
        (date(2028, 2, 29), 8, 0, "UTC", "2028-02-29T08:00:00+00:00"),
    ],
)
def test_moments_as_a_calendar_shows_them(
    day: date, hour: int, minute: int, name: str, expected: str
) -> None:
    rhythm = Rhythm(hour=hour, minute=minute, zone=name)
    assert expected == moment(day, rhythm).isoformat()


@few
@given(rhythms, moments)
def test_the_first_occurrence_is_the_next_one_that_is_still_to_come(
    rhythm: Rhythm, now: datetime
) -> None:
    first = first_occurrence(rhythm, now)
    around = (now.date() + timedelta(days=n) for n in range(-9, 10))
    possible = [day for day in around if day.isoweekday() in rhythm.days]
    assert min(day for day in possible if moment(day, rhythm) > now) == first


@few
@given(rhythms, days)
def test_the_next_occurrence_is_the_next_digest_day(rhythm: Rhythm, after: date) -> None:
    following = next_occurrence(rhythm, after)
    between = [after + timedelta(days=n) for n in range(1, (following - after).days)]
    assert (True, []) == (
        following > after and following.isoweekday() in rhythm.days,
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


def digests(rhythm: Rhythm, month: date) -> list[int]:
    """How many people each digest of a month takes, if each takes all that it may."""
    taken: list[int] = []
    for number in range(1, calendar.monthrange(month.year, month.month)[1] + 1):
        day = month.replace(day=number)
        if day.isoweekday() in rhythm.days:
            taken.append(share(rhythm, day, sum(taken)))
    return taken


@few
@given(rhythms, days)
def test_a_month_uses_its_budget_exactly_and_evenly(rhythm: Rhythm, month: date) -> None:
    taken = digests(rhythm, month)
    assert (rhythm.people, sorted(taken, reverse=True)) == (sum(taken), taken)
    assert max(taken) - min(taken) <= 1


@few
@given(rhythms, days, st.integers(0, 100))
def test_a_digest_never_takes_more_than_is_left(rhythm: Rhythm, day: date, used: int) -> None:
    """Also on a day that the rhythm does not name: the owner may ask at any time."""
    assert 0 <= share(rhythm, day, used) <= max(0, rhythm.people - used)


@few
@given(rhythms, days)
def test_what_a_day_could_not_use_is_left_for_the_later_ones(rhythm: Rhythm, day: date) -> None:
    """With nobody due all month, the last digest may still take everybody."""
    last = date(day.year, day.month, calendar.monthrange(day.year, day.month)[1])
    assert rhythm.people == share(rhythm, last, 0)


def test_ten_a_month_on_mondays() -> None:
    """November 2026 has five Mondays."""
    assert [2, 2, 2, 2, 2] == digests(Rhythm(people=10), date(2026, 11, 1))
