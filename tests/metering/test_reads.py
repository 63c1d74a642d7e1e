"""Reads as the meter hears them, on AWS's worked examples."""

from typing import Any

import pytest

from tests.metering.meter import metered
from tests.metering.shop import Shop, indexed, item, key

KB = 1024


@pytest.mark.parametrize(("consistent", "units"), [(True, 1), (False, 0.5)])
def test_an_item_of_less_than_4_kb(shop: Shop, consistent: bool, units: float) -> None:
    """AWS: an item of 3.5 KB is read like one of 4 KB."""
    shop.put(item("a", 3_584))
    with metered(shop.client) as meter:
        shop.get("a", ConsistentRead=consistent)
    assert (units, 0) == (meter.reads, meter.writes), str(meter)


@pytest.mark.parametrize(("consistent", "units"), [(True, 1), (False, 0.5)])
def test_an_item_that_is_not_there(shop: Shop, consistent: bool, units: float) -> None:
    """AWS: reading what does not exist takes the least."""
    with metered(shop.client) as meter:
        shop.get("a", ConsistentRead=consistent)
    assert units == meter.reads, str(meter)


def test_an_item_of_which_a_part_is_asked_for(shop: Shop) -> None:
    """AWS: all of an item is read, whatever is projected."""
    shop.put(item("a", 9_000, brief="b"))
    with metered(shop.client) as meter:
        shop.get("a", ProjectionExpression="brief", ConsistentRead=True)
    assert 3 == meter.reads, str(meter)


@pytest.mark.parametrize(("consistent", "units"), [(True, 3), (False, 1.5)])
def test_a_batch_rounds_each_item(shop: Shop, consistent: bool, units: float) -> None:
    """AWS: items of 1.5 KB and 6.5 KB are read like 4 KB and 8 KB, so like 12 KB."""
    shop.stock([item("a", 1_536), item("b", 6_656)])
    asked = {"Keys": [key("a"), key("b")], "ConsistentRead": consistent}
    with metered(shop.client) as meter:
        shop.client.batch_get_item(RequestItems={"shop": asked})
    assert units == meter.reads, str(meter)


def test_a_batch_counts_what_is_not_there(shop: Shop) -> None:
    """AWS: items of a batch that do not exist take the least, each."""
    shop.put(item("a", 100))
    asked = {"Keys": [key("a"), key("b"), key("c")]}
    with metered(shop.client) as meter:
        shop.client.batch_get_item(RequestItems={"shop": asked})
    assert 1.5 == meter.reads, str(meter)


def test_a_transaction_reads_twice(shop: Shop) -> None:
    """AWS: an item of 3.5 KB takes 2 units in a transaction, one of 8 KB takes 4."""
    shop.stock([item("a", 3_584), item("b", 8 * KB)])
    gets = [{"Get": {"TableName": "shop", "Key": key(sk)}} for sk in "ab"]
    with metered(shop.client) as meter:
        shop.client.transact_get_items(TransactItems=gets)
    assert [2, 4] == [line.reads for line in meter.lines]


@pytest.mark.parametrize(("consistent", "units"), [(True, 11), (False, 5.5)])
def test_a_query_rounds_its_sum(shop: Shop, consistent: bool, units: float) -> None:
    """AWS: ten items of 40.8 KB together are read like 44 KB."""
    sizes = [4_178] * 9 + [41_779 - 9 * 4_178]
    shop.stock(item(str(n), size) for n, size in enumerate(sizes))
    with metered(shop.client) as meter:
        shop.query(ConsistentRead=consistent)
    assert units == meter.reads, str(meter)


def test_a_query_of_80_kb(shop: Shop) -> None:
    """Twenty items of 4 KB take 10 units eventually."""
    shop.stock(item(str(n), 4 * KB) for n in range(20))
    with metered(shop.client) as meter:
        shop.query()
    assert 10 == meter.reads, str(meter)


@pytest.mark.parametrize(("consistent", "units"), [(True, 1), (False, 0.5)])
def test_a_query_that_finds_nothing(shop: Shop, consistent: bool, units: float) -> None:
    """AWS: it takes the least for its kind of read."""
    with metered(shop.client) as meter:
        shop.query(ConsistentRead=consistent)
    assert units == meter.reads, str(meter)


def test_each_page_is_rounded(shop: Shop) -> None:
    """Three pages of one small item take three times the least, where one page takes it once."""
    shop.stock(item(sk, 100) for sk in "abc")
    start: dict[str, Any] = {}
    with metered(shop.client) as meter:
        for _ in range(3):
            answer = shop.query(Limit=1, **start)
            start = {"ExclusiveStartKey": answer.get("LastEvaluatedKey")}
    assert [0.5] * 3 == [line.reads for line in meter.lines]


def test_an_index_is_read_by_the_sizes_of_its_entries(shop: Shop) -> None:
    """AWS: eight index entries of 2,000 bytes take 2 units."""
    shop.stock(item(f"{n}", 2_000, **indexed("whole", f"{n}")) for n in range(8))
    with metered(shop.client) as meter:
        shop.query("whole")
    assert 2 == meter.reads, str(meter)


@pytest.mark.parametrize(("index", "size"), [("some", 29), ("bare", 22)])
def test_an_index_reads_no_more_than_it_holds(shop: Shop, index: str, size: int) -> None:
    """Keys of the table and of the index, and the attributes that are included."""
    shop.put(item("a", 9_000, **indexed(index, "s", brief="bb")))
    with metered(shop.client) as meter:
        shop.query(index)
    assert (0.5, f"1 of {index}, {size} bytes") == (meter.reads, meter.lines[0].what)
