"""What nobody wrote, or nobody can read, tells nothing."""

from dataclasses import replace

import pytest

from tests.unit.domain.capture.telling import ORIGINAL, told
from tests.unit.domain.samples import US, mail
from wallflower.domain.capture.capture import Capture
from wallflower.domain.ledger import MailKind, Tier
from wallflower.domain.mail.message import Mail


def test_a_mail_that_cannot_be_read_is_kept_and_said() -> None:
    found = told(Mail(unreadable="The mail is empty."))
    assert Capture(kind=MailKind.UNREADABLE, problem="unreadable") == found


@pytest.mark.parametrize("machine", ["auto-reply", "bounce", "list"])
@pytest.mark.parametrize("tier", [Tier.OWNER, Tier.WITNESS])
def test_what_a_machine_wrote_tells_nothing(machine: str, tier: Tier) -> None:
    """An answer of absence is no answer of the person, and commands nothing."""
    said = replace(mail("1 done", to=(US,)), automatic=machine, forwards=(ORIGINAL,))
    assert Capture(kind=MailKind(machine)) == told(said, tier=tier)
