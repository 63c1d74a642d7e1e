"""What stands in a digest: its people, and what else the owner is told or asked."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.awaited import awaited, closed_lately
from wallflower.domain.digest import Awaited, Digest, LetterKind, Reminder
from wallflower.domain.engine.plan import MOST
from wallflower.domain.engine.why import of_occasion, reminders
from wallflower.domain.identity import contact_id
from wallflower.domain.ledger import Entry
from wallflower.domain.letter.dates import local_day
from wallflower.domain.offer import OFFERED_WITHIN, doubted, offered, waiting
from wallflower.domain.owner import Owner
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.review.month import Month, month_before, review_after
from wallflower.domain.review.touched import reached, touched
from wallflower.domain.rhythm import share
from wallflower.flows.choice import Chosen, choose

_DIGESTS_SEARCHED = 5
_WEEK = timedelta(days=7)


def picked(table: Table, owner: Owner, day: date, now: datetime) -> tuple[Digest, Chosen]:
    """The digest of this local date, not yet claimed, and its people."""
    month, today = day.isoformat()[:7], _today(owner, now)
    proposed = owner.proposed if owner.proposed_month == month else 0
    chosen = choose(
        table,
        owner,
        today=today,
        share=min(MOST, share(owner.rhythm, day, proposed)),
        proposed=proposed,
        now=now,
    )
    digest = Digest(
        owner=owner.id,
        day=day,
        reminders=reminders(chosen.people, today, chosen.occasions, chosen.profiles),
        budget=owner.rhythm.people,
        proposed=proposed + len(chosen.people),
        promises=chosen.promises,
    )
    return digest, chosen


def filled(
    table: Table, owner: Owner, digest: Digest, now: datetime
) -> tuple[Digest, tuple[Entry, ...]]:
    """The digest with what else it tells and asks, and the mails whose strangers it offers."""
    before = _sent_before(table, digest)
    offers_since = (now - OFFERED_WITHIN).date()
    ledger = tuple(table.entries(owner.id, min(offers_since, _month(owner, now).first)))
    mails = waiting(mail for mail in ledger if mail.day >= offers_since)
    told = replace(
        _counted(table, owner, digest, ledger, before, now),
        offers=offered(mails, _known(table, owner, mails)),
        doubted=doubted(mails),
        awaited=() if owner.answers_seen else _awaited(table, owner, before, now),
    )
    return told, mails


def anew(table: Table, owner: Owner, digest: Digest, now: datetime) -> Digest:
    """A digest that left before, as it is told today: with the figures of today, without what was
    asked and offered once, and without those who are not to be proposed any more."""
    ledger = table.entries(owner.id, _month(owner, now).first)
    told = _counted(table, owner, digest, ledger, _sent_before(table, digest), now)
    ids = {reminder.contact for reminder in digest.open}
    found = table.read(owner.id, contacts=ids).contacts if ids else {}
    gone = [r for r in digest.open if not _is_proposed(found.get(r.contact))]
    reminders = tuple(_today_is(r, _today(owner, now)) for r in digest.reminders if r not in gone)
    return replace(told, reminders=reminders, offers=(), doubted=(), awaited=())


def _counted(
    table: Table,
    owner: Owner,
    digest: Digest,
    ledger: Iterable[Entry],
    before: Sequence[Digest],
    now: datetime,
) -> Digest:
    """The digest with its figures: who was written to this month, and which mails were not taken
    since the digest before."""
    month = _month(owner, now)
    return replace(
        digest,
        written=len(reached(touched(ledger, month), month)),
        refused=table.refusals(owner.id, _since(before, now), now),
    )


def _month(owner: Owner, now: datetime) -> Month:
    return month_before(review_after(_today(owner, now)), owner.rhythm)


def _today(owner: Owner, now: datetime) -> date:
    return local_day(now, owner.rhythm.zone)


def _is_proposed(contact: Contact | None) -> bool:
    return contact is not None and contact.standing is Standing.ACTIVE


def _today_is(reminder: Reminder, today: date) -> Reminder:
    """A reminder with its occasion as it stands on this day."""
    occasion = reminder.occasion
    if occasion is None:
        return reminder
    if occasion.passed(today):
        return replace(reminder, occasion=None, why="")
    return replace(reminder, why=of_occasion(occasion, today))


def _sent_before(table: Table, digest: Digest) -> list[Digest]:
    """The digests before this one that were sent, newest first; one that had nobody was not."""
    letters = table.digests(digest.owner, _DIGESTS_SEARCHED)
    digests = (letter for letter in letters if letter.kind is LetterKind.DIGEST)
    return [d for d in digests if d.delivery.attempts and d.name != digest.name]


def _since(before: Sequence[Digest], now: datetime) -> datetime:
    """The moment of the digest before, or a week ago."""
    claimed = before[0].delivery.claimed_at if before else None
    return claimed or now - _WEEK


def _awaited(
    table: Table, owner: Owner, before: Sequence[Digest], now: datetime
) -> tuple[Awaited, ...]:
    """Of whom it is to be asked whether they answered."""
    closed = closed_lately(before, now)
    ids = {reminder.contact for _, reminder in closed}
    found = table.read(owner.id, contacts=ids).contacts if ids else {}
    return awaited(closed, found)


def _known(table: Table, owner: Owner, mails: Sequence[Entry]) -> set[str]:
    """The addresses among the senders of these mails that have become contacts since."""
    ids = {contact_id(owner.id, mail.left_out[0].address) for mail in mails}
    found = table.read(owner.id, contacts=ids).contacts.values() if ids else ()
    return {address for contact in found for address in contact.addresses}
