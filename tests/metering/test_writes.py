"""Writes as the meter hears them, on AWS's worked examples."""

import pytest
from botocore.exceptions import ClientError

from tests.metering.meter import metered
from tests.metering.shop import Shop, item, key

ABSENT = {"ConditionExpression": "attribute_not_exists(PK)"}


@pytest.mark.parametrize(("size", "units"), [(500, 1), (1_024, 1), (1_025, 2), (1_536, 2)])
def test_a_put(shop: Shop, size: int, units: int) -> None:
    """AWS: an item of 500 bytes is written like one of 1 KB; each KB that was begun is one more."""
    with metered(shop.client) as meter:
        shop.put(item("a", size))
    assert (units, 0) == (meter.writes, meter.reads), str(meter)


@pytest.mark.parametrize(("size", "units"), [(500, 2), (1_536, 4)])
def test_a_transaction_writes_twice(shop: Shop, size: int, units: int) -> None:
    """AWS: once to prepare and once to commit."""
    with metered(shop.client) as meter:
        shop.transact({"Put": {"Item": item("a", size)}})
    assert units == meter.writes, str(meter)


@pytest.mark.parametrize(("before", "after"), [(3_000, 200), (200, 3_000)])
def test_a_put_over_another_item(shop: Shop, before: int, after: int) -> None:
    """AWS: the larger of both items counts."""
    shop.put(item("a", before))
    with metered(shop.client) as meter:
        shop.put(item("a", after))
    assert 3 == meter.writes, str(meter)


def test_an_update_of_a_small_part(shop: Shop) -> None:
    """AWS: a change of one attribute takes as much as the whole item."""
    shop.put(item("a", 3_000, brief="b"))
    with metered(shop.client) as meter:
        shop.update("a", "SET brief = :c", {":c": "c"})
    assert 3 == meter.writes, str(meter)


def test_an_update_that_shrinks(shop: Shop) -> None:
    """AWS: the larger of the sizes before and after counts."""
    shop.put(item("a", 3_000))
    with metered(shop.client) as meter:
        shop.update("a", "REMOVE filler", {})
    assert 3 == meter.writes, str(meter)


@pytest.mark.parametrize(("size", "units"), [(0, 1), (3_000, 3)])
def test_a_delete(shop: Shop, size: int, units: int) -> None:
    """AWS: by the size of what is removed; 1 if nothing is there."""
    if size:
        shop.put(item("a", size))
    with metered(shop.client) as meter:
        shop.delete("a")
    assert units == meter.writes, str(meter)


@pytest.mark.parametrize(("existing", "units"), [(3_000, 3), (100, 1)])
def test_a_put_that_was_refused(shop: Shop, existing: int, units: int) -> None:
    """AWS: a write whose condition fails takes units by the size of the item that is there."""
    shop.put(item("a", existing))
    with metered(shop.client) as meter, pytest.raises(ClientError, match="ConditionalCheckFailed"):
        shop.put(item("a", 9_000), **ABSENT)
    assert units == meter.writes, str(meter)


def test_an_update_of_nothing_that_was_refused(shop: Shop) -> None:
    """AWS: 1 at least, also where there is no item."""
    exists = {"ConditionExpression": "attribute_exists(PK)"}
    with metered(shop.client) as meter, pytest.raises(ClientError, match="ConditionalCheckFailed"):
        shop.update("a", "SET brief = :c", {":c": "c"}, **exists)
    assert 1 == meter.writes, str(meter)


def test_a_transaction_of_all_kinds(shop: Shop) -> None:
    """Put, update, delete and check take twice their sizes, each."""
    shop.stock([item("b", 1_500, brief="b"), item("c", 2_500), item("d", 3_500)])
    exists = {"ConditionExpression": "attribute_exists(PK)"}
    change = {
        "UpdateExpression": "SET brief = :c",
        "ExpressionAttributeValues": {":c": {"S": "c"}},
    }
    with metered(shop.client) as meter:
        shop.transact(
            {"Put": {"Item": item("a", 500)}},
            {"Update": {"Key": key("b"), **change}},
            {"Delete": {"Key": key("c")}},
            {"ConditionCheck": {"Key": key("d"), **exists}},
        )
    assert [2, 4, 6, 8] == [line.writes for line in meter.lines]


def test_a_transaction_that_was_cancelled(shop: Shop) -> None:
    """Each of its items is charged as it was before, twice."""
    shop.stock([item("a", 100), item("b", 1_500)])
    with metered(shop.client) as meter, pytest.raises(ClientError, match="TransactionCanceled"):
        shop.transact(
            {"Put": {"Item": item("a", 5_000), **ABSENT}},
            {"Put": {"Item": item("b", 200)}},
            {"Put": {"Item": item("c", 5_000)}},
        )
    assert [2, 4, 2] == [line.writes for line in meter.lines]


def test_a_request_that_is_wrong_costs_nothing(shop: Shop) -> None:
    """It is refused before anything is read or written."""
    with metered(shop.client) as meter, pytest.raises(ClientError, match="ValidationException"):
        shop.update("a", "SET brief", {})
    assert [] == meter.lines
