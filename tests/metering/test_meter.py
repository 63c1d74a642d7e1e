"""What the meter hears, what it refuses, and how it explains itself."""

from typing import Any

import pytest

from tests.metering.meter import metered
from tests.metering.shop import SESSION, Shop, indexed, item
from tests.metering.tables import Unmetered


def test_it_hears_the_clients_that_a_session_makes(shop: Shop) -> None:
    """Also those that the code under test makes for itself."""
    with metered(SESSION) as meter:
        Shop(SESSION.client("dynamodb")).put(item("a"))
    assert 1 == meter.writes, str(meter)


def test_it_says_so_if_it_heard_nothing(shop: Shop) -> None:
    """A client that was made before the meter would keep every bound."""
    with pytest.raises(Unmetered, match="heard"), metered(SESSION):
        shop.put(item("a"))


def test_a_failure_is_not_hidden_by_hearing_nothing(shop: Shop) -> None:
    """The test's own error comes through."""
    with pytest.raises(ZeroDivisionError), metered(SESSION):
        raise ZeroDivisionError


def test_it_stops_with_its_block(shop: Shop) -> None:
    """What a client does later is nobody's bill, whoever made it."""
    with metered(SESSION) as meter:
        made = Shop(SESSION.client("dynamodb"))
        made.put(item("a"))
    made.put(item("b"))
    Shop(SESSION.client("dynamodb")).put(item("c"))
    assert 1 == meter.writes, str(meter)


def test_two_meters_hear_the_same(shop: Shop) -> None:
    """One within the other counts its part."""
    with metered(shop.client) as whole:
        shop.put(item("a"))
        with metered(shop.client) as part:
            shop.put(item("b"))
    assert (2, 1) == (whole.writes, part.writes)


def test_it_reads_nothing_on_the_bill(shop: Shop) -> None:
    """Its own looks at the table are not metered, and what describes a table is free."""
    with metered(SESSION) as meter:
        client = SESSION.client("dynamodb")
        client.describe_table(TableName="shop")
    assert [] == meter.lines


@pytest.mark.parametrize(
    "hidden",
    [{"FilterExpression": "attribute_exists(brief)"}, {"ProjectionExpression": "brief"}],
)
def test_what_reads_more_than_it_brings_is_refused(shop: Shop, hidden: dict[str, Any]) -> None:
    """A filter or a projection pays for what it throws away."""
    with metered(shop.client), pytest.raises(Unmetered, match=next(iter(hidden))):
        shop.query(**hidden)


def test_counting_is_refused(shop: Shop) -> None:
    """A count reads all that it counts."""
    with metered(shop.client), pytest.raises(Unmetered, match="Select"):
        shop.query(Select="COUNT")


@pytest.mark.parametrize("shown", ["ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"])
def test_asking_for_all_is_not_refused(shop: Shop, shown: str) -> None:
    """What is read is what comes back."""
    shop.put(item("a", **indexed("whole", "1")))
    with metered(shop.client) as meter:
        shop.query("whole", Select=shown)
    assert 0.5 == meter.reads, str(meter)


def test_a_scan_is_refused(shop: Shop) -> None:
    """It reads the whole table."""
    with metered(shop.client), pytest.raises(Unmetered, match="Scan"):
        shop.client.scan(TableName="shop")


def test_a_call_that_it_does_not_know_is_refused(shop: Shop) -> None:
    """So that none goes unpaid."""
    with metered(shop.client), pytest.raises(Unmetered, match="ExecuteStatement"):
        shop.client.execute_statement(Statement="SELECT * FROM shop")


def test_a_refused_call_is_not_made(shop: Shop) -> None:
    """It is stopped before it leaves."""
    with metered(shop.client) as meter, pytest.raises(Unmetered):
        shop.client.batch_write_item(RequestItems={"shop": [{"PutRequest": {"Item": item("a")}}]})
    assert [] == meter.lines
    assert [] == shop.query()["Items"]


def test_a_filter_that_is_allowed_is_counted_by_what_it_reads(shop: Shop) -> None:
    """AWS: a filter is applied after the items were read, and changes nothing of the cost."""
    shop.stock([item("a", 4_000, brief="b"), item("b", 4_000), item("c", 4_000)])
    values = {":b": {"S": "b"}}
    with metered(shop.client, allow=["FilterExpression"]) as meter:
        answer = shop.query(FilterExpression="brief = :b", ExpressionAttributeValues=values)
    assert (1, 1.5) == (len(answer["Items"]), meter.reads), str(meter)


def test_a_count_that_is_allowed_is_counted_by_what_it_reads(shop: Shop) -> None:
    """AWS: to count takes as much as to get."""
    shop.stock(item(sk, 4_096, **indexed("whole", sk)) for sk in "abc")
    with metered(shop.client, allow=["Select"]) as meter:
        shop.query("whole", Select="COUNT")
    assert 1.5 == meter.reads, str(meter)


def test_a_scan_that_is_allowed_is_counted(shop: Shop) -> None:
    """Like a query: by the sum, rounded once for each page."""
    shop.stock(item(sk, 3_000) for sk in "abc")
    with metered(shop.client, allow=["Scan"]) as meter:
        shop.client.scan(TableName="shop", ConsistentRead=True)
    assert 3 == meter.reads, str(meter)


def test_the_bill_is_a_table(shop: Shop) -> None:
    """One line for each item, entry and search, and the sum."""
    with metered(shop.client) as meter:
        shop.put(item("a", 1_500, **indexed("some", "1")))
        shop.get("a")
        shop.query("some")
    assert (
        "writes  reads\n"
        "     2    0.0  PutItem             p a, 1500 bytes\n"
        "     1    0.0  PutItem               in index some: new\n"
        "     0    0.5  GetItem             p a, 1500 bytes\n"
        "     0    0.5  Query               1 of some, 22 bytes\n"
        "     3    1.0  in all"
    ) == str(meter)
