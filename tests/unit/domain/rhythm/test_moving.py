"""An owner moves to another zone or changes the rhythm: no date is sent twice, none left out."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.rhythm.clocks import DAY, MINUTE, ZONES
from tests.unit.domain.rhythm.samples import DAILY, few, moments, owner, rhythms
from wallflower.domain.owner import Rhythm
from wallflower.domain.rhythm import first_occurrence, moved

MONDAYS = Rhythm(zone="Europe/Berlin")
TUESDAYS = replace(MONDAYS, days=(2,))
EVERY_DAY = replace(MONDAYS, days=DAILY.days)
HAWAII = replace(MONDAYS, zone="Pacific/Honolulu")
AUCKLAND = replace(MONDAYS, zone="Pacific/Auckland")
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
    ((MONDAYS, 0, 2), ("2026-11-02T07:00", replace(TUESDAYS, hour=6)), (3, "06:00")),
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
