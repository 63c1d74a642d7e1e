"""The hourly sweep: finds what fell through, and gives birth to the first owner."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from wallflower.adapters.dynamodb import people, reviews, writes
from wallflower.adapters.dynamodb.agenda import oldest_occasions, owners_due
from wallflower.adapters.dynamodb.table import Conflict, Table
from wallflower.adapters.eventbridge import Bus
from wallflower.adapters.s3 import INBOX, Inbox
from wallflower.domain.address import normalise
from wallflower.domain.delivery import State
from wallflower.domain.digest import Digest, LetterKind
from wallflower.domain.engine.occasion import SHORTEST_AFTER
from wallflower.domain.followup import KEPT_DUE, due_at
from wallflower.domain.identity import DATE_TRUSTED, event_id
from wallflower.domain.ledger import Entry, Outcome
from wallflower.domain.letter.dates import local_day
from wallflower.domain.owner import Key, Owner, Rhythm
from wallflower.domain.review.month import review_after, review_before
from wallflower.domain.review.review import review_name
from wallflower.domain.rhythm import first_occurrence, moment
from wallflower.events import DigestAsked, Event, MailMissed, MailTaken, OwnerBorn
from wallflower.flows.scheduling import Scheduling

AHEAD = timedelta(minutes=65)  # a little more than the time to the next sweep
SETTLING = timedelta(minutes=15)  # Lambda's own retries take minutes; leave them alone
LOOK_BACK = timedelta(days=3)
_FAR = timedelta(days=3650)
_LETTERS_SEARCHED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Newborn:
    """The first owner as the template's parameters describe her. `secret` is 32 random bytes."""

    id: str
    address: str
    zone: str
    secret: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Swept:
    """What a sweep found, for the log."""

    born: bool
    due: int
    missed: int
    unanswered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep:
    """Looks for what should have happened and did not; running it twice changes nothing."""

    table: Table
    bus: Bus
    inbox: Inbox
    scheduling: Scheduling

    def run(self, newborn: Newborn, now: datetime) -> Swept:
        """One sweep at this moment."""
        born = self._birth(newborn, now)
        owners = list(owners_due(self.table, now + _FAR))
        due = [owner for owner in owners if owner.next_at < now + AHEAD]
        for owner in due:
            self.scheduling.arrange(owner, now)
        for owner in owners:
            self._clear(owner, now)
            self._look_back(owner, now)
            self._follow_up(owner, now)
        entries = {owner.id: self._recent(owner.id, now) for owner in owners}
        missed = self._missed(entries.values(), now)
        unanswered = [
            _retold(owner_id, entry)
            for owner_id, theirs in entries.items()
            for entry in theirs
            if _unanswered(entry)
        ]
        welcomes = [_welcome(newborn.id, letter, now) for letter in self._unwelcomed(newborn.id)]
        self.bus.tell([*missed, *unanswered, *welcomes])
        return Swept(born=born, due=len(due), missed=len(missed), unanswered=len(unanswered))

    def _birth(self, newborn: Newborn, now: datetime) -> bool:
        """Writes the owner and the welcome that is due to her, if she is not there yet."""
        if self.table.read(newborn.id).owner is not None:
            return False
        rhythm = Rhythm(zone=newborn.zone)
        day = first_occurrence(rhythm, now)
        today = local_day(now, newborn.zone)
        owner = Owner(
            id=newborn.id,
            addresses=(normalise(newborn.address),),
            rhythm=rhythm,
            keys=(Key(id=0, secret=newborn.secret),),
            occurrence=day,
            next_at=moment(day, rhythm),
            review_on=review_after(today),
        )
        welcome = Digest(owner=owner.id, day=today, kind=LetterKind.WELCOME)
        try:
            self.table.commit([writes.put_owner(owner), writes.put_digest(welcome)])
        except Conflict:
            return False
        self.scheduling.arrange(owner, now)
        return True

    def _clear(self, owner: Owner, now: datetime) -> None:
        """Has the occasions that have passed wait for their next date, or no more."""
        today = local_day(now, owner.rhythm.zone)
        oldest = oldest_occasions(self.table, owner.id, today - SHORTEST_AFTER)
        for occasion in oldest:
            if occasion.passed(today):
                following = occasion.renewed(today)
                if following:
                    self.table.write(people.renew_occasion(owner.id, occasion, following))
                else:
                    self.table.write(people.close_occasion(owner.id, occasion))

    def _look_back(self, owner: Owner, now: datetime) -> None:
        """Has the next review come if its moment is near, and the last one again if it has not
        left."""
        if owner.review_on is None:
            today = local_day(now, owner.rhythm.zone)
            self.table.write(reviews.plan_review(owner.id, review_after(today)))
            return
        if moment(owner.review_on, owner.rhythm) < now + AHEAD:
            self.scheduling.arrange_review(owner, owner.review_on, now)
        name = review_name(review_before(owner.review_on))
        last = self.table.read(owner.id, letters=[name]).reviews.get(name)
        if last and _waits(last.delivery.state):
            self.scheduling.arrange_review(owner, last.day, now)

    def _follow_up(self, owner: Owner, now: datetime) -> None:
        """Has the follow-ups come whose moment is near, or is past and whose letter has not
        left."""
        until = local_day(now + AHEAD, owner.rhythm.zone)
        for one in self.table.follow_ups(owner.id, until - KEPT_DUE, until):
            near = due_at(one.day, owner.rhythm) < now + AHEAD
            if near and _waits(one.delivery.state):
                self.scheduling.arrange_follow_up(owner, one, now)

    def _unwelcomed(self, owner_id: str) -> list[Digest]:
        letters = self.table.digests(owner_id, _LETTERS_SEARCHED)
        return [d for d in letters if d.kind is LetterKind.WELCOME and _waits(d.delivery.state)]

    def _recent(self, owner_id: str, now: datetime) -> Sequence[Entry]:
        return list(self.table.entries(owner_id, (now - LOOK_BACK - DATE_TRUSTED).date()))

    def _missed(self, entries: Iterable[Sequence[Entry]], now: datetime) -> list[MailMissed]:
        """The inbox objects that no row knows."""
        mails = dict(self.inbox.mails(now - LOOK_BACK, now - SETTLING))
        known = {key for theirs in entries for entry in theirs for key in entry.objects}
        unknown = {key: at for key, at in mails.items() if key not in known}
        if not unknown:
            return []
        days = [
            (key.removeprefix(INBOX), (at - timedelta(days=back)).date())
            for key, at in unknown.items()
            for back in (0, 1)
        ]
        refused = self.table.refused(days)
        return [
            MailMissed(id=event_id("MailMissed", key), owner="", at=at, mail=key)
            for key, at in unknown.items()
            if key.removeprefix(INBOX) not in refused
        ]


def _unanswered(entry: Entry) -> bool:
    """Whether an answer has not left; one that is on its way is claimed, and told in vain."""
    return entry.answer is not None and _waits(entry.answer.state)


def _waits(state: State) -> bool:
    return state in (State.DUE, State.CLAIMED)


def _retold(owner_id: str, entry: Entry) -> Event:
    kind = DigestAsked if entry.outcome is Outcome.LISTED else MailTaken
    name = event_id(kind.__name__, owner_id, entry.name)
    at = datetime.combine(entry.day, time.min, UTC)
    return kind(id=name, owner=owner_id, at=at, mail=entry.name)


def _welcome(owner_id: str, letter: Digest, now: datetime) -> OwnerBorn:
    return OwnerBorn(id=event_id("OwnerBorn", owner_id), owner=owner_id, at=now, day=letter.day)
