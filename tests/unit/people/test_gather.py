"""The occasions of two who are one person: none is lost, and none contradicts what is known."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.engine.people import TODAY, blank
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.people.birthday import Birthday
from wallflower.domain.people.gather import gathered
from wallflower.domain.people.ring import Ring


def occasion(kind: OccasionKind, days: int, what: str = "", **more: object) -> Occasion:
    plain = Occasion(contact="c", kind=kind, on=TODAY + timedelta(days=days), what=what)
    return replace(plain, **more)  # type: ignore[arg-type]


def test_of_two_occasions_on_one_date_both_are_kept() -> None:
    promise = OccasionKind.PROMISE
    told = [occasion(promise, 3, what) for what in ("send the paper", "bring the cello")]
    for again in (told, [*told, told[0]]):
        (found,) = gathered(again, blank(id="jane"), None, TODAY)
        assert ("jane", "send the paper; bring the cello") == (found.contact, found.what)


def test_the_later_of_two_new_jobs_is_a_reason() -> None:
    jobs = [occasion(OccasionKind.JOB, days, what) for days, what in ((-2, "Acme"), (-9, "Bolt"))]
    for either in (jobs, jobs[::-1]):
        assert ["Acme"] == [found.what for found in gathered(either, blank(), None, TODAY)]


@pytest.mark.parametrize(
    ("ring", "days", "expected", "waits"),
    [(Ring.CLOSE, -2, -2, True), (Ring.LIGHT, -2, -2, False), (Ring.CLOSE, -9, 356, True)],
)
def test_the_birthday_is_the_one_that_the_profile_knows(
    ring: Ring, days: int, expected: int, waits: bool
) -> None:
    """It waits by the ring that holds now, and one of these days is not put off for a year."""
    born = Birthday((day := TODAY + timedelta(days=days)).month, day.day)
    hers = occasion(OccasionKind.BIRTHDAY, days, birthday=born, waits=not waits)
    wrong = occasion(OccasionKind.BIRTHDAY, 40, birthday=Birthday(1, 2))
    (found,) = gathered([wrong, hers], blank(ring), born, TODAY)
    assert (TODAY + timedelta(days=expected), born, waits) == (
        found.on,
        found.birthday,
        found.waits,
    )


def test_what_waits_no_more_stays_where_it_is() -> None:
    assert [] == gathered(
        [occasion(OccasionKind.CONFERENCE, -90, waits=False)], blank(), None, TODAY
    )
