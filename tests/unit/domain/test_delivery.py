"""The life of one outgoing letter: one attempt, one repeat in doubt, never a third."""

from datetime import timedelta

import pytest

from tests.unit.domain.samples import NOW
from wallflower.domain.delivery import ATTEMPTS, IN_DOUBT, Delivery, State, Step, step

SECOND = timedelta(seconds=1)


@pytest.mark.parametrize("attempts", [0, 1, 2, 9])
@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (State.DUE, Step.SEND),
        (State.SENT, Step.NOTHING),
        (State.SETTLED, Step.NOTHING),
        (State.FAILED, Step.NOTHING),
    ],
)
@pytest.mark.parametrize("age", [timedelta(0), IN_DOUBT, timedelta(days=400)])
def test_only_a_claim_depends_on_time_and_attempts(
    state: State, expected: Step, attempts: int, age: timedelta
) -> None:
    found = Delivery(state=state, claimed_at=NOW - age, attempts=attempts, message_id="id")
    assert expected == step(found, NOW)


@pytest.mark.parametrize(
    ("age", "attempts", "expected"),
    [
        (timedelta(0), 1, Step.WAIT),
        (IN_DOUBT - SECOND, 1, Step.WAIT),
        (IN_DOUBT, 1, Step.SEND_AGAIN),
        (IN_DOUBT, 0, Step.SEND_AGAIN),
        (IN_DOUBT - SECOND, 2, Step.WAIT),
        (IN_DOUBT, 2, Step.GIVE_UP),
        (timedelta(days=30), 1, Step.SEND_AGAIN),
        (timedelta(days=30), 3, Step.GIVE_UP),
        (-timedelta(minutes=5), 1, Step.WAIT),
    ],
)
def test_a_claim_without_an_outcome_is_tried_once_more_after_an_hour(
    age: timedelta, attempts: int, expected: Step
) -> None:
    """Two clocks may differ: a claim from the future is a fresh one."""
    found = Delivery(state=State.CLAIMED, claimed_at=NOW - age, attempts=attempts)
    assert expected == step(found, NOW)


@pytest.mark.parametrize(("attempts", "expected"), [(1, Step.SEND_AGAIN), (2, Step.GIVE_UP)])
def test_a_claim_that_lost_its_time_is_in_doubt(attempts: int, expected: Step) -> None:
    assert expected == step(Delivery(state=State.CLAIMED, attempts=attempts), NOW)


def test_doubt_lasts_an_hour_and_allows_two_attempts() -> None:
    assert (timedelta(minutes=60), 2, 0) == (IN_DOUBT, ATTEMPTS, Delivery().attempts)


def test_a_letter_that_nobody_settles_is_sent_twice_and_then_given_up() -> None:
    """Followed through a day of looking every ten minutes."""
    letter, now, sent = Delivery(), NOW, 0
    for _ in range(144):
        if step(letter, now) in (Step.SEND, Step.SEND_AGAIN):
            sent += 1
            letter = Delivery(state=State.CLAIMED, claimed_at=now, attempts=sent)
        now += timedelta(minutes=10)
    assert (ATTEMPTS, Step.GIVE_UP) == (sent, step(letter, now))


@pytest.mark.parametrize("state", State)
def test_a_letter_left_once_ses_took_it(state: State) -> None:
    assert (state in (State.SENT, State.SETTLED)) == Delivery(state=state).left
