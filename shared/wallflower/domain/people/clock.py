"""Moments and days of which either may be unknown."""

from datetime import date
from typing import TypeVar

D = TypeVar("D", bound=date)  # a moment is a day too


def later(one: D | None, other: D | None) -> D | None:
    """The later of the two, the one that is known, or None."""
    return max((at for at in (one, other) if at), default=None)


def earlier(one: D | None, other: D | None) -> D | None:
    """The earlier of the two, the one that is known, or None."""
    return min((at for at in (one, other) if at), default=None)
