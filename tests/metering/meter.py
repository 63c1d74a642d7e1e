"""A meter of the capacity that calls consume, since moto's own figures are constants.

    with metered(session) as meter:
        client = session.client("dynamodb")  # clients that were made before are not heard
        ...
    assert meter.writes == 6, str(meter)

Where AWS's pages are silent it decides so: entries of an index are written once also in a
transaction, and a cancelled transaction costs what it would have cost to write its items as they
were. A repeated ClientRequestToken is charged as another write.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import boto3

from tests.metering import requests
from tests.metering.bill import Bill, Line
from tests.metering.item_size import Item, item_size
from tests.metering.onlooker import Onlooker
from tests.metering.tables import Unmetered
from tests.metering.units import Consistency, read_units, write_units

# A write costs also if its condition did not hold.
_CHARGED = {"ConditionalCheckFailedException", "TransactionCanceledException"}


@dataclass(kw_only=True)
class Meter(Bill):
    """Hears the calls of a session or client, and writes their bill."""

    onlooker: Onlooker = field(repr=False)
    allowed: Collection[str] = ()
    heard: bool = False
    open: bool = True

    def before(self, params: Any, model: Any, context: Any, **_: Any) -> None:
        """Looks at what a call will change; Unmetered if it must not be made."""
        if not self.open:
            return
        self.heard = True
        requests.check(model.name, params, self.allowed)
        items: list[Item] = []
        if model.name in requests.WRITES:
            items = [self.onlooker.item(*named) for named in requests.written(model.name, params)]
        context[self._slot] = params, items

    def after(self, parsed: Any, model: Any, context: Any, **_: Any) -> None:
        """Counts what a call cost."""
        if not self.open or self._slot not in context:
            return
        params, items = context.pop(self._slot)
        if parsed.get("Error", {}).get("Code") not in {None, *_CHARGED}:
            return
        if model.name in requests.WRITES:
            self._wrote(model.name, params, items)
        elif model.name in requests.GETS:
            self._got(model.name, params, parsed)
        elif model.name in requests.SEARCHES:
            self._searched(model.name, params, parsed)

    @property
    def _slot(self) -> str:
        return f"meter {id(self)}"

    def _wrote(self, operation: str, params: Any, items: list[Item]) -> None:
        named = requests.written(operation, params)
        for (table, key), before in zip(named, items, strict=True):
            after = self.onlooker.item(table, key)
            self._item_written(operation, table, key, max(item_size(before), item_size(after)))
            self._entries_written(operation, table, before, after)

    def _item_written(self, operation: str, table: str, key: Item, size: int) -> None:
        what = f"{_shown(self.onlooker.table(table).key_of(key))}, {size} bytes"
        times = 2 if operation == "TransactWriteItems" else 1
        self.lines.append(Line(operation=operation, what=what, writes=times * write_units(size)))

    def _entries_written(self, operation: str, table: str, before: Item, after: Item) -> None:
        for index in self.onlooker.table(table).indexes.values():
            how, units = index.written(before, after)
            if units:
                what = f"  in index {index.name}: {how}"
                self.lines.append(Line(operation=operation, what=what, writes=units))

    def _got(self, operation: str, params: Any, parsed: Any) -> None:
        for table, key, consistency in requests.wanted(operation, params, parsed):
            size = item_size(self.onlooker.item(table, key))
            self._read(operation, _shown(key), size, consistency)

    def _searched(self, operation: str, params: Any, parsed: Any) -> None:
        again = requests.hiding(params)
        items = self.onlooker.read_by(operation, params) if again else parsed["Items"]
        what = f"{len(items)} of {params.get('IndexName', params['TableName'])}"
        self._read(operation, what, sum(map(item_size, items)), requests.consistency(params))

    def _read(self, operation: str, what: str, size: int, consistency: Consistency) -> None:
        what, units = f"{what}, {size} bytes", read_units(size, consistency)
        self.lines.append(Line(operation=operation, what=what, reads=units))


@contextmanager
def metered(source: Any, *, allow: Collection[str] = ()) -> Iterator[Meter]:
    """Meters a boto3 client, or the clients that a boto3 session makes from now on.

    `allow` names what would be refused: "Scan", or a parameter that keeps back some of what is
    read ("FilterExpression"); what is allowed is counted too. Unmetered if nothing was heard, so
    that no bound is kept by deafness.
    """
    session = isinstance(source, boto3.Session)
    region = source.region_name if session else source.meta.region_name
    events = source.events if session else source.meta.events
    meter = Meter(onlooker=Onlooker(region), allowed=allow)
    events.register("provide-client-params.dynamodb", meter.before)
    events.register("after-call.dynamodb", meter.after)
    try:
        yield meter
    finally:
        # A client that was made meanwhile has its own copy of the hooks.
        meter.open = False
        events.unregister("provide-client-params.dynamodb", meter.before)
        events.unregister("after-call.dynamodb", meter.after)
    if not meter.heard:
        raise Unmetered("No call was heard: a session's clients are, if made after the meter.")


def _shown(key: Item) -> str:
    return " ".join(str(held) for value in key.values() for held in value.values())
