"""What the owner asks for in a mail, and the reminders that are done by it."""

from collections.abc import Sequence
from dataclasses import replace

from wallflower.domain.commands import Command, Done, ListNow
from wallflower.domain.digest import Reminder
from wallflower.domain.ledger import MailKind, Person, Tier
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.remember.page import Page


def close_drafted(page: Page) -> None:
    """Closes the reminder whose draft this mail is, also where it went to another address."""
    reminder = page.known.drafted
    sent_on = page.entry.kind in (MailKind.COPY, MailKind.FORWARD)
    if reminder and sent_on and page.entry.tier is Tier.OWNER:
        touch = page.entry.touch or Interaction(at=page.now, direction=Direction.OUT)
        _settle(page, reminder, touch)


def obey(page: Page, orders: Sequence[Command], forbidden: str) -> None:
    """Carries out the commands, unless something forbids it."""
    if orders and forbidden:
        page.problem = forbidden
        return
    page.listed = any(isinstance(order, ListNow) for order in orders)
    for order in orders:
        if isinstance(order, Done):
            _done(page, order)


def _done(page: Page, order: Done) -> None:
    digest = page.known.digest
    reminder = digest.reminder(order.number) if digest else None
    if digest is None or reminder is None:
        page.problem = "no-such-number" if digest else "no-digest"
    elif order.number in digest.done:
        _name_again(page, reminder)
    else:
        touch = Interaction(at=page.now, direction=Direction.OUT, said=order.remark)
        page.told = page.told or touch
        _settle(page, reminder, touch)


def _settle(page: Page, reminder: Reminder, touch: Interaction) -> None:
    assert page.known.digest is not None  # the reminder is its
    contact = page.known.contacts.get(reminder.contact)
    if contact and contact.id not in page.contacts:
        page.touch(contact, touch, reminder.address, closes=True)
    page.close(page.known.digest.day, reminder.number)
    name = _name_again(page, reminder)
    page.people[name] = replace(page.people[name], closed=reminder.number)


def _name_again(page: Page, reminder: Reminder) -> str:
    """Names whom a reminder was about, who may have become part of another contact since; the
    id under which she stands among the people."""
    contact = page.known.contacts.get(reminder.contact)
    name = contact.id if contact else reminder.contact
    again = Person(
        contact=name, name=reminder.name, address=reminder.address, closed=reminder.number
    )
    page.people.setdefault(name, again)
    return name
