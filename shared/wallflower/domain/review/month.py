"""The month that a review looks back on, by the owner's calendar.

A review comes on the first of a month, by whose local date it is named, and tells of the month
before.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from wallflower.domain.owner import Rhythm
from wallflower.domain.rhythm import moment

_DAY = timedelta(days=1)
_LONGER_THAN_A_MONTH = timedelta(days=31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month by its first and last local date, and the moments (UTC) at which it begins and at
    which the following one does."""

    first: date
    last: date
    begins: datetime
    ends: datetime


def month_before(day: date, rhythm: Rhythm) -> Month:
    """The month of the review that comes on this first."""
    first, midnight = review_before(day), replace(rhythm, hour=0, minute=0)
    return Month(
        first=first,
        last=day - _DAY,
        begins=moment(first, midnight),
        ends=moment(day, midnight),
    )


def review_after(day: date) -> date:
    """The date of the first review after this local date."""
    return (day.replace(day=1) + _LONGER_THAN_A_MONTH).replace(day=1)


def review_before(day: date) -> date:
    """The date of the review before the one on this first."""
    return (day - _DAY).replace(day=1)


def newest_review(rhythm: Rhythm, planned: date, now: datetime) -> date:
    """The newest review whose moment has come, at least the planned one: several that were missed
    make one."""
    newest = planned
    while moment(following := review_after(newest), rhythm) <= now:
        newest = following
    return newest


def weeks(first: date, last: date) -> Iterator[tuple[date, date]]:
    """The weeks between two dates, Monday to Sunday, the first and the last cut where they end."""
    day = first
    while day <= last:
        sunday = day + timedelta(days=7 - day.isoweekday())
        yield day, min(sunday, last)
        day = sunday + _DAY
