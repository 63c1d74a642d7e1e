"""Whole mails with what is to be read in them: a folder of .eml files and expected.jsonl."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from wallflower.domain.address import Address

MAILS = Path(__file__).parents[2] / "mails"


@cache
def cases(folder: str) -> dict[str, dict[str, Any]]:
    """What is expected of each file of a folder under tests/mails."""
    lines = (MAILS / folder / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    return {case["file"]: case for case in map(json.loads, lines)}


def raw(folder: str, file: str) -> bytes:
    """The bytes of one mail."""
    return (MAILS / folder / file).read_bytes()


def as_written(address: Address | None) -> dict[str, str | None] | None:
    """An address as expected.jsonl writes it."""
    if address is None:
        return None
    return {"name": address.name or None, "address": address.address or None}


def words(text: str) -> str:
    """A text as its words: how lines break, and the marks of quotes and lists, are left aside."""
    return " ".join(re.sub(r"(?m)^[ \t]*(?:(?:>[ \t]?)+|- |\d{1,3}\. )", "", text).split())
