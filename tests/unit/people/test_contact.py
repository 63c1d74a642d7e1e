"""Clocks and topics of a contact: they follow the touches, never the order of their coming."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import NOW, contact, few
from wallflower.domain.engine.cadence import due
from wallflower.domain.people.contact import TOPICS_KEPT, Contact
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring

BASE = datetime(2026, 1, 1, tzinfo=UTC)
moments = st.integers(0, 365 * 24 * 60).map(lambda minutes: BASE + timedelta(minutes=minutes))
touches = st.builds(
    Interaction,
    at=moments,
    direction=st.sampled_from(Direction),
    kind=st.sampled_from(["email", "coffee", "note"]),
    topic=st.sampled_from(["", "Compilers", "Rust"]),
    said=st.sampled_from(["", "Hello"]),
)


def told(start: Contact, all_touches: list[Interaction]) -> Contact:
    for touch in all_touches:
        start = start.after(touch)
    return start


def clocks(person: Contact) -> tuple[datetime | None, datetime | None]:
    return person.last_in, person.last_out


@few
@given(st.lists(touches, max_size=8), st.randoms(use_true_random=False))
def test_mails_may_come_in_any_order(said: list[Interaction], dice: object) -> None:
    shuffled = list(said)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert clocks(told(contact(), said)) == clocks(told(contact(), shuffled))


@few
@given(st.lists(touches, max_size=8), touches)
def test_clocks_never_move_back(said: list[Interaction], one_more: Interaction) -> None:
    before = told(contact(last_in=BASE, last_out=BASE), said)
    after = before.after(one_more)
    assert [True, True] == [
        new is not None and old is not None and new >= old
        for old, new in zip(clocks(before), clocks(after), strict=True)
    ]


@few
@given(st.lists(touches, max_size=8))
def test_a_clock_shows_the_newest_touch_of_its_direction(said: list[Interaction]) -> None:
    real = [t for t in said if t.kind != "note"]
    expected = tuple(
        max((t.at for t in real if t.direction in (way, Direction.BOTH)), default=None)
        for way in (Direction.IN, Direction.OUT)
    )
    assert expected == clocks(told(contact(), said))


@few
@given(st.lists(touches, max_size=8, unique_by=lambda t: t.at))
def test_topics_are_the_newest_three_with_words_newest_first(said: list[Interaction]) -> None:
    """Of the older two only what they were about, or their first words."""
    worded = [t for t in said if t.topic or t.said]
    expected = tuple(sorted(worded, key=lambda t: t.at, reverse=True)[:TOPICS_KEPT])
    found = told(contact(), said).topics
    assert expected[:1] == found[:1]
    assert [(t.at, t.topic or t.said) for t in expected] == [
        (t.at, t.topic or t.said) for t in found
    ]


def test_three_topics_are_kept() -> None:
    said = [
        Interaction(at=NOW + timedelta(days=n), direction=Direction.OUT, topic=str(n))
        for n in range(5)
    ]
    assert ["4", "3", "2"] == [t.topic for t in told(contact(), said).topics]


@pytest.mark.parametrize("direction", Direction)
def test_a_note_tells_of_a_person_and_is_no_touch(direction: Direction) -> None:
    note = Interaction(at=NOW, direction=direction, kind="note", said="Builds compilers")
    noted = contact(last_in=BASE).after(note)
    assert ((BASE, None), (note,)) == (clocks(noted), noted.topics)


@pytest.mark.parametrize(
    ("direction", "expected"),
    [(Direction.IN, (NOW, None)), (Direction.OUT, (None, NOW)), (Direction.BOTH, (NOW, NOW))],
)
def test_a_touch_moves_the_clocks_of_those_who_spoke(
    direction: Direction, expected: tuple[datetime | None, datetime | None]
) -> None:
    assert expected == clocks(contact().after(Interaction(at=NOW, direction=direction)))


def test_a_touch_changes_nothing_else() -> None:
    before = contact(ring=Ring.CLOSE, cadence=12)
    after = before.after(Interaction(at=NOW, direction=Direction.IN))
    assert (before.id, before.ring, 12, before.since, 1) == (
        after.id,
        after.ring,
        after.cadence,
        after.since,
        after.version,
    )


def test_who_was_never_in_touch_has_no_last_contact() -> None:
    assert (None, None) == (contact().last, contact().last_day)


def test_an_imported_date_says_since_when_they_know_each_other_and_is_no_touch() -> None:
    old = datetime(2019, 5, 1, tzinfo=UTC)
    known = contact().after(Interaction(at=old, direction=Direction.BOTH, kind="known"))
    assert (old, (None, None)) == (known.since, clocks(known))


def test_a_contact_without_a_name_is_called_by_the_address() -> None:
    nameless = Contact(id="c", name="", addresses=("a@b.example",), ring=Ring.WIDE, since=BASE)
    assert ["a@b.example", "Jane Doe"] == [nameless.called, contact().called]


def test_the_due_date_does_not_change_when_a_contact_is_stored() -> None:
    """The table keeps UTC; a mail of 1 January 00:30 in Apia is one of 31 December."""
    apia = datetime(2026, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=13)))
    fresh = contact().after(Interaction(at=apia, direction=Direction.OUT))
    stored = contact(last_out=apia.astimezone(UTC))
    assert due(stored) == due(fresh)


def test_the_same_touch_told_twice_is_one_topic() -> None:
    touch = Interaction(at=NOW, direction=Direction.OUT, topic="Compilers")
    assert (touch,) == contact().after(touch).after(touch).topics
