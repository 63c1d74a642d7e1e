"""Circles of people, each with a default cadence."""

from enum import StrEnum


class Ring(StrEnum):
    """A circle of people with one default cadence."""

    CLOSE = "close"
    GOOD = "good"
    WIDE = "wide"
    LIGHT = "light"

    @property
    def cadence(self) -> int:
        """Days between touches."""
        return {"close": 30, "good": 90, "wide": 180, "light": 365}[self.value]

    @classmethod
    def nearest(cls, cadence: int) -> "Ring":
        """The ring whose cadence is nearest to one of so many days, measured in ratios."""
        return min(cls, key=lambda ring: max(ring.cadence / cadence, cadence / ring.cadence))
