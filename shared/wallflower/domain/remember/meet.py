"""The people of a mail: who is touched, who is new, who is only named, and what is learnt."""

from dataclasses import replace

from wallflower.domain.capture.capture import Capture, Heard
from wallflower.domain.engine.balance import Balance
from wallflower.domain.ledger import MailKind, Tier
from wallflower.domain.people.contact import Contact, Open
from wallflower.domain.people.interaction import Interaction
from wallflower.domain.people.ring import Ring
from wallflower.domain.remember.decision import Alias
from wallflower.domain.remember.learn import learn, teaching, unfamiliar
from wallflower.domain.remember.page import Page
from wallflower.domain.token import Purpose

MOST_NEW_PEOPLE = 6
MOST_TOUCHED = 40  # each is two writes of a transaction, which takes a hundred
_FIRST_RING = {
    MailKind.FORWARD: Ring.GOOD,
    MailKind.COPY: Ring.GOOD,
    MailKind.NOTE: Ring.LIGHT,
}


def meet_all(page: Page, capture: Capture) -> None:
    """Touches everybody whom the mail tells of; too many strangers are only named."""
    crowd = len({h.person.address for h in capture.heard}) > MOST_NEW_PEOPLE
    welcome = page.entry.tier is Tier.OWNER and not crowd
    for heard in capture.heard:
        _meet(page, heard, capture.kind, welcome=welcome)


def _meet(page: Page, heard: Heard, kind: MailKind, *, welcome: bool) -> None:
    name, contact = page.met(heard.person.address, *heard.facts.addresses)
    full = len(page.contacts) >= MOST_TOUCHED and name not in page.contacts
    if full or (contact is None and not welcome):
        page.left_out.append(heard.person)
        return
    contact = contact or _stranger(name, heard, kind)
    contact = contact.seen() if page.known.owner.answers_seen else contact
    contact = replace(
        contact,
        name=contact.name or heard.person.name,
        balance=_weighed(contact, heard),
    )
    closes = _closes(contact.reminder, heard.touch, kind)
    # What our own draft was about is nothing that the owner said.
    drafted = page.known.token is not None and page.known.token.purpose is Purpose.DRAFT
    touch = replace(heard.touch, own=heard.touch.own and not drafted)
    page.touch(contact, touch, heard.person.address, closes=closes)


def learn_all(page: Page, capture: Capture) -> None:
    """Keeps what the mail says of each beyond the touch."""
    for heard in teaching(capture, page.entry.tier):
        name, _ = page.met(heard.person.address, *heard.facts.addresses)
        if name in page.contacts:
            _address(page, heard, name)
            _learn(page, heard, capture.kind, name)


def _address(page: Page, heard: Heard, name: str) -> None:
    """Has her further addresses lead to her, but for those that are somebody's already."""
    contact = page.contacts[name]
    for address in unfamiliar(contact, heard.facts):
        other, known = page.met(address)
        if known is None:
            contact = replace(contact, addresses=(*contact.addresses, address))
            page.aliases[other] = Alias(other, name)
    page.contacts[name] = contact


def _learn(page: Page, heard: Heard, kind: MailKind, name: str) -> None:
    known = page.profiles.get(name) or page.known.profiles.get(name)
    learnt = learn(heard, kind, page.contacts[name], known)
    if learnt:
        page.profiles[name] = learnt.profile
        page.occasions |= {(o.contact, o.name): o for o in learnt.occasions}


def _closes(reminder: Open | None, touch: Interaction, kind: MailKind) -> bool:
    """Whether this touch answers the reminder: a copy always does, a forward if it is newer."""
    if reminder is None or kind is MailKind.NOTE:
        return False
    return kind is MailKind.COPY or touch.at >= reminder.opened


def _weighed(contact: Contact, heard: Heard) -> Balance:
    """Who gave and who asked, once this is known; what was told before is not counted again."""
    if contact.knows(heard.touch):
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
