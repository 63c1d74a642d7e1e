"""When digests come: local dates, their moments in UTC, and how many people each may take.

An occurrence is named by its local date, so that no date is ever sent twice, also after a move
to another zone.
"""

import calendar
from bisect import bisect_left
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from wallflower.domain.owner import Owner, Rhythm

_MINUTE = timedelta(minutes=1)


def moment(day: date, rhythm: Rhythm) -> datetime:
    """The moment (UTC) of the occurrence on this local date.

    A local time that the clocks skip becomes the first minute that exists, even where that is
    the next date's midnight; one that comes twice is the first.
    """
    return _reached(day, time(rhythm.hour, rhythm.minute), ZoneInfo(rhythm.zone))


def _reached(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment at which the clocks show this time, or a later one, first."""
    first, second = (
        datetime.combine(day, at.replace(fold=fold), zone).astimezone(UTC) for fold in (0, 1)
    )
    # Read by the offset before and by that after it, a skipped time lies after the gap and
    # before it: https://peps.python.org/pep-0495/
    return first if first <= second else _end_of_gap(second, first, zone)


def _end_of_gap(early: datetime, late: datetime, zone: ZoneInfo) -> datetime:
    """The first minute after the gap between these two moments."""
    after = late.astimezone(zone).utcoffset()

    def changed(minutes: int) -> bool:
        return (early + minutes * _MINUTE).astimezone(zone).utcoffset() == after

    return early + bisect_left(range((late - early) // _MINUTE), True, key=changed) * _MINUTE


def is_digest_day(rhythm: Rhythm, day: date) -> bool:
    """Whether a digest may come on this local date. A date that the zone passed over whole, such
    as 2011-12-30 in Pacific/Apia, has none: its digest would crowd the next day's."""
    zone = ZoneInfo(rhythm.zone)
    return (
        day.isoweekday() in rhythm.days
        and _reached(day, time.min, zone).astimezone(zone).date() == day
    )


def first_occurrence(rhythm: Rhythm, now: datetime, after: date = date.min) -> date:
    """The local date of the first occurrence that comes later than this moment, and is later
    than `after`."""
    yesterday = now.astimezone(ZoneInfo(rhythm.zone)).date() - timedelta(days=1)
    day = next_occurrence(rhythm, max(yesterday, after))
    while moment(day, rhythm) <= now:
        day = next_occurrence(rhythm, day)
    return day


def next_occurrence(rhythm: Rhythm, after: date) -> date:
    """The first digest day after this local date."""
    fortnight = (after + timedelta(days=n) for n in range(1, 15))
    return next(day for day in fortnight if is_digest_day(rhythm, day))


def newest_missed(rhythm: Rhythm, planned: date, now: datetime) -> date:
    """The newest occurrence whose moment has come, at least the planned one: several that were
    missed make one digest."""
    newest = planned
    while moment(following := next_occurrence(rhythm, newest), rhythm) <= now:
        newest = following
    return newest


def moved(owner: Owner, rhythm: Rhythm, now: datetime, sent: date | None) -> Owner:
    """The owner with another rhythm: other people, days, hour or zone.

    `sent` is the newest local date of which a digest was written, None before the first; the
    owner alone does not tell, because a rhythm may change twice between two digests. The next
    one is the first digest day of the new rhythm that is still to come and is later than `sent`.
    What was planned, has come by the old rhythm or the new, and was not written, is due now.
    """
    last = sent or date.min
    missed = _missed(owner, rhythm, now)
    if missed and missed > last:
        return replace(owner, rhythm=rhythm, occurrence=missed, next_at=now)
    day = first_occurrence(rhythm, now, after=last)
    return replace(owner, rhythm=rhythm, occurrence=day, next_at=moment(day, rhythm))


def _missed(owner: Owner, rhythm: Rhythm, now: datetime) -> date | None:
    """The planned digest if it has come by the old rhythm, or is one of the new and has come by
    it: the newest of several."""
    planned = owner.occurrence
    if owner.next_at <= now:
        return newest_missed(owner.rhythm, planned, now)
    passed_by = is_digest_day(rhythm, planned) and moment(planned, rhythm) <= now
    return planned if passed_by else None


def share(rhythm: Rhythm, day: date, proposed: int) -> int:
    """How many people the digest of this local date takes, when `proposed` were proposed in its
    month: ceil(left / digest days left, this one included).

    So what a digest does not use flows on within the month, and never into the next.
    """
    left = max(0, rhythm.people - proposed)
    last = calendar.monthrange(day.year, day.month)[1]
    later = (day.replace(day=n) for n in range(day.day + 1, last + 1))
    remaining = 1 + sum(is_digest_day(rhythm, following) for following in later)
    return -(-left // remaining)
