"""What becomes of a mail: the ledger entry, the contacts it changes, the reminders it closes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from wallflower.domain.address import Address
from wallflower.domain.capture.capture import Capture, Heard
from wallflower.domain.commands import Command, Done, ListNow
from wallflower.domain.decision import Alias, Close, Decision, Known
from wallflower.domain.digest import Reminder
from wallflower.domain.engine.balance import Balance
from wallflower.domain.engine.occasion import Occasion
from wallflower.domain.identity import contact_id
from wallflower.domain.learn import learn, teaching, unfamiliar
from wallflower.domain.ledger import Entry, MailKind, Outcome, Person, Tier
from wallflower.domain.people.contact import Contact, Open
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.profile import Profile
from wallflower.domain.people.ring import Ring
from wallflower.domain.token import Purpose

MOST_NEW_PEOPLE = 6
MOST_TOUCHED = 40  # each is two writes of a transaction, which takes a hundred
_FIRST_RING = {
    MailKind.FORWARD: Ring.GOOD,
    MailKind.COPY: Ring.GOOD,
    MailKind.NOTE: Ring.LIGHT,
}


def remember(capture: Capture, entry: Entry, known: Known, now: datetime) -> Decision:
    """What a mail that the ledger does not know yet changes; `now` is the receipt's moment."""
    page = _Page(entry, known, now)
    page.meet_all(capture)
    page.learn_all(capture)
    page.close_drafted()
    page.obey(_orders(capture, known), capture.forbidden)
    return page.decision(capture)


def repeat(entry: Entry, known: Known, now: datetime) -> Decision:
    """What a mail that the ledger knows already still changes: the effect of its token.

    The same mail may come by CC first, and with the token after.
    """
    page = _Page(entry, known, now)
    page.close_drafted()
    return Decision(entry=entry, contacts=tuple(page.contacts.values()), closes=page.closes)


def _orders(capture: Capture, known: Known) -> tuple[Command, ...]:
    """The commands of a mail, among them the one that a `done` link means without words."""
    wordless = not capture.commands and capture.kind in (MailKind.NOTE, MailKind.REPLY)
    if wordless and known.token and known.token.purpose is Purpose.DONE:
        return (Done(known.token.ordinal, capture.words),)
    return capture.commands


class _Page:
    """Gathers what one mail changes."""

    def __init__(self, entry: Entry, known: Known, now: datetime) -> None:
        self.entry, self.known, self.now = entry, known, now
        self.contacts: dict[str, Contact] = {}
        self.people: dict[str, Person] = {}
        self.left_out: list[Address] = []
        self.problem = ""
        self.listed = False
        self.told: Interaction | None = None
        self.closed: dict[tuple[date, int], Close] = {}
        self.profiles: dict[str, Profile] = {}
        self.occasions: tuple[Occasion, ...] = ()
        self.aliases: dict[str, Alias] = {}

    @property
    def closes(self) -> tuple[Close, ...]:
        return tuple(self.closed.values())

    def meet_all(self, capture: Capture) -> None:
        """Touches everybody whom the mail tells of; too many strangers are only named."""
        crowd = len({h.person.address for h in capture.heard}) > MOST_NEW_PEOPLE
        welcome = self.entry.tier is Tier.OWNER and not crowd
        for heard in capture.heard:
            self._meet(heard, capture.kind, welcome=welcome)

    def _meet(self, heard: Heard, kind: MailKind, *, welcome: bool) -> None:
        name, contact = self._met(heard.person.address, *heard.facts.addresses)
        full = len(self.contacts) >= MOST_TOUCHED and name not in self.contacts
        if full or (contact is None and not welcome):
            self.left_out.append(heard.person)
        else:
            contact = contact or _stranger(name, heard, kind)
            contact = replace(
                contact,
                name=contact.name or heard.person.name,
                balance=_weighed(contact, heard),
                answers_seen=contact.answers_seen or self.known.owner.answers_seen,
            )
            closes = _closes(contact.reminder, heard.touch, kind)
            self._touch(contact, heard.touch, heard.person.address, closes=closes)

    def _met(self, *addresses: str) -> tuple[str, Contact | None]:
        """The contact who has one of these addresses, and her id, or the id that she would
        have."""
        names = [contact_id(self.known.owner.id, address) for address in addresses]
        found = (self.known.contacts[name] for name in names if name in self.known.contacts)
        known = next(found, None)
        name = known.id if known else names[0]
        return name, self.contacts.get(name) or known

    def learn_all(self, capture: Capture) -> None:
        """Keeps what the mail says of each beyond the touch."""
        for heard in teaching(capture, self.entry.tier):
            name, _ = self._met(heard.person.address, *heard.facts.addresses)
            if name in self.contacts:
                self._learn(heard, capture.kind, name)

    def _learn(self, heard: Heard, kind: MailKind, name: str) -> None:
        contact = self.contacts[name]
        for address in unfamiliar(contact, heard.facts):
            other, known = self._met(address)
            if known is None:
                contact = replace(contact, addresses=(*contact.addresses, address))
                self.aliases[other] = Alias(other, name)
        self.contacts[name] = contact
        known_profile = self.profiles.get(name) or self.known.profiles.get(name)
        learnt = learn(heard, kind, contact, known_profile)
        if learnt:
            self.profiles[name] = learnt.profile
            self.occasions += learnt.occasions

    def _touch(self, contact: Contact, touch: Interaction, address: str, *, closes: bool) -> None:
        number = 0
        if contact.reminder and closes:
            number = contact.reminder.number
            self._close(contact.reminder.digest, number)
            contact = replace(contact, reminder=None)
        self.contacts[contact.id] = contact.after(touch)
        self._name(contact, address, number)

    def _name(self, contact: Contact, address: str, closed: int) -> None:
        before = self.people.get(contact.id)
        self.people[contact.id] = Person(
            contact=contact.id,
            name=contact.name,
            address=before.address if before else address,
            new=contact.version == 0,
            closed=closed or (before.closed if before else 0),
        )

    def _close(self, digest: date, number: int) -> None:
        self.closed.setdefault((digest, number), Close(digest, number, self.now))

    def close_drafted(self) -> None:
        """Closes the reminder whose draft this mail is, also where it went to another address."""
        reminder = self.known.drafted
        sent_on = self.entry.kind in (MailKind.COPY, MailKind.FORWARD)
        if reminder and sent_on and self.entry.tier is Tier.OWNER:
            touch = self.entry.touch or Interaction(at=self.now, direction=Direction.OUT)
            self._settle(reminder, touch)

    def obey(self, orders: Sequence[Command], forbidden: str) -> None:
        """Carries out the commands, unless something forbids it."""
        if orders and forbidden:
            self.problem = forbidden
            return
        self.listed = any(isinstance(order, ListNow) for order in orders)
        for order in orders:
            if isinstance(order, Done):
                self._done(order)

    def _done(self, order: Done) -> None:
        digest = self.known.digest
        reminder = digest.reminder(order.number) if digest else None
        if digest is None or reminder is None:
            self.problem = "no-such-number" if digest else "no-digest"
        elif order.number in digest.done:
            self._name_again(reminder)
        else:
            touch = Interaction(at=self.now, direction=Direction.OUT, said=order.remark)
            self.told = self.told or touch
            self._settle(reminder, touch)

    def _name_again(self, reminder: Reminder) -> None:
        self.people.setdefault(
            reminder.contact,
            Person(
                contact=reminder.contact,
                name=reminder.name,
                address=reminder.address,
                closed=reminder.number,
            ),
        )

    def _settle(self, reminder: Reminder, touch: Interaction) -> None:
        assert self.known.digest is not None  # the reminder is its
        contact = self.known.contacts.get(reminder.contact)
        if contact and contact.id not in self.contacts:
            self._touch(contact, touch, reminder.address, closes=True)
        self._close(self.known.digest.day, reminder.number)
        self._name_again(reminder)
        person = self.people[reminder.contact]
        self.people[reminder.contact] = replace(person, closed=reminder.number)

    def decision(self, capture: Capture) -> Decision:
        entry = replace(
            self.entry,
            touch=self.entry.touch or self.told,
            outcome=self._outcome(capture),
            people=tuple(self.people.values()),
            left_out=tuple(self.left_out),
            problem=self.problem or self.entry.problem or self._unsolved(capture),
        )
        return Decision(
            entry=entry,
            contacts=tuple(self.contacts.values()),
            closes=self.closes,
            profiles=tuple(self.profiles.values()),
            occasions=self.occasions,
            aliases=tuple(self.aliases.values()),
        )

    def _unsolved(self, capture: Capture) -> str:
        """What the mail itself left open, unless a token said what was meant."""
        return "" if self.people else capture.problem

    def _outcome(self, capture: Capture) -> Outcome:
        if self.listed:
            return Outcome.LISTED
        if capture.kind is MailKind.UNREADABLE:
            return Outcome.UNREADABLE
        if self.people:
            return Outcome.STORED if capture.heard else Outcome.DONE
        return Outcome.ASKED if self.entry.answer else Outcome.IGNORED


def _closes(reminder: Open | None, touch: Interaction, kind: MailKind) -> bool:
    """Whether this touch answers the reminder: a copy always does, a forward if it is newer."""
    if reminder is None or kind is MailKind.NOTE:
        return False
    return kind is MailKind.COPY or touch.at >= reminder.opened


def _weighed(contact: Contact, heard: Heard) -> Balance:
    """Who gave and who asked, once this is known; what was told before is not counted again."""
    if contact.after(heard.touch) is contact:
        return contact.balance
    return contact.balance.after(heard.cues, heard.touch.at.date())


def _stranger(name: str, heard: Heard, kind: MailKind) -> Contact:
    return Contact(
        id=name,
        name=heard.person.name,
        addresses=(heard.person.address,),
        ring=_FIRST_RING[kind],
        since=heard.touch.at,
    )
