"""A table of our own with three indexes, and items of a size that a test chooses."""

from collections.abc import Iterator
from typing import Any

import pytest
from moto import mock_aws

from tests.metering.shop import SESSION, TABLE, Shop


@pytest.fixture
def shop() -> Iterator[Shop]:
    """A table with indexes that hold all, some and no attributes beside the keys."""
    with mock_aws():
        client: Any = SESSION.client("dynamodb")
        client.create_table(**TABLE)
        yield Shop(client)
