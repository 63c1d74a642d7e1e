"""A table of our own with three indexes, and items of a size that a test chooses."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import boto3

from tests.metering.item_size import item_size

# Sessions keep the service models that they read, which is most of the time a client takes.
SESSION: Any = boto3.Session(region_name="eu-west-1")


def _index(name: str, **projection: Any) -> dict[str, Any]:
    key = [
        {"AttributeName": f"{name}_pk", "KeyType": "HASH"},
        {"AttributeName": f"{name}_sk", "KeyType": "RANGE"},
    ]
    return {"IndexName": name, "KeySchema": key, "Projection": projection}


_INDEXES = [
    _index("whole", ProjectionType="ALL"),
    _index("some", ProjectionType="INCLUDE", NonKeyAttributes=["brief"]),
    _index("bare", ProjectionType="KEYS_ONLY"),
]
_KEYS = ["PK", "SK", *(f"{i['IndexName']}_{part}" for i in _INDEXES for part in ("pk", "sk"))]
TABLE: Any = {
    "TableName": "shop",
    "BillingMode": "PAY_PER_REQUEST",
    "AttributeDefinitions": [{"AttributeName": k, "AttributeType": "S"} for k in _KEYS],
    "KeySchema": [
        {"AttributeName": "PK", "KeyType": "HASH"},
        {"AttributeName": "SK", "KeyType": "RANGE"},
    ],
    "GlobalSecondaryIndexes": _INDEXES,
}


def key(sk: str) -> dict[str, Any]:
    """The key of an item."""
    return {"PK": {"S": "p"}, "SK": {"S": sk}}


def item(sk: str = "a", size: int = 0, **more: str) -> dict[str, Any]:
    """An item with these texts, filled up to so many bytes."""
    made = {**key(sk), **{name: {"S": text} for name, text in more.items()}}
    rest = size - item_size(made) - len("filler")
    return {**made, "filler": {"S": "x" * rest}} if rest > 0 else made


def indexed(index: str, sk: str, **more: str) -> dict[str, Any]:
    """The attributes that put an item into an index under this sort key."""
    return {f"{index}_pk": "i", f"{index}_sk": sk, **more}


@dataclass
class Shop:
    """The table, and a client of it that is metered only if a test asks for it."""

    client: Any

    def stock(self, items: Iterable[dict[str, Any]]) -> None:
        """Puts these items."""
        for made in items:
            self.put(made)

    def put(self, made: dict[str, Any], **how: Any) -> None:
        """Puts an item."""
        self.client.put_item(TableName="shop", Item=made, **how)

    def update(self, sk: str, change: str, values: dict[str, str], **how: Any) -> None:
        """Changes an item by an update expression with texts for values."""
        wire = {name: {"S": text} for name, text in values.items()}
        self.client.update_item(
            TableName="shop",
            Key=key(sk),
            UpdateExpression=change,
            **({"ExpressionAttributeValues": wire} if wire else {}),
            **how,
        )

    def delete(self, sk: str) -> None:
        """Removes an item."""
        self.client.delete_item(TableName="shop", Key=key(sk))

    def transact(self, *actions: dict[str, dict[str, Any]]) -> None:
        """Writes all or nothing."""
        named = [{k: {"TableName": "shop", **body} for k, body in a.items()} for a in actions]
        self.client.transact_write_items(TransactItems=named)

    def get(self, sk: str, **how: Any) -> None:
        """Reads an item."""
        self.client.get_item(TableName="shop", Key=key(sk), **how)

    def query(self, index: str | None = None, **how: Any) -> Any:
        """Reads the table's one partition, or that of an index."""
        where = {"IndexName": index} if index else {}
        name, value = (f"{index}_pk", "i") if index else ("PK", "p")
        how.setdefault("ExpressionAttributeValues", {})[":pk"] = {"S": value}
        condition = f"{name} = :pk"
        return self.client.query(TableName="shop", KeyConditionExpression=condition, **where, **how)
