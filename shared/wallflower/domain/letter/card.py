"""One person in a digest: who, why now, what was last said, an idea, and a draft."""

from collections.abc import Iterable
from datetime import date

from wallflower.domain.digest import Digest, Reminder
from wallflower.domain.letter.blocks import (
    Actions,
    Block,
    Card,
    Link,
    Paragraph,
    Warm,
)
from wallflower.domain.letter.check import checked
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.idea import idea
from wallflower.domain.letter.last import last_said
from wallflower.domain.letter.mailto import mailto
from wallflower.domain.letter.names import called, short_name
from wallflower.domain.letter.ready import ready
from wallflower.domain.letter.words import cut, plain, plain_address
from wallflower.domain.token import Purpose

# What may be asked for with a small word, and the line that asks for it.
_ASKED = (
    ("snooze", "snooze 2 weeks"),
    ("every…", "every 3 months"),
    ("note…", "note: "),
    ("drop", "drop"),
)


def card(reminder: Reminder, digest: Digest, desk: Desk, today: date) -> Card:
    """The block about one person on the local date `today`; `desk` seals what its links carry."""
    title = called(reminder.name, reminder.address)
    inner = _inner(reminder, digest, desk, today)
    return Card(reminder.number, title, _detail(reminder, title), tuple(inner))


def _detail(reminder: Reminder, title: str) -> str:
    """Their work and address, each where it is known and not said beside it."""
    address, role = cut(plain_address(reminder.address), 100), plain(reminder.role, 60)
    told = reminder.role and reminder.role in reminder.why
    return ", ".join(filter(None, ("" if told else role, "" if address == title else address)))


def _inner(reminder: Reminder, digest: Digest, desk: Desk, today: date) -> Iterable[Block]:
    who = short_name(reminder.name, reminder.address)
    if reminder.why:
        yield Paragraph(plain(reminder.why, 200))
    if reminder.last:
        yield last_said(reminder.last, who, today, desk.owner.rhythm.zone)
    about = idea(reminder, today)
    yield Warm(plain(about.words, 120))
    bcc = desk.address(Purpose.DRAFT, digest.name, digest.day, reminder.number)
    yield from ready(checked(reminder, desk.owner, today, about), reminder, bcc)
    yield Actions(tuple(_small(reminder.number, digest, desk)))


def _small(number: int, digest: Digest, desk: Desk) -> Iterable[Link]:
    """Ready answers to this digest about this number."""
    done = desk.address(Purpose.DONE, digest.name, digest.day, number)
    reply = desk.address(Purpose.REPLY, digest.name, digest.day)
    yield Link("done", mailto(done, f"{number} done", f"{number} done"))
    for label, asked in _ASKED:
        line = f"{number} {asked}"
        yield Link(label, mailto(reply, line.strip(), line))
