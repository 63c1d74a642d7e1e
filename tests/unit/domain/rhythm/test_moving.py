"""An owner moves to another zone or changes the rhythm: no date is sent twice, none left out."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.domain.rhythm.clocks import DAY, MINUTE, ZONES
from tests.unit.domain.rhythm.samples import DAILY, few, moments, owner, rhythms
from wallflower.domain.owner import Owner, Rhythm
from wallflower.domain.rhythm import (
    first_occurrence,
    is_digest_day,
    moment,
    moved,
    newest_missed,
    next_occurrence,
)

MONDAYS = Rhythm(zone="Europe/Berlin")
TUESDAYS = replace(MONDAYS, days=(2,))
EVERY_DAY = replace(MONDAYS, days=DAILY.days)
HAWAII = replace(MONDAYS, zone="Pacific/Honolulu")
AUCKLAND = replace(MONDAYS, zone="Pacific/Auckland")
DATE_LINE = ("Pacific/Auckland", "Pacific/Honolulu", "Pacific/Kiritimati")
LATER, EARLIER = replace(MONDAYS, hour=18), replace(MONDAYS, hour=6)


def november(day: int) -> date:
    """A date in November 2026, of which the 2nd, 9th and 16th are Mondays. The 0th was before."""
    return date(2026, 11, 1) + (day - 1) * DAY


# The rhythm, the newest date sent and the date planned; the local time of the change and the new
# rhythm; the date that is next and its local time there, "" for at once.
CHANGES = [
    # The weekday, on Monday evening after the digest; and back again on the same evening.
    ((MONDAYS, 2, 9), ("2026-11-02T20:00", TUESDAYS), (3, "08:00")),
    ((TUESDAYS, 2, 3), ("2026-11-02T21:00", replace(MONDAYS, hour=23)), (9, "23:00")),
    # The weekday, on Monday morning before it.
    ((MONDAYS, 0, 2), ("2026-11-02T07:00", TUESDAYS), (3, "08:00")),
    # The hour, at nine, when today's was sent; and at seven, when it was not.
    ((MONDAYS, 2, 9), ("2026-11-02T09:00", LATER), (9, "18:00")),
    ((EVERY_DAY, 2, 3), ("2026-11-02T09:00", replace(EVERY_DAY, hour=18)), (3, "18:00")),
    ((MONDAYS, 0, 2), ("2026-11-02T07:00", LATER), (2, "18:00")),
    # To an hour that has passed: today's was planned, and comes now.
    ((MONDAYS, 0, 2), ("2026-11-02T07:00", EARLIER), (2, "")),
    # It was due and is late: it comes now, whatever the new rhythm says.
    ((MONDAYS, 0, 2), ("2026-11-02T08:30", LATER), (2, "")),
    ((MONDAYS, 0, 2), ("2026-11-02T08:30", TUESDAYS), (2, "")),
    # Several were missed: they are one, of the newest.
    ((EVERY_DAY, 0, 2), ("2026-11-05T12:00", MONDAYS), (5, "")),
    # It was written, and its successor is not planned yet: it does not come again.
    ((MONDAYS, 2, 2), ("2026-11-02T08:01", LATER), (9, "18:00")),
    # East over the date line, where it is Tuesday: not sent, and sent.
    ((HAWAII, 0, 2), ("2026-11-02T07:00", AUCKLAND), (2, "")),
    ((HAWAII, 2, 9), ("2026-11-02T09:00", AUCKLAND), (9, "08:00")),
    # West over it, so that the same Monday comes again: sent, and not sent.
    ((AUCKLAND, 2, 9), ("2026-11-02T09:00", HAWAII), (9, "08:00")),
    ((AUCKLAND, 0, 2), ("2026-11-02T07:00", HAWAII), (2, "08:00")),
    # Asked for before its time: the dates before it are over.
    ((MONDAYS, 9, 16), ("2026-11-04T12:00", EVERY_DAY), (10, "08:00")),
    ((MONDAYS, 9, 16), ("2026-11-04T12:00", TUESDAYS), (10, "08:00")),
    # More people: the plan stays.
    ((MONDAYS, 2, 9), ("2026-11-02T09:00", replace(MONDAYS, people=20)), (9, "08:00")),
]


@pytest.mark.parametrize(("before", "changed", "after"), CHANGES, ids=str)
def test_changes_as_a_calendar_shows_them(
    before: tuple[Rhythm, int, int], changed: tuple[str, Rhythm], after: tuple[int, str]
) -> None:
    (old, sent, planned), (at, rhythm), (day, hour) = before, changed, after
    now = datetime.fromisoformat(at).replace(tzinfo=ZONES[old.zone]).astimezone(UTC)
    wanted = time.fromisoformat(hour) if hour else None
    due = datetime.combine(november(day), wanted, ZONES[rhythm.zone]) if wanted else now
    mover = owner(old, november(planned))
    expected = replace(mover, rhythm=rhythm, occurrence=november(day), next_at=due.astimezone(UTC))
    assert expected == moved(mover, rhythm, now, november(sent))


@few
@given(rhythms, moments)
def test_the_same_rhythm_again_changes_nothing(rhythm: Rhythm, now: datetime) -> None:
    before = owner(rhythm, first_occurrence(rhythm, now))
    assert before == moved(before, rhythm, now, None)


@few
@given(rhythms, rhythms, moments, st.integers(1, 60 * 24 * 9))
def test_the_next_moment_is_never_in_the_past(
    old: Rhythm, new: Rhythm, start: datetime, minutes: int
) -> None:
    """What is late is due now."""
    planned = owner(old, first_occurrence(old, start))
    now = start + minutes * MINUTE
    assert now <= moved(planned, new, now, None).next_at


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


spans = st.timedeltas(timedelta(0), timedelta(hours=30)) | st.timedeltas(
    timedelta(0), timedelta(days=40)
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("live"), spans),
        st.tuples(st.just("fail"), spans),
        st.tuples(st.just("ask"), st.none()),
        st.tuples(st.just("move"), rhythms),
        st.tuples(st.just("fly"), st.sampled_from(DATE_LINE)),
    ),
    min_size=3,
    max_size=20,
)


def lived(rhythm: Rhythm, start: datetime, plan: list[tuple[str, object]]) -> Life:
    """A life of these steps, and a quiet fortnight."""
    life = Life(owner(rhythm, first_occurrence(rhythm, start)), start, [(start, rhythm)])
    for step, what in plan:
        match step, what:
            case "live", timedelta():
                life.live(what)
            case "fail", timedelta():
                life.now += what
            case "ask", _:
                life.send()
            case "move", Rhythm():
                life.move(what)
            case "fly", str():
                life.move(replace(life.owner.rhythm, zone=what))
    life.live(timedelta(days=14))
    return life


@settings(max_examples=300, deadline=None)
@given(rhythms, moments, steps)
def test_no_date_is_sent_twice_and_none_left_out_whatever_is_changed(
    rhythm: Rhythm, start: datetime, plan: list[tuple[str, object]]
) -> None:
    """In any order of days that work, days that fail, wishes, moves and flights."""
    life = lived(rhythm, start, plan)
    dates = [one.day for one in life.sent]
    assert sorted(set(dates)) == dates
    assert [] == life.left_out()
    assert all(early.at <= late.at for early, late in pairwise(life.sent))


@settings(max_examples=100, deadline=None)
@given(rhythms, moments, steps)
def test_the_calendar_month_of_the_digests_never_goes_back(
    rhythm: Rhythm, start: datetime, plan: list[tuple[str, object]]
) -> None:
    """So the count of one month's people is enough to keep the budget."""
    found = [one.day.isoformat()[:7] for one in lived(rhythm, start, plan).sent]
    assert sorted(found) == found
