"""What requests ask for, where no emulator shows it."""

from typing import Any

from tests.metering.requests import bare, wanted
from tests.metering.shop import key
from tests.metering.units import Consistency


def test_what_a_batch_left_undone_is_not_counted() -> None:
    """Keys under UnprocessedKeys were not read."""
    request = {"RequestItems": {"shop": {"Keys": [key("a"), key("b")], "ConsistentRead": True}}}
    answer = {"UnprocessedKeys": {"shop": {"Keys": [key("a")]}}}
    read = list(wanted("BatchGetItem", request, answer))
    assert [("shop", key("b"), Consistency.STRONG)] == read


def test_a_query_that_keeps_nothing_back_names_no_more_than_it_uses() -> None:
    """AWS refuses names and values of an expression that is not there."""
    query: dict[str, Any] = {
        "TableName": "shop",
        "KeyConditionExpression": "#pk = :pk AND SK > :sk",
        "Limit": 3,
    }
    meant = {
        "ExpressionAttributeNames": {"#pk": "PK"},
        "ExpressionAttributeValues": {":pk": {"S": "p"}, ":sk": {"S": "a"}},
    }
    hidden = {
        "FilterExpression": "#b = :b",
        "ExpressionAttributeNames": {"#pk": "PK", "#b": "brief"},
        "ExpressionAttributeValues": {":pk": {"S": "p"}, ":sk": {"S": "a"}, ":b": {"S": "b"}},
    }
    assert {**query, **meant} == bare({**query, **hidden})
    assert {"TableName": "shop"} == bare({"TableName": "shop", "ProjectionExpression": "#b"})


def test_a_scan_that_keeps_nothing_back_names_nothing() -> None:
    """Without an expression there is no placeholder."""
    hidden = {"FilterExpression": "#b = :b", "ExpressionAttributeNames": {"#b": "brief"}}
    assert {"TableName": "shop"} == bare({"TableName": "shop", **hidden})
