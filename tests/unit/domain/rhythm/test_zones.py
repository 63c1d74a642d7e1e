"""Every zone of the world from 2024 to 2035: the local hour is kept, or the first minute that
exists, and each digest day comes exactly once.

Zones that share their changes are one clock, tried whole under one of its names; that the other
names show the same is tried around every change. A clock without changes is tried week by week.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise, product

import pytest

from tests.unit.domain.rhythm.clocks import (
    CHANGING,
    CLOCKS,
    DATES,
    DAY,
    FIRST,
    LAST,
    MINUTE,
    ZONES,
    Change,
    Clock,
    reached,
    wall,
)
from tests.unit.domain.rhythm.samples import DAILY
from wallflower.domain.owner import Rhythm
from wallflower.domain.rhythm import first_occurrence, moment, newest_missed, next_occurrence

HOURS = [*(time(hour) for hour in range(24)), time(23, 59)]
LEAP_DAYS = [date(year, 2, 29) for year in (2024, 2028, 2032)]
YEAR_ENDS = [day for day in DATES if (day.month, day.day) in ((1, 1), (12, 31))]

each_clock = pytest.mark.parametrize("clock", CLOCKS, ids=lambda clock: clock.name)
each_changing = pytest.mark.parametrize("clock", CHANGING, ids=lambda clock: clock.name)


def at_minute(wanted: datetime, zone: str) -> datetime:
    """The moment of the occurrence at this local time."""
    rhythm = replace(DAILY, hour=wanted.hour, minute=wanted.minute, zone=zone)
    return moment(wanted.date(), rhythm)


def keeps(found: datetime, wanted: datetime, clock: Clock) -> bool:
    """Whether the wall shows the wanted time, first, at this moment; or jumps over it then."""
    shown = found.astimezone(clock.zone)
    if shown.fold == 0 and shown.replace(tzinfo=None) == wanted:
        return True
    return wall(found - MINUTE, clock.zone) < wanted < wall(found, clock.zone)


def hard_time(clock: Clock) -> time:
    """A time that this clock skips, or doubles, on some day: the middle of its newest gap."""
    gaps = [change for change in clock.changes if change.after > change.before]
    if not gaps:
        return time(2, 30)
    start = gaps[-1].at + gaps[-1].before + (gaps[-1].after - gaps[-1].before) / 2
    return start.time()


def test_every_name_is_tried() -> None:
    """Those without a slash too; and the changes that a calendar shows are found."""
    berlin = next(clock for clock in CLOCKS if "Europe/Berlin" in clock.names)
    spring = Change(datetime(2024, 3, 31, 1, tzinfo=UTC), timedelta(hours=1), timedelta(hours=2))
    assert sorted(ZONES) == sorted(name for clock in CLOCKS for name in clock.names)
    assert {"UTC", "CET", "Asia/Tokyo"} <= set(ZONES)
    assert (24, spring) == (len(berlin.changes), berlin.changes[0])


def watched(clock: Clock, change: Change) -> dict[datetime, datetime]:
    """What the wall showed from before the doubled minutes until after them."""
    width = abs(change.after - change.before) + 10 * MINUTE
    return reached(clock.zone, change.at - width, 2 * width // MINUTE)


@each_changing
def test_a_skipped_minute_is_the_first_that_exists_and_a_doubled_one_the_first(
    clock: Clock,
) -> None:
    """Every minute around every change of the clocks, as the wall shows it."""
    seen = [watched(clock, change) for change in clock.changes]
    expected = {wanted: at for minutes in seen for wanted, at in minutes.items()}
    assert expected == {wanted: at_minute(wanted, clock.name) for wanted in expected}


@each_clock
def test_every_name_of_a_clock_shows_the_same(clock: Clock) -> None:
    """At every hour of the days around each change."""
    days = {(change.at + n * DAY).date() for change in clock.changes for n in (-1, 0, 1)}
    times = [datetime.combine(day, at) for day in {*days, *LEAP_DAYS} for at in HOURS[::6]]
    expected = [at_minute(wanted, clock.name) for wanted in times]
    for name in clock.names:
        assert expected == [at_minute(wanted, name) for wanted in times], name


@each_clock
def test_the_hour_is_kept_on_leap_days_and_at_the_ends_of_years(clock: Clock) -> None:
    wanted = [datetime.combine(day, at) for day in (*LEAP_DAYS, *YEAR_ENDS) for at in HOURS]
    wrong = [at for at in wanted if not keeps(at_minute(at, clock.name), at, clock)]
    assert [] == wrong


def chain(rhythm: Rhythm) -> list[date]:
    """The digest days as one is planned when another was sent."""
    eve = datetime.combine(FIRST, time(), ZONES[rhythm.zone]).astimezone(UTC) - MINUTE
    found = [first_occurrence(rhythm, eve)]
    while (following := next_occurrence(rhythm, found[-1])) <= LAST:
        found.append(following)
    return found


@each_changing
def test_twelve_years_of_daily_digests_skip_and_double_no_date(clock: Clock) -> None:
    """In order, at the wanted time, each once: at the hour that this clock skips in spring."""
    at = hard_time(clock)
    rhythm = replace(DAILY, hour=at.hour, minute=at.minute, zone=clock.name)
    dates = chain(rhythm)
    found = [moment(day, rhythm) for day in dates]
    plan = zip(found, dates, strict=True)
    assert DATES == dates
    assert all(early < late for early, late in pairwise(found))
    assert [] == [day for at_, day in plan if not keeps(at_, datetime.combine(day, at), clock)]


@each_clock
def test_twelve_years_of_weekly_digests_skip_and_double_no_date(clock: Clock) -> None:
    """The weekday is that of the clock's newest change, so that changes are met."""
    at = hard_time(clock)
    weekday = wall(clock.changes[-1].at, clock.zone).isoweekday() if clock.changes else 1
    rhythm = Rhythm(days=(weekday,), hour=at.hour, minute=at.minute, zone=clock.name)
    dates = chain(rhythm)
    assert [day for day in DATES if day.isoweekday() == weekday] == dates
    plan = [(moment(day, rhythm), datetime.combine(day, at)) for day in dates]
    assert [] == [wanted for found, wanted in plan if not keeps(found, wanted, clock)]


@each_changing
def test_around_every_change_the_next_and_the_newest_are_those_of_the_wall(clock: Clock) -> None:
    """Daily and weekly, at the hours on both sides of midnight and in the skipped hour."""
    for change, at in product(clock.changes, (time(), time(23, 30), hard_time(clock))):
        today = wall(change.at, clock.zone).date()
        daily = replace(DAILY, hour=at.hour, minute=at.minute, zone=clock.name)
        weekly = replace(daily, days=(today.isoweekday(),))
        for day in (today - DAY, today, today + DAY):
            in_order(daily, day, day + DAY)
        in_order(weekly, today, today + 7 * DAY)


def in_order(rhythm: Rhythm, day: date, following: date) -> None:
    """Whether of two digest days the second is next exactly when the first has come, and the
    first is the newest until the second has come."""
    due, later = moment(day, rhythm), moment(following, rhythm)
    assert following == next_occurrence(rhythm, day)
    assert (day, following) == (
        first_occurrence(rhythm, due - MINUTE),
        first_occurrence(rhythm, due),
    )
    assert (day, day, following) == tuple(
        newest_missed(rhythm, day, now) for now in (due, later - MINUTE, later)
    )
