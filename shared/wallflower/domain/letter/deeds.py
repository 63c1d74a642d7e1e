"""What commands did, as the answer says it, and how each is turned back."""

import re
from collections.abc import Iterable, Mapping

from wallflower.domain.commands.command import Answered, Drop, Every, Note, Snooze, Steering
from wallflower.domain.commands.written import interval, written
from wallflower.domain.deed import Deed
from wallflower.domain.ledger import Entry, Person
from wallflower.domain.letter.blocks import Block, Link, Links, Paragraph
from wallflower.domain.letter.dates import spoken
from wallflower.domain.letter.mailto import mailto
from wallflower.domain.letter.names import short_names
from wallflower.domain.letter.words import plain

# What a shell takes as it is; of whoever has another address the id is named.
_HARMLESS = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._+-]*@[A-Za-z0-9][A-Za-z0-9.-]*")


def deeds(entry: Entry, reply_to: str) -> Iterable[Block]:
    """A sentence for each deed, and links that turn them back by an answer to that address."""
    people = {person.contact: person for person in entry.people}
    shorts = short_names([(person.name, person.address) for person in people.values()])
    names = dict(zip(people, shorts, strict=True))
    # Two numbers of a digest may have become one person.
    yield from dict.fromkeys(Paragraph(_said(d, names[d.contact], entry)) for d in entry.deeds)
    if backs := [back for deed in entry.deeds if (back := _back(deed))]:
        links = (Link(line, mailto(reply_to, line, line)) for line in dict.fromkeys(backs))
        yield Paragraph("Changed your mind? Each of these opens a mail that turns it back:")
        yield Links(tuple(links))
    yield from _again(entry.deeds, people, names)


def _said(deed: Deed, name: str, entry: Entry) -> str:
    match deed.command:
        case Snooze(_, until):
            return f"{name} rests until {spoken(until, entry.day)}."
        case Every(_, days):
            return f"Every {interval(days)} for {name}{_next(deed, name, entry)}"
        case Note(_, words):
            return f"Noted about {name}: “{plain(words, 120)}”"
        case Drop():
            return f"I will not propose {name} again. All that I know of them stays."
        case Answered(_, yes):
            return f"{name} answered: noted." if yes else _unanswered(name)


def _next(deed: Deed, name: str, entry: Entry) -> str:
    if not deed.proposed:
        return f". But {name} is not proposed at all for now."
    return f"; next about {spoken(deed.due, entry.day)}." if deed.due else "."


def _unanswered(name: str) -> str:
    return f"No answer from {name} so far: noted. After three I wait twice as long."


def _back(deed: Deed) -> str:
    """The line that turns a deed back; "" where no line does."""
    number = deed.command.number
    back: Steering | None = None
    match deed.command:
        case Snooze():
            return f"{number} until tomorrow"
        case Every():
            back = Every(number, deed.before)
        case Answered(_, yes):
            back = Answered(number, not yes)
    return written(back) if back else ""


def _again(
    done: Iterable[Deed], people: Mapping[str, Person], names: Mapping[str, str]
) -> Iterable[Block]:
    """How to propose somebody again who was dropped, on the command line."""
    for contact in dict.fromkeys(d.contact for d in done if isinstance(d.command, Drop)):
        address = people[contact].address
        who = address if _HARMLESS.fullmatch(address) else contact
        yield Paragraph(f"To propose {names[contact]} again, run this where Wallflower is set up:")
        yield Paragraph(f"wallflower contact set {who} --standing active")
