"""The commands. A number is that of a reminder in the digest that a mail speaks of."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Done:
    """The reminder is done; `remark` is what the owner said about it."""

    number: int
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Snooze:
    """The person is not proposed before this local date."""

    number: int
    until: date


@dataclass(frozen=True, slots=True)
class Every:
    """The person has a cadence of so many days."""

    number: int
    days: int


@dataclass(frozen=True, slots=True)
class Note:
    """A remark of the owner's about the person."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Drop:
    """The person is never proposed again."""

    number: int


@dataclass(frozen=True, slots=True)
class Answered:
    """Whether the person answered the owner's last mail."""

    number: int
    yes: bool = True


@dataclass(frozen=True, slots=True)
class ListNow:
    """The owner wants the digest now."""


Steering = Snooze | Every | Note | Drop | Answered
Numbered = Done | Steering
Command = Numbered | ListNow
