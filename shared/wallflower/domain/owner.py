"""The person it works for: addresses, rhythm, budget and keys."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How many people a month, on which days, at what local time, in which zone.

    `days` are ISO weekdays (Monday is 1); `hour` is 0 to 23 and `minute` 0 to 59, local time;
    `zone` is an IANA name.
    """

    people: int = 10
    days: tuple[int, ...] = (1,)
    hour: int = 8
    minute: int = 0
    zone: str = "UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone:
    """How the owner's drafts sound.

    `first_line` is the greeting, in which NAME stands for the person's, and `sign_off` the last
    line; "" takes ours. `formal` drafts call people by their whole name.
    """

    first_line: str = ""
    sign_off: str = ""
    formal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A secret that signs tokens; `id` is 0 to 15."""

    id: int
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """An owner. The first of `addresses` gets the letters; all of them may command.

    `gray_domains` are those of the owner's own domains that publish no DMARC record and are
    accepted on an aligned DKIM signature. `occurrence` is the local date of the next digest and
    `next_at` its moment in UTC. `proposed` counts the people proposed in `proposed_month`
    (local, "2026-11"), and `turns` the places that were ever given to the queues in turn. `keys`:
    newest first, at most two. `answers_seen` is true where all that people write to the owner
    reaches us too, so that a missing answer is known to be missing. `tone` is that of the drafts;
    `plain_subjects` keeps names out of the subjects of our letters, and `glad` owners get a short
    letter also when nobody is due. `review_on` is the local date of the next review, a first; None
    where none was planned yet.
    """

    id: str
    addresses: tuple[str, ...]
    rhythm: Rhythm
    keys: tuple[Key, ...]
    occurrence: date
    next_at: datetime
    gray_domains: tuple[str, ...] = ()
    proposed_month: str = ""
    proposed: int = 0
    turns: int = 0
    answers_seen: bool = False
    tone: Tone = Tone()
    plain_subjects: bool = False
    glad: bool = False
    review_on: date | None = None

    @property
    def address(self) -> str:
        """Where the letters go."""
        return self.addresses[0]
