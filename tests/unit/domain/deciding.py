"""Reminders, digests and tokens, and the way of a mail from reading to the decision."""

from dataclasses import replace
from datetime import date, datetime

from tests.unit.domain.samples import (
    JANE,
    MAIL_DOMAIN,
    NOW,
    OPENED,
    OWN,
    OWNER,
    TOM,
    contact,
    mail,
    receipt,
)
from wallflower.domain.address import Address
from wallflower.domain.capture.reading import capture
from wallflower.domain.digest import Digest, Reminder
from wallflower.domain.entry import entry_of
from wallflower.domain.identity import contact_id
from wallflower.domain.ledger import Tier
from wallflower.domain.mail.message import Forwarded, Mail
from wallflower.domain.people.contact import Contact, Open
from wallflower.domain.receipt import Receipt
from wallflower.domain.remember.decision import Close, Decision, Known
from wallflower.domain.remember.remember import remember, repeat
from wallflower.domain.token import LIFETIME, Purpose, Token, reference

DAY = date(2026, 11, 16)
OTHER_DAY = date(2026, 11, 9)
JANES = Address("Jane", "jane@private.example")


def waiting(person: Address, number: int, day: date = DAY) -> Contact:
    return contact(person, waiting=Open(digest=day, number=number, opened=OPENED))


def digest(day: date = DAY, *, done: tuple[int, ...] = ()) -> Digest:
    people = (JANE, TOM)
    return Digest(
        owner=OWNER.id,
        day=day,
        reminders=tuple(
            Reminder(
                number=number,
                contact=contact_id(OWNER.id, person.address),
                name=person.name,
                address=person.address,
                why="",
            )
            for number, person in enumerate(people, start=1)
        ),
        done=dict.fromkeys(done, OPENED),
    )


def token(ordinal: int = 1, purpose: Purpose = Purpose.DRAFT, day: date = DAY) -> Token:
    return Token(
        purpose=purpose,
        ordinal=ordinal,
        expires=day + LIFETIME,
        reference=reference(digest(day).name),
    )


def known(
    *contacts: Contact,
    seal: Token | None = None,
    letter: Digest | None = None,
) -> Known:
    return Known(owner=OWNER, contacts={c.id: c for c in contacts}, token=seal, digest=letter)


def taken(
    said: Mail, before: Known, *, tier: Tier = Tier.OWNER, at: Receipt | None = None
) -> Decision:
    """A mail that the ledger does not know, from reading to the decision."""
    at = at or receipt()
    told = capture(said, tier, at, OWNER, MAIL_DOMAIN)
    return remember(told, entry_of(said, told, tier, at), before, at.at)


def again(said: Mail, before: Known) -> Decision:
    """The same mail, when the ledger knows it."""
    told = capture(said, Tier.OWNER, receipt(), OWNER, MAIL_DOMAIN)
    return repeat(entry_of(said, told, Tier.OWNER, receipt()), before, NOW)


def forwarded(sent: datetime | None, sender: Address = JANE, to: Address = OWN) -> Mail:
    original = Forwarded(sender=sender, to=(to,), subject="Compilers", date=sent, body="Hello")
    return replace(mail(), forwards=(original,))


CLOSED = (Close(DAY, 1, NOW),)
TO_JANE = mail("Hi Jane", to=(JANE,))
