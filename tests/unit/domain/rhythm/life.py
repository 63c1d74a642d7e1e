"""An owner whose digests are planned, sent, asked for and moved, as the flows do it."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from tests.unit.domain.rhythm.clocks import DAY, ZONES
from wallflower.domain.owner import Owner, Rhythm
from wallflower.domain.rhythm import is_digest_day, moment, moved, newest_missed, next_occurrence


@dataclass(frozen=True, slots=True)
class Sent:
    """One digest: the date that was planned first, its own (the newest, if several were missed),
    and the moment at which it left."""

    planned: date
    day: date
    at: datetime


@dataclass(slots=True)
class Life:
    """An owner whose digests are planned, sent, asked for and moved, as the flows do it."""

    owner: Owner
    now: datetime
    rhythms: list[tuple[datetime, Rhythm]]
    sent: list[Sent] = field(default_factory=list)
    missed: date | None = None

    def send(self) -> None:
        """The digest that is due, or that was asked for."""
        rhythm, planned = self.owner.rhythm, self.owner.occurrence
        late = self.owner.next_at <= self.now
        day = newest_missed(rhythm, planned, self.now) if late else planned
        self.sent.append(Sent(self.missed or planned, day, self.now))
        self.missed = None
        following = next_occurrence(rhythm, day)
        self.owner = replace(self.owner, occurrence=following, next_at=moment(following, rhythm))

    def live(self, span: timedelta) -> None:
        """Everything works: each digest leaves at its moment."""
        end = self.now + span
        while self.owner.next_at <= end:
            self.now = max(self.now, self.owner.next_at)
            self.send()
        self.now = end

    def move(self, rhythm: Rhythm) -> None:
        newest = self.sent[-1].day if self.sent else None
        if self.owner.next_at <= self.now:
            self.missed = self.missed or self.owner.occurrence
        self.owner = moved(self.owner, rhythm, self.now, newest)
        self.rhythms.append((self.now, rhythm))

    def left_out(self) -> list[date]:
        """The dates between two digests that were digest days in the zone where the owner was
        for the whole of them; unless the later digest was asked for before that."""
        return [
            early.day + n * DAY
            for early, late in pairwise(self.sent)
            for n in range(1, (late.planned - early.day).days)
            if self._held(early.day + n * DAY, late.at)
        ]

    def _held(self, day: date, asked: datetime) -> bool:
        ends = [*(at for at, _ in self.rhythms[1:]), datetime.max.replace(tzinfo=UTC)]
        return any(
            is_digest_day(rhythm, day)
            and start < asked
            and start <= datetime.combine(day, time(), ZONES[rhythm.zone])
            and datetime.combine(day + DAY, time(), ZONES[rhythm.zone]) <= end
            for (start, rhythm), end in zip(self.rhythms, ends, strict=True)
        )
