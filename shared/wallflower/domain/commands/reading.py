"""Reading the owner's own new text, one command a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from wallflower.domain.commands.command import Command, ListNow
from wallflower.domain.commands.done import all_done

_LIST = re.compile(r"list(?: now| please)? ?[.!]?", re.IGNORECASE)
_MAY_STEER = re.compile(
    r"(?:number |no\. ?|nr\.? ?)?#?\d|(?:snooze|postpone|remind|every|each|note|drop)\b", re.I
)
_LONGEST = 500  # characters of a line that steers


@dataclass(frozen=True, slots=True)
class Orders:
    """The commands of a text, and the line at which reading stopped if that begins as a command
    does but is not understood; "" if it is none, or all was."""

    commands: tuple[Command, ...] = ()
    unclear: str = ""


def orders(text: str, today: date) -> Orders:
    """What is asked for at the start of a text; dates count from the owner's local `today`.

    Reading stops at the first line that is no command, so that prose is never obeyed.
    """
    found: list[Command] = []
    for line in _lines(text):
        meant = _meant(line, today)
        if not meant:
            return Orders(tuple(found), _unclear(line, today))
        found += meant
    return Orders(tuple(found))


def _lines(text: str) -> Iterator[str]:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return (line for line in lines if line)


def _meant(line: str, today: date) -> Sequence[Command]:
    if _LIST.fullmatch(line):
        return [ListNow()]
    return [*all_done(line)] or _steering(line, today)


def _steering(line: str, today: date) -> Sequence[Command]:
    if not _MAY_STEER.match(line):
        return ()
    # Imported here and below: its grammar costs milliseconds at start, and most mails are notes.
    from wallflower.domain.commands.steering import steering

    return steering(line[:_LONGEST], today)


def _unclear(line: str, today: date) -> str:
    if not _MAY_STEER.match(line):
        return ""
    from wallflower.domain.commands.attempt import attempted

    return line[:_LONGEST] if attempted(line[:_LONGEST], today) else ""
