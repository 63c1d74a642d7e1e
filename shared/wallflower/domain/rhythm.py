"""When digests come: local dates, their moments in UTC, and how many people each may take.

An occurrence is named by its local date, so that no date is ever sent twice, also after a move
to another zone.
"""

import calendar
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from wallflower.domain.owner import Rhythm

_MINUTE = timedelta(minutes=1)


def moment(day: date, rhythm: Rhythm) -> datetime:
    """The moment (UTC) of the occurrence on this local date.

    A local time that the clocks skip becomes the first minute that exists; one that comes
    twice is the first.
    """
    zone = ZoneInfo(rhythm.zone)
    wanted = datetime.combine(day, time(rhythm.hour, rhythm.minute), zone)
    first = wanted.astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == wanted.replace(tzinfo=None):
        return first
    return _end_of_gap(wanted, zone)


def _end_of_gap(skipped: datetime, zone: ZoneInfo) -> datetime:
    """The first minute after the gap that swallowed this local time."""
    late, early = (skipped.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    after = late.astimezone(zone).utcoffset()
    while late - _MINUTE >= early and (late - _MINUTE).astimezone(zone).utcoffset() == after:
        late -= _MINUTE
    return late


def first_occurrence(rhythm: Rhythm, now: datetime) -> date:
    """The local date of the first occurrence after this moment."""
    day = now.astimezone(ZoneInfo(rhythm.zone)).date() - timedelta(days=1)
    day = next_occurrence(rhythm, day - timedelta(days=1))
    while moment(day, rhythm) <= now:
        day = next_occurrence(rhythm, day)
    return day


def next_occurrence(rhythm: Rhythm, after: date) -> date:
    """The first digest day after this local date."""
    return next(
        day
        for day in (after + timedelta(days=n) for n in range(1, 8))
        if day.isoweekday() in rhythm.days
    )


def newest_missed(rhythm: Rhythm, planned: date, now: datetime) -> date:
    """The newest occurrence whose moment has come, at least the planned one: several that were
    missed make one digest."""
    newest = planned
    while moment(following := next_occurrence(rhythm, newest), rhythm) <= now:
        newest = following
    return newest


def share(rhythm: Rhythm, day: date, proposed: int) -> int:
    """How many people the digest of this local date takes, when `proposed` were proposed in its
    month: ceil(left / digest days left, this one included)."""
    left = max(0, rhythm.people - proposed)
    last = calendar.monthrange(day.year, day.month)[1]
    days = {date(day.year, day.month, n) for n in range(day.day, last + 1)}
    remaining = len({d for d in days if d.isoweekday() in rhythm.days} | {day})
    return -(-left // remaining)
