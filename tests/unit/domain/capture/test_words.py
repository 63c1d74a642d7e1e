"""What the owner says to us alone: a command, or a note about somebody."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from tests.unit.domain.capture.telling import US_TOKEN, everybody, lines, people, told
from tests.unit.domain.samples import JANE, MAIL_DOMAIN, NOW, OWNER, US, few, mail, receipt
from wallflower.domain.address import Address
from wallflower.domain.capture.reading import capture
from wallflower.domain.commands.command import Done, ListNow, Snooze
from wallflower.domain.ledger import MailKind, Tier
from wallflower.domain.mail.message import Attachment, Mail
from wallflower.domain.people.facts import Facts


@few
@given(everybody, everybody, lines)
def test_a_mail_is_a_command_only_if_it_is_to_us_alone(
    to: tuple[Address, ...], cc: tuple[Address, ...], text: str
) -> None:
    """A BCC or CC copy is data, whatever its text says."""
    found = told(mail(text, to=to, cc=cc))
    alone = len(to) == 1 and to[0] in (US, US_TOKEN) and not cc
    assert alone or found.commands == ()


@pytest.mark.parametrize("us", [US, US_TOKEN])
def test_a_line_to_us_alone_is_a_command(us: Address) -> None:
    found = told(mail("1 done, coffee\nlist", to=(us,)))
    assert (MailKind.COMMAND, (Done(1, "coffee"), ListNow())) == (found.kind, found.commands)
    assert ("", "") == (found.problem, found.forbidden)


@pytest.mark.parametrize(
    ("zone", "until"), [("Pacific/Auckland", 25), ("UTC", 24), ("America/Los_Angeles", 24)]
)
def test_a_day_is_one_of_the_owners_own_calendar(zone: str, until: int) -> None:
    """An hour before midnight in London it is tomorrow in Auckland."""
    at = receipt(NOW.replace(hour=23))
    owner = replace(OWNER, rhythm=replace(OWNER.rhythm, zone=zone))
    found = capture(mail("2 until tomorrow"), Tier.OWNER, at, owner, MAIL_DOMAIN)
    assert (Snooze(2, date(2026, 11, until)),) == found.commands


@pytest.mark.parametrize(
    ("text", "unclear"), [("2 snoze", "2 snoze"), ("1 done\n2 snoze", "2 snoze"), ("Thanks!", "")]
)
def test_a_line_that_may_be_a_command_is_told(text: str, unclear: str) -> None:
    assert unclear == told(mail(text)).unclear


def test_a_note_is_about_the_people_whose_addresses_it_names() -> None:
    found = told(mail("Met Jane Doe at PyCon, builds compilers, jane@acme.example"))
    assert (MailKind.NOTE, ["jane@acme.example"], "note", NOW) == (
        found.kind,
        [person.address for person in people(found)],
        found.heard[0].touch.kind,
        found.heard[0].touch.at,
    )


@pytest.mark.parametrize(
    ("said", "kind", "problem"),
    [
        (mail(""), MailKind.NOTE, "empty"),
        (mail("Met Jane at PyCon"), MailKind.NOTE, "no-address"),
        (replace(mail("Thanks!"), in_reply_to="<d@x>"), MailKind.REPLY, "not-understood"),
        (
            replace(mail(""), attachments=(Attachment(name="a.vcf", type="text/vcard", size=9),)),
            MailKind.NOTE,
            "only-attachments",
        ),
    ],
)
def test_what_was_not_understood_is_said_in_a_word(
    said: Mail, kind: MailKind, problem: str
) -> None:
    found = told(said)
    assert (kind, problem, ()) == (found.kind, found.problem, found.heard)


def test_a_note_tells_what_its_words_tell() -> None:
    found = told(mail("Met Jane Doe at PyCon, builds compilers at Acme, jane@acme.example"))
    facts = Facts(
        name="Jane Doe",
        addresses=("jane@acme.example",),
        organisation="Acme",
        met="PyCon",
        works_on="compilers",
    )
    assert ([JANE], [facts]) == (people(found), [heard.facts for heard in found.heard])


def test_a_note_without_an_address_still_names_its_person() -> None:
    """The question can say whose address is missing."""
    found = told(mail("Met Jane Doe at PyCon"))
    assert ("no-address", (Facts(name="Jane Doe", met="PyCon"),)) == (
        found.problem,
        found.unaddressed,
    )


@pytest.mark.parametrize(
    ("subject", "name"), [("Met Jane Doe at PyCon", "Jane Doe"), ("Re: Met Jane Doe at PyCon", "")]
)
def test_a_notes_own_subject_is_part_of_it(subject: str, name: str) -> None:
    """Not the subject of an answer or a forward: somebody else wrote that."""
    found = told(mail("jane@acme.example", subject=subject))
    assert [name] == [heard.person.name for heard in found.heard]


def test_two_addresses_of_one_person_make_one_contact() -> None:
    found = told(mail("Met Jane Doe, jane.doe@acme.example, private: jane@doe.example"))
    assert [("jane.doe@acme.example", "jane@doe.example")] == [
        h.facts.addresses for h in found.heard
    ]
