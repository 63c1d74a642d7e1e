"""The first letter: what to do today, in three small steps."""

from dataclasses import replace
from datetime import date

from wallflower.domain.letter.blocks import Block, Card, Heading, Link, Links, Paragraph, Small
from wallflower.domain.letter.dates import weekday
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.mailto import mailto
from wallflower.domain.letter.vcard import address_card
from wallflower.domain.letter.write import write
from wallflower.domain.token import Purpose

_CARD = "Forward a mail to this address, or add it as BCC, and I remember the person for you."
# Each step: its title, its question, and the subject, first line and last label of the ready
# mail. The labels are those that the reader of notes knows.
_STEPS = (
    (
        "Somebody you met",
        "Who was easy to talk to, at an event or on a train?",
        ("Somebody I met", "Somebody I met.", "Met at:"),
    ),
    (
        "A friend you miss",
        "Whom have you not written to for a long time?",
        ("A friend", "A friend I have not written to for long.", ""),
    ),
    (
        "Somebody at work",
        "Whom would you like to know a little better?",
        ("Somebody at work", "Somebody at work.", "Works on:"),
    ),
)


def welcome_letter(desk: Desk, *, name: str, day: date, first: date) -> Letter:
    """The welcome of that `name`, sent on the local date `day`; `first` is the first digest's.

    It encloses a card of our address.
    """
    blocks: list[Block] = [
        Heading("Welcome. I do the remembering for you"),
        Paragraph("This is your private address. Open the card in this mail to save it:"),
        Links((Link(desk.capture, mailto(desk.capture, "A note", "")),)),
        Paragraph(
            "Here are three small things for today. Each opens a mail to me: fill in a name and "
            "an address, and send it. One is plenty."
        ),
        *_steps(desk.capture),
        Paragraph(
            "Later it takes no typing at all. Forward me a mail from somebody you like, or add me "
            "as BCC when you write to them. Nobody sees it."
        ),
        Paragraph(
            f"On {weekday(first, day)} comes your first digest: a few people, why now, and a "
            "draft for each. Until then you need do nothing more."
        ),
        Small("I see only what you send me, and I write only to you."),
    ]
    reply_to = desk.address(Purpose.REPLY, name, day)
    letter = write(name, "Welcome: your first three small steps", blocks, reply_to)
    return replace(letter, enclosed=(address_card(desk.capture, _CARD),))


def _steps(capture: str) -> list[Card]:
    return [
        Card(number, title, "", (Paragraph(question), Links((_ready(capture, title, *mail),))))
        for number, (title, question, mail) in enumerate(_STEPS, start=1)
    ]


def _ready(capture: str, title: str, subject: str, line: str, label: str) -> Link:
    """A mail that wants only a name and an address, and whatever else is known."""
    body = "\n".join(filter(None, (f"{line}\n", "Name:", "Mail:", label)))
    return Link(f"Note {title[0].lower()}{title[1:]}", mailto(capture, subject, body), True)
