"""Digests to sample people."""

from dataclasses import replace
from datetime import UTC, datetime

from cli.preview.cast import AWAITED, DAY, DESK, NEXT, OWNER, PROMISE
from wallflower.domain.address import Address
from wallflower.domain.digest import Digest, Reminder
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.digest import digest_letter
from wallflower.domain.letter.letter import Letter
from wallflower.domain.owner import Tone

TELEPHONE = Address(name="Sam Vale", address="sam@telephone.example")
STRANGER = Address(name="Robin Vale-Ortega", address="robin@ortega.example")
FORMAL = Tone(first_line="Dear NAME,", sign_off="Kind regards, Sam Vale", formal=True)
PLAIN = replace(DESK, owner=replace(OWNER, plain_subjects=True, tone=FORMAL))


def digest(
    people: tuple[Reminder, ...],
    *,
    done: tuple[int, ...] = (),
    offers: tuple[Address, ...] = (),
    doubted: tuple[Address, ...] = (),
    desk: Desk = DESK,
) -> Letter:
    """The digest of these people, some `done`; a long one has all that a digest can tell."""
    long = len(people) > 3
    frozen = Digest(
        owner=OWNER.id,
        day=DAY,
        reminders=people,
        done={number: datetime(2026, 6, 8, 9, tzinfo=UTC) for number in done},
        offers=offers,
        doubted=doubted,
        budget=10,
        proposed=max(len(people), 3),
        written=2,
        promises=(PROMISE,) if long else (),
        awaited=(AWAITED,) if long else (),
        refused={"spam": 2, "unproven": 1} if long else {},
    )
    return digest_letter(frozen, desk, next_day=NEXT)
