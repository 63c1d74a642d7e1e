"""The reminders that a touch closes."""

from dataclasses import replace

from wallflower.domain.digest import Reminder
from wallflower.domain.engine.occasion import OccasionKind
from wallflower.domain.ledger import MailKind, Person, Tier
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.remember.page import Page


def close_drafted(page: Page) -> None:
    """Closes the reminder whose draft this mail is, also where it went to another address."""
    reminder = page.known.drafted
    sent_on = page.entry.kind in (MailKind.COPY, MailKind.FORWARD)
    if reminder and sent_on and page.entry.tier is Tier.OWNER:
        touch = page.entry.touch or Interaction(at=page.now, direction=Direction.OUT)
        settle(page, reminder, touch)


def settle(page: Page, reminder: Reminder, touch: Interaction) -> None:
    """Notes the touch with whom a reminder was about, and closes it if it is open."""
    assert page.known.digest is not None  # the reminder is its
    contact = page.known.contacts.get(reminder.contact)
    if contact and not page.touches.get(contact.id):
        contact = page.contacts.get(contact.id, contact)
        page.touch(contact, touch, reminder.address, closes=True)
    if reminder.number not in page.known.digest.done:
        page.close(page.known.digest.day, reminder.number)
    name = name_again(page, reminder)
    if reminder.occasion and reminder.occasion.kind is OccasionKind.PROMISE:
        page.kept.append(replace(reminder.occasion, contact=name))
    page.people[name] = replace(page.people[name], closed=reminder.number)


def name_again(page: Page, reminder: Reminder) -> str:
    """Names whom a reminder was about, who may have become part of another contact since; the
    id under which she stands among the people."""
    contact = page.known.contacts.get(reminder.contact)
    name = contact.id if contact else reminder.contact
    again = Person(
        contact=name, name=reminder.name, address=reminder.address, closed=reminder.number
    )
    page.people.setdefault(name, again)
    return name
