"""The rooms that CONTRIBUTING.md names are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = [
    line for line in (ROOT / "CONTRIBUTING.md").read_text("utf-8").splitlines() if line[:2] == "| "
][1:]
PLACES = ("", "shared/wallflower/", "shared/wallflower/domain/mail/")


def named(row: str) -> list[str]:
    """The paths in a row's second column."""
    return [
        word for word in re.findall(r"`([^`]+)`", row.split("|")[2]) if "." in word or "/" in word
    ]


@pytest.mark.parametrize("row", ROWS, ids=[row.split("|")[1].strip() for row in ROWS])
def test_every_room_that_is_named_is_there(row: str) -> None:
    """A path is named from the root, from the layer, or beside the one before it."""
    beside: tuple[Path, ...] = ()
    for path in named(row):
        found = [
            file
            for place in (*(ROOT / p for p in PLACES), *beside)
            for file in sorted(place.glob(path.rstrip("/")))
        ]
        assert found, f"{path} is not there"
        at = found[0]
        folder = at if at.is_dir() else at.parent
        beside = (folder, folder.parent)
