"""What a request asks DynamoDB for: the items that it names, and whether the meter knows it."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from tests.metering.item_size import Item
from tests.metering.tables import Unmetered
from tests.metering.units import Consistency

WRITES = {"PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems"}
GETS = {"GetItem", "BatchGetItem", "TransactGetItems"}
SEARCHES = {"Query", "Scan"}
_FREE = {
    "CreateTable",
    "DeleteTable",
    "DescribeTable",
    "DescribeTimeToLive",
    "ListTables",
    "UpdateTable",
    "UpdateTimeToLive",
}
# Parameters that keep back some of what was read, and the values of the last that do not.
_HIDING = (
    "FilterExpression",
    "ProjectionExpression",
    "QueryFilter",
    "ScanFilter",
    "AttributesToGet",
    "Select",
)
_PLACEHOLDERS = ("ExpressionAttributeNames", "ExpressionAttributeValues")
_SHOWING = {"ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"}

Request = Mapping[str, Any]


class Wanted(NamedTuple):
    """One item that is read by its key."""

    table: str
    key: Item
    consistency: Consistency


def check(operation: str, request: Request, allowed: Collection[str]) -> None:
    """Unmetered if the meter does not know the operation, or if it is a Scan, or keeps back some
    of what it reads, and neither was allowed by its name."""
    if operation not in WRITES | GETS | SEARCHES | _FREE:
        raise Unmetered(f"The meter does not know what {operation} costs.")
    if operation in SEARCHES:
        wasteful = {operation} & {"Scan"} | set(hiding(request))
        if refused := wasteful - set(allowed):
            raise Unmetered(f"{operation} with {sorted(refused)} reads more than it brings.")


def hiding(request: Request) -> list[str]:
    """The parameters of a Query or Scan that keep back some of what it reads."""
    shows = request.get("Select") in _SHOWING
    return [name for name in _HIDING if name in request and not (name == "Select" and shows)]


def bare(request: Request) -> dict[str, Any]:
    """The same Query or Scan, keeping nothing back; without the placeholders that only served to,
    since AWS refuses those that are not used."""
    kept = {name: said for name, said in request.items() if name not in _HIDING}
    used = set(re.findall(r"[:#]\w+", kept.get("KeyConditionExpression", "")))
    for kind in _PLACEHOLDERS:
        meant = {name: held for name, held in kept.pop(kind, {}).items() if name in used}
        if meant:
            kept[kind] = meant
    return kept


def written(operation: str, request: Request) -> list[tuple[str, Item]]:
    """The items that a write names: the table, and the item or its key."""
    if operation == "TransactWriteItems":
        bodies = [body for action in request["TransactItems"] for body in action.values()]
    else:
        bodies = [request]
    return [(body["TableName"], body.get("Item") or body["Key"]) for body in bodies]


def wanted(operation: str, request: Request, answer: Request) -> Iterator[Wanted]:
    """The items that were read by their keys, those that are not there included."""
    if operation == "BatchGetItem":
        left = answer.get("UnprocessedKeys", {})
        for table, asked in request["RequestItems"].items():
            undone = left.get(table, {}).get("Keys", [])
            keys = [key for key in asked["Keys"] if key not in undone]
            yield from (Wanted(table, key, consistency(asked)) for key in keys)
    elif operation == "TransactGetItems":
        for action in request["TransactItems"]:
            get = action["Get"]
            yield Wanted(get["TableName"], get["Key"], Consistency.TRANSACTIONAL)
    else:
        yield Wanted(request["TableName"], request["Key"], consistency(request))


def consistency(request: Request) -> Consistency:
    """How consistent a read outside of a transaction asks to be."""
    return Consistency.STRONG if request.get("ConsistentRead") else Consistency.EVENTUAL
