"""What commands did, as the answer says it, and how each is turned back."""

from collections.abc import Iterable

from wallflower.domain.commands.command import Answered, Drop, Every, Note, Snooze, Steering
from wallflower.domain.commands.written import roughly, written
from wallflower.domain.deed import Deed
from wallflower.domain.ledger import Entry
from wallflower.domain.letter.blocks import Block, Link, Links, Paragraph
from wallflower.domain.letter.dates import spoken
from wallflower.domain.letter.mailto import mailto
from wallflower.domain.letter.names import short_names
from wallflower.domain.letter.words import plain


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


def _said(deed: Deed, name: str, entry: Entry) -> str:
    match deed.command:
        case Snooze() if not deed.proposed:
            return f"{name} is not proposed at all for now, so there is nothing to put off."
        case Snooze(_, until):
            return f"{name} rests until {spoken(until, entry.day)}."
        case Every(_, days):
            return f"{_cadence(days, deed, name)}{_next(deed, name, entry)}"
        case Note(_, words):
            return f"Noted about {name}: {_quoted(words)}"
        case Drop():
            return f"I will not propose {name} again. All that I know of them stays."
        case Answered(_, yes):
            return f"{name} answered: noted." if yes else _unanswered(name)


def _quoted(words: str) -> str:
    """A note, with one mark at its end."""
    shown = plain(words, 120).rstrip(" .")
    return f"“{shown}”" if shown.endswith(("?", "!", "…")) else f"“{shown}”."


def _cadence(days: int, deed: Deed, name: str) -> str:
    every = roughly(days)
    return f"Every {every} for {name}" if deed.before else f"{name} comes again, every {every}"


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
        case Snooze() if deed.proposed:
            return f"{number} until tomorrow"
        case Every() | Drop() if deed.before:
            back = Every(number, deed.before)
        case Answered(_, yes):
            back = Answered(number, not yes)
    return written(back) if back else ""
