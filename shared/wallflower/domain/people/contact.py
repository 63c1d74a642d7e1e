"""A person to keep in touch with, and what every touch does to her clock."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """The reminder that waits: its digest's local date, its number there, and since when (UTC)."""

    digest: date
    number: int
    opened: datetime


TOPICS_KEPT = 3
SAID_KEPT = 160  # characters; a letter shows 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A contact. `version` counts stored changes; 0 means that the contact is not stored yet.

    `topics` are the newest interactions, newest first. `cadence` in days wins over the ring's.
    """

    id: str
    name: str
    addresses: tuple[str, ...]
    ring: Ring
    since: datetime
    cadence: int | None = None
    last_in: datetime | None = None
    last_out: datetime | None = None
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
    def due(self) -> date | None:
        """The UTC date from which a reminder is right: last contact + cadence. None if never."""
        if self.last is None:
            return None
        return self.last.astimezone(UTC).date() + timedelta(days=self.cadence or self.ring.cadence)

    def after(self, touch: Interaction) -> "Contact":
        """The contact once this interaction is known; clocks only ever move forward."""
        told = replace(self, topics=self._topics(replace(touch, said=touch.said[:SAID_KEPT])))
        if touch.kind == "note":
            return told
        inward = touch.direction in (Direction.IN, Direction.BOTH)
        outward = touch.direction in (Direction.OUT, Direction.BOTH)
        return replace(
            told,
            last_in=_later(self.last_in, touch.at) if inward else self.last_in,
            last_out=_later(self.last_out, touch.at) if outward else self.last_out,
        )

    def _topics(self, touch: Interaction) -> tuple[Interaction, ...]:
        if touch in self.topics or not (touch.topic or touch.said):
            return self.topics
        newest = sorted((touch, *self.topics), key=lambda t: t.at, reverse=True)
        return tuple(newest[:TOPICS_KEPT])


def _later(old: datetime | None, new: datetime) -> datetime:
    return new if old is None else max(old, new)
