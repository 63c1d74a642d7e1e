"""Whose answer the owner is asked about: what does not reach us is unknown, and not "no"."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from wallflower.domain.digest import Awaited, Digest, Reminder
from wallflower.domain.people.contact import Contact, Standing

PATIENCE = timedelta(days=5)  # that people take to answer
MOST_ASKED = 1  # in a digest: it is a small thing, and no form to fill in
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def closed_lately(before: Sequence[Digest], now: datetime) -> tuple[tuple[Digest, Reminder], ...]:
    """The reminders that were closed long enough ago to be asked about, and so late that no digest
    asked before; `before` are the newest digests, newest first."""
    claimed = before[0].delivery.claimed_at if before else None
    since = (claimed or _LONG_AGO + PATIENCE) - PATIENCE
    return tuple(
        (digest, reminder)
        for digest in before
        for reminder in digest.reminders
        if reminder.number in digest.done and since < digest.done[reminder.number] <= now - PATIENCE
    )


def awaited(
    closed: Sequence[tuple[Digest, Reminder]], contacts: Mapping[str, Contact]
) -> tuple[Awaited, ...]:
    """Whom to ask about of these closed reminders; `contacts` by the ids of theirs."""
    asked = (
        Awaited(
            digest=digest.day,
            number=reminder.number,
            written=digest.done[reminder.number],
            name=contacts[reminder.contact].name,
            address=contacts[reminder.contact].addresses[0],
        )
        for digest, reminder in closed
        if reminder.contact in contacts
        and _is_open(contacts[reminder.contact], digest.done[reminder.number])
    )
    return tuple(asked)[:MOST_ASKED]


def _is_open(contact: Contact, written: datetime) -> bool:
    """Whether it is not known if they answered what was written then: they did not speak since,
    their answers do not reach us, and the owner said nothing of it."""
    told = contact.answers_seen or contact.unanswered or not contact.unheard
    spoke = contact.last_in is not None and contact.last_in >= written
    return contact.standing is not Standing.NEVER and not told and not spoke
