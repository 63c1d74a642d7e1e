"""Whom to remind of: a few due people and now and then a new one, each with a reason.

The same contacts and day always give the same list.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from wallflower.domain.digest import Reminder
from wallflower.domain.people.contact import Contact

QUIET = timedelta(days=28)
_EVERY_NTH_IS_NEW = 3
# Name, length in days, and from how many days on it is spoken of.
_UNITS = (("month", 30.44, 60), ("week", 7, 21), ("day", 1, 0))


def pick(
    due: Iterable[Contact], new: Iterable[Contact], *, day: date, now: datetime, share: int
) -> tuple[Contact, ...]:
    """The people of the digest of this local date, at most `share` of them.

    `due` are contacts from the agenda, `new` those noted and not yet written to. Nobody is
    proposed twice within 28 days: what was not done is let go, it does not pile up.
    """
    waiting = sorted(
        (c for c in due if c.due and c.due <= day and not _quiet(c, now)),
        key=lambda c: (-_overdue(c, day), c.id),
    )
    fresh = sorted((c for c in new if not c.due and not _quiet(c, now)), key=_newest_first)
    return tuple(_mixed(waiting, fresh, share))


def reminders(people: Sequence[Contact], day: date) -> tuple[Reminder, ...]:
    """Numbers the people of a digest and says why each of them now."""
    return tuple(
        Reminder(
            number=number,
            contact=contact.id,
            name=contact.name,
            address=contact.addresses[0],
            why=why(contact, day),
            last=contact.topics[0] if contact.topics else None,
        )
        for number, contact in enumerate(people, start=1)
    )


def why(contact: Contact, day: date) -> str:
    """The reason in words, from stored facts alone."""
    if contact.last is None:
        return "You noted this person and have not been in touch yet."
    wrote = "They wrote last" if _they_wrote_last(contact) else "You wrote last"
    silence = (day - contact.last.date()).days
    rhythm = span(contact.cadence or contact.ring.cadence)
    return f"{wrote}, {span(silence)} ago; your rhythm is {rhythm}."


def span(days: int) -> str:
    """A number of days as people say it: in days, weeks from three, months from two."""
    days = max(0, days)
    unit, length = next((u, n) for u, n, least in _UNITS if days >= least)
    count = round(days / length)
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def _they_wrote_last(contact: Contact) -> bool:
    return contact.last == contact.last_in and contact.last_in != contact.last_out


def _quiet(contact: Contact, now: datetime) -> bool:
    return contact.reminder is not None and now - contact.reminder.opened < QUIET


def _overdue(contact: Contact, day: date) -> float:
    """Days since the due date, in cadences: 1.0 is twice the cadence since the last contact."""
    assert contact.due is not None
    return (day - contact.due).days / (contact.cadence or contact.ring.cadence)


def _newest_first(contact: Contact) -> tuple[float, str]:
    return (-contact.since.timestamp(), contact.id)


def _mixed(due: list[Contact], new: list[Contact], share: int) -> list[Contact]:
    """Due people, every third place for a new one; either fills what the other leaves."""
    taken: list[Contact] = []
    while len(taken) < share and (due or new):
        wants_new = (len(taken) + 1) % _EVERY_NTH_IS_NEW == 0
        queue = (new or due) if wants_new else (due or new)
        taken.append(queue.pop(0))
    return taken
