"""Addresses that no single person reads, and those that look like it and are somebody's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallflower.domain.address import Address, is_robot


@pytest.mark.parametrize(
    "local",
    [
        *["no-reply", "noreply+12", "NoReply", "do_not_reply", "messages-noreply", "jobs.noreply"],
        *["nicht-antworten", "bitte-nicht-antworten", "keine-antwort", "ne-pas-repondre"],
        *["nepasrepondre", "no-responder", "nao-responda", "non.rispondere", "niet-beantwoorden"],
        *[
            "nie-odpowiadaj",
            "svara-ej",
            "ikke-svar",
            "ala-vastaa",
            "ne-valaszoljon",
            "yanitlamayin",
        ],
        *["mailer-daemon", "postmaster", "bounces", "bounce+jane=acme.example", "bounces-7-jane"],
        *["notifications", "notify", "alerts", "invitations", "newsletter", "news", "updates"],
        *["calendar-notification", "users-request", "owner-users", "users-bounces", "reply"],
        *["reply+aabbcc", "users+owner=x", "srs0=abc=x=acme.example=jane", "prvs=12ab=jane"],
        *[
            "0f8fad5bd9cb469fa165",
            "0f8fad5b-d9cb-469f-a165-70867728950e",
            "u-1a2b3c4d5e6f7a8b9c0d1e2f",
        ],
    ],
)
@pytest.mark.parametrize("name", ["", "Jane Doe"])
def test_a_machine_is_one_whatever_name_it_shows(local: str, name: str) -> None:
    """Nobody is reminded to write to a machine."""
    assert is_robot(Address(name, f"{local.lower()}@acme.example"))


@pytest.mark.parametrize(
    "address",
    [
        Address("Jane Doe", "jane@lists.acme.example"),
        Address("Jane Doe", "makers@googlegroups.com"),
        Address("Jane Doe", "12+jane@users.noreply.code.example"),
        Address("Jane Doe", "jane@bounce.acme.example"),
        Address("Jane Doe via Users", "users@acme.example"),
        Address("'Jane Doe' via Users", "jane.doe@acme.example"),
    ],
)
def test_a_list_is_nobody(address: Address) -> None:
    """NAME via LIST is neither a contact nor that person."""
    assert is_robot(address)


SWITCHBOARDS = ["info", "office", "sales", "support", "hello", "team", "contact", "kontakt", "jobs"]
SWITCHBOARDS += [
    "info+web",
    "sales-emea",
    "support.de",
    "customer-service",
    "kundenservice",
    "vertrieb",
]
SWITCHBOARDS += ["contacto", "ventas", "accueil", "contatti", "suporte", "biuro", "mail", "post"]


@pytest.mark.parametrize("local", SWITCHBOARDS)
@pytest.mark.parametrize("name", ["", "Acme", "Acme GmbH", "Acme Support", "The Acme Team"])
def test_a_switchboard_is_nobody_by_itself(local: str, name: str) -> None:
    assert is_robot(Address(name, f"{local}@acme.example"))


@pytest.mark.parametrize("local", SWITCHBOARDS)
@pytest.mark.parametrize(
    "name", ["Jane Doe", "Doe, Jane", "Jane Doe (Acme)", "JANE DOE", "山田太郎"]
)
def test_a_persons_name_makes_a_switchboard_hers(local: str, name: str) -> None:
    """Freelancers write from `info@janedoe.example`, and the owner means whoever signed."""
    assert not is_robot(Address(name, f"{local}@janedoe.example"))


@pytest.mark.parametrize(
    "local",
    [
        *["jane", "newton", "octavia", "normand", "listing", "norepha", "infante", "salesman"],
        *["jane.doe", "jane+news", "j", "jd42", "jane-doe-1984", "o'brien", "alerta", "teamer"],
        *["abbe", "deadbeef", "faceb00c", "helena", "johannes.chrysostomus", "maria-reply"],
    ],
)
def test_people_are_people(local: str) -> None:
    """A name that merely begins like a machine's is a person's."""
    assert not is_robot(Address("", f"{local}@acme.example"))


@given(st.text(alphabet="noreply-_.+=0123456789abcdef", max_size=64))
def test_any_address_is_judged(local: str) -> None:
    """A machine's name in front of anything makes it no person."""
    assert is_robot(Address("", f"no-reply+{local}@acme.example"))
    assert is_robot(Address("", f"{local}@acme.example")) in (True, False)
