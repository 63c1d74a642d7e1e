"""Three ways to choose whom to write to: the plan, the oldest first, and a timer for each."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from cli.simulate.waiting import Waiting
from wallflower.domain.engine.cadence import cadence
from wallflower.domain.engine.plan import pick
from wallflower.domain.people.contact import Contact


@dataclass(frozen=True, slots=True)
class Turn:
    """A digest's local date, and how many people it takes."""

    day: date
    share: int


@dataclass(frozen=True, slots=True)
class Choice:
    """The ids of the chosen, and how many people the owner sees waiting."""

    people: list[str]
    shown: int


class Policy(Protocol):
    """A way to choose; it hears of every contact that changes."""

    name: str

    def put(self, contact: Contact) -> None:
        """Hears that a contact changed."""

    def choose(self, turn: Turn) -> Choice:
        """Whom to write to on a day."""


class ThePlan:
    """The engine itself."""

    name = "the plan"

    def __init__(self) -> None:
        self._turns, self._waiting = 0, Waiting()

    def put(self, contact: Contact) -> None:
        self._waiting.put(contact)

    def choose(self, turn: Turn) -> Choice:
        agenda = self._waiting.agenda(turn.day)
        picked = pick(agenda, day=turn.day, share=turn.share, turn=self._turns)
        self._turns += len(picked)
        return Choice([who.contact for who in picked], len(picked))


class _Listed:
    """A way that looks at everybody."""

    def __init__(self) -> None:
        self._contacts: dict[str, Contact] = {}

    def put(self, contact: Contact) -> None:
        self._contacts[contact.id] = contact


class OldestFirst(_Listed):
    """Whoever was not heard of, or not proposed, for longest."""

    name = "oldest first"

    def choose(self, turn: Turn) -> Choice:
        order = sorted(self._contacts.values(), key=lambda c: (_turned(c), c.id))
        chosen = [contact.id for contact in order[: turn.share]]
        return Choice(chosen, len(chosen))


class Timers(_Listed):
    """A timer for each person, which rings until the owner has written: the usual way."""

    name = "a timer each"

    def choose(self, turn: Turn) -> Choice:
        rang = {c.id: day for c in self._contacts.values() if (day := _rings_on(c)) <= turn.day}
        order = sorted(rang, key=lambda contact: (rang[contact], contact))
        return Choice(order[: turn.share], len(rang))


def _turned(contact: Contact) -> date:
    last = contact.last_day or contact.since.date()
    return max(last, contact.reminder.digest) if contact.reminder else last


def _rings_on(contact: Contact) -> date:
    last = contact.last_day or contact.since.date()
    return date.fromordinal(last.toordinal() + cadence(contact))
