"""Commands as we write them, in links and examples; reading understands each of them."""

from wallflower.domain.commands.command import Answered, Done, Drop, Every, Note, Numbered, Snooze
from wallflower.domain.letter.dates import spoken
from wallflower.domain.people.interval import days

_UNITS = (("year", 365.25), ("month", 365.25 / 12), ("week", 7.0), ("day", 1.0))


def written(command: Numbered) -> str:
    """A command as one line: "2 every 3 months"."""
    match command:
        case Done(number, remark):
            return f"{number} done, {remark}" if remark else f"{number} done"
        case Snooze(number, until):
            return f"{number} until {spoken(until, until)} {until.year}"
        case Every(number, length):
            return f"{number} every {interval(length)}"
        case Note(number, words):
            return f"{number} note {words}"
        case Drop(number):
            return f"{number} drop"
        case Answered(number, yes):
            return f"{number} answered" if yes else f"{number} not answered"


def interval(length: int) -> str:
    """So many days in words, after "every": "3 months", "week", "90 days"."""
    for unit, size in _UNITS:
        count = round(length / size)
        if count and days(f"{count} {unit}s") == length:
            break
    return unit if count == 1 else f"{count} {unit}s"
