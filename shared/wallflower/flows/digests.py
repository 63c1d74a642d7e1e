"""Writes and sends the digest: chooses its people, freezes them with the claim, and hands it to the
courier."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from wallflower.adapters.dynamodb import people, writes
from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.eventbridge import Bus
from wallflower.domain.awaited import awaited, closed_lately
from wallflower.domain.delivery import Delivery, State
from wallflower.domain.digest import Awaited, Digest, LetterKind, dated_name
from wallflower.domain.engine.plan import MOST
from wallflower.domain.engine.why import reminders
from wallflower.domain.identity import contact_id, event_id
from wallflower.domain.ledger import Entry, Outcome
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.digest import digest_letter
from wallflower.domain.letter.letter import Letter
from wallflower.domain.offer import OFFERED_WITHIN, offered, waiting
from wallflower.domain.owner import Owner
from wallflower.domain.people.contact import Open
from wallflower.domain.review.month import month_before, review_after
from wallflower.domain.review.touched import reached, touched
from wallflower.domain.rhythm import newest_missed, next_occurrence, previous_occurrence, share
from wallflower.events import DigestDue, DigestSent
from wallflower.flows.choice import Chosen, choose
from wallflower.flows.conflict import until_settled
from wallflower.flows.courier import Carried, Courier
from wallflower.flows.scheduling import NEAREST

_DIGESTS_SEARCHED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Digests:
    """Sends the digests of every owner."""

    table: Table
    bus: Bus
    courier: Courier
    mail_domain: str

    def due(self, event: DigestDue, now: datetime) -> Carried:
        """Sends the digest whose moment has come, or that a mail asked for."""
        return until_settled(partial(self._due, event, now))

    def sent(self, owner_id: str, day: date, at: datetime) -> None:
        """Says that nothing more comes of the digest of this local date: the next one can be
        planned."""
        name = event_id("DigestSent", owner_id, day.isoformat())
        self.bus.tell([DigestSent(id=name, owner=owner_id, at=at, occurrence=day)])

    def _due(self, event: DigestDue, now: datetime) -> Carried:
        letters = [dated_name(event.occurrence, LetterKind.DIGEST), *filter(None, [event.mail])]
        found = self.table.read(event.owner, letters=letters)
        digest = found.digests.get(letters[0])
        asking = found.entries.get(event.mail)
        if found.owner is None or (event.mail and not _still_asks(asking)):
            return Carried.GONE
        if digest is None:
            return self._first(event, found.owner, asking, now)
        if asking and digest.delivery.left and digest.asked_by != event.mail:
            return self._once_more(found.owner, digest, asking, now)
        return self._carry(found.owner, digest, now)

    def _first(
        self, event: DigestDue, owner: Owner, asking: Entry | None, now: datetime
    ) -> Carried:
        """A digest that is not written yet. A schedule that fires for another moment does
        nothing."""
        early = asking is None and owner.next_at > now + NEAREST
        if early or event.occurrence != owner.occurrence:
            return Carried.GONE
        return self._newest(owner, asking, now)

    def _newest(self, owner: Owner, asking: Entry | None, now: datetime) -> Carried:
        """Several missed digests are one, of the newest date."""
        day = newest_missed(owner.rhythm, owner.occurrence, now)
        name = dated_name(day, LetterKind.DIGEST)
        if day != owner.occurrence:
            digest = self.table.read(owner.id, letters=[name]).digests.get(name)
            if digest:
                return self._carry(owner, digest, now)
        return self._write(owner, day, asking, now)

    def _write(self, owner: Owner, day: date, asking: Entry | None, now: datetime) -> Carried:
        """Picks the people, freezes them with the claim, and sends; where nobody is due, only to
        who likes that."""
        digest, chosen = self._picked(owner, day, now)
        if asking and not chosen.people:
            return self._once_more(owner, digest, asking, now)
        if not (chosen.people or owner.glad):
            nothing = Delivery(state=State.SETTLED, claimed_at=now)
            self._claim(owner, replace(digest, delivery=nothing), chosen, ())
            self._ended(owner, digest, now)
            return Carried.GONE
        recent = self._recent(owner, day, now)
        mails = waiting(mail for mail in recent if mail.day >= (now - OFFERED_WITHIN).date())
        digest = replace(
            digest,
            asked_by=asking.name if asking else "",
            offers=offered(mails, self._known(owner, mails)),
            written=_written_to(recent, owner, day),
            awaited=self._awaited(owner, now),
            refused=self._refused(owner, day, now),
            delivery=Delivery(state=State.CLAIMED, claimed_at=now, attempts=1),
        )
        self._claim(owner, digest, chosen, mails)
        carried = self.courier.send(owner, digest.name, self._digest_letter(owner, digest))
        self._ended(owner, digest, now)
        return carried

    def _picked(self, owner: Owner, day: date, now: datetime) -> tuple[Digest, Chosen]:
        """The digest of this local date, not yet claimed, and its people."""
        month = day.isoformat()[:7]
        proposed = owner.proposed if owner.proposed_month == month else 0
        today = now.astimezone(ZoneInfo(owner.rhythm.zone)).date()
        chosen = choose(
            self.table,
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

    def _recent(self, owner: Owner, day: date, now: datetime) -> tuple[Entry, ...]:
        """The ledger of this month, and of the days in which strangers are offered."""
        since = min((now - OFFERED_WITHIN).date(), day.replace(day=1))
        return tuple(self.table.entries(owner.id, since))

    def _awaited(self, owner: Owner, now: datetime) -> tuple[Awaited, ...]:
        """Of whom it is to be asked whether they answered."""
        if owner.answers_seen:
            return ()
        letters = self.table.digests(owner.id, _DIGESTS_SEARCHED)
        before = [letter for letter in letters if letter.kind is LetterKind.DIGEST]
        closed = closed_lately(before, now)
        ids = {reminder.contact for _, reminder in closed}
        found = self.table.read(owner.id, contacts=ids).contacts if ids else {}
        return awaited(closed, found)

    def _refused(self, owner: Owner, day: date, now: datetime) -> Mapping[str, int]:
        """How many mails were not taken since the digest before, by the reason."""
        since = previous_occurrence(owner.rhythm, day)
        return self.table.refusals(owner.id, since, now.date())

    def _known(self, owner: Owner, mails: tuple[Entry, ...]) -> set[str]:
        """The addresses among the senders of these mails that have become contacts since."""
        ids = {contact_id(owner.id, mail.left_out[0].address) for mail in mails}
        found = self.table.read(owner.id, contacts=ids).contacts.values() if ids else ()
        return {address for contact in found for address in contact.addresses}

    def _claim(
        self,
        owner: Owner,
        digest: Digest,
        chosen: Chosen,
        mails: tuple[Entry, ...],
    ) -> None:
        """Freezes the digest, its people and the strangers of these mails, all or nothing."""
        now = digest.delivery.claimed_at
        assert now is not None  # it is this run that claims it
        opened = [
            replace(person, reminder=Open(digest=digest.day, number=number, opened=now))
            for number, person in enumerate(chosen.people, start=1)
        ]
        senders = {sender.address for sender in digest.offers}
        told = [mail for mail in mails if mail.left_out[0].address in senders]
        month = digest.day.isoformat()[:7]
        turns = owner.turns + chosen.by_turn
        self.table.commit(
            [
                writes.put_digest(digest),
                writes.count_proposed(owner, month, digest.proposed, turns),
                *(people.put_contact(owner.id, person) for person in opened),
                *(writes.offer(owner.id, mail) for mail in told),
            ]
        )

    def _carry(self, owner: Owner, digest: Digest, now: datetime) -> Carried:
        letter = partial(self._digest_letter, owner, digest)
        carried = self.courier.carry(owner, digest.name, digest.delivery, letter, now)
        if carried.ended:
            self._ended(owner, digest, now)
        return carried

    def _ended(self, owner: Owner, digest: Digest, now: datetime) -> None:
        """Nothing more comes of this digest: the mail that asked has its answer, and the next
        one can be planned."""
        if digest.asked_by:
            before = (State.DUE, State.CLAIMED)
            self.table.write(writes.mark(owner.id, digest.asked_by, State.SETTLED, before))
        self.sent(owner.id, digest.day, now)

    def _once_more(self, owner: Owner, digest: Digest, asking: Entry, now: datetime) -> Carried:
        """The owner asked for a digest that left before: it comes again as the answer."""
        assert asking.answer is not None
        letter = partial(self._digest_letter, owner, digest)
        return self.courier.carry(owner, asking.name, asking.answer, letter, now)

    def _digest_letter(self, owner: Owner, digest: Digest) -> Letter:
        desk = Desk(owner=owner, domain=self.mail_domain)
        return digest_letter(digest, desk, next_day=next_occurrence(owner.rhythm, digest.day))


def _written_to(ledger: Iterable[Entry], owner: Owner, day: date) -> int:
    """How many people the owner wrote to or met in the month of this local date."""
    month = month_before(review_after(day), owner.rhythm)
    return len(reached(touched(ledger, month), month))


def _still_asks(entry: Entry | None) -> bool:
    """Whether a mail's wish for the digest is open."""
    return (
        entry is not None
        and entry.outcome is Outcome.LISTED
        and entry.answer is not None
        and not entry.answer.left
    )
