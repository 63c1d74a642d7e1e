"""How warm a tie was at an earlier moment, as far as that can be known.

A contact keeps two sums and two clocks, no history. From the sums the touches since are taken
away again, exactly. A clock that was moved since does not tell where it stood before; the newest
topics may, and a sum that is small shows that its last touch was long ago. So a strength of then
lies between two bounds, and nothing is said of a tie where they leave it open.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial, reduce
from math import log2

from wallflower.domain.engine.strength import strength
from wallflower.domain.people.clock import later
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.interaction import Interaction
from wallflower.domain.people.tally import HALF_LIFE, WEIGHTS, Tally

_LIGHTEST = min(WEIGHTS.values())
_ROUNDED = 0.01  # of a touch: what the rounding of stored sums may leave
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Between:
    """A strength (0 to 1) that is known to lie between two values."""

    least: float
    most: float


def strength_then(
    contact: Contact, then: datetime, begins: datetime, touches: Sequence[Interaction]
) -> Between:
    """How warm the tie was at that moment; `touches` are all of them since `begins`, which is no
    later.

    The rhythm, the owner's correction and what is known of answers are those of today, so that
    only touches and time make a difference.
    """
    tally = tally_then(contact.tally, then, [t for t in touches if t.at >= then])
    told = [t for t in (*contact.topics, *touches) if t.at < then]
    clock = partial(_clock, then=then, begins=begins)
    clocks = zip(
        clock(contact.last_in, [t.at for t in told if t.inward], total=tally.into),
        clock(contact.last_out, [t.at for t in told if t.outward], total=tally.out),
        strict=True,
    )
    least, most = (
        strength(replace(contact, tally=tally, last_in=last_in, last_out=last_out), then).value
        for last_in, last_out in clocks
    )
    return Between(least, most)


def tally_then(tally: Tally, then: datetime, since: Sequence[Interaction]) -> Tally:
    """The sums as they counted at an earlier moment, without the touches since; the same touch
    told twice was counted once."""
    if tally.at is None or tally.at < then:
        return tally.faded(then)
    once = {(t.at, t.direction, t.kind): t for t in since}
    gone = reduce(Tally.after, once.values(), Tally()).faded(tally.at)
    grown = 2.0 ** ((tally.at - then) / _DAY / HALF_LIFE)
    return Tally(
        at=then,
        into=max(0.0, tally.into - gone.into) * grown,
        out=max(0.0, tally.out - gone.out) * grown,
    )


def _clock(
    last: datetime | None,
    told: Sequence[datetime],
    *,
    then: datetime,
    begins: datetime,
    total: float,
) -> tuple[datetime | None, datetime | None]:
    """Where a clock stood then: not before the first moment, and not after the second."""
    if last is None or last < then:
        return last, last
    least = max(told, default=None)
    # A touch that counts less than the lightest does when it is new has faded for so many days.
    age = max(0.0, HALF_LIFE * log2(_LIGHTEST / max(total, _ROUNDED)))
    return least, later(least, min(begins, then - age * _DAY))
