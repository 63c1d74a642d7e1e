"""The life of one outgoing letter: due, claimed, sent, settled, or failed.

SES has no idempotent send, so a letter is claimed before the one attempt, and only SES's own
sending event proves that it left (../docs/decisions.md, "Sending").
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

IN_DOUBT = timedelta(minutes=60)
ATTEMPTS = 2


class State(StrEnum):
    """Where a letter stands."""

    DUE = "due"
    CLAIMED = "claimed"
    SENT = "sent"
    SETTLED = "settled"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What is known of one letter: its state, the claim, how often it was tried, SES's id."""

    state: State = State.DUE
    claimed_at: datetime | None = None
    attempts: int = 0
    message_id: str = ""

    @property
    def left(self) -> bool:
        """Whether the letter went out, as far as we know."""
        return self.state in (State.SENT, State.SETTLED)


class Step(StrEnum):
    """What a dispatcher that finds the letter has to do."""

    SEND = "send"
    SEND_AGAIN = "send again"
    WAIT = "wait"
    GIVE_UP = "give up"
    NOTHING = "nothing"


def step(delivery: Delivery, now: datetime) -> Step:
    """What to do with a letter now: a claim without an outcome is tried once more after an hour."""
    match delivery.state:
        case State.DUE:
            return Step.SEND
        case State.CLAIMED:
            if delivery.claimed_at is not None and now - delivery.claimed_at < IN_DOUBT:
                return Step.WAIT
            return Step.SEND_AGAIN if delivery.attempts < ATTEMPTS else Step.GIVE_UP
        case _:
            return Step.NOTHING
