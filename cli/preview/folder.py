"""Leaves a preview in a folder that may hold other things too."""

import re
from collections.abc import Mapping
from pathlib import Path

from cli.preview.page import MARK

INDEX = "index.html"
_LINKED = re.compile(r'href="([a-z0-9-]+\.(?:html|txt|eml))"')


class NotOurs(Exception):
    """A file is in the way; its text says which, and what to do."""


def leave(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes the files in place of those of an earlier preview; all others stay as they are.

    NotOurs, before anything is changed, if a file would be lost that no preview wrote; OSError
    where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ours = _earlier(folder / INDEX)
    for name in files:
        if name not in ours and (folder / name).exists():
            raise NotOurs(f"{folder / name} is not from a preview, so it stays. {ELSEWHERE}")
    for name in ours - {INDEX}:
        (folder / name).unlink(missing_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


ELSEWHERE = "Name another folder with --into."


def _earlier(index: Path) -> set[str]:
    """What an earlier preview wrote, by its index page."""
    if not index.is_file():
        return set()
    page = index.read_text("utf-8", errors="replace")
    return {INDEX, *_LINKED.findall(page)} if MARK in page else set()
