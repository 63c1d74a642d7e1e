"""A table as its own description tells of it, and what a write costs its indexes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.metering.item_size import Item, item_size
from tests.metering.units import write_units


class Unmetered(AssertionError):
    """The meter cannot tell what a request costs, or was told not to let it pass."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """A global secondary index: its key, and the attributes that it holds (None: all)."""

    name: str
    key: tuple[str, ...]
    held: frozenset[str] | None

    def entry(self, item: Item) -> Item:
        """What the index holds of an item; nothing of one that lacks a part of the key."""
        if not all(name in item for name in self.key):
            return {}
        return {k: v for k, v in item.items() if self.held is None or k in self.held}

    def written(self, before: Item, after: Item) -> tuple[str, int]:
        """What became of the entry of an item, and the units of that.

        The cases are those of AWS's page "Using global secondary indexes", under "Write capacity".
        """
        old, new = self.entry(before), self.entry(after)
        if old == new:
            return "untouched", 0
        if not old or not new:
            return ("new" if new else "removed"), write_units(item_size(old or new))
        sizes = item_size(old), item_size(new)
        if any(old[name] != new[name] for name in self.key):
            return "moved", sum(map(write_units, sizes))
        return "changed", write_units(*sizes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A table's key and indexes."""

    key: tuple[str, ...]
    indexes: Mapping[str, Index]

    def key_of(self, item: Item) -> dict[str, Any]:
        """The key of an item, or of a request's key."""
        return {name: item[name] for name in self.key}


def described(table: Mapping[str, Any]) -> Description:
    """Reads what DescribeTable says under "Table"; Unmetered if there are local indexes."""
    if table.get("LocalSecondaryIndexes"):
        raise Unmetered("The meter does not know local secondary indexes.")
    key = _names(table["KeySchema"])
    indexes = [_index(index, key) for index in table.get("GlobalSecondaryIndexes", ())]
    return Description(key=key, indexes={index.name: index for index in indexes})


def _index(said: Mapping[str, Any], table_key: Iterable[str]) -> Index:
    key, projection = _names(said["KeySchema"]), said["Projection"]
    more = projection.get("NonKeyAttributes", ())
    everything = projection["ProjectionType"] == "ALL"
    held = None if everything else frozenset((*table_key, *key, *more))
    return Index(name=said["IndexName"], key=key, held=held)


def _names(schema: Iterable[Mapping[str, str]]) -> tuple[str, ...]:
    return tuple(part["AttributeName"] for part in schema)
