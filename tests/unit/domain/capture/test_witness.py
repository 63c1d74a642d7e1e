"""What a witness tells: that she wrote, and what."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.capture.telling import ORIGINAL, everybody, lines, people, told
from tests.unit.domain.samples import JANE, few, mail
from wallflower.domain.address import Address
from wallflower.domain.ledger import MailKind, Tier
from wallflower.domain.people.interaction import Direction


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
