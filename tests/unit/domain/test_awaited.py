"""Whether somebody answered is asked once, a few days later, and only where it is not known."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallflower.domain.awaited import PATIENCE, awaited, closed_lately
from wallflower.domain.delivery import Delivery, State
from wallflower.domain.digest import Digest, Reminder
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring

NOW = datetime(2026, 6, 15, 6, tzinfo=UTC)
DAY = timedelta(days=1)
WRITTEN = NOW - 6 * DAY


def digest(at: datetime, done: dict[int, datetime] | None = None) -> Digest:
    """A digest of five people that was written at this moment."""
    reminders = tuple(
        Reminder(number=n, contact=f"c{n}", name=f"P{n}", address=f"p{n}@x.example", why="")
        for n in range(1, 6)
    )
    delivery = Delivery(state=State.SETTLED, claimed_at=at, attempts=1)
    return Digest(owner="o", day=at.date(), reminders=reminders, done=done or {}, delivery=delivery)


def mailed(number: int = 1) -> Contact:
    """Somebody to whom the owner wrote six days ago."""
    blank = Contact(
        id=f"c{number}",
        name=f"P{number}",
        addresses=(f"p{number}@x.example",),
        ring=Ring.GOOD,
        since=NOW - 400 * DAY,
    )
    return blank.after(Interaction(at=WRITTEN, direction=Direction.OUT, topic="Hello"))


def asked(contact: Contact) -> list[int]:
    closed = closed_lately([digest(NOW - 7 * DAY, {1: WRITTEN})], NOW)
    return [one.number for one in awaited(closed, {contact.id: contact})]


def test_who_was_written_to_is_asked_about() -> None:
    assert [1] == asked(mailed())


@pytest.mark.parametrize(
    "known",
    [
        mailed().after(Interaction(at=NOW - DAY, direction=Direction.IN, topic="Hi")),
        mailed().with_answer(),
        replace(mailed(), unanswered=1),
        replace(mailed(), answers_seen=True),
        replace(mailed(), standing=Standing.NEVER),
        replace(mailed(), id="another"),
    ],
)
def test_nobody_is_asked_about_of_whom_it_is_known(known: Contact) -> None:
    assert [] == asked(known)


def test_one_person_is_enough_for_a_digest() -> None:
    done = dict.fromkeys((1, 2, 3), WRITTEN)
    closed = closed_lately([digest(NOW - 7 * DAY, done)], NOW)
    assert 1 == len(awaited(closed, {f"c{n}": mailed(n) for n in (1, 2, 3)}))


@given(
    st.lists(st.integers(1, 14), min_size=2, max_size=12),
    st.lists(st.integers(0, 60), min_size=1, max_size=5),
)
def test_whenever_it_was_closed_it_is_asked_about_once(gaps: list[int], closed: list[int]) -> None:
    """Whatever the days between the digests are: each closed reminder comes up in one of them, the
    first that is five days later."""
    digests: list[Digest] = []
    told: list[tuple[date, int]] = []
    now = NOW
    for gap in gaps:
        told += [(d.day, r.number) for d, r in closed_lately(digests[::-1][:50], now)]
        digests.append(digest(now))
        if len(digests) == 1:
            first = {n: now + age * DAY for n, age in enumerate(closed, 1)}
        digests[0] = replace(
            digests[0], done={n: at for n, at in first.items() if at <= now + gap * DAY}
        )
        now += gap * DAY
    last = digests[-1].delivery.claimed_at
    assert last is not None
    expected = {(digests[0].day, n) for n, at in first.items() if at <= last - PATIENCE}
    assert len(told) == len(set(told))
    assert expected == set(told)
