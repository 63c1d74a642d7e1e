"""What the owner asks for, in a line of mail."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Done:
    """The reminder of this number is done; `remark` is what the owner said about it."""

    number: int
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ListNow:
    """The owner wants the digest now."""


Command = Done | ListNow

_DONE_AFTER = re.compile(r"#?(\d{1,3}(?:\s*(?:,|and|&|\s)\s*#?\d{1,3})*)\s+done\b(.*)", re.I)
_DONE_BEFORE = re.compile(r"done\s+#?(\d{1,3}(?:\s*(?:,|and|&|\s)\s*#?\d{1,3})*)\b(.*)", re.I)
_LIST = re.compile(r"list(?:\s+(?:now|please))?\s*[.!]?", re.I)


def commands(text: str) -> tuple[Command, ...]:
    """The commands at the start of the owner's own new text, one a line.

    Reading stops at the first line that is none, so that prose is never obeyed.
    """
    found: list[Command] = []
    for line in _lines(text):
        meant = _command(line)
        if not meant:
            break
        found += meant
    return tuple(found)


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _command(line: str) -> list[Command]:
    if _LIST.fullmatch(line):
        return [ListNow()]
    done = _DONE_AFTER.fullmatch(line) or _DONE_BEFORE.fullmatch(line)
    if not done:
        return []
    remark = done[2].strip(" ,.;:-–—!")
    return [Done(int(number), remark) for number in re.findall(r"\d+", done[1])]
