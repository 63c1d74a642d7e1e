"""One dated touch between the owner and a person."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

NO_TOUCH = ("note", "known")


class Direction(StrEnum):
    """Who spoke to whom, seen from the owner."""

    IN = "in"
    OUT = "out"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """One dated touch: when (UTC), in which direction, about what, and the words that were said.

    `kind` is email, coffee, call, event or message; or note, which tells of a person, or known,
    which says since when they know each other (an imported date): neither is a touch.
    `approximate` is true where the original carried no date and the receipt's stands in, and `own`
    where the owner herself said what it was about, and not somebody to whom she answered.
    """

    at: datetime
    direction: Direction
    kind: str = "email"
    topic: str = ""
    said: str = ""
    approximate: bool = False
    own: bool = False

    @property
    def inward(self) -> bool:
        """Whether she spoke."""
        return self.kind not in NO_TOUCH and self.direction is not Direction.OUT

    @property
    def outward(self) -> bool:
        """Whether the owner spoke."""
        return self.kind not in NO_TOUCH and self.direction is not Direction.IN
