"""Writes and sends the digest: chooses its people, freezes them with the claim, and hands it to the
courier."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from wallflower.adapters.dynamodb import people, writes
from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.eventbridge import Bus
from wallflower.domain.delivery import Delivery, State
from wallflower.domain.digest import Digest, LetterKind, dated_name
from wallflower.domain.identity import event_id
from wallflower.domain.ledger import Entry, Outcome
from wallflower.domain.letter.dates import local_day
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.digest import digest_letter
from wallflower.domain.letter.letter import Letter
from wallflower.domain.owner import Owner
from wallflower.domain.people.contact import Open
from wallflower.domain.rhythm import newest_missed, next_occurrence
from wallflower.events import DigestDue, DigestSent
from wallflower.flows.choice import Chosen
from wallflower.flows.conflict import until_settled
from wallflower.flows.contents import anew, filled, picked
from wallflower.flows.courier import Carried, Courier
from wallflower.flows.scheduling import NEAREST


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
        digest, chosen = picked(self.table, owner, day, now)
        if asking and not chosen.people:
            return self._once_more(owner, digest, asking, now)
        if not (chosen.people or owner.glad):
            nothing = Delivery(state=State.SETTLED, claimed_at=now)
            self._claim(owner, replace(digest, delivery=nothing), chosen, ())
            self._ended(owner, digest, now)
            return Carried.GONE
        digest, mails = filled(self.table, owner, digest, now)
        delivery = Delivery(state=State.CLAIMED, claimed_at=now, attempts=1)
        asked_by = asking.name if asking else ""
        digest = replace(digest, asked_by=asked_by, delivery=delivery)
        self._claim(owner, digest, chosen, mails)
        carried = self.courier.send(owner, digest.name, self._digest_letter(owner, digest))
        self._ended(owner, digest, now)
        return carried

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
        senders = {sender.address for sender in (*digest.offers, *digest.doubted)}
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
        """The owner asked for a digest that left before: it comes again as the answer, as it is
        on this day."""
        assert asking.answer is not None
        letter = partial(self._anew, owner, digest, now)
        return self.courier.carry(owner, asking.name, asking.answer, letter, now)

    def _anew(self, owner: Owner, digest: Digest, now: datetime) -> Letter:
        today = local_day(now, owner.rhythm.zone)
        # One that had nobody is not used up: it may still come on its day.
        ahead = digest.delivery.claimed_at is None and digest.day > today
        following = digest.day if ahead else next_occurrence(owner.rhythm, max(digest.day, today))
        desk = Desk(owner=owner, domain=self.mail_domain)
        fresh = anew(self.table, owner, digest, now)
        return digest_letter(fresh, desk, next_day=following, today=today)

    def _digest_letter(self, owner: Owner, digest: Digest) -> Letter:
        desk = Desk(owner=owner, domain=self.mail_domain)
        return digest_letter(digest, desk, next_day=next_occurrence(owner.rhythm, digest.day))


def _still_asks(entry: Entry | None) -> bool:
    """Whether a mail's wish for the digest is open."""
    return (
        entry is not None
        and entry.outcome is Outcome.LISTED
        and entry.answer is not None
        and not entry.answer.left
    )
