"""What writes cost the indexes of a table, by the cases of AWS's page on global secondary indexes,
which are the local emulator's figures too."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.metering.meter import Meter, metered
from tests.metering.shop import TABLE, Shop, indexed, item, key
from tests.metering.tables import Index, Unmetered, described

IN_SOME = indexed("some", "1", brief="b")
Change = Callable[[Shop], None]
CHANGES: dict[str, tuple[dict[str, Any], Change, list[int]]] = {
    "new": ({}, lambda s: s.put(item("a", **IN_SOME)), [1, 1]),
    "new, beside the index": ({}, lambda s: s.put(item("a")), [1]),
    "key moved": (IN_SOME, lambda s: s.update("a", "SET some_sk = :v", {":v": "2"}), [1, 2]),
    "untouched": (IN_SOME, lambda s: s.update("a", "SET topic = :v", {":v": "t"}), [1]),
    "rewritten as it was": (IN_SOME, lambda s: s.put(item("a", **IN_SOME)), [1]),
    "changed": (IN_SOME, lambda s: s.update("a", "SET brief = :v", {":v": "c"}), [1, 1]),
    "gained": (indexed("some", "1"), lambda s: s.put(item("a", **IN_SOME)), [1, 1]),
    "left": (IN_SOME, lambda s: s.update("a", "REMOVE some_pk, some_sk", {}), [1, 1]),
    "left by half": (IN_SOME, lambda s: s.update("a", "REMOVE some_sk", {}), [1, 1]),
    "removed": (IN_SOME, lambda s: s.delete("a"), [1, 1]),
    "nothing removed": ({}, lambda s: s.delete("z"), [1]),
}


def units(meter: Meter) -> list[int]:
    """The write units, line by line."""
    return [line.writes for line in meter.lines]


@pytest.mark.parametrize("name", CHANGES)
def test_an_entry_costs_what_became_of_it(shop: Shop, name: str) -> None:
    """The item takes 1; its entry takes 1 if new, changed or removed, 2 if its key moved (one to
    remove it and one to put it), nothing if nothing of what it holds changed."""
    before, change, costs = CHANGES[name]
    if before:
        shop.put(item("a", **before))
    with metered(shop.client) as meter:
        change(shop)
    assert costs == units(meter), str(meter)


def test_an_entry_that_moves_is_not_doubled_by_a_transaction(shop: Shop) -> None:
    """Item 2, entry 2."""
    shop.put(item("a", **IN_SOME))
    with metered(shop.client) as meter:
        shop.transact({"Put": {"Item": item("a", **{**IN_SOME, "some_sk": "2"})}})
    assert [2, 2] == units(meter), str(meter)


def test_a_cancelled_transaction_writes_no_entry(shop: Shop) -> None:
    """Only the items are charged."""
    exists = {"ConditionExpression": "attribute_exists(PK)"}
    with metered(shop.client) as meter, pytest.raises(shop.client.exceptions.ClientError):
        shop.transact({"Put": {"Item": item("a", **IN_SOME), **exists}})
    assert [2] == units(meter), str(meter)


@pytest.mark.parametrize(
    ("change", "costs"),
    [
        (lambda shop: shop.put(item("a", **indexed("whole", "1", brief="b" * 1_500))), 3),
        (lambda shop: shop.put(item("a", **indexed("whole", "1"))), 3),
        (lambda shop: shop.put(item("a", **indexed("whole", "2"))), 4),
        (lambda shop: shop.delete("a"), 3),
    ],
)
def test_entries_are_rounded_to_a_kb(shop: Shop, change: Change, costs: int) -> None:
    """From an entry of 2.5 KB: in place the larger size counts; a move pays for each of both."""
    shop.put(item("a", 2_560, **indexed("whole", "1")))
    with metered(shop.client) as meter:
        change(shop)
    assert [3, costs] == units(meter), str(meter)


def test_an_entry_of_keys_alone_stays_when_the_rest_changes(shop: Shop) -> None:
    """An index of keys is written only when a key is."""
    shop.put(item("a", **indexed("bare", "1", brief="b")))
    with metered(shop.client) as meter:
        shop.update("a", "SET brief = :v", {":v": "c"})
    assert [1] == units(meter), str(meter)


def test_every_index_is_paid_for(shop: Shop) -> None:
    """One item that stands in three."""
    everywhere = {**indexed("whole", "1"), **indexed("some", "1"), **indexed("bare", "1")}
    with metered(shop.client) as meter:
        shop.put(item("a", **everywhere))
    assert [1, 1, 1, 1] == units(meter), str(meter)


@pytest.mark.parametrize(
    ("index", "more"), [("whole", {"brief", "topic"}), ("some", {"brief"}), ("bare", set())]
)
def test_an_entry_holds_the_keys_and_what_is_projected(index: str, more: set[str]) -> None:
    """The key of the table is in every index, as is the index's own."""
    made = item("a", **indexed(index, "1", brief="b", topic="t"))
    entry = described(TABLE).indexes[index].entry(made)
    assert {"PK", "SK", f"{index}_pk", f"{index}_sk", *more} == set(entry)


def test_local_indexes_are_refused() -> None:
    """No figure is better than a wrong one."""
    with pytest.raises(Unmetered, match="local"):
        described({"KeySchema": [], "LocalSecondaryIndexes": [{"IndexName": "i"}]})


NAMES = st.sampled_from(["i_pk", "i_sk", "brief", "topic"])
TEXTS = st.text("ab", min_size=1, max_size=1_500)
ITEMS = st.dictionaries(NAMES, TEXTS.map(lambda text: {"S": text})).map(
    lambda held: {**key("a"), **held}
)
HELD = st.sampled_from([None, frozenset({"PK", "SK", "i_pk", "i_sk", "brief"})])


@given(ITEMS, ITEMS, HELD)
def test_a_write_back_costs_the_same(
    before: dict[str, Any], after: dict[str, Any], held: frozenset[str] | None
) -> None:
    """What an index pays for a change it pays for the change back, and nothing for none."""
    index = Index(name="i", key=("i_pk", "i_sk"), held=held)
    assert index.written(before, after)[1] == index.written(after, before)[1]
    assert ("untouched", 0) == index.written(before, before)
