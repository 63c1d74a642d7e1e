"""Whom to remind of, and the reasons that are given."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import JANE, NOW, TODAY, contact, few
from wallflower.domain.address import Address
from wallflower.domain.engine.plan import QUIET, pick, reminders, span, why
from wallflower.domain.people.contact import Contact, Open
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring


def person(number: int, days_ago: int | None, ring: Ring, reminded: int | None) -> Contact:
    """Somebody whose last touch and last reminder are so many days ago."""
    opened = NOW - timedelta(days=reminded) if reminded is not None else None
    return contact(
        Address(f"P{number}", f"p{number}@acme.example"),
        ring=ring,
        last_out=NOW - timedelta(days=days_ago) if days_ago is not None else None,
        waiting=Open(digest=opened.date(), number=1, opened=opened) if opened else None,
    )


facts = st.tuples(
    st.none() | st.integers(0, 800), st.sampled_from(Ring), st.none() | st.integers(0, 60)
)
networks = st.lists(facts, max_size=15).map(
    lambda rows: [person(number, *row) for number, row in enumerate(rows)]
)
shares = st.integers(0, 8)


def picked(people: list[Contact], share: int) -> tuple[Contact, ...]:
    known = [c for c in people if c.last]
    new = [c for c in people if not c.last]
    return pick(known, new, day=TODAY, now=NOW, share=share)


@few
@given(networks, shares)
def test_a_digest_names_no_more_people_than_its_share_and_nobody_twice(
    people: list[Contact], share: int
) -> None:
    names = [c.id for c in picked(people, share)]
    assert (True, len(names)) == (len(names) <= share, len(set(names)))


@few
@given(networks, shares)
def test_everybody_in_it_is_due_or_new_and_was_left_in_peace(
    people: list[Contact], share: int
) -> None:
    """Nobody is proposed twice within 28 days."""
    wrong = [
        c
        for c in picked(people, share)
        if (c.due and c.due > TODAY) or (c.reminder and NOW - c.reminder.opened < QUIET)
    ]
    assert [] == wrong


@few
@given(networks, shares, st.randoms(use_true_random=False))
def test_the_order_of_the_network_does_not_matter(
    people: list[Contact], share: int, dice: object
) -> None:
    shuffled = list(people)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert picked(people, share) == picked(shuffled, share)


@few
@given(networks, shares)
def test_no_place_stays_empty_while_somebody_waits(people: list[Contact], share: int) -> None:
    waiting = picked(people, len(people))
    assert min(share, len(waiting)) == len(picked(people, share))


@few
@given(networks, shares)
def test_a_larger_share_adds_people_and_drops_none(people: list[Contact], share: int) -> None:
    assert picked(people, share) == picked(people, share + 1)[:share]


def test_the_most_overdue_comes_first_measured_in_her_own_cadence() -> None:
    """Sixty days are long for a close friend and nothing for a light tie."""
    close = person(1, 60, Ring.CLOSE, None)
    good = person(2, 170, Ring.GOOD, None)
    light = person(3, 400, Ring.LIGHT, None)
    assert (close, good, light) == picked([light, good, close], 3)


def test_every_third_place_is_for_somebody_new() -> None:
    due = [person(number, 300, Ring.GOOD, None) for number in range(6)]
    new = [person(number, None, Ring.LIGHT, None) for number in range(10, 16)]
    assert [False, False, True, False, False, True] == [c in new for c in picked([*due, *new], 6)]


def test_the_person_noted_last_comes_first() -> None:
    old, fresh = (person(number, None, Ring.LIGHT, None) for number in (1, 2))
    fresh = replace(fresh, since=datetime(2026, 11, 20, tzinfo=UTC))
    assert (fresh, old) == picked([old, fresh], 2)


@pytest.mark.parametrize(("days", "expected"), [(27, 0), (28, 1)])
def test_who_was_proposed_and_not_written_to_comes_again_after_28_days(
    days: int, expected: int
) -> None:
    assert expected == len(picked([person(1, 300, Ring.GOOD, days)], 1))


def test_a_contact_is_due_on_the_day_itself() -> None:
    almost, just = person(1, 89, Ring.GOOD, None), person(2, 90, Ring.GOOD, None)
    assert (just,) == picked([almost, just], 2)


@few
@given(networks)
def test_reminders_are_numbered_from_one_and_carry_stored_facts(people: list[Contact]) -> None:
    found = reminders(people, TODAY)
    assert [
        (n, c.id, c.name, c.addresses[0], why(c, TODAY), None) for n, c in enumerate(people, 1)
    ] == [(r.number, r.contact, r.name, r.address, r.why, r.last) for r in found]


def test_a_reminder_shows_the_newest_topic() -> None:
    older, newer = (
        Interaction(at=NOW - timedelta(days=days), direction=Direction.OUT, topic=f"{days}")
        for days in (100, 95)
    )
    (found,) = reminders([contact().after(newer).after(older)], TODAY)
    assert newer == found.last


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (contact(), "You noted this person and have not been in touch yet."),
        (
            contact(last_in=NOW - timedelta(days=95), last_out=NOW - timedelta(days=99)),
            "They wrote last, 3 months ago; your rhythm is 3 months.",
        ),
        (
            contact(last_in=NOW - timedelta(days=99), last_out=NOW - timedelta(days=25)),
            "You wrote last, 4 weeks ago; your rhythm is 3 months.",
        ),
        (
            contact(last_out=NOW - timedelta(days=1), cadence=1),
            "You wrote last, 1 day ago; your rhythm is 1 day.",
        ),
        (
            contact(last_out=NOW - timedelta(days=400), ring=Ring.LIGHT),
            "You wrote last, 13 months ago; your rhythm is 12 months.",
        ),
    ],
)
def test_reasons_are_stored_facts_in_words(known: Contact, expected: str) -> None:
    assert expected == why(known, TODAY)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, "0 days"),
        (1, "1 day"),
        (20, "20 days"),
        (21, "3 weeks"),
        (30, "4 weeks"),
        (59, "8 weeks"),
        (60, "2 months"),
        (90, "3 months"),
        (180, "6 months"),
        (365, "12 months"),
    ],
)
def test_days_are_told_as_people_say_them(days: int, expected: str) -> None:
    assert expected == span(days)


@few
@given(st.integers(0, 4000))
def test_what_is_said_is_never_half_a_unit_off(days: int) -> None:
    count, unit = span(days).split()
    length = {"day": 1, "week": 7, "month": 30.44}[unit.removesuffix("s")]
    assert abs(int(count) * length - days) <= length / 2


@few
@given(st.integers(0, 300), st.integers(0, 300), st.booleans(), st.booleans())
def test_who_is_said_to_have_written_last_did(
    days_in: int, days_out: int, talked_in: bool, talked_out: bool
) -> None:
    """With words in both mails or with none."""
    said = [
        Interaction(at=NOW - timedelta(days=days), direction=way, topic="Rust" if talked_in else "")
        for days, way in ((days_in, Direction.IN), (days_out, Direction.OUT))
    ]
    told = why(contact(JANE).after(said[0]).after(said[1]), TODAY)
    assert days_in == days_out or told.startswith("They" if days_in < days_out else "You")


def test_an_answer_without_words_is_an_answer() -> None:
    """She sent a picture without a subject."""
    mine = Interaction(at=NOW - timedelta(days=99), direction=Direction.OUT, topic="Compilers")
    hers = Interaction(at=NOW - timedelta(days=95), direction=Direction.IN)
    assert why(contact().after(mine).after(hers), TODAY).startswith("They wrote last")
