"""Carries one letter out: claim, one attempt, mark; SES's sending event settles it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from wallflower.adapters.dynamodb import writes
from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.ses import Post, Refused
from wallflower.domain.delivery import Delivery, State, Step, step
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.mime import compose
from wallflower.domain.owner import Owner

_REPEATED = " (possible repeat)"


class Carried(StrEnum):
    """What came of carrying a letter."""

    SENT = "sent"
    GONE = "gone"  # it left before
    WAITING = "waiting"  # another run has it, and may still succeed
    FAILED = "failed"  # given up, now
    LOST = "lost"  # given up, before

    @property
    def ended(self) -> bool:
        """Whether nothing more will come of this letter."""
        return self is not Carried.WAITING


@dataclass(frozen=True, slots=True, kw_only=True)
class Courier:
    """Sends letters to owners, each at most twice, and the second time only in doubt."""

    table: Table
    post: Post

    def carry(
        self,
        owner: Owner,
        name: str,
        delivery: Delivery,
        letter: Callable[[], Letter],
        now: datetime,
    ) -> Carried:
        """Sends the letter of this name, if its state says so; `letter` writes it only then."""
        match step(delivery, now):
            case Step.SEND | Step.SEND_AGAIN as what:
                if not self.table.write(writes.claim(owner.id, name, delivery, now)):
                    return Carried.WAITING
                return self.send(owner, name, _marked(letter(), what))
            case Step.GIVE_UP:
                given_up = writes.mark(owner.id, name, State.FAILED, (State.CLAIMED,))
                return Carried.FAILED if self.table.write(given_up) else Carried.WAITING
            case Step.WAIT:
                return Carried.WAITING
            case _:
                return Carried.LOST if delivery.state is State.FAILED else Carried.GONE

    def send(self, owner: Owner, name: str, letter: Letter) -> Carried:
        """Sends a letter that this run has claimed. A definite refusal gives the claim back."""
        # One sender for all letters, so that address books, filters and threads know it.
        sender = f"{owner.id}@{letter.reply_to.rpartition('@')[2]}"
        try:
            message_id = self.post.send(
                compose(letter, sender=sender, to=owner.address),
                sender=sender,
                to=owner.address,
                tags={"owner": owner.id, "letter": name},
            )
        except Refused:
            self.table.write(writes.release(owner.id, name))
            raise
        self.table.write(writes.mark(owner.id, name, State.SENT, (State.CLAIMED,), message_id))
        return Carried.SENT

    def settle(self, owner_id: str, name: str, message_id: str) -> None:
        """SES says that the letter left."""
        before = (State.CLAIMED, State.SENT)
        self.table.write(writes.mark(owner_id, name, State.SETTLED, before, message_id))


def _marked(letter: Letter, what: Step) -> Letter:
    again = what is Step.SEND_AGAIN
    return replace(letter, subject=letter.subject + _REPEATED) if again else letter
