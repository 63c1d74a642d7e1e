"""A person to keep in touch with, and what every touch does to her clock."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from wallflower.domain.engine.balance import Balance
from wallflower.domain.people.interaction import Direction, Interaction
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
    proposed. `unheard` counts the owner's attempts since her last word that we saw, and
    `answers_seen` whether her answers reach us at all; `unanswered` is what the owner told.
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
        return max((at for at in (self.last_in, self.last_out) if at), default=None)

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
        return self if self.answers_seen else replace(self, answers_seen=True, unheard=0)

    def after(self, touch: Interaction) -> "Contact":
        """The contact once this interaction is known; clocks only ever move forward.

        The same touch told again, by a second forward of one mail, changes nothing.
        """
        if self._knows(touch):
            return self
        told = replace(
            self,
            since=min(self.since, touch.at),
            topics=self._topics(replace(touch, said=touch.said[:SAID_KEPT])),
            tally=self.tally.after(touch),
        )
        heard = touch.inward and (self.last_in is None or touch.at > self.last_in)
        return replace(
            told,
            last_in=_later(self.last_in, touch.at) if touch.inward else self.last_in,
            last_out=_later(self.last_out, touch.at) if touch.outward else self.last_out,
            unanswered=0 if heard else self.unanswered,
            unheard=0 if heard else self.unheard + self._is_new_attempt(touch),
        )

    def _is_new_attempt(self, touch: Interaction) -> bool:
        """Whether this is one more mail that waits for an answer."""
        if touch.inward or not touch.outward:
            return False
        since = max((at for at in (self.last_in, self.last_out) if at), default=None)
        answered = self.last_in is not None and touch.at <= self.last_in
        return not answered and (since is None or not self.unheard or touch.at - since > ONE_TALK)

    def _knows(self, touch: Interaction) -> bool:
        """Whether this touch was told before: as one of the newest, of the same moment and about
        the same, or without words at the moment of the last."""
        if touch.topic or touch.said:
            return any(_mark(t) == _mark(touch) for t in self.topics)
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


def _mark(touch: Interaction) -> tuple[datetime, Direction, str, str]:
    """What tells one touch from another; the older ones are kept in short."""
    kept = _in_short(touch)
    return (kept.at, kept.direction, kept.kind, kept.topic or kept.said)


def _later(old: datetime | None, new: datetime) -> datetime:
    return new if old is None else max(old, new)
