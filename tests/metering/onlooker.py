"""Somebody who looks at the tables beside what is metered, and is not metered himself."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import boto3

from tests.metering import requests
from tests.metering.item_size import Item
from tests.metering.tables import Description, described


class Onlooker:
    """Reads with a client of its own, in the region of what is metered."""

    def __init__(self, region: str) -> None:
        self._client: Any = _session(region).client("dynamodb")
        self._tables: dict[str, Description] = {}

    def table(self, name: str) -> Description:
        """A table's key and indexes."""
        if name not in self._tables:
            self._tables[name] = described(self._client.describe_table(TableName=name)["Table"])
        return self._tables[name]

    def item(self, table: str, key: Item) -> Item:
        """The item as it is now; nothing if there is none."""
        wanted = self.table(table).key_of(key)
        answer = self._client.get_item(TableName=table, Key=wanted, ConsistentRead=True)
        return dict(answer.get("Item", {}))

    def read_by(self, operation: str, request: Mapping[str, Any]) -> list[Item]:
        """What a Query or Scan read, also what it kept back: a limit and a page are counted before
        a filter is."""
        ask: Any = {"Query": self._client.query, "Scan": self._client.scan}[operation]
        return list(ask(**requests.bare(request))["Items"])


@cache
def _session(region: str) -> boto3.Session:
    return boto3.Session(region_name=region)
