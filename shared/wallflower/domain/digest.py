"""The mail that carries reminders: who is in it, and which of them are done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from wallflower.domain.address import Address
from wallflower.domain.delivery import Delivery
from wallflower.domain.engine.occasion import Occasion
from wallflower.domain.people.interaction import Interaction


class LetterKind(StrEnum):
    """The letters that have a date of their own."""

    DIGEST = "digest"
    WELCOME = "welcome"
    REVIEW = "review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One contact, why now, and what is known of them; numbered from 1 within its digest.

    Frozen when the digest is claimed, so that a repeat says the same. `last` is what was last said,
    and `spoken` whether the owner has spoken since; `role` is their newest one in words, `occasion`
    the reason with a date; `works_on`, `cares_about` and `met` (where the two met) are the owner's
    notes, "" if unknown, and `unanswered` counts the mails in a row that are known to be without an
    answer.
    """

    number: int
    contact: str
    name: str
    address: str
    why: str
    last: Interaction | None = None
    spoken: bool = False
    role: str = ""
    occasion: Occasion | None = None
    works_on: str = ""
    cares_about: str = ""
    met: str = ""
    unanswered: int = 0

    @property
    def called(self) -> str:
        """The name, or the address where there is no name."""
        return self.name or self.address


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What the owner promised to somebody, in her own words, and by which date."""

    name: str
    address: str
    what: str
    by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """Somebody who was written to, at that moment, and of whom it is not known whether they
    answered; by their number in the digest of that local date."""

    digest: date
    number: int
    written: datetime
    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A dated letter: named by the local date of its occurrence, so that no date is sent twice.

    `done` maps a reminder's number to the moment at which it was closed. `asked_by` is the ledger
    name of the mail that asked for it before its time, "" if it came by the rhythm. `offers` are
    strangers who wrote to the owner, to be remembered if she likes, and `doubted` the addresses
    from which somebody wrote as if she were the owner. `budget` is the rhythm's people a month,
    `proposed` those proposed in this month, this digest included, and `written` those written to
    in it before. `promises` are open ones to others than its people, `awaited` those of whom it
    asks whether they answered, and `refused` counts the mails that were not taken since the digest
    before, by the reason in a word.
    """

    owner: str
    day: date
    kind: LetterKind = LetterKind.DIGEST
    reminders: tuple[Reminder, ...] = ()
    done: Mapping[int, datetime] = field(default_factory=dict)
    asked_by: str = ""
    offers: tuple[Address, ...] = ()
    doubted: tuple[Address, ...] = ()
    budget: int = 0
    proposed: int = 0
    written: int = 0
    promises: tuple[Promise, ...] = ()
    awaited: tuple[Awaited, ...] = ()
    refused: Mapping[str, int] = field(default_factory=dict)
    delivery: Delivery = field(default_factory=Delivery)

    @property
    def name(self) -> str:
        """How tags and tokens call this letter: `<day>-<kind>`."""
        return dated_name(self.day, self.kind)

    @property
    def open(self) -> tuple[Reminder, ...]:
        """The reminders that still wait."""
        return tuple(r for r in self.reminders if r.number not in self.done)

    def reminder(self, number: int) -> Reminder | None:
        """The reminder of that number, or None."""
        return next((r for r in self.reminders if r.number == number), None)


def dated_name(day: date, kind: LetterKind) -> str:
    """How tags and tokens call the letter of this kind and local date: `<day>-<kind>`."""
    return f"{day.isoformat()}-{kind}"
