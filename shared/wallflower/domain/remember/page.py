"""The page on which everything is gathered that one mail changes."""

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from wallflower.domain.address import Address
from wallflower.domain.digest import Reminder
from wallflower.domain.engine.occasion import Occasion
from wallflower.domain.identity import contact_id
from wallflower.domain.ledger import Entry, Person
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.interaction import Interaction
from wallflower.domain.people.profile import Profile
from wallflower.domain.remember.decision import Alias, Close, Decision, Known

if TYPE_CHECKING:  # few mails carry a command
    from wallflower.domain.deed import Deed


class Page:
    """Gathers what one mail changes; `now` is the receipt's moment.

    `touches` are those of each of its people; `told` is one that only a command tells of, `deeds`
    what commands did, `problem` what is to be asked, and `listed` whether the digest is wanted.
    """

    def __init__(self, entry: Entry, known: Known, now: datetime) -> None:
        self.entry, self.known, self.now = entry, known, now
        self.contacts: dict[str, Contact] = {}
        self.people: dict[str, Person] = {}
        self.touches: dict[str, list[Interaction]] = {}
        self.deeds: list[Deed] = []
        self.left_out: list[Address] = []
        self.problem = ""
        self.listed = False
        self.told: Interaction | None = None
        self.closed: dict[tuple[date, int], Close] = {}
        self.profiles: dict[str, Profile] = {}
        self.kept: list[Occasion] = []
        self.occasions: dict[tuple[str, str], Occasion] = {}
        self.aliases: dict[str, Alias] = {}

    def met(self, *addresses: str) -> tuple[str, Contact | None]:
        """The contact who has one of these addresses, and her id, or the id that she would
        have."""
        names = [contact_id(self.known.owner.id, address) for address in addresses]
        found = (self.known.contacts[name] for name in names if name in self.known.contacts)
        known = next(found, None)
        name = known.id if known else names[0]
        return name, self.contacts.get(name) or known

    def touch(self, contact: Contact, touch: Interaction, address: str, *, closes: bool) -> None:
        """Notes a touch with somebody under this address, and closes her reminder if it does."""
        number = 0
        if contact.reminder and closes:
            number = contact.reminder.number
            self.close(contact.reminder.digest, number)
            contact = replace(contact, reminder=None)
        self.contacts[contact.id] = contact.after(touch)
        self.touches.setdefault(contact.id, []).append(touch)
        self._name(contact, address, number)

    def change(self, contact: Contact, reminder: Reminder, *, closes: bool) -> None:
        """Notes a change of whom a reminder of the mail's digest was about, and closes it, and
        the one that she waits in, if it does."""
        digest, number = self.known.digest, 0
        if closes and contact.reminder:
            self.close(contact.reminder.digest, contact.reminder.number)
            contact = replace(contact, reminder=None)
        if closes and digest and reminder.number not in digest.done:
            number = reminder.number
            self.close(digest.day, number)
        self.contacts[contact.id] = contact
        self.touches.setdefault(contact.id, [])
        self._name(contact, reminder.address, number)

    def _name(self, contact: Contact, address: str, closed: int) -> None:
        before = self.people.get(contact.id)
        self.people[contact.id] = Person(
            contact=contact.id,
            name=contact.name,
            address=before.address if before else address,
            new=contact.version == 0,
            closed=closed or (before.closed if before else 0),
        )

    def close(self, digest: date, number: int) -> None:
        """Closes a reminder."""
        self.closed.setdefault((digest, number), Close(digest, number, self.now))

    def decision(self, entry: Entry) -> Decision:
        """All of it, with the ledger entry as it is then."""
        return Decision(
            entry=entry,
            contacts=tuple(self.contacts.values()),
            closes=tuple(self.closed.values()),
            profiles=tuple(self.profiles.values()),
            occasions=tuple(self.occasions.values()),
            aliases=tuple(self.aliases.values()),
            kept=tuple(self.kept),
        )
