"""Whom a digest proposes: bounded, stable, in turn, and with a share for each queue."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.simulate.waiting import Waiting
from tests.unit.domain.samples import few
from tests.unit.engine.people import NOW, TODAY, blank, contacts, opened
from wallflower.domain.engine.cadence import due
from wallflower.domain.engine.plan import (
    FRONT,
    SHARES,
    Agenda,
    Candidate,
    dormant,
    gives_way,
    is_new,
    pick,
    waits,
)
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring

networks = st.lists(contacts, max_size=25).map(
    lambda people: [replace(one, id=f"p{number:02}") for number, one in enumerate(people)]
)
shares = st.integers(0, 8)
places = st.integers(0, 500)


def agenda(people: list[Contact]) -> Agenda:
    return Waiting(people).agenda(TODAY)


def picked(people: list[Contact], share: int, before: int = 0) -> list[str]:
    found = pick(agenda(people), day=TODAY, share=share, turn=before)
    return [who.contact for who in found]


def waiting(number: int, ring: Ring = Ring.GOOD, overdue: int = 10, **more: object) -> Candidate:
    """Somebody in a ring who is due for so many days."""
    plain = Candidate(
        contact=f"p{number:02}",
        due=TODAY - timedelta(days=overdue),
        cadence=ring.cadence,
        last=TODAY - timedelta(days=overdue + ring.cadence),
    )
    return replace(plain, **more)  # type: ignore[arg-type]


@few
@given(networks, shares, places)
def test_a_digest_names_no_more_people_than_its_share_and_nobody_twice(
    people: list[Contact], share: int, before: int
) -> None:
    names = picked(people, share, before)
    assert (True, len(names)) == (len(names) <= share, len(set(names)))


@few
@given(networks, shares, places)
def test_everybody_in_it_is_active_and_due_or_new(
    people: list[Contact], share: int, before: int
) -> None:
    """Nobody who is paused, never to be named, put off, or was just in touch."""
    by_id = {one.id: one for one in people}
    for name in picked(people, share, before):
        one = by_id[name]
        assert waits(one, TODAY)
        assert Standing.ACTIVE is one.standing
        assert is_new(one) or (due(one) or TODAY) <= TODAY


@few
@given(networks, shares, places, st.randoms(use_true_random=False))
def test_the_same_state_and_day_give_the_same_list(
    people: list[Contact], share: int, before: int, dice: object
) -> None:
    shuffled = list(people)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert picked(people, share, before) == picked(shuffled, share, before)


@few
@given(networks, shares, places)
def test_no_place_stays_empty_while_somebody_waits(
    people: list[Contact], share: int, before: int
) -> None:
    everybody = sum(waits(one, TODAY) for one in people)
    assert min(share, everybody) == len(picked(people, share, before))


@few
@given(networks, shares, places)
def test_a_larger_share_adds_people_and_drops_none(
    people: list[Contact], share: int, before: int
) -> None:
    assert picked(people, share, before) == picked(people, share + 1, before)[:share]


def test_within_a_ring_the_longest_due_comes_first() -> None:
    rings = {Ring.GOOD: [waiting(1, overdue=90), waiting(2, overdue=50), waiting(3, overdue=20)]}
    found = pick(Agenda(rings=rings), day=TODAY, share=3, turn=0)
    assert ["p01", "p02", "p03"] == [who.contact for who in found]


def test_every_queue_has_its_share_of_twenty_places() -> None:
    """Whatever the month begins with: close and good people four each, wide and light ones two,
    five for ties that have gone silent, three for new ones."""
    many = range(FRONT)
    rings = {ring: [waiting(100 * n + i, ring) for i in many] for n, ring in enumerate(Ring)}
    asleep = [
        waiting(900 + n, Ring.LIGHT, 900, familiarity=0.5, last=TODAY - timedelta(days=1500))
        for n in many
    ]
    rings[Ring.LIGHT] = [*rings[Ring.LIGHT], *asleep]
    new = [waiting(500 + n, last=None) for n in many]
    found = pick(Agenda(rings=rings, new=new), day=TODAY, share=20, turn=7)
    counts = {ring.value: sum(who in rings[ring][:FRONT] for who in found) for ring in Ring}
    assert SHARES == {
        **counts,
        "dormant": sum(who in asleep for who in found),
        "new": sum(who in new for who in found),
    }


def test_a_place_that_nobody_claims_goes_to_the_most_overdue_by_her_own_cadence() -> None:
    """Sixty days are long for a close friend and nothing for a light tie, who has no more than the
    places of the light."""
    close, light = waiting(1, Ring.CLOSE, 60), waiting(2, Ring.LIGHT, 60)
    rings = {Ring.LIGHT: [light], Ring.CLOSE: [close]}
    found = [pick(Agenda(rings=rings), day=TODAY, share=1, turn=n) for n in range(20)]
    assert SHARES["light"] == sum(who.contact == "p02" for (who,) in found)


def test_of_the_silent_ties_the_less_familiar_comes_first() -> None:
    """People choose the familiar, and gain more from the others."""
    asleep = {"last": TODAY - timedelta(days=1500)}
    near = waiting(1, Ring.WIDE, 1300, familiarity=0.9, **asleep)
    far = waiting(2, Ring.WIDE, 1200, familiarity=0.4, **asleep)
    found = [
        pick(Agenda(rings={Ring.WIDE: [near, far]}), day=TODAY, share=1, turn=n) for n in range(20)
    ]
    assert SHARES["dormant"] == sum(who.contact == "p02" for (who,) in found)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, True),
        ({"last": TODAY - timedelta(days=540)}, False),
        ({"last": TODAY - timedelta(days=541)}, True),
        ({"familiarity": 0.38}, False),
        ({"proposed": True}, False),
        ({"last": None}, False),
        ({"cadence": 30, "last": TODAY - timedelta(days=365)}, False),
        ({"cadence": 30, "last": TODAY - timedelta(days=366)}, True),
    ],
)
def test_a_dormant_tie_was_once_one_is_silent_for_a_year_and_was_not_yet_proposed(
    changed: dict[str, object], expected: bool
) -> None:
    """Three cadences at least; an acquaintance of one mail was never a tie."""
    who = waiting(1, Ring.WIDE, last=TODAY - timedelta(days=2000), familiarity=0.5)
    assert expected == dormant(replace(who, **changed), TODAY)  # type: ignore[arg-type]


@few
@given(networks, st.integers(1, 8), places)
def test_an_occasion_takes_one_place_and_no_queue_its_turn(
    people: list[Contact], share: int, before: int
) -> None:
    """Even with three of them: whoever else is in the digest would be there without it."""
    forward = [waiting(90 + n, overdue=-20) for n in range(3)]
    found = pick(agenda(people), day=TODAY, share=share, turn=before, forward=forward)
    assert forward[:1] == [who for who in found if who in forward]
    assert picked(people, share - 1, before) == [who.contact for who in found[1:]]


@pytest.mark.parametrize(
    ("people", "proposed", "share", "expected"),
    [
        (10, 0, 2, [True, True]),
        (10, 1, 1, [True, True]),
        (10, 2, 1, [False, False]),
        (1, 0, 1, [True, False]),
        (10, 3, 0, [False, False]),
    ],
)
def test_where_there_is_one_place_an_occasion_has_it_every_second_time(
    people: int, proposed: int, share: int, expected: list[bool]
) -> None:
    """In this month and in the next, also at one person a month."""
    months = (TODAY, TODAY.replace(month=12))
    assert expected == [gives_way(day, people, proposed, share) for day in months]


def test_new_people_come_newest_first_in_one_week_and_oldest_first_in_the_next() -> None:
    new = [replace(blank(), id=f"p{n}", since=NOW - timedelta(days=40 - n)) for n in range(30)]
    first = [Waiting(new).agenda(day).new[0].contact for day in (TODAY, TODAY + timedelta(weeks=1))]
    assert {"p0", "p29"} == set(first)


def test_somebody_new_who_was_proposed_in_vain_waits_among_the_others() -> None:
    """She keeps no place at the front of the new ones."""
    tried = blank(Ring.LIGHT, reminder=None)
    shown = replace(tried, reminder=opened(0))
    assert (True, False, TODAY + timedelta(days=121)) == (is_new(tried), is_new(shown), due(shown))


@few
@given(contacts)
def test_the_index_tells_no_less_than_the_contact(person: Contact) -> None:
    """What the plan reads of somebody is what the contact says."""
    found = agenda([person])
    everybody = [*found.new, *(who for front in found.rings.values() for who in front)]
    assert waits(person, TODAY) == bool(everybody)
    for who in everybody:
        assert (person.id, person.last_day) == (who.contact, who.last)


def test_a_touch_takes_somebody_out_of_the_list_at_once() -> None:
    old = Interaction(at=NOW - timedelta(days=400), direction=Direction.OUT)
    late = blank().after(old)
    fresh = late.after(replace(old, at=NOW))
    assert [["c"], []] == [picked([late], 3), picked([fresh], 3)]
