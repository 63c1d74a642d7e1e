"""What looking at letters needs, and what to do where it is missing."""

import os
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pytest

NEEDED = os.environ.get("WALLFLOWER_BROWSER") == "needed"


def browser() -> None:
    """Skips the test, and says why, where no letter can be opened; fails where one must be."""
    if not which("chromium"):
        _missing("There is no Chromium: apt-get install chromium, and letters are looked at.")
    elif not find_spec("playwright"):
        _missing("There is no playwright: `make setup-browser`, and letters are looked at.")
    pillow()
    packages("axe-core", "@fontsource-variable")


def pillow() -> None:
    """The same for what compares pictures."""
    if not find_spec("PIL"):
        _missing("There is no Pillow: `make setup-browser`, and pictures are compared.")


def packages(*names: str) -> None:
    """The same for packages of package.json."""
    if not all((Path("node_modules") / name).is_dir() for name in names):
        _missing("Packages of npm are missing: `make setup-browser` fetches them.")


def _missing(reason: str) -> None:
    if NEEDED:
        pytest.fail(reason)
    pytest.skip(reason)
