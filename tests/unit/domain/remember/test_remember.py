"""Who is remembered, and how."""

from dataclasses import replace

import pytest

from tests.unit.domain.deciding import (
    CLOSED,
    TO_JANE,
    digest,
    forwarded,
    known,
    taken,
    token,
    waiting,
)
from tests.unit.domain.samples import JANE, NOW, OWNER, TOM, contact, mail
from wallflower.domain.address import Address
from wallflower.domain.identity import contact_id
from wallflower.domain.ledger import Outcome, Tier
from wallflower.domain.mail.message import Mail
from wallflower.domain.people.ring import Ring
from wallflower.domain.remember.meet import MOST_NEW_PEOPLE


@pytest.mark.parametrize(
    ("said", "ring"),
    [
        (TO_JANE, Ring.GOOD),
        (forwarded(NOW), Ring.GOOD),
        (mail("Met jane@acme.example"), Ring.LIGHT),
    ],
)
def test_a_new_person_is_remembered_in_her_first_ring(said: Mail, ring: Ring) -> None:
    (jane,) = taken(said, known()).contacts
    assert (contact_id(OWNER.id, JANE.address), (JANE.address,), ring, 0, True) == (
        jane.id,
        jane.addresses,
        jane.ring,
        jane.version,
        taken(said, known()).entry.people[0].new,
    )


def test_somebody_who_is_only_noted_has_no_clock() -> None:
    (jane,) = taken(mail("Met jane@acme.example"), known()).contacts
    assert (None, "note") == (jane.last, jane.topics[0].kind)


def test_a_name_is_learned_once_and_never_overwritten() -> None:
    nameless = replace(contact(JANE), name="")
    renamed = Address("J. D.", JANE.address)
    found = [
        taken(mail("Hi", to=(renamed,)), known(before)).contacts[0].name
        for before in (nameless, contact(JANE))
    ]
    assert ["J. D.", "Jane Doe"] == found


def test_a_touch_that_closes_nothing_names_no_number() -> None:
    found = taken(mail("Hi", to=(JANE, TOM)), known(contact(JANE)))
    assert [0, 0] == [person.closed for person in found.entry.people]


def test_a_known_person_keeps_ring_and_version() -> None:
    before = replace(contact(JANE, ring=Ring.CLOSE), version=7)
    (jane,) = taken(TO_JANE, known(before)).contacts
    assert (Ring.CLOSE, 7, NOW) == (jane.ring, jane.version, jane.last_out)


def crowd(size: int) -> tuple[Address, ...]:
    return tuple(Address("", f"p{n}@acme.example") for n in range(size))


def test_six_strangers_are_all_remembered() -> None:
    found = taken(mail("Hi all", to=crowd(MOST_NEW_PEOPLE)), known())
    assert (6, ()) == (len(found.contacts), found.entry.left_out)


def test_of_more_than_six_people_only_known_ones_are_touched() -> None:
    """A round mail must not fill the network; the strangers are named in the receipt."""
    found = taken(mail("Hi all", to=(*crowd(6), JANE)), known(waiting(JANE, 1)))
    assert ([JANE.address], crowd(6), CLOSED, Outcome.STORED) == (
        [c.addresses[0] for c in found.contacts],
        found.entry.left_out,
        found.closes,
        found.entry.outcome,
    )


def test_a_witness_whom_nobody_knows_changes_nothing_and_is_offered() -> None:
    found = taken(mail("Hi", sender=JANE), known(), tier=Tier.WITNESS)
    assert ((), (), (JANE,), Outcome.IGNORED, None) == (
        found.contacts,
        found.closes,
        found.entry.left_out,
        found.entry.outcome,
        found.entry.answer,
    )


def test_a_witness_adds_an_interaction_in_and_nothing_else() -> None:
    before = contact(JANE)
    (jane,) = taken(mail("1 done", sender=JANE), known(before), tier=Tier.WITNESS).contacts
    assert replace(before, last_in=NOW, topics=jane.topics, tally=jane.tally) == jane


def test_a_machines_mail_changes_nothing() -> None:
    said = replace(TO_JANE, automatic="auto-reply")
    found = taken(said, known(waiting(JANE, 1), seal=token(), letter=digest()))
    assert ((), (), Outcome.IGNORED) == (found.contacts, found.closes, found.entry.outcome)


def test_a_mail_that_cannot_be_read_is_said_to_be() -> None:
    found = taken(Mail(unreadable="The mail is empty."), known())
    assert (Outcome.UNREADABLE, "unreadable") == (found.entry.outcome, found.entry.problem)


def test_all_that_a_mail_changes_can_be_written_at_once() -> None:
    """A round mail to sixty people who all wait: DynamoDB takes a hundred changes together."""
    everybody = crowd(60)
    before = known(*(waiting(person, n) for n, person in enumerate(everybody, 1)))
    found = taken(mail("Hi all", to=everybody), before)
    assert 1 + len(found.contacts) + len(found.closes) <= 100
