"""Two contacts who are one person, and one who turns out to be two."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from wallflower.domain.engine.cadence import cadence
from wallflower.domain.identity import contact_id
from wallflower.domain.ledger import Entry, Person
from wallflower.domain.people.contact import TOPICS_KEPT, Contact, Open, Standing
from wallflower.domain.people.tally import Tally

_FIRST = (Standing.NEVER, Standing.PAUSED, Standing.ACTIVE)


def merged(one: Contact, other: Contact) -> Contact:
    """Both as one person, who keeps the id and the name of the first and all that both had.

    Where they differ the owner's narrower wish holds: never before paused before active, the
    shorter cadence of their own, the closer ring.
    """
    topics = sorted({*one.topics, *other.topics}, key=lambda t: (t.at, t.topic), reverse=True)
    return replace(
        one,
        name=one.name or other.name,
        addresses=tuple(dict.fromkeys((*one.addresses, *other.addresses))),
        ring=min(one.ring, other.ring, key=lambda ring: ring.cadence),
        since=min(one.since, other.since),
        cadence=_own(one, other),
        standing=min(one.standing, other.standing, key=_FIRST.index),
        snoozed=_latest(one.snoozed, other.snoozed),
        last_in=_later(one.last_in, other.last_in),
        last_out=_later(one.last_out, other.last_out),
        tally=one.tally.joined(other.tally),
        **_unheard(one, other),
        answers_seen=one.answers_seen or other.answers_seen,
        unanswered=_unanswered(one, other),
        balance=one.balance.joined(other.balance),
        correction=one.correction or other.correction,
        topics=tuple(topics[:TOPICS_KEPT]),
        reminder=_younger(one.reminder, other.reminder),
    )


def parted(contact: Contact, address: str, owner_id: str, ledger: Iterable[Entry]) -> Contact:
    """The person of one of the contact's addresses, as a contact of her own: with the touches of
    the ledger in which she appeared under it, and all else as it was with both."""
    entries = list(ledger)
    blank = replace(
        contact,
        id=contact_id(owner_id, address),
        name=_name_under(address, entries) or contact.name,
        addresses=(address,),
        reminder=None,
        version=0,
    )
    return _replayed(blank, entries, lambda person: person.address == address)


def left(contact: Contact, address: str, ledger: Iterable[Entry]) -> Contact:
    """The contact without the person of this address and without her touches."""
    rest = tuple(a for a in contact.addresses if a != address)

    def hers(person: Person) -> bool:
        unnamed = not person.address and person.contact == contact.id
        return unnamed or person.address in rest

    return _replayed(replace(contact, addresses=rest), ledger, hers)


def _replayed(contact: Contact, ledger: Iterable[Entry], hers: Callable[[Person], bool]) -> Contact:
    """The contact with the clocks, sums and topics of the mails that name her so."""
    blank = replace(contact, last_in=None, last_out=None, tally=Tally(), topics=())
    start = blank.with_answer()
    for entry in sorted(ledger, key=lambda e: e.touch.at.timestamp() if e.touch else 0.0):
        if entry.touch and any(map(hers, entry.people)):
            start = start.after(entry.touch)
    return start


def _name_under(address: str, ledger: Iterable[Entry]) -> str:
    """How she was called in the first mail that named her so."""
    people = (person for entry in ledger for person in entry.people)
    return next((p.name for p in people if p.address == address and p.name), "")


def _own(one: Contact, other: Contact) -> int | None:
    """A cadence of their own, if one of them has it: the shorter."""
    own = [contact for contact in (one, other) if contact.cadence]
    return min(map(cadence, own), default=None)


def _unheard(one: Contact, other: Contact) -> dict[str, Any]:
    """The attempts since the last word of either."""
    if _answered(one, other):
        return {"unheard": 0, "unheard_since": None, "unheard_last": None}
    began = [contact.unheard_since for contact in (one, other) if contact.unheard_since]
    return {
        "unheard": max(one.unheard, other.unheard),
        "unheard_since": min(began, default=None),
        "unheard_last": _later(one.unheard_last, other.unheard_last),
    }


def _unanswered(one: Contact, other: Contact) -> int:
    return 0 if _answered(one, other) else max(one.unanswered, other.unanswered)


def _answered(one: Contact, other: Contact) -> bool:
    """Whether one of them answered what was sent to the other."""
    heard = _later(one.last_in, other.last_in)
    wrote = _later(one.last_out, other.last_out)
    return heard is not None and (wrote is None or heard >= wrote)


def _younger(one: Open | None, other: Open | None) -> Open | None:
    waiting = [reminder for reminder in (one, other) if reminder]
    return max(waiting, key=lambda reminder: reminder.opened, default=None)


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((at for at in (one, other) if at), default=None)


def _latest(one: date | None, other: date | None) -> date | None:
    return max((day for day in (one, other) if day), default=None)
