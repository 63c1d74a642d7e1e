"""What a forward tells: the people of its originals, and those to whom it was passed on."""

from dataclasses import replace

import pytest

from tests.unit.domain.capture.telling import ORIGINAL, ROBOTS, THEN, forwarding, people, told
from tests.unit.domain.samples import JANE, NOW, OWN, OWN_WORK, TOM, US, mail
from wallflower.domain.address import Address
from wallflower.domain.capture.capture import Capture
from wallflower.domain.ledger import MailKind
from wallflower.domain.mail.message import Forwarded
from wallflower.domain.people.interaction import Direction, Interaction


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


def test_what_the_owner_forwards_to_somebody_was_written_to_her() -> None:
    """`Bob, meet Jane`, with us in BCC: any mail of the owner's to a person is a touch."""
    found = told(replace(mail("Tom, meet Jane.", to=(TOM,)), forwards=(ORIGINAL,)))
    assert {(JANE, Direction.IN), (TOM, Direction.OUT)} == {
        (heard.person, heard.touch.direction) for heard in found.heard
    }
