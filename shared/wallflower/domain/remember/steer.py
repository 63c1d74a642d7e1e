"""Commands that change when somebody is proposed, and what is known of them."""

from dataclasses import replace

from wallflower.domain.commands.command import Answered, Drop, Every, Note, Snooze, Steering
from wallflower.domain.deed import Deed
from wallflower.domain.digest import Reminder
from wallflower.domain.engine.cadence import cadence, due
from wallflower.domain.people.change import MOST_UNANSWERED, Change, changed
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.kept import cut
from wallflower.domain.people.profile import NOTE_KEPT, Profile
from wallflower.domain.remember.page import Page

WORDS_SHOWN = 120  # characters of a note that the ledger keeps for the answer


def steer(page: Page, order: Steering, reminder: Reminder, contact: Contact) -> None:
    """Carries a command out for the contact whom a reminder was about, as the command line would.

    Who rests or is dropped waits no more: that closes the reminder, and is no touch. Who was
    dropped and is given a cadence is proposed again.
    """
    contact = page.contacts.get(contact.id, contact)
    known = page.profiles.get(contact.id) or page.known.profiles.get(contact.id)
    profile = known or Profile(contact=contact.id)
    after = changed(contact, profile, _change(order, contact), page.now)
    closes = isinstance(order, Snooze | Drop)
    page.change(after.contact, reminder, closes=closes)
    if after.profile != profile:
        page.profiles[contact.id] = after.profile
    page.occasions |= {(o.contact, o.name): o for o in after.occasions}
    if isinstance(order, Note) and len(order.words) > NOTE_KEPT:
        page.problem = page.problem or "long-note"
    page.deeds.append(_deed(order, contact, page.contacts[contact.id]))


def _change(order: Steering, contact: Contact) -> Change:
    match order:
        case Snooze(_, until):
            return Change(snoozed=until)
        case Every(_, days):
            dropped = contact.standing is Standing.NEVER
            return Change(cadence=days, standing=Standing.ACTIVE if dropped else None)
        case Note(_, words):
            return Change(remark=words)
        case Drop():
            return Change(standing=Standing.NEVER)
        case Answered(_, yes):
            return Change(unanswered=0 if yes else _one_more(contact))


def _one_more(contact: Contact) -> int:
    """The mails without an answer once it is said that the last has none: never more than were
    sent, so that saying it twice of one mail is saying it once."""
    sent = max(1, min(MOST_UNANSWERED, contact.unheard))
    return max(contact.unanswered, min(contact.unanswered + 1, sent))


def _deed(order: Steering, before: Contact, after: Contact) -> Deed:
    deed = Deed(contact=after.id, command=order)
    proposed = after.standing is Standing.ACTIVE
    match order:
        case Note(number, words):
            return replace(deed, command=Note(number, _shown(words)))
        case Every():
            was = 0 if before.standing is Standing.NEVER else cadence(before)
            return replace(deed, before=was, due=due(after), proposed=proposed)
        case Snooze():
            return replace(deed, proposed=proposed)
        case Drop():
            return replace(deed, before=cadence(before))
        case Answered():
            return deed


def _shown(words: str) -> str:
    """The beginning of a note, with a mark where it is cut."""
    return words if len(words) <= WORDS_SHOWN else f"{cut(words, WORDS_SHOWN - 1)}…"
