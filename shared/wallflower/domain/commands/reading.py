"""Reading the owner's own new text, one command a line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wallflower.domain.commands.command import Command, Done, ListNow, Note
from wallflower.domain.commands.line import LONGEST, MAY_STEER, meant, unclear
from wallflower.domain.commands.lines import lines_of, whole, wrapped

_MARKS = ">*•–—-"
_BEGINS = re.compile(rf"{MAY_STEER.pattern}|list\b|[{_MARKS}]", re.IGNORECASE)
_MOST = 60  # lines of one command


@dataclass(frozen=True, slots=True)
class Orders:
    """The commands of a text, and the line at which reading stopped: one that begins as a command
    does but is not understood, or what follows below commands; "" if all was read."""

    commands: tuple[Command, ...] = ()
    unclear: str = ""


def orders(text: str, today: date, beyond: str = "") -> Orders:
    """What is asked for at the start of a text; dates count from the owner's local `today`.

    Reading stops at the first line that is no command, so that prose is never obeyed; what stands
    `beyond` the text is never read.
    """
    found: list[Command] = []
    lines = lines_of(text)
    at = 0
    while at < len(lines):
        asked, count = _first(lines[at : at + _MOST], today) if lines[at] else ((), 1)
        if lines[at] and not asked:
            line = unclear(whole(lines[at : at + count]), today)
            return Orders(tuple(found), line or _left(found, lines[at:], beyond))
        found += asked
        at += count
    return Orders(tuple(found), _left(found, (), beyond))


def _first(lines: Sequence[str], today: date) -> tuple[Sequence[Command], int]:
    """What the first line asks for, and how many lines say so: one that is wrapped is whole
    again, and a remark goes on in those below it that begin small."""
    steers = bool(MAY_STEER.match(lines[0]))
    count = wrapped(lines, lambda line: _is_order(line, today)) if steers else 1
    asked = meant(whole(lines[:count]), today)
    while asked and _talks(asked[-1]) and _goes_on(lines[count:], today):
        more = meant(whole(lines[: count + 1]), today)
        if not more:
            break
        asked, count = more, count + 1
    return asked, count


def _is_order(line: str, today: date) -> bool:
    """Whether a line begins a command, a list or a quote."""
    if not _BEGINS.match(line):
        return False
    return line[0] in _MARKS or bool(meant(line, today) or unclear(line, today))


def _talks(command: Command) -> bool:
    return isinstance(command, Note) or (isinstance(command, Done) and bool(command.remark))


def _goes_on(below: Sequence[str], today: date) -> bool:
    # Imported here and below: it costs milliseconds at start, and most mails ask for nothing.
    from wallflower.domain.commands.left import goes_on

    return bool(below) and goes_on(below[0]) and not _is_order(below[0], today)


def _left(found: Sequence[Command], below: Sequence[str], beyond: str) -> str:
    """What stands below commands; whoever asks for the digest alone may chat, but name nobody."""
    if not found:
        return ""
    from wallflower.domain.commands.left import left

    lines = [*below, *lines_of(beyond)]
    chats = all(isinstance(command, ListNow) for command in found)
    return "" if chats and not any("@" in line for line in lines) else left(lines)[:LONGEST]
