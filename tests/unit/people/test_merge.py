"""Two contacts who are one person, and one who turns out to be two: nothing is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from tests.unit.engine.people import NOW, blank, contacts, histories, told
from wallflower.domain.engine.strength import strength
from wallflower.domain.identity import contact_id
from wallflower.domain.ledger import Entry, MailKind, Outcome, Person, Tier
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.interaction import Interaction
from wallflower.domain.people.merge import left, merged, parted
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
        assert both.last is None or each.last is None or both.last >= each.last
        assert (both.last is None) <= (each.last is None)
    assert pytest.approx(one.tally.faded(NOW).out + other.tally.faded(NOW).out) == (
        both.tally.faded(NOW).out
    )


@few
@given(contacts, contacts)
def test_it_does_not_matter_who_is_merged_into_whom(one: Contact, other: Contact) -> None:
    """But for the id, the name, the order of the addresses and what the owner said of one."""
    one, other = two(one, other)
    first, second = merged(one, other), merged(other, one)
    blind = {"id": "", "name": "", "addresses": (), "correction": None, "version": 0}
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


def mail(number: int, touch: Interaction, address: str) -> Entry:
    """A mail of the ledger that touched the person of this address."""
    return Entry(
        day=touch.at.date(),
        identity=str(number),
        objects=("inbox/1",),
        tier=Tier.OWNER,
        kind=MailKind.COPY,
        outcome=Outcome.STORED,
        touch=touch,
        people=(Person(contact=contact_id("capture", address), name="", address=address),),
    )


@few
@given(histories, st.lists(st.booleans(), min_size=12, max_size=12))
def test_parting_gives_both_back_what_the_ledger_says_of_them(
    history: list[Interaction], homes: list[bool]
) -> None:
    """Clocks, sums and topics, as if they had never been one."""
    assume(len({touch.at for touch in history}) == len(history))
    ledger = [
        mail(n, touch, HOME if home else WORK)
        for n, (touch, home) in enumerate(zip(history, homes, strict=False))
    ]
    by_day = sorted(ledger, key=lambda entry: entry.touch.at if entry.touch else NOW)
    work, home = (
        told(blank(), [e.touch for e in by_day if e.touch and e.people[0].address == address])
        for address in (WORK, HOME)
    )
    one, other = two(work, home)
    both = merged(one, other)
    hers, remaining = parted(both, HOME, "capture", ledger), left(both, HOME, ledger)
    assert (other.id, (HOME,), (WORK,)) == (hers.id, hers.addresses, remaining.addresses)
    for before, after in ((other, hers), (one, remaining)):
        assert (before.last_in, before.last_out) == (after.last_in, after.last_out)
        assert before.topics == after.topics
        assert pytest.approx((before.tally.into, before.tally.out)) == (
            after.tally.into,
            after.tally.out,
        )


def test_the_name_under_which_an_address_came_is_hers_again() -> None:
    touch = Interaction(at=NOW - timedelta(days=9), direction="in", topic="Rust")  # type: ignore[arg-type]
    entry = mail(1, touch, HOME)
    entry = replace(entry, people=(replace(entry.people[0], name="Jane Doe-Smith"),))
    both = blank(addresses=(WORK, HOME))
    assert "Jane Doe-Smith" == parted(both, HOME, "capture", [entry]).name
