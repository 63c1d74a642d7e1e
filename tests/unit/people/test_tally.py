"""Sums that fade: what is stored says all, and no history is read again."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from tests.unit.engine.people import NOW, histories
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.tally import HALF_LIFE, WEIGHTS, Tally


def told(history: list[Interaction]) -> Tally:
    tally = Tally()
    for touch in history:
        tally = tally.after(touch)
    return tally


def counted(history: list[Interaction], directions: set[Direction]) -> float:
    """The sum by its definition, over the whole history."""
    ages = [
        (WEIGHTS[t.kind], (NOW - t.at).total_seconds() / 86_400)
        for t in history
        if t.direction in directions
    ]
    return float(sum(weight * 0.5 ** (age / HALF_LIFE) for weight, age in ages))


@few
@given(histories)
def test_what_is_kept_equals_the_sum_over_the_whole_history(history: list[Interaction]) -> None:
    tally = told(history).faded(NOW)
    both = [counted(history, {way, Direction.BOTH}) for way in (Direction.IN, Direction.OUT)]
    assert pytest.approx(both) == [tally.into, tally.out]


@few
@given(histories, st.randoms(use_true_random=False))
def test_touches_may_come_to_be_known_in_any_order(
    history: list[Interaction], dice: object
) -> None:
    shuffled = list(history)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = told(history), told(shuffled)
    assert first.at == second.at
    assert pytest.approx((first.into, first.out)) == (second.into, second.out)


@few
@given(histories, histories)
def test_two_tallies_joined_are_the_tally_of_both(
    one: list[Interaction], other: list[Interaction]
) -> None:
    joined, both = told(one).joined(told(other)).faded(NOW), told([*one, *other]).faded(NOW)
    assert pytest.approx((both.into, both.out)) == (joined.into, joined.out)


def test_a_mail_counts_half_after_half_a_year_and_a_meeting_twice() -> None:
    at = NOW - timedelta(days=HALF_LIFE)
    mail = Tally().after(Interaction(at=at, direction=Direction.OUT))
    met = mail.after(Interaction(at=at, direction=Direction.BOTH, kind="coffee"))
    assert pytest.approx((0.5, 0.0, 1.5, 1.0)) == (
        mail.faded(NOW).out,
        mail.faded(NOW).into,
        met.faded(NOW).out,
        met.faded(NOW).into,
    )


def test_what_is_of_no_known_kind_counts_as_a_mail() -> None:
    touch = Interaction(at=NOW, direction=Direction.IN, kind="walk")
    assert 1.0 == Tally().after(touch).into


@pytest.mark.parametrize("kind", ["note", "known"])
def test_what_is_no_touch_counts_nothing(kind: str) -> None:
    """A note tells of somebody, an imported date says since when they know each other."""
    assert Tally() == Tally().after(Interaction(at=NOW, direction=Direction.BOTH, kind=kind))


def test_no_moment_makes_a_touch_count_more_than_it_did() -> None:
    """A clock that runs behind shows a future touch; it counts as fresh."""
    ahead = Tally().after(Interaction(at=NOW + timedelta(days=9), direction=Direction.IN))
    assert 1.0 == ahead.faded(NOW).into
