"""What one mail tells: about whom, what was said and when; and when it is a command."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import (
    JANE,
    MAIL_DOMAIN,
    NOW,
    OWN,
    OWN_WORK,
    OWNER,
    TOM,
    US,
    few,
    mail,
    receipt,
)
from wallflower.domain.address import Address
from wallflower.domain.capture.capture import Capture
from wallflower.domain.capture.forbidden import COMMAND_AGE
from wallflower.domain.capture.named import named
from wallflower.domain.capture.reading import capture
from wallflower.domain.capture.touch import SAID_BYTES
from wallflower.domain.commands import Done, ListNow
from wallflower.domain.ledger import MailKind, Tier
from wallflower.domain.mail.message import Attachment, Forwarded, Mail
from wallflower.domain.people.facts import Facts
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.receipt import Receipt

THEN = datetime(2026, 11, 2, 7, 30, tzinfo=UTC)
ROBOTS = (
    Address("", "no-reply@shop.example"),
    Address("", "mailer-daemon@acme.example"),
    Address("Tom via Docs", "share@docs.example"),
)
US_TOKEN = Address("", f"capture+{'a' * 36}@{MAIL_DOMAIN}")
ANOTHER_OWNER = Address("", f"anna@{MAIL_DOMAIN}")
ORIGINAL = Forwarded(
    sender=JANE, to=(OWN,), cc=(TOM,), subject="Compilers", date=THEN, body="I build compilers."
)


def told(said: Mail, at: Receipt | None = None, tier: Tier = Tier.OWNER) -> Capture:
    return capture(said, tier, at or receipt(), OWNER, MAIL_DOMAIN)


def forwarding(*originals: Forwarded, note: str = "") -> Capture:
    return told(replace(mail(note, subject="Fwd: Compilers"), forwards=originals))


def people(found: Capture) -> list[Address]:
    return [heard.person for heard in found.heard]


def test_a_forwarded_mail_keeps_its_sender_date_subject_and_words() -> None:
    found = forwarding(ORIGINAL, note="met at PyCon")
    touch = Interaction(
        at=THEN, direction=Direction.IN, topic="Compilers", said="I build compilers."
    )
    assert (MailKind.FORWARD, [(JANE, touch)], (), "") == (
        found.kind,
        [(heard.person, heard.touch) for heard in found.heard],
        found.commands,
        found.problem,
    )


@pytest.mark.parametrize("own", [OWN, OWN_WORK])
def test_a_forward_of_what_the_owner_wrote_is_about_its_recipients(own: Address) -> None:
    found = forwarding(replace(ORIGINAL, sender=own, to=(JANE, own), cc=(TOM, US)))
    assert ([JANE, TOM], {Direction.OUT}) == (
        people(found),
        {heard.touch.direction for heard in found.heard},
    )


def test_several_forwards_in_one_mail_are_each_told() -> None:
    found = forwarding(ORIGINAL, replace(ORIGINAL, sender=TOM, date=None))
    assert ([JANE, TOM], [THEN, NOW]) == (people(found), [heard.touch.at for heard in found.heard])


@pytest.mark.parametrize(
    "original",
    [
        replace(ORIGINAL, sender=None),
        replace(ORIGINAL, sender=US),
        replace(ORIGINAL, sender=ROBOTS[0]),
        replace(ORIGINAL, sender=OWN, to=(OWN_WORK,), cc=(US,)),
    ],
)
def test_a_forward_that_names_nobody_is_asked_about(original: Forwarded) -> None:
    """To invent a person would be worse."""
    assert Capture(kind=MailKind.FORWARD, problem="no-address") == forwarding(original)


@pytest.mark.parametrize("text", ["1 done", "list", "1 done\nlist"])
def test_a_forward_is_never_a_command(text: str) -> None:
    """Neither by the words above it, nor by its own, nor by its subject."""
    by_note = forwarding(ORIGINAL, note=text)
    by_body = forwarding(replace(ORIGINAL, body=text, subject=text))
    by_subject = told(replace(mail(subject=text), forwards=(ORIGINAL,)))
    assert [(), (), ()] == [by_note.commands, by_body.commands, by_subject.commands]


@pytest.mark.parametrize(
    ("to", "cc"),
    [
        ((JANE,), ()),
        ((JANE,), (US,)),
        ((JANE, US), ()),
        ((US,), (JANE,)),
        ((OWN_WORK, JANE), (US,)),
    ],
)
def test_a_copy_is_an_interaction_out_with_everybody_else(
    to: tuple[Address, ...], cc: tuple[Address, ...]
) -> None:
    """BCC, CC, or our address beside the person's in To."""
    found = told(mail("See you on Friday.", to=to, cc=cc))
    touch = Interaction(
        at=NOW, direction=Direction.OUT, topic="Compilers", said="See you on Friday."
    )
    assert (MailKind.COPY, [JANE], touch, "") == (
        found.kind,
        people(found),
        found.heard[0].touch,
        found.problem,
    )


everybody = st.lists(
    st.sampled_from([US, US_TOKEN, OWN, OWN_WORK, JANE, TOM, ANOTHER_OWNER, *ROBOTS]), max_size=5
).map(tuple)
lines = st.lists(
    st.sampled_from(["1 done", "done 2", "list", "1 done, we had coffee", "", "Hello"]), max_size=5
).map("\n".join)


@few
@given(everybody, everybody, lines)
def test_a_mail_is_a_command_only_if_it_is_to_us_alone(
    to: tuple[Address, ...], cc: tuple[Address, ...], text: str
) -> None:
    """A BCC or CC copy is data, whatever its text says."""
    found = told(mail(text, to=to, cc=cc))
    alone = len(to) == 1 and to[0] in (US, US_TOKEN) and not cc
    assert alone or found.commands == ()


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


@pytest.mark.parametrize("to", [(), (OWN_WORK,), (US, US_TOKEN), (ANOTHER_OWNER,)])
def test_a_copy_that_names_nobody_is_asked_about(to: tuple[Address, ...]) -> None:
    assert Capture(kind=MailKind.COPY, problem="no-address") == told(mail("1 done", to=to))


@pytest.mark.parametrize("us", [US, US_TOKEN])
def test_a_line_to_us_alone_is_a_command(us: Address) -> None:
    found = told(mail("1 done, coffee\nlist", to=(us,)))
    assert (MailKind.COMMAND, (Done(1, "coffee"), ListNow())) == (found.kind, found.commands)
    assert ("", "") == (found.problem, found.forbidden)


@pytest.mark.parametrize(
    ("days", "problem"),
    [(0, ""), (COMMAND_AGE.days, ""), (COMMAND_AGE.days + 1, "too-old"), (-8, "too-old")],
)
def test_a_command_of_another_week_is_not_obeyed(days: int, problem: str) -> None:
    """Whoever sends an old signed mail again does not command with it, nor with one to come."""
    assert problem == told(mail("1 done", sent=NOW - timedelta(days=days))).forbidden


def test_a_command_without_a_date_is_as_old_as_its_receipt() -> None:
    assert "" == told(mail("1 done", sent=None)).forbidden


def test_a_command_that_only_one_of_two_texts_says_is_not_obeyed() -> None:
    """What the owner saw may be the other one."""
    assert "two-texts" == told(replace(mail("1 done"), texts_agree=False)).forbidden


def test_a_command_that_fell_through_is_not_obeyed_late() -> None:
    assert "late" == told(mail("1 done"), receipt(swept=True)).forbidden


@pytest.mark.parametrize("text", ["", "Thanks!"])
def test_any_mail_to_us_alone_that_fell_through_says_so(text: str) -> None:
    """Its token could still be a command (`remember` obeys a done token without words)."""
    assert "late" == told(mail(text, to=(US_TOKEN,)), receipt(swept=True)).forbidden


def test_a_swept_copy_is_still_data() -> None:
    found = told(mail("Hi Jane", to=(JANE,)), receipt(swept=True))
    assert ([JANE], "") == (people(found), found.problem)


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


def test_a_mail_that_cannot_be_read_is_kept_and_said() -> None:
    found = told(Mail(unreadable="The mail is empty."))
    assert Capture(kind=MailKind.UNREADABLE, problem="unreadable") == found


@pytest.mark.parametrize("machine", ["auto-reply", "bounce", "list"])
@pytest.mark.parametrize("tier", [Tier.OWNER, Tier.WITNESS])
def test_what_a_machine_wrote_tells_nothing(machine: str, tier: Tier) -> None:
    """An answer of absence is no answer of the person, and commands nothing."""
    said = replace(mail("1 done", to=(US,)), automatic=machine, forwards=(ORIGINAL,))
    assert Capture(kind=MailKind(machine)) == told(said, tier=tier)


@few
@given(everybody, lines, st.booleans())
def test_a_witness_only_ever_tells_that_she_wrote(
    to: tuple[Address, ...], text: str, forwards: bool
) -> None:
    """No command, no note, nobody else, whatever she writes, forwards or attaches."""
    said = mail(text, to=to, sender=JANE)
    found = told(replace(said, forwards=(ORIGINAL,) * forwards), tier=Tier.WITNESS)
    assert (MailKind.COPY, [JANE], [Direction.IN], ()) == (
        found.kind,
        people(found),
        [heard.touch.direction for heard in found.heard],
        found.commands,
    )


def test_a_redirected_mail_says_what_its_writer_wrote() -> None:
    """Whoever redirects adds no word, so that the words are all hers."""
    redirected = replace(mail("", sender=JANE), forwards=(ORIGINAL,))
    (heard,) = told(redirected, tier=Tier.WITNESS).heard
    assert (JANE, "I build compilers.") == (heard.person, heard.touch.said)


@few
@given(st.none() | st.datetimes(timezones=st.just(UTC)), st.sampled_from(["out", "in", "note"]))
def test_no_touch_is_later_than_the_receipt(sent: datetime | None, door: str) -> None:
    """Without a date the receipt's stands in, marked as approximate."""
    found = {
        "out": told(mail("Hi", to=(JANE,), sent=sent)),
        "in": forwarding(replace(ORIGINAL, date=sent)),
        "note": told(mail("Met jane@acme.example", sent=sent)),
    }[door]
    expected = (min(sent or NOW, NOW), sent is None)
    assert [expected] == [(h.touch.at, h.touch.approximate) for h in found.heard]


@few
@given(st.text(max_size=600))
def test_no_more_than_400_bytes_of_what_was_said_are_kept(text: str) -> None:
    said = forwarding(replace(ORIGINAL, body=text)).heard[0].touch.said
    words = " ".join(text.split()).encode("utf-8", "replace").decode()
    assert (True, True) == (len(said.encode()) <= SAID_BYTES, words.startswith(said))


def test_the_first_400_bytes_are_kept_with_no_letter_cut_in_two() -> None:
    said = [
        forwarding(replace(ORIGINAL, body=letter * 500)).heard[0].touch.said for letter in "aü€"
    ]
    assert ["a" * 400, "ü" * 200, "€" * 133] == said


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


@pytest.mark.parametrize("mark", ["Re: ", "Fwd: ", "AW: WG: ", "[EXTERNAL] "])
def test_a_mail_is_about_its_subject_without_marks(mark: str) -> None:
    found = [
        told(mail("Hi", to=(JANE,), subject=f"{mark}Compilers")),
        forwarding(replace(ORIGINAL, subject=f"{mark}Compilers")),
    ]
    assert ["Compilers", "Compilers"] == [capture.heard[0].touch.topic for capture in found]


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


def test_somebody_without_an_address_is_nobodys_contact() -> None:
    assert [JANE] == people(told(mail("Hi", to=(Address("Tom", ""), JANE))))


def test_every_address_that_a_mail_names_is_looked_up_once() -> None:
    said = replace(
        mail("Ask tom@bolt.example or jane@acme.example", to=(US,), cc=(JANE,)),
        forwards=(replace(ORIGINAL, to=(OWN_WORK,)),),
    )
    expected = (OWN.address, JANE.address, OWN_WORK.address, TOM.address, US.address)
    assert expected == named(said)


def test_what_the_owner_forwards_to_somebody_was_written_to_her() -> None:
    """`Bob, meet Jane`, with us in BCC: any mail of the owner's to a person is a touch."""
    found = told(replace(mail("Tom, meet Jane.", to=(TOM,)), forwards=(ORIGINAL,)))
    assert {(JANE, Direction.IN), (TOM, Direction.OUT)} == {
        (heard.person, heard.touch.direction) for heard in found.heard
    }


def test_a_touch_is_told_in_utc() -> None:
    sent = datetime.fromisoformat("2026-11-01T00:30:00+13:00")
    assert [UTC] == [h.touch.at.tzinfo for h in told(mail("Hi", to=(JANE,), sent=sent)).heard]


def test_a_subject_of_any_length_fits_a_row() -> None:
    """A head may be 256 KB long; the ledger keeps the subject twice and a contact three."""
    found = told(mail("Hi", sender=JANE, subject="x" * 200_000), tier=Tier.WITNESS)
    assert len(found.heard[0].touch.topic) <= 1000
