"""The welcome gets a new owner going."""

from dataclasses import replace

import pytest
import vobject

from tests.unit.domain.capture.telling import told
from tests.unit.domain.samples import mail
from tests.unit.letter.reading import Opened, press, read
from tests.unit.letter.samples import DAY, DESK, NEXT, OWNER
from wallflower.domain.address import Address
from wallflower.domain.letter.welcome import welcome_letter
from wallflower.domain.token import Purpose, unseal

LETTER = welcome_letter(DESK, name="2026-06-08-welcome", day=DAY, first=NEXT)
CAPTURE = "capture@mail.wallflower.example"
STEPS = [opened for opened in map(press, read(LETTER.html).links) if "body" in opened.fields]


def filled(step: Opened, name: str, address: str) -> str:
    """The ready mail's text once the owner typed behind its labels."""
    lines = step.fields["body"].split("\r\n")
    said = {"Name:": f"Name: {name}", "Mail:": f"Mail: {address}"}
    return "\n".join(said.get(line, line) for line in lines)


def test_it_tells_the_address_three_steps_and_the_first_digest() -> None:
    said = " ".join(LETTER.text.split())
    assert CAPTURE in said
    for step in ("1. Somebody you met", "2. A friend you miss", "3. Somebody at work"):
        assert step in said
    assert "On Monday, 15 June comes your first digest" in said
    assert "Forward me a mail" in said
    assert "BCC" in said


def test_its_links_write_to_the_private_address() -> None:
    opened = {press(link).to for link in read(LETTER.html).links}
    assert {CAPTURE} == opened
    assert 3 == len(STEPS)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.fields["subject"])
@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Jane Doe", "jane@acme.example"),
        ("Bo", "bo.li@harbour.example"),
        ("Ana María López", "am@lopez.example"),
        ("李明", "lm@li.example"),
        ("", "jane@acme.example"),
    ],
)
def test_a_step_that_is_filled_in_is_understood(step: Opened, name: str, address: str) -> None:
    """The reader of notes finds exactly this person, under exactly this name."""
    found = told(mail(filled(step, name, address), subject=step.fields["subject"]))
    assert [Address(name, address)] == [heard.person for heard in found.heard]
    assert ((), "", ()) == (found.commands, found.problem, found.unaddressed)
    facts = found.heard[0].facts
    assert ("", "", "") == (facts.met, facts.works_on, facts.organisation)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.fields["subject"])
def test_a_step_that_is_sent_as_it_is_makes_up_nobody(step: Opened) -> None:
    """Whoever sends it by mistake is asked for an address."""
    found = told(mail(filled(step, "", ""), subject=step.fields["subject"]))
    assert ((), (), "no-address") == (found.heard, found.unaddressed, found.problem)


def test_what_is_said_besides_is_kept() -> None:
    """What is typed behind the last label tells where they met, or what the other works on."""
    more = {"Somebody I met": "a fair", "Somebody at work": "tide gauges"}
    for step in STEPS:
        said = more.get(step.fields["subject"])
        if said:
            text = f"{filled(step, 'Jane Doe', 'jane@acme.example')} {said}"
            facts = told(mail(text, subject=step.fields["subject"])).heard[0].facts
            assert said == (facts.met or facts.works_on)


def test_it_encloses_a_card_of_the_private_address() -> None:
    (card,) = LETTER.enclosed
    assert CAPTURE == vobject.readOne(card.content).email.value


def test_it_can_be_answered() -> None:
    token = unseal(LETTER.reply_to.partition("@")[0].partition("+")[2], OWNER, DAY)
    assert token is not None
    assert token.purpose == Purpose.REPLY


def test_another_address_stands_in_all_of_it() -> None:
    desk = replace(DESK, owner=replace(OWNER, id="robin"))
    letter = welcome_letter(desk, name="2026-06-08-welcome", day=DAY, first=NEXT)
    assert CAPTURE not in letter.text + letter.html + letter.enclosed[0].content
