"""Who helped whom: what the owner gave to somebody and asked of them, and what they gave."""

from dataclasses import dataclass
from datetime import date

from wallflower.domain.people.clock import later


@dataclass(frozen=True, slots=True)
class Cues:
    """Whether a mail gives its reader something or asks something of them, and why, in words."""

    gave: bool = False
    asked: bool = False
    because: tuple[str, ...] = ()


NO_CUES = Cues()


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """How often the owner gave to somebody and asked something of them, and how often they
    helped (`got`); with the UTC dates of the newest gift and ask, None if there was none."""

    gave: int = 0
    asked: int = 0
    got: int = 0
    gave_on: date | None = None
    asked_on: date | None = None

    def after(self, cues: Cues, day: date) -> "Balance":
        """The balance once a mail of this UTC date is known; the order of mails is all one."""
        told = Balance(
            gave=int(cues.gave),
            asked=int(cues.asked),
            gave_on=day if cues.gave else None,
            asked_on=day if cues.asked else None,
        )
        return self.joined(told)

    def joined(self, other: "Balance") -> "Balance":
        """The balance of two contacts who are one person."""
        return Balance(
            gave=self.gave + other.gave,
            asked=self.asked + other.asked,
            got=self.got + other.got,
            gave_on=later(self.gave_on, other.gave_on),
            asked_on=later(self.asked_on, other.asked_on),
        )
