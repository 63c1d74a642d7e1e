"""One contact who turns out to be two people: each gets back what the ledger says of her."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from wallflower.domain.identity import contact_id
from wallflower.domain.ledger import Entry, Person
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.interaction import Interaction
from wallflower.domain.people.merge import also
from wallflower.domain.people.profile import Profile
from wallflower.domain.people.tally import Tally


def parted(contact: Contact, address: str, owner_id: str, ledger: Iterable[Entry]) -> Contact:
    """The person of one of the contact's addresses, as a contact of her own: with the touches of
    the ledger in which she appeared under it, and all else as it was with both."""
    entries = list(ledger)
    hers = replace(
        contact,
        id=contact_id(owner_id, address),
        name=_name_under(address, entries) or contact.name,
        addresses=(address,),
        reminder=None,
        version=0,
    )
    return _replayed(hers, contact, entries)


def left(contact: Contact, address: str, ledger: Iterable[Entry]) -> Contact:
    """The contact without the person of this address and without her touches."""
    rest = tuple(a for a in contact.addresses if a != address)
    return _replayed(replace(contact, addresses=rest), contact, list(ledger))


def unnamed(profile: Profile, name: str) -> Profile:
    """What is known of somebody, but for the note that she is known by this name too."""
    return replace(profile, notes=tuple(n for n in profile.notes if n.text != also(name)))


def _replayed(half: Contact, both: Contact, ledger: list[Entry]) -> Contact:
    """One half with the clocks, sums and topics of the mails that name her.

    What the owner told stays with both halves, and no mail becomes known to be unanswered that
    was not so before.
    """
    touches = _touches(ledger, _of(half))
    start = replace(
        half,
        since=_since(both, touches, _touches(ledger, _of(both))),
        last_in=None,
        last_out=None,
        tally=Tally(),
        topics=(),
    ).with_answer()
    for touch in touches:
        start = start.after(touch)
    known = _no_less_heard(start, both) if both.answers_seen else start
    return replace(known, unanswered=both.unanswered)


def _no_less_heard(half: Contact, both: Contact) -> Contact:
    unheard = min(half.unheard, both.unheard)
    return replace(half, unheard=unheard) if unheard else half.with_answer()


def _of(contact: Contact) -> Callable[[Person], bool]:
    """Whether somebody in a mail is this contact: by the address, or by the id if there is none."""

    def named(person: Person) -> bool:
        by_id = not person.address and person.contact == contact.id
        return by_id or person.address in contact.addresses

    return named


def _touches(ledger: Iterable[Entry], hers: Callable[[Person], bool]) -> list[Interaction]:
    """Hers among the touches of the ledger, the oldest first."""
    found = ((entry, person) for entry in ledger for person in entry.people if hers(person))
    touches = {touch: None for entry, person in found for touch in entry.touches(person)}
    return sorted(touches, key=lambda touch: touch.at)


def _since(both: Contact, hers: list[Interaction], all_told: list[Interaction]) -> datetime:
    """Since when she is known: her first mail, unless both were known before any mail."""
    return hers[0].at if hers and both.since >= all_told[0].at else both.since


def _name_under(address: str, ledger: Iterable[Entry]) -> str:
    """How she was called in the first mail that named her so."""
    people = (person for entry in ledger for person in entry.people)
    return next((p.name for p in people if p.address == address and p.name), "")
