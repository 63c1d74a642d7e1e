"""Who becomes a contact, and what she is called."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.unit.domain.capture.telling import ORIGINAL, everybody, forwarding, people, told
from tests.unit.domain.samples import JANE, OWN, TOM, few, mail
from wallflower.domain.address import Address
from wallflower.domain.ledger import Tier
from wallflower.domain.people.facts import Facts


@few
@given(everybody, everybody, everybody)
def test_only_strangers_of_flesh_and_blood_become_people(
    to: tuple[Address, ...], cc: tuple[Address, ...], others: tuple[Address, ...]
) -> None:
    """Not the owner's addresses, not ours, not another owner's of this house, no machine."""
    written = " ".join(person.address for person in others if not person.name.endswith("Docs"))
    mine = replace(ORIGINAL, sender=OWN, to=to, cc=cc)
    told_of = {
        *people(told(mail(written, to=to, cc=cc))),
        *people(told(mail(written))),
        *people(forwarding(mine, *(replace(ORIGINAL, sender=person) for person in others))),
    }
    assert {person.address for person in told_of} <= {JANE.address, TOM.address}


def test_one_person_who_is_named_twice_is_one() -> None:
    assert [JANE] == people(told(mail("Hi", to=(JANE, Address("J", JANE.address)), cc=(JANE,))))


@pytest.mark.parametrize("door", ["forward", "copy", "witness"])
def test_people_are_called_as_one_greets_them(door: str) -> None:
    """A directory's order and the company in brackets are no part of a name."""
    shown = Address("DOE, Jane (Acme GmbH)", JANE.address)
    found = {
        "forward": lambda: forwarding(replace(ORIGINAL, sender=shown)),
        "copy": lambda: told(mail("Hi", to=(shown,))),
        "witness": lambda: told(mail("Hi", sender=shown), tier=Tier.WITNESS),
    }[door]().heard[0]
    facts = Facts(name="Jane Doe", addresses=(JANE.address,), organisation="Acme GmbH")
    assert (JANE, facts) == (found.person, found.facts)


@pytest.mark.parametrize("name", ["", "Acme Support", "Jane Doe via Users"])
def test_a_switchboard_or_a_list_is_nobodys_contact(name: str) -> None:
    office = Address(name, "office@acme.example")
    assert ([JANE], "no-address") == (
        people(told(mail("Hi", to=(office, JANE)))),
        forwarding(replace(ORIGINAL, sender=office)).problem,
    )


def test_somebody_without_an_address_is_nobodys_contact() -> None:
    assert [JANE] == people(told(mail("Hi", to=(Address("Tom", ""), JANE))))
