"""What every integration test stands on."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from cli.main import main
from tests.integration.world import Say, World, world

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


@pytest.fixture
def say(cloud: World, capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs `wallflower contact` with these words; its status, and all that it printed."""

    def run(*words: str) -> tuple[int, str]:
        capsys.readouterr()
        status = main(["contact", "--table", "table", *words])
        told = capsys.readouterr()
        return status, told.out + told.err

    return run
