"""What a copy tells: to whom the owner wrote."""

from dataclasses import replace

import pytest

from tests.unit.domain.capture.telling import ANOTHER_OWNER, US_TOKEN, people, told
from tests.unit.domain.samples import JANE, NOW, OWN_WORK, US, mail, receipt
from wallflower.domain.address import Address
from wallflower.domain.capture.capture import Capture
from wallflower.domain.ledger import MailKind
from wallflower.domain.people.interaction import Direction, Interaction


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
        at=NOW, direction=Direction.OUT, topic="Compilers", said="See you on Friday.", own=True
    )
    assert (MailKind.COPY, [JANE], touch, "") == (
        found.kind,
        people(found),
        found.heard[0].touch,
        found.problem,
    )


@pytest.mark.parametrize(
    ("subject", "in_reply_to", "own"),
    [
        ("Compilers", "", True),
        ("Re: Compilers", "", False),
        ("Fwd: Compilers", "", False),
        ("AW: Compilers", "", False),
        ("[Ticket 12] Re: Compilers", "", False),
        ("EXTERN: Re: Compilers", "", False),
        ("Réf : Compilers", "", False),
        ("На: Compilers", "", False),
        ("TRẢ LỜI: Compilers", "", False),
        ("The harbour of Oslo: a history", "", True),
        ("Meet at 10:30?", "", True),
        ("Compilers", "<1@acme.example>", False),
    ],
)
def test_the_subject_of_an_answer_is_not_the_owners_own(
    subject: str, in_reply_to: str, own: bool
) -> None:
    written = replace(mail("Hi", to=(JANE,)), subject=subject, in_reply_to=in_reply_to)
    assert own is told(written).heard[0].touch.own


@pytest.mark.parametrize("to", [(), (OWN_WORK,), (US, US_TOKEN), (ANOTHER_OWNER,)])
def test_a_copy_that_names_nobody_is_asked_about(to: tuple[Address, ...]) -> None:
    assert Capture(kind=MailKind.COPY, problem="no-address") == told(mail("1 done", to=to))


def test_a_swept_copy_is_still_data() -> None:
    found = told(mail("Hi Jane", to=(JANE,)), receipt(swept=True))
    assert ([JANE], "") == (people(found), found.problem)


def test_references_make_an_answer_too() -> None:
    written = replace(mail("Hi", to=(JANE,)), headers=(("References", "<1@acme.example>"),))
    assert not told(written).heard[0].touch.own
