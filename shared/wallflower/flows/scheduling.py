"""Turns what happened into when the next thing is due. The table is the truth; a schedule is a
hint that can always be made again."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from wallflower.adapters.dynamodb import writes
from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.eventbridge import Bus
from wallflower.adapters.scheduler import Schedules
from wallflower.domain.delivery import State
from wallflower.domain.digest import Digest, LetterKind
from wallflower.domain.engine.cadence import AGAIN
from wallflower.domain.followup import FollowUp, due_at
from wallflower.domain.identity import event_id
from wallflower.domain.owner import Owner
from wallflower.domain.rhythm import moment, next_occurrence
from wallflower.events import DigestAsked, DigestDue, DigestSent, Event, FollowUpDue, ReviewDue

# Scheduler is said to refuse moments that are too near; such a digest is published as due.
NEAREST = timedelta(minutes=2)
_DIGESTS_SEARCHED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduling:
    """Plans the digests, reviews and follow-ups of every owner."""

    table: Table
    bus: Bus
    schedules: Schedules

    def digest_sent(self, event: DigestSent, now: datetime) -> None:
        """Moves the owner on to the next digest. Told twice, it only renews the hint."""
        owner = self.table.read(event.owner).owner
        if owner is None:
            return
        if owner.occurrence <= event.occurrence:
            day = next_occurrence(owner.rhythm, event.occurrence)
            at = moment(day, owner.rhythm)
            if not self.table.write(writes.move_owner(owner, day, at)):
                return  # another run moved the owner, and arranges it
            owner = replace(owner, occurrence=day, next_at=at)
        self.arrange(owner, now)

    def arrange(self, owner: Owner, now: datetime) -> None:
        """Has the owner's next digest come at its moment, or now if that is past or too near."""
        event = DigestDue(
            id=event_id("DigestDue", owner.id, owner.occurrence.isoformat()),
            owner=owner.id,
            at=owner.next_at,
            occurrence=owner.occurrence,
        )
        self._have_told(event, owner.next_at, now)

    def arrange_review(self, owner: Owner, day: date, now: datetime) -> None:
        """Has the owner's review of this local date come at its moment, or now."""
        at = moment(day, owner.rhythm)
        name = event_id("ReviewDue", owner.id, day.isoformat())
        self._have_told(ReviewDue(id=name, owner=owner.id, at=at, occurrence=day), at, now)

    def arrange_follow_up(self, owner: Owner, follow_up: FollowUp, now: datetime) -> None:
        """Has a follow-up come at its moment, or now."""
        at = due_at(follow_up.day, owner.rhythm)
        due = FollowUpDue(
            id=event_id("FollowUpDue", owner.id, follow_up.letter),
            owner=owner.id,
            at=at,
            day=follow_up.day,
            follow_up=follow_up.id,
        )
        self._have_told(due, at, now)

    def _have_told(self, event: Event, at: datetime, now: datetime) -> None:
        if at < now + NEAREST:
            self.bus.tell([event])
        else:
            self.schedules.set(event, at)

    def digest_asked(self, event: DigestAsked, now: datetime) -> None:
        """Answers `list`: the newest digest that still holds comes again, else the next one
        comes now."""
        found = self.table.read(event.owner, letters=[event.mail])
        entry = found.entries.get(event.mail)
        if found.owner is None or entry is None or entry.answer is None or entry.answer.left:
            return
        letters = self.table.digests(event.owner, _DIGESTS_SEARCHED)
        newest = next((d for d in letters if d.kind is LetterKind.DIGEST and d.reminders), None)
        day = newest.day if newest and _holds(newest, now) else found.owner.occurrence
        due = DigestDue(
            id=event_id("DigestDue", event.owner, day.isoformat(), event.mail),
            owner=event.owner,
            at=event.at,
            occurrence=day,
            mail=event.mail,
        )
        self.bus.tell([due])


def _holds(digest: Digest, now: datetime) -> bool:
    """Whether a digest is still worth reading: fresh, and somebody in it waits."""
    delivery = digest.delivery
    fresh = delivery.claimed_at is not None and now - delivery.claimed_at < AGAIN
    return fresh and bool(digest.open) and delivery.state is not State.FAILED
