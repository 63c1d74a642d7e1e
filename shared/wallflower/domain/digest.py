"""The mail that carries reminders: who is in it, and which of them are done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from wallflower.domain.address import Address
from wallflower.domain.delivery import Delivery
from wallflower.domain.people.interaction import Interaction


class LetterKind(StrEnum):
    """The letters that have a date of their own."""

    DIGEST = "digest"
    WELCOME = "welcome"
    REVIEW = "review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One contact, why now, and what was last said; numbered from 1 within its digest.

    Frozen when the digest is claimed, so that a repeat says the same.
    """

    number: int
    contact: str
    name: str
    address: str
    why: str
    last: Interaction | None = None

    @property
    def called(self) -> str:
        """The name, or the address where there is no name."""
        return self.name or self.address


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A dated letter: named by the local date of its occurrence, so that no date is sent twice.

    `done` maps a reminder's number to the moment at which it was closed. `asked_by` is the ledger
    name of the mail that asked for it before its time, "" if it came by the rhythm. `offers` are
    strangers who wrote to the owner, to be remembered if she likes. `budget` is the rhythm's
    people a month and `proposed` those proposed in this month, this digest included.
    """

    owner: str
    day: date
    kind: LetterKind = LetterKind.DIGEST
    reminders: tuple[Reminder, ...] = ()
    done: Mapping[int, datetime] = field(default_factory=dict)
    asked_by: str = ""
    offers: tuple[Address, ...] = ()
    budget: int = 0
    proposed: int = 0
    delivery: Delivery = field(default_factory=Delivery)

    @property
    def name(self) -> str:
        """How tags and tokens call this letter: `<day>-<kind>`."""
        return f"{self.day.isoformat()}-{self.kind}"

    @property
    def open(self) -> tuple[Reminder, ...]:
        """The reminders that still wait."""
        return tuple(r for r in self.reminders if r.number not in self.done)

    def reminder(self, number: int) -> Reminder | None:
        """The reminder of that number, or None."""
        return next((r for r in self.reminders if r.number == number), None)
