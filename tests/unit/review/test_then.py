"""What a tie was in the past is told as far as it can be known, and no further."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.engine.people import NOW, blank, histories, told
from wallflower.domain.engine.strength import strength
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring
from wallflower.domain.people.tally import Tally
from wallflower.domain.review.then import strength_then, tally_then

MONTH_AGO = NOW - timedelta(days=30)
rings = st.sampled_from(Ring)
later = st.integers(0, 30).map(lambda days: MONTH_AGO + timedelta(days=days))


def split(
    history: list[Interaction], then: datetime
) -> tuple[list[Interaction], list[Interaction]]:
    """What was before that moment, and since."""
    return [t for t in history if t.at < then], [t for t in history if t.at >= then]


def stored(contact: Contact) -> Contact:
    """The contact with its sums rounded as the table keeps them."""
    tally = contact.tally
    return replace(
        contact, tally=Tally(at=tally.at, into=round(tally.into, 4), out=round(tally.out, 4))
    )


@given(rings, st.none() | st.integers(1, 800), histories, st.booleans(), later)
def test_the_strength_of_then_lies_within_its_bounds(
    ring: Ring, cadence: int | None, history: list[Interaction], seen: bool, then: datetime
) -> None:
    """Whatever passed before and since; what is stored tells no more."""
    start = blank(ring, cadence=cadence, answers_seen=seen)
    before, _ = split(history, then)
    _, month = split(history, MONTH_AGO)
    was = told(start, before).with_answer()
    now = stored(told(start, history)).with_answer()
    found = strength_then(now, then, MONTH_AGO, month)
    value = strength(was, then).value
    assert found.least - 0.001 <= value <= found.most + 0.001


@given(rings, histories)
def test_without_a_touch_since_it_is_known_exactly(ring: Ring, history: list[Interaction]) -> None:
    before, _ = split(history, MONTH_AGO)
    contact = told(blank(ring), before)
    found = strength_then(contact, MONTH_AGO, MONTH_AGO, [])
    assert found.least == found.most == pytest.approx(strength(contact, MONTH_AGO).value)


@given(histories)
def test_touches_are_taken_out_of_the_sums_again(history: list[Interaction]) -> None:
    """Told twice, they were counted once."""
    before, since = split(history, MONTH_AGO)
    expected = told(blank(), before).tally.faded(MONTH_AGO)
    found = tally_then(told(blank(), history).tally, MONTH_AGO, [*since, *since])
    assert (expected.into, expected.out) == pytest.approx((found.into, found.out), abs=1e-6)


def test_a_tie_that_begins_in_the_month_was_none_before() -> None:
    """Nothing is left of the sums, so there was no touch in the last years."""
    first = Interaction(at=NOW, direction=Direction.BOTH, kind="coffee")
    met = replace(told(blank(), [first]), since=NOW)
    found = strength_then(met, MONTH_AGO, MONTH_AGO, [first])
    assert 0.0 == found.least <= found.most < 0.001


def test_a_small_sum_shows_that_the_last_touch_was_long_ago() -> None:
    """One mail two years ago and three this month: the clock is lost, the bound is not."""
    days = (730, 20, 12, 4)
    history = [
        Interaction(at=NOW - timedelta(days=n), direction=Direction.IN, topic=f"{n}") for n in days
    ]
    contact = told(blank(), history)
    found = strength_then(contact, MONTH_AGO, MONTH_AGO, history[1:])
    assert found.most < 0.2


def test_the_bound_of_a_clock_is_as_near_as_the_lightest_touch_allows() -> None:
    """One message in January is the only touch before; it could not have been a day later."""
    short = Interaction(
        at=MONTH_AGO - timedelta(days=300), direction=Direction.IN, kind="message", topic="Hi"
    )
    month = [
        Interaction(at=NOW - timedelta(days=n), direction=Direction.IN, topic=f"{n}")
        for n in (20, 12, 4)
    ]
    found = strength_then(told(blank(), [short, *month]), MONTH_AGO, MONTH_AGO, month)
    assert found.most == pytest.approx(strength(told(blank(), [short]), MONTH_AGO).value)


def test_where_the_touches_are_all_known_a_later_one_hides_nothing() -> None:
    """A mail of December does not blur the end of November."""
    month = [
        Interaction(at=NOW - timedelta(days=n), direction=Direction.BOTH, topic=f"{n}")
        for n in (20, 12, 4)
    ]
    then = NOW - timedelta(days=8)
    found = strength_then(told(blank(), month), then, MONTH_AGO, month)
    assert (
        found.least == found.most == pytest.approx(strength(told(blank(), month[:2]), then).value)
    )
