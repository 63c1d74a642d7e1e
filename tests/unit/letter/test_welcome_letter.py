"""The welcome gets a new owner going."""

from tests.unit.letter.reading import press, read
from tests.unit.letter.samples import DAY, DESK, NEXT, OWNER
from wallflower.domain.letter.welcome import welcome_letter
from wallflower.domain.token import Purpose, unseal

LETTER = welcome_letter(DESK, name="2026-06-08-welcome", day=DAY, first=NEXT)


def test_it_tells_the_address_three_steps_and_the_first_digest() -> None:
    said = " ".join(LETTER.text.split())
    assert "capture@mail.wallflower.example" in said
    assert all(step in said for step in ("1. Forward a mail", "2. Add me as BCC", "3. Send a note"))
    assert "On Monday, 15 June comes your first digest" in said


def test_its_links_write_to_the_private_address() -> None:
    opened = {press(link).to for link in read(LETTER.html).links}
    assert {"capture@mail.wallflower.example"} == opened


def test_it_can_be_answered() -> None:
    token = unseal(LETTER.reply_to.partition("@")[0].partition("+")[2], OWNER, DAY)
    assert token is not None
    assert token.purpose == Purpose.REPLY
