"""A person to keep in touch with, and what every touch does to her clock."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from wallflower.domain.engine.balance import Balance
from wallflower.domain.people.clock import later
from wallflower.domain.people.interaction import Interaction
from wallflower.domain.people.ring import Ring
from wallflower.domain.people.tally import Tally


class Standing(StrEnum):
    """Whether a contact may be proposed."""

    ACTIVE = "active"
    PAUSED = "paused"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """The reminder that waits: its digest's local date, its number there, and since when (UTC)."""

    digest: date
    number: int
    opened: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """By how much the owner moved a tie's strength (-1 to 1), and on which UTC date."""

    shift: float
    on: date


TOPICS_KEPT = 3
# A contact is one kilobyte, since every one begun costs a write: the newest words are kept, of
# the older ones only what they were about. A letter shows 120 characters.
SAID_KEPT = 160
TOPIC_KEPT = 80
ONE_TALK = timedelta(days=7)  # what is written within a week is one attempt to be heard


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A contact. `version` counts stored changes; 0 means that the contact is not stored yet.

    `since` is when the owner first knew of her; `topics` are the newest interactions, newest
    first. `cadence` in days wins over the ring's. `snoozed` is the date before which she is not
    proposed. `unheard` counts the owner's attempts since her last word that we saw, the first of
    them at `unheard_since` and the latest at `unheard_last`, and `answers_seen` whether her answers
    reach us at all; `unanswered` is what the owner told.
    """

    id: str
    name: str
    addresses: tuple[str, ...]
    ring: Ring
    since: datetime
    cadence: int | None = None
    standing: Standing = Standing.ACTIVE
    snoozed: date | None = None
    last_in: datetime | None = None
    last_out: datetime | None = None
    tally: Tally = field(default_factory=Tally)
    unheard: int = 0
    unheard_since: datetime | None = None
    unheard_last: datetime | None = None
    answers_seen: bool = False
    unanswered: int = 0
    balance: Balance = field(default_factory=Balance)
    correction: Correction | None = None
    topics: tuple[Interaction, ...] = ()
    reminder: Open | None = None
    version: int = 0

    @property
    def called(self) -> str:
        """The name, or the first address where there is no name."""
        return self.name or self.addresses[0]

    @property
    def last(self) -> datetime | None:
        """When the owner and the contact last touched, whoever spoke; None if never."""
        return later(self.last_in, self.last_out)

    @property
    def last_day(self) -> date | None:
        """The UTC date of `last`."""
        return self.last.astimezone(UTC).date() if self.last else None

    @property
    def known_unanswered(self) -> int:
        """How many attempts in a row are known to be without an answer: unknown is not no."""
        return max(self.unanswered, self.unheard if self.answers_seen else 0)

    def seen(self) -> "Contact":
        """The contact whose answers reach us from now on: what was not heard before that is not
        known to be unanswered."""
        if self.answers_seen:
            return self
        told = self.unanswered
        return replace(self.with_answer(), answers_seen=True, unanswered=told)

    def after(self, touch: Interaction) -> "Contact":
        """The contact once this interaction is known; clocks only ever move forward.

        The same touch told again, by a second forward of one mail, changes nothing.
        """
        if self.knows(touch):
            return self
        return replace(
            self._heard(touch),
            since=min(self.since, touch.at),
            topics=self._topics(replace(touch, said=touch.said[:SAID_KEPT])),
            tally=self.tally.after(touch),
            last_in=later(self.last_in, touch.at) if touch.inward else self.last_in,
            last_out=later(self.last_out, touch.at) if touch.outward else self.last_out,
        )

    def _heard(self, touch: Interaction) -> "Contact":
        """The contact with what waits for an answer: a word of hers ends that, unless it is older
        than all that waits."""
        if touch.inward:
            waits_since = self.unheard_since or self.last_out
            late = waits_since is not None and touch.at < waits_since
            return self if late else self.with_answer()
        if not self._is_new_attempt(touch):
            return self
        return replace(
            self,
            unheard=self.unheard + 1,
            unheard_since=min(self.unheard_since or touch.at, touch.at),
            unheard_last=later(self.unheard_last, touch.at),
        )

    def with_answer(self) -> "Contact":
        """The contact of whom nothing waits for an answer."""
        return replace(self, unheard=0, unheard_since=None, unheard_last=None, unanswered=0)

    def _is_new_attempt(self, touch: Interaction) -> bool:
        """Whether this is one more mail that waits for an answer: what is written within a week
        of the latest attempt belongs to that."""
        if not touch.outward or (self.last_in and touch.at <= self.last_in):
            return False
        return self.unheard_last is None or abs(touch.at - self.unheard_last) > ONE_TALK

    def knows(self, touch: Interaction) -> bool:
        """Whether this touch was told before: as one of the newest, of the same moment and about
        the same, or without words at the moment of the last."""
        if touch.topic or touch.said:
            return any(_same(t, touch) for t in self.topics)
        clocks = ((self.last_in, touch.inward), (self.last_out, touch.outward))
        moved = [clock for clock, moves in clocks if moves]
        return bool(moved) and all(clock == touch.at for clock in moved)

    def _topics(self, touch: Interaction) -> tuple[Interaction, ...]:
        if not (touch.topic or touch.said):
            return self.topics
        newest = sorted((touch, *self.topics), key=lambda t: t.at, reverse=True)
        return (newest[0], *map(_in_short, newest[1:TOPICS_KEPT]))


def _in_short(touch: Interaction) -> Interaction:
    """What it was about, or the first words where nothing says that."""
    said = "" if touch.topic else touch.said[:TOPIC_KEPT]
    return replace(touch, topic=touch.topic[:TOPIC_KEPT], said=said)


def _same(kept: Interaction, told: Interaction) -> bool:
    """Whether a touch that is kept, perhaps in short, is the one that is told."""
    if (kept.at, kept.direction, kept.kind) != (told.at, told.direction, told.kind):
        return False
    short, long = sorted((gist(kept), gist(told)), key=len)
    return long.startswith(short)


def gist(touch: Interaction) -> str:
    """What it was about, or its first words where nothing says that, as the older ones are kept."""
    return (touch.topic or touch.said)[:TOPIC_KEPT]
