"""One local cloud for the whole folder, on which the demo's story has been told."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from cli.local.cloud import LocalCloud
from cli.local.story.plot import Story
from cli.local.story.stage import Stage
from cli.local.story.witness import Witness


@dataclass(frozen=True, slots=True)
class Told:
    """A cloud after the story: what it showed, and the folder with the letters."""

    cloud: LocalCloud
    witness: Witness
    shown: str
    folder: Path


OWNERS_OWN = {"AWS_PROFILE": "owner", "AWS_SECRET_ACCESS_KEY": "secret", "HTTP_PROXY": "http://x"}


@pytest.fixture(scope="session")
def cloud() -> Iterator[LocalCloud]:
    with ExitStack() as running:
        with pytest.MonkeyPatch.context() as environment:
            for name, value in OWNERS_OWN.items():
                environment.setenv(name, value)
            started = running.enter_context(LocalCloud())
        yield started


@pytest.fixture(scope="session")
def told(cloud: LocalCloud, tmp_path_factory: pytest.TempPathFactory) -> Told:
    folder = tmp_path_factory.mktemp("outbox")
    screen = StringIO()
    Story(cloud, Stage(Console(file=screen, width=100)), folder).tell()
    return Told(cloud, Witness(cloud), screen.getvalue(), folder)
