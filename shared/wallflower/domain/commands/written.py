"""Commands as we write them, in links and examples; reading understands each of them."""

from wallflower.domain.commands.command import (
    Answered,
    Command,
    Done,
    Drop,
    Every,
    ListNow,
    Note,
    Numbered,
    Snooze,
)
from wallflower.domain.letter.dates import spoken

_UNITS = (("year", 365.25), ("month", 365.25 / 12), ("week", 7.0), ("day", 1.0))
_CLOSE = 0.03


def written(command: Command) -> str:
    """A command as one line: "2 every 3 months"."""
    return "list" if isinstance(command, ListNow) else f"{command.number} {wished(command)}"


def wished(command: Numbered) -> str:
    """A command as it stands behind its number: "every 3 months"."""
    match command:
        case Done(_, remark):
            return f"done, {remark}" if remark else "done"
        case Snooze(_, until):
            return f"until {spoken(until, until)} {until.year}"
        case Every(_, length):
            return f"every {interval(length)}"
        case Note(_, words):
            return f"note {words}"
        case Drop():
            return "drop"
        case Answered(_, yes):
            return "answered" if yes else "not answered"


def interval(length: int) -> str:
    """So many days in words, after "every": "3 months", "week", "90 days"."""
    counts = ((round(length / size), unit, size) for unit, size in _UNITS)
    return next(_count(n, unit) for n, unit, size in counts if n and round(n * size) == length)


def roughly(length: int) -> str:
    """So many days as people say them after "every", to within three in a hundred: "6 months" for
    180 days."""
    exact = interval(length)
    if exact.endswith(" days"):
        for unit, size in _UNITS[:2]:
            count = round(length / size)
            if count and abs(count * size - length) <= _CLOSE * length:
                return _count(count, unit)
    return exact


def _count(number: int, unit: str) -> str:
    return unit if number == 1 else f"{number} {unit}s"
