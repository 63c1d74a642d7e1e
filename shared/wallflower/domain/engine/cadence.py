"""When somebody is due: her cadence, what widens it, and what moves the day."""

from datetime import UTC, date, timedelta

from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.ring import Ring

WIDENS_AFTER = 3  # mails known to be unanswered
WIDEST = 4  # times the cadence; further apart she would be forgotten
FARTHEST = 730  # days
QUIET = timedelta(days=14)  # since any contact, before an occasion may bring her forward
AGAIN = timedelta(days=28)  # at least, until somebody who was proposed in vain comes again


def cadence(contact: Contact) -> int:
    """Days between touches as the owner wants them: her own, else the ring's."""
    return contact.cadence or contact.ring.cadence


def effective(contact: Contact) -> int:
    """Days between touches as they are kept: twice the cadence after every three mails that are
    known to be unanswered, four times at most. One answer brings the cadence back."""
    wanted = cadence(contact)
    times = min(WIDEST, 1 << contact.known_unanswered // WIDENS_AFTER)
    return max(wanted, min(FARTHEST, wanted * times))


def due(contact: Contact) -> date | None:
    """The UTC date from which a reminder is right; None where none is, or nothing passed yet.

    Any contact restarts it. What was proposed and not done is let go for a third of the cadence
    (28 days at least), so that nothing piles up.
    """
    if contact.standing is not Standing.ACTIVE:
        return None
    rhythm = effective(contact)
    days = [contact.snoozed] if contact.snoozed else []
    if contact.last_day:
        days.append(contact.last_day + timedelta(days=rhythm))
    if contact.reminder:
        rest = max(AGAIN, timedelta(days=rhythm // 3))
        days.append(contact.reminder.opened.astimezone(UTC).date() + rest)
    return max(days, default=None)


def quiet(contact: Contact, day: date) -> bool:
    """Whether the last contact is too fresh for another one, whatever the reason: less than two
    weeks ago, or than her own cadence where that is shorter."""
    if contact.last_day is None:
        return False
    return day - contact.last_day < min(QUIET, timedelta(days=cadence(contact)))


def queue(contact: Contact) -> Ring:
    """The ring among whose people she waits: the one nearest to the cadence that is kept."""
    return Ring.nearest(effective(contact))
