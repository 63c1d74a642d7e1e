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
