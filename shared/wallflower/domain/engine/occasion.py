"""A reason with a date: a birthday, a new job, a conference, a promise."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from wallflower.domain.engine.cadence import AGAIN, quiet
from wallflower.domain.engine.strength import strength
from wallflower.domain.people.birthday import Birthday
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.ring import Ring

NEAR = 0.35  # strength; a birthday mail to somebody farther away would surprise both


class OccasionKind(StrEnum):
    """What kind of reason it is."""

    BIRTHDAY = "birthday"
    JOB = "job"
    CONFERENCE = "conference"
    TRAINING = "training"
    PROMISE = "promise"


# How long before and after its date an occasion is a reason: congratulations on a job are right
# for a month, on a birthday for three days; a promise is better kept late than never.
_BEFORE = {OccasionKind.BIRTHDAY: 6, OccasionKind.JOB: 0, OccasionKind.PROMISE: 6}
_AFTER = {OccasionKind.BIRTHDAY: 3, OccasionKind.JOB: 30, OccasionKind.PROMISE: 60}
_BEFORE_ANY, _AFTER_ANY = 14, 7
LONGEST_BEFORE = timedelta(days=_BEFORE_ANY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One contact's occasion on a date; `what` is the job, the conference or what was promised,
    "" for a birthday.

    `birthday` is kept where the occasion comes again every year.
    """

    contact: str
    kind: OccasionKind
    on: date
    what: str = ""
    birthday: Birthday | None = None

    @property
    def name(self) -> str:
        """What tells it from her other occasions: she has one birthday, and changes jobs one at
        a time."""
        once = self.kind in (OccasionKind.BIRTHDAY, OccasionKind.JOB)
        return self.kind.value if once else f"{self.kind}-{self.on.isoformat()}"

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


def birthday_of(contact_id: str, birthday: Birthday, day: date) -> Occasion:
    """The next birthday of this contact on or after a day."""
    return Occasion(
        contact=contact_id,
        kind=OccasionKind.BIRTHDAY,
        on=birthday.next_on(day),
        birthday=birthday,
    )


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
    near = contact.ring in (Ring.CLOSE, Ring.GOOD) or strength(contact, now).value >= NEAR
    return near or occasion.kind is not OccasionKind.BIRTHDAY
