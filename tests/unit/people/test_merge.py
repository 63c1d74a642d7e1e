"""Two contacts who are one person: nothing of either is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from tests.unit.engine.people import BORN, NOW, TODAY, blank, contacts, histories, told
from wallflower.domain.engine.strength import corrected, strength
from wallflower.domain.identity import contact_id
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.merge import dropped, joint, merged
from wallflower.domain.people.profile import Profile
from wallflower.domain.people.ring import Ring

WORK, HOME = "jane@acme.example", "jane@home.example"
ONE = contact_id("capture", WORK)


def two(first: Contact, second: Contact) -> tuple[Contact, Contact]:
    """Two stored contacts with addresses of their own."""
    return (
        replace(first, id=ONE, addresses=(WORK,), version=1),
        replace(second, id=contact_id("capture", HOME), addresses=(HOME,), version=1),
    )


@few
@given(contacts, contacts)
def test_merging_keeps_every_address_and_moves_no_clock_back(one: Contact, other: Contact) -> None:
    one, other = two(one, other)
    both = merged(one, other)
    assert (WORK, HOME) == both.addresses
    for each in (one, other):
        assert both.since <= each.since
        assert (both.last_in or BORN) >= (each.last_in or BORN)
        assert (both.last_out or BORN) >= (each.last_out or BORN)
        assert set(both.topics) <= {*one.topics, *other.topics}
    assert pytest.approx(one.tally.faded(NOW).out + other.tally.faded(NOW).out) == (
        both.tally.faded(NOW).out
    )


@few
@given(contacts, contacts, st.floats(0, 1))
def test_it_does_not_matter_who_is_merged_into_whom(
    one: Contact, other: Contact, said: float
) -> None:
    """But for the id, the name and the order of the addresses."""
    one, other = two(corrected(one, said, NOW), corrected(other, 1 - said, NOW))
    first, second = merged(one, other), merged(other, one)
    blind = {"id": "", "name": "", "addresses": (), "version": 0}
    tally = {"tally": first.tally}
    assert pytest.approx((first.tally.into, first.tally.out)) == (
        second.tally.into,
        second.tally.out,
    )
    assert replace(first, **blind, **tally) == replace(second, **blind, **tally)  # type: ignore[arg-type]


@few
@given(histories, histories)
def test_one_tie_is_no_weaker_than_either_of_its_halves(
    first: list[Interaction], second: list[Interaction]
) -> None:
    one, other = two(told(blank(), first), told(blank(), second))
    values = [strength(person, NOW).value for person in (one, other, merged(one, other))]
    assert values[2] >= max(values[:2]) - 1e-9


def test_the_narrower_wish_holds_where_two_differ() -> None:
    one, other = two(blank(Ring.LIGHT, standing=Standing.NEVER), blank(Ring.CLOSE, cadence=12))
    both = merged(one, other)
    assert (Ring.CLOSE, 12, Standing.NEVER) == (both.ring, both.cadence, both.standing)


@few
@given(contacts, contacts)
def test_what_was_unknown_of_one_does_not_become_unanswered(one: Contact, other: Contact) -> None:
    """Unknown is not no: her answers to the other address may have gone unseen."""
    one, other = two(one, other)
    known = max(one.known_unanswered, other.known_unanswered)
    assert merged(one, other).known_unanswered <= known


def test_a_mail_that_went_to_both_is_one_topic() -> None:
    """Also where one of them keeps it in short, as an older one."""
    mail, later = (
        Interaction(at=NOW - timedelta(days=n), direction=Direction.IN, topic=topic, said="Hi")
        for n, topic in ((9, "Rust"), (2, "The paper"))
    )
    one, other = two(told(blank(), [mail, later]), told(blank(), [mail]))
    assert ["The paper", "Rust"] == [topic.topic for topic in merged(one, other).topics]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Jane Doe", "Jane Smith", ["Also known as Jane Smith"]),
        ("Jane Doe", "JANE DOE", []),
        ("Jane Doe", "", []),
        ("", "Jane Doe", []),
    ],
)
def test_the_name_that_is_dropped_is_noted(one: str, other: str, expected: list[str]) -> None:
    name = dropped(blank(name=one), blank(name=other))
    profile = joint(Profile(contact="c"), Profile(contact="d"), name, TODAY)
    assert expected == [note.text for note in profile.notes]
