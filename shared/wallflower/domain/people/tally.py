"""How much has passed between the owner and one person, fading with time.

Two sums, one for each direction, in which a touch counts by its kind and loses half of that in
half a year. They are renewed with every touch, so no history is ever read again.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self

from wallflower.domain.people.interaction import Interaction

# Days after which a touch counts half; half a year, as in the starting formula, and kept: between
# 90 and 365 days the simulated network fares alike (docs/decisions.md, 2026-11-25).
HALF_LIFE = 180
# A meeting takes an afternoon, a message ten seconds.
WEIGHTS = {"coffee": 2.0, "event": 2.0, "call": 1.5, "email": 1.0, "message": 0.5}
_DAY = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What she said (`into`) and what the owner said (`out`), as it counted at the moment `at`."""

    at: datetime | None = None
    into: float = 0.0
    out: float = 0.0

    def after(self, touch: Interaction) -> Self:
        """The tally with one touch more; the order in which touches come to be known is all the
        same."""
        if not (touch.inward or touch.outward):
            return self
        weight = WEIGHTS.get(touch.kind, 1.0)
        at = touch.at if self.at is None else max(self.at, touch.at)
        now, then = self.faded(at), weight * _left(touch.at, at)
        into, out = now.into + then * touch.inward, now.out + then * touch.outward
        return type(self)(at=at, into=into, out=out)

    def faded(self, now: datetime) -> Self:
        """The tally as it counts at a later moment."""
        if self.at is None:
            return self
        left = _left(self.at, now)
        return type(self)(at=max(self.at, now), into=self.into * left, out=self.out * left)

    def joined(self, other: "Tally") -> Self:
        """Both tallies as one, where two contacts turn out to be one person."""
        known = [tally.at for tally in (self, other) if tally.at]
        if not known:
            return self
        at = max(known)
        mine, theirs = self.faded(at), other.faded(at)
        return type(self)(at=at, into=mine.into + theirs.into, out=mine.out + theirs.out)


def _left(then: datetime, now: datetime) -> float:
    """What is left at `now` of what counted 1 `then`."""
    age = (now.astimezone(UTC) - then.astimezone(UTC)).total_seconds() / _DAY
    return float(2.0 ** (-max(0.0, age) / HALF_LIFE))
