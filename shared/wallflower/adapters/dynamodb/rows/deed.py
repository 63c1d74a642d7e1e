"""What commands did, in the row of their mail."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from wallflower.domain.commands.command import Answered, Drop, Every, Note, Snooze, Steering
from wallflower.domain.deed import Deed


def deed_list(deed: Deed, place: int) -> list[Any]:
    """A deed as a list, empty ends left out; `place` is that of the person in the row."""
    verb, said = _said(deed.command)
    due = deed.due.isoformat() if deed.due else ""
    rests = not deed.proposed
    kept = [place, deed.command.number, verb, said, deed.before, due, rests]
    while not kept[-1]:
        kept.pop()
    return kept


def deed_of(kept: Sequence[Any], contact: str) -> Deed:
    """The deed that `deed_list` wrote, without its place, for the contact of that id."""
    unsaid: list[Any] = ["", 0, "", False]
    number, verb, said, before, due, rests = [*kept, *unsaid[len(kept) - 2 :]]
    return Deed(
        contact=contact,
        command=_command(int(number), verb, said),
        before=int(before),
        due=date.fromisoformat(due) if due else None,
        proposed=not rests,
    )


def _said(command: Steering) -> tuple[str, str | int]:
    match command:
        case Snooze(_, until):
            return "until", until.isoformat()
        case Every(_, days):
            return "every", days
        case Note(_, words):
            return "note", words
        case Drop():
            return "drop", ""
        case Answered(_, yes):
            return "answered", "" if yes else "not"


def _command(number: int, verb: str, said: Any) -> Steering:
    match verb:
        case "until":
            return Snooze(number, date.fromisoformat(said))
        case "every":
            return Every(number, int(said))
        case "note":
            return Note(number, said)
        case "drop":
            return Drop(number)
        case _:
            return Answered(number, said != "not")
