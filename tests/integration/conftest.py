"""What every integration test stands on."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from tests.integration.world import World, world

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)  # a Monday, after the first digest's hour


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """The clock, standing still until a test moves it."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def cloud(clock: time_machine.Traveller) -> Iterator[World]:
    """A stack with its owner born and welcomed."""
    with world(World) as made:
        made.sweep()
        made.settle()
        yield made
