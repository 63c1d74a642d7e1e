"""Digests to sample people."""

from dataclasses import replace
from datetime import UTC, datetime

from cli.preview.cast import DAY, DESK, NEXT, OWNER, PEOPLE, PROMISE
from wallflower.domain.address import Address
from wallflower.domain.digest import Digest
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.digest import digest_letter
from wallflower.domain.letter.letter import Letter

STRANGER = Address(name="Robin Vale-Ortega", address="robin@ortega.example")
PLAIN = replace(DESK, owner=replace(OWNER, plain_subjects=True))


def digest(
    people: int,
    *,
    done: tuple[int, ...] = (),
    offers: tuple[Address, ...] = (),
    desk: Desk = DESK,
) -> Letter:
    """The digest of the first `people` of the cast, some of them `done`."""
    frozen = Digest(
        owner=OWNER.id,
        day=DAY,
        reminders=PEOPLE[:people],
        done={number: datetime(2026, 6, 8, 9, tzinfo=UTC) for number in done},
        offers=offers,
        budget=10,
        proposed=max(people, 3),
        written=2,
        promises=(PROMISE,) if people > 3 else (),
        refused={"spam": 2, "unproven": 1} if people > 3 else {},
    )
    return digest_letter(frozen, desk, next_day=NEXT)
