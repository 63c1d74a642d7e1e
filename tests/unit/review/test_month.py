"""Reviews come on firsts, and tell of the month before by the owner's own calendar."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given

from tests.unit.domain.rhythm.samples import days, few, moments, rhythms
from wallflower.domain.owner import Rhythm
from wallflower.domain.review.month import (
    month_before,
    newest_review,
    review_after,
    review_before,
    weeks,
)
from wallflower.domain.rhythm import moment

BERLIN = Rhythm(zone="Europe/Berlin")
firsts = days.map(lambda day: day.replace(day=1))


@pytest.mark.parametrize(
    ("day", "following"),
    [
        (date(2026, 11, 23), date(2026, 12, 1)),
        (date(2026, 12, 1), date(2027, 1, 1)),
        (date(2028, 1, 31), date(2028, 2, 1)),
        (date(2028, 2, 29), date(2028, 3, 1)),
    ],
)
def test_the_next_review_comes_on_the_next_first(day: date, following: date) -> None:
    assert following == review_after(day)


@given(firsts)
def test_the_review_before_the_next_is_this_one(day: date) -> None:
    assert day == review_before(review_after(day))


def test_a_month_begins_at_midnight_where_the_owner_lives() -> None:
    """And its length is that of the clocks there, an hour more in October."""
    october = month_before(date(2026, 11, 1), BERLIN)
    assert (date(2026, 10, 1), date(2026, 10, 31)) == (october.first, october.last)
    assert datetime(2026, 9, 30, 22, tzinfo=UTC) == october.begins
    assert datetime(2026, 10, 31, 23, tzinfo=UTC) == october.ends


@few
@given(firsts, rhythms)
def test_every_moment_is_in_exactly_one_month(day: date, rhythm: Rhythm) -> None:
    """Whatever the clocks of a zone do."""
    this, following = month_before(day, rhythm), month_before(review_after(day), rhythm)
    assert this.ends == following.begins
    assert this.begins < this.ends


@few
@given(firsts, rhythms, moments)
def test_several_missed_reviews_make_one_of_the_newest(
    planned: date, rhythm: Rhythm, now: datetime
) -> None:
    newest = newest_review(rhythm, planned, now)
    assert newest >= planned
    assert newest == planned or moment(newest, rhythm) <= now
    assert moment(review_after(newest), rhythm) > now


@given(firsts)
def test_the_weeks_of_a_month_are_its_days(day: date) -> None:
    """Every date once, and only Mondays begin a new one."""
    found = list(weeks(day, review_after(day) - timedelta(days=1)))
    assert day == found[0][0]
    assert review_after(day) == found[-1][1] + timedelta(days=1)
    assert all(end + timedelta(days=1) == first for (_, end), (first, _) in pairwise(found))
    assert {1} >= {first.isoweekday() for first, _ in found[1:]}
    assert 4 <= len(found) <= 6


def test_november_has_these_weeks() -> None:
    found = weeks(date(2026, 11, 1), date(2026, 11, 30))
    assert [(1, 1), (2, 8), (9, 15), (16, 22), (23, 29), (30, 30)] == [
        (first.day, end.day) for first, end in found
    ]
