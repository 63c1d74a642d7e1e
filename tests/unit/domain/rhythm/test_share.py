"""How many people each digest of a calendar month takes."""

import calendar
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.rhythm.clocks import DAY
from tests.unit.domain.rhythm.samples import days, few, rhythms
from wallflower.domain.owner import Rhythm
from wallflower.domain.rhythm import share

FEBRUARIES = [date(year, 2, 1) for year in (2024, 2026, 2028, 2032)]
months = (days | st.sampled_from(FEBRUARIES)).map(lambda day: day.replace(day=1))
waiting = st.lists(st.integers(0, 12), min_size=31, max_size=31)


def dates(month: date) -> list[date]:
    """The dates of a month."""
    return [month + n * DAY for n in range(calendar.monthrange(month.year, month.month)[1])]


def digest_days(rhythm: Rhythm, month: date) -> list[date]:
    return [day for day in dates(month) if day.isoweekday() in rhythm.days]


def taken(rhythm: Rhythm, plan: list[date], who: list[int] | None = None) -> list[int]:
    """How many each digest takes, of those who wait on its day; by default, all that it may."""
    found: list[int] = []
    for day in plan:
        room = share(rhythm, day, sum(found))
        found.append(min(room, who[day.day - 1]) if who else room)
    return found


@few
@given(rhythms, months)
def test_a_month_uses_its_budget_exactly_and_evenly(rhythm: Rhythm, month: date) -> None:
    found = taken(rhythm, digest_days(rhythm, month))
    assert (rhythm.people, sorted(found, reverse=True)) == (sum(found), found)
    assert max(found) - min(found) <= 1


@few
@given(rhythms, months, waiting)
def test_a_month_never_uses_more_than_its_budget(
    rhythm: Rhythm, month: date, who: list[int]
) -> None:
    """Whoever waits, and also on days that the rhythm does not name: the owner may ask."""
    plans = (digest_days(rhythm, month), dates(month))
    assert all(sum(taken(rhythm, plan, who)) <= rhythm.people for plan in plans)


@few
@given(rhythms, months, waiting, st.integers(0, 30))
def test_what_one_digest_does_not_use_flows_on_within_the_month(
    rhythm: Rhythm, month: date, who: list[int], quiet: int
) -> None:
    """As soon as everybody may be proposed again, the rest of the month uses up the budget."""
    plan = digest_days(rhythm, month)
    turn = min(quiet, len(plan) - 1)
    used = sum(taken(rhythm, plan[:turn], who))
    later: list[int] = []
    for day in plan[turn:]:
        later.append(share(rhythm, day, used + sum(later)))
    assert rhythm.people == used + sum(later)


@few
@given(rhythms, days, st.integers(0, 70), st.integers(0, 10))
def test_who_was_proposed_leaves_less_and_never_less_than_nothing(
    rhythm: Rhythm, day: date, used: int, more: int
) -> None:
    room = share(rhythm, day, used)
    assert 0 <= share(rhythm, day, used + more) <= room <= max(0, rhythm.people - used)


@few
@given(rhythms, rhythms, months, waiting, st.integers(2, 31))
def test_a_move_in_the_month_keeps_the_budget(
    old: Rhythm, new: Rhythm, month: date, who: list[int], moved_on: int
) -> None:
    """What the old rhythm left goes to the digests that the new one still has."""
    before = [day for day in digest_days(old, month) if day.day < moved_on]
    after = [day for day in digest_days(new, month) if day.day >= moved_on]
    used = sum(taken(old, before, who))
    later: list[int] = []
    for day in after:
        later.append(share(new, day, used + sum(later)))
    left = max(0, new.people - used)
    assert (left if after else 0) == sum(later)


@pytest.mark.parametrize(
    ("rhythm", "month", "expected"),
    [
        (Rhythm(people=10), date(2026, 11, 1), [2, 2, 2, 2, 2]),
        (Rhythm(people=10), date(2026, 2, 1), [3, 3, 2, 2]),
        (Rhythm(people=10, days=(4,)), date(2024, 2, 1), [2, 2, 2, 2, 2]),
        (Rhythm(people=10, days=(4,)), date(2026, 2, 1), [3, 3, 2, 2]),
        (Rhythm(people=3, days=(1, 4)), date(2026, 11, 1), [1, 1, 1, 0, 0, 0, 0, 0, 0]),
    ],
)
def test_shares_as_a_calendar_shows_them(rhythm: Rhythm, month: date, expected: list[int]) -> None:
    """February 2024 has a fifth Thursday, its leap day."""
    assert expected == taken(rhythm, digest_days(rhythm, month))


def test_a_date_that_the_zone_passed_over_takes_nobody() -> None:
    """In Apia the Friday after 2011-12-23 was next year's."""
    rhythm = Rhythm(people=8, days=(5,), zone="Pacific/Apia")
    assert 5 == share(rhythm, date(2011, 12, 23), 3)
    assert 3 == share(replace(rhythm, zone="UTC"), date(2011, 12, 23), 3)
