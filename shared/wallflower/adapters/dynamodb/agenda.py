"""What the index `agenda` tells: who waits, which occasions are near, which owners are due."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.rows.owner import owner_of
from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.dynamodb.values import stamp
from wallflower.domain.engine.occasion import Occasion
from wallflower.domain.engine.plan import FRONT, Agenda, Candidate, newest_first
from wallflower.domain.owner import Owner
from wallflower.domain.people.ring import Ring

_OCCASIONS_READ = 30


def agenda_on(table: Table, owner_id: str, day: date) -> Agenda:
    """The fronts of the queues on this day: 25 of each ring and 25 new ones, however many wait."""
    return Agenda(
        rings={ring: _front(table, owner_id, keys.queue_range(ring, day)) for ring in Ring},
        new=_front(table, owner_id, keys.new_range(day), newest=newest_first(day)),
    )


def fallen_due(table: Table, owner_id: str, ring: Ring, until: date) -> list[Candidate]:
    """Those of this ring who fell due last up to a day, 25 at most, the latest first."""
    return _front(table, owner_id, keys.queue_range(ring, until), newest=True)


def _front(
    table: Table, owner_id: str, between: tuple[str, str], *, newest: bool = False
) -> list[Candidate]:
    found = table.index(f"P#{owner_id}", *between, Limit=FRONT, ScanIndexForward=not newest)
    return [keys.waiting(item) for item in found]


def latest_occasions(table: Table, owner_id: str, until: date) -> list[Occasion]:
    """The occasions up to a day, the latest first, 30 at most, as the index tells of them: without
    words."""
    return _occasions(table, owner_id, until, Limit=_OCCASIONS_READ, ScanIndexForward=False)


def oldest_occasions(table: Table, owner_id: str, until: date) -> list[Occasion]:
    """The occasions up to a day, the oldest first, 25 at most, without words."""
    return _occasions(table, owner_id, until, Limit=FRONT)


def _occasions(table: Table, owner_id: str, until: date, **how: Any) -> list[Occasion]:
    found = table.index(f"P#{owner_id}", *keys.occasion_range(until), **how)
    return [keys.occasion(item) for item in found]


def owners_due(table: Table, until: datetime) -> Iterator[Owner]:
    """The owners whose next digest comes up to this moment, from all shards."""
    for shard in keys.SHARDS:
        found = table.index(f"W#{shard}", "0", f"{stamp(until)}~")
        owners = [keys.owner_key(item["PK"].removeprefix("O#")) for item in found]
        yield from map(owner_of, table.items(owners))
