"""The first letter: what to do today, in three small steps."""

from datetime import date

from wallflower.domain.letter.blocks import Block, Card, Heading, Link, Links, Paragraph, Small
from wallflower.domain.letter.dates import weekday
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.mailto import mailto
from wallflower.domain.letter.write import write
from wallflower.domain.token import Purpose


def welcome_letter(desk: Desk, *, name: str, day: date, first: date) -> Letter:
    """The welcome of that `name`, sent on the local date `day`; `first` is the first digest's."""
    blocks: list[Block] = [
        Heading("Welcome. I do the remembering for you"),
        Paragraph("This is your private address. Save it in your address book as “Wallflower”:"),
        Links((Link(desk.capture, mailto(desk.capture, "A note", "")),)),
        Paragraph("Three small things to try today:"),
        *_steps(desk.capture),
        Paragraph(
            f"On {weekday(first, day)} comes your first digest: a few people, why now, and a "
            "draft for each. Until then you need do nothing more."
        ),
        Small("I see only what you send me, and I write only to you."),
    ]
    reply_to = desk.address(Purpose.REPLY, name, day)
    return write(name, "Welcome: your first three small steps", blocks, reply_to)


def _steps(capture: str) -> tuple[Card, ...]:
    note = Link("Write a note", mailto(capture, "A note", ""), True)
    return (
        _step(1, "Forward a mail", "From somebody you would like to stay in touch with."),
        _step(2, "Add me as BCC", "The next time you write to somebody. Nobody sees it."),
        Card(
            3,
            "Send a note",
            "",
            (
                Paragraph("For example: “Met Jane Doe at PyCon, jane@acme.example”."),
                Links((note,)),
            ),
        ),
    )


def _step(number: int, title: str, text: str) -> Card:
    return Card(number, title, "", (Paragraph(text),))
