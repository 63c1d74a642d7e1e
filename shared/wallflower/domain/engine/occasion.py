"""A reason with a date: a birthday, a new job, a conference, a promise."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from wallflower.domain.engine.cadence import AGAIN, quiet
from wallflower.domain.people.birthday import Birthday
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.ring import Ring

# A birthday mail to somebody farther away would surprise both, and of a thousand people three
# have their birthday every day.
NEAR = (Ring.CLOSE, Ring.GOOD)


class OccasionKind(StrEnum):
    """What kind of reason it is."""

    BIRTHDAY = "birthday"
    JOB = "job"
    CONFERENCE = "conference"
    TRAINING = "training"
    PROMISE = "promise"


# How long before and after its date an occasion is a reason: congratulations on a job are right
# for a month, on a birthday for three days; a promise is better kept late than never.
_BEFORE = {OccasionKind.JOB: 0}
_AFTER = {OccasionKind.BIRTHDAY: 3, OccasionKind.JOB: 30, OccasionKind.PROMISE: 60}
_BEFORE_ANY, _AFTER_ANY = 6, 7
LONGEST_BEFORE = timedelta(days=_BEFORE_ANY)
SHORTEST_AFTER = timedelta(days=min(_AFTER.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One contact's occasion on a date; `what` is the job, the conference or what was promised,
    "" for a birthday.

    `birthday` is kept where the occasion comes again every year; `waits` is false where it is
    known and brings nobody forward.
    """

    contact: str
    kind: OccasionKind
    on: date
    what: str = ""
    birthday: Birthday | None = None
    waits: bool = True

    @property
    def name(self) -> str:
        """What tells it from her other occasions: she has one birthday, and changes jobs one at
        a time."""
        once = self.kind in (OccasionKind.BIRTHDAY, OccasionKind.JOB)
        return self.kind.value if once else f"{self.kind}-{self.on.isoformat()}"

    @property
    def is_event(self) -> bool:
        """Whether people meet there."""
        return self.kind in (OccasionKind.CONFERENCE, OccasionKind.TRAINING)

    def stands(self, day: date) -> bool:
        """Whether it is a reason to write on this day."""
        before = timedelta(days=_BEFORE.get(self.kind, _BEFORE_ANY))
        return self.on - before <= day and not self.passed(day)

    def passed(self, day: date) -> bool:
        """Whether it is too late for it."""
        return day > self.on + timedelta(days=_AFTER.get(self.kind, _AFTER_ANY))

    def renewed(self, day: date) -> "Occasion | None":
        """The next one of its kind from this day on, once this one has passed; None if it does
        not come again."""
        return replace(self, on=self.birthday.next_on(day)) if self.birthday else None


def birthday_of(contact: Contact, birthday: Birthday, day: date) -> Occasion:
    """The next birthday of this contact on or after a day; it waits where she is near."""
    return Occasion(
        contact=contact.id,
        kind=OccasionKind.BIRTHDAY,
        on=birthday.next_on(day),
        birthday=birthday,
        waits=contact.ring in NEAR,
    )


def weightiest(occasions: Iterable[Occasion], day: date) -> dict[str, Occasion]:
    """Of each contact the occasion that stands on this day and counts most, those that count most
    first: what was promised, then birthdays, then all others, and of these the nearest."""
    standing = [occasion for occasion in occasions if occasion.stands(day)]
    order = sorted(standing, key=lambda o: (_weight(o), abs((o.on - day).days), o.contact))
    found: dict[str, Occasion] = {}
    for occasion in order:
        found.setdefault(occasion.contact, occasion)
    return found


def _weight(occasion: Occasion) -> int:
    first = (OccasionKind.PROMISE, OccasionKind.BIRTHDAY)
    return first.index(occasion.kind) if occasion.kind in first else len(first)


def brings_forward(occasion: Occasion, contact: Contact, day: date, now: datetime) -> bool:
    """Whether an occasion may propose somebody who is not due: not twice within four weeks, not
    right after a contact (but for a promise), and a birthday only among those who are near."""
    if contact.standing is not Standing.ACTIVE or not occasion.stands(day):
        return False
    if quiet(contact, day) and occasion.kind is not OccasionKind.PROMISE:
        return False
    if contact.snoozed and contact.snoozed > day:
        return False
    if contact.reminder and now - contact.reminder.opened < AGAIN:
        return False
    return contact.ring in NEAR or occasion.kind is not OccasionKind.BIRTHDAY
