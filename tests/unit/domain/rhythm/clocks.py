"""Every zone of the world and every change of its clocks from 2024 to 2035, found by asking for
the offset of one day after another."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

FIRST, LAST = date(2024, 1, 1), date(2035, 12, 31)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
DATES = [FIRST + n * DAY for n in range((LAST - FIRST).days + 1)]
NOONS = [datetime.combine(day, time(12)) for day in (FIRST - DAY, *DATES, LAST + DAY)]

# Held here, because zoneinfo forgets all but the last few, and reading a zone is slow.
ZONES = {name: ZoneInfo(name) for name in sorted(available_timezones())}


@dataclass(frozen=True, slots=True)
class Change:
    """The first minute (UTC) with another offset, and the two offsets."""

    at: datetime
    before: timedelta
    after: timedelta


@dataclass(frozen=True, slots=True)
class Clock:
    """What the wall shows. Many zones are names of one clock: they differ at most before 2024."""

    names: tuple[str, ...]
    offset: timedelta
    changes: tuple[Change, ...]

    @property
    def name(self) -> str:
        """One of its zones."""
        return self.names[0]

    @property
    def zone(self) -> ZoneInfo:
        """One of its zones."""
        return ZONES[self.name]


def wall(at: datetime, zone: ZoneInfo) -> datetime:
    """What the clock on the wall shows, without a zone."""
    return at.astimezone(zone).replace(tzinfo=None)


def reached(zone: ZoneInfo, start: datetime, minutes: int) -> dict[datetime, datetime]:
    """When the wall showed each local minute, or a later one, first: by watching it minute by
    minute from this moment on."""
    found: dict[datetime, datetime] = {}
    expected = wall(start, zone) + MINUTE
    for n in range(1, minutes):
        shown = wall(start + n * MINUTE, zone)
        while expected <= shown:
            found[expected] = start + n * MINUTE
            expected += MINUTE
    return found


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    offset = at.astimezone(zone).utcoffset()
    assert offset is not None
    return offset


def _change(zone: ZoneInfo, early: datetime, late: datetime) -> Change:
    """Between two moments whose offsets differ."""
    before, after = _offset(early, zone), _offset(late, zone)
    while late - early > MINUTE:
        middle = early + (late - early) // MINUTE // 2 * MINUTE
        same = _offset(middle, zone) == before
        early, late = (middle, late) if same else (early, middle)
    return Change(late, before, after)


def _changes(zone: ZoneInfo) -> tuple[Change, ...]:
    days = zip(pairwise(NOONS), pairwise(map(zone.utcoffset, NOONS)), strict=True)
    return tuple(
        _change(zone, *(noon.replace(tzinfo=zone).astimezone(UTC) for noon in noons))
        for noons, (before, after) in days
        if before != after
    )


def _clocks() -> list[Clock]:
    names = defaultdict(list)
    start = datetime.combine(FIRST, time(), UTC)
    for name, zone in ZONES.items():
        names[_offset(start, zone), _changes(zone)].append(name)
    return [Clock(tuple(found), *table) for table, found in names.items()]


CLOCKS = _clocks()
CHANGING = [clock for clock in CLOCKS if clock.changes]
