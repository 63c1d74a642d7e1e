"""The letter that says what became of a mail."""

from collections.abc import Iterable

from wallflower.domain.ledger import Entry, Outcome, Person
from wallflower.domain.letter.blocks import Block, Heading, Paragraph, Small
from wallflower.domain.letter.dates import local_day, spoken
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.names import called, joined, short_names
from wallflower.domain.letter.problems import problem
from wallflower.domain.letter.topic import topic_phrase
from wallflower.domain.letter.words import plain
from wallflower.domain.letter.write import write
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.token import Purpose

_CONTACT_FILES = (".csv", ".vcf", ".vcard")


def answer_letter(entry: Entry, desk: Desk) -> Letter:
    """What became of the mail of that ledger entry, in a line or two; dates in the owner's zone."""
    said = list(_said(entry, desk.owner.rhythm.zone))
    blocks: list[Block] = [Heading(_subject(entry)), *(Paragraph(line) for line in said)]
    if subject := plain(entry.subject, 80):
        blocks.append(Small(f"This is about your mail “{subject}”."))
    reply_to = desk.address(Purpose.REPLY, entry.name, entry.day)
    return write(entry.name, _subject(entry), blocks, reply_to)


def _subject(entry: Entry) -> str:
    named = short_names([(p.name, p.address) for p in entry.people if p.called])
    names = joined(named, 3, len(entry.people) - len(named))
    return f"{_heading(entry)}: {names}" if names else _heading(entry)


def _heading(entry: Entry) -> str:
    match entry.outcome:
        case Outcome.STORED:
            return "Noted" if entry.people else "Nobody noted"
        case Outcome.DONE:
            return "Done"
        case Outcome.LISTED:
            return "Your digest is on its way"
        case Outcome.ASKED:
            return "One question"
        case Outcome.UNREADABLE:
            return "I could not read a mail"
        case Outcome.IGNORED:
            return "Nothing was done"


def _said(entry: Entry, zone: str) -> Iterable[str]:
    if entry.outcome is Outcome.STORED and entry.people:
        yield _stored(entry, zone)
    if closed := [person for person in entry.people if person.closed]:
        yield _closed(closed)
    if entry.touch and entry.touch.approximate and entry.touch.kind != "note":
        yield "The mail carried no date, so I took the day on which it came."
    if entry.left_out:
        names = joined([called(one.name, one.address) for one in entry.left_out])
        yield (
            f"It named more than six people, so I left out those I do not know: {names}. "
            "Send me a line about anyone who matters to you, with an address."
        )
    yield from _kept(entry.kept)
    if entry.problem:
        yield problem(entry.problem)
    elif entry.outcome is Outcome.UNREADABLE:
        yield problem("unreadable")
    elif entry.outcome is Outcome.ASKED:
        yield problem("not-understood")


def _stored(entry: Entry, zone: str) -> str:
    named = [_introduced(person) for person in entry.people if person.called]
    names = joined(named, unnamed=len(entry.people) - len(named))
    touch = entry.touch
    if touch is None:
        return f"I will remember {names}."
    if touch.kind == "note":
        said = plain(touch.said or touch.topic, 120)
        return f"You noted about {names}: “{said}”" if said else f"I will remember {names}."
    on = "around" if touch.approximate else "on"
    topic = topic_phrase(touch.topic, 80)
    about = f" about “{topic}”" if topic else ""
    day = spoken(local_day(touch.at, zone), entry.day)
    return f"{_happened(touch, names)} {on} {day}{about}."


def _happened(touch: Interaction, names: str) -> str:
    if touch.kind in ("coffee", "call", "event"):
        did = {"coffee": "had coffee with", "call": "talked with"}.get(touch.kind, "met")
        return f"You {did} {names}"
    match touch.direction:
        case Direction.IN:
            return f"{names} wrote to you"
        case Direction.OUT:
            return f"You wrote to {names}"
        case Direction.BOTH:
            return f"You were in touch with {names}"


def _introduced(person: Person) -> str:
    name = called(person.name, person.address)
    return f"{name} (new)" if person.new else name


def _closed(people: list[Person]) -> str:
    names = [f"number {one.closed}, {called(one.name, one.address)}" for one in people]
    return f"Ticked off: {joined(names)}."


def _kept(names: tuple[str, ...]) -> Iterable[str]:
    """A file without a name is called so; only contact files will be read one day."""
    shown = [(plain(name, 60) or "a file without a name", name) for name in names]
    contact_files = [s for s, name in shown if name.lower().endswith(_CONTACT_FILES)]
    others = [s for s, name in shown if not name.lower().endswith(_CONTACT_FILES)]
    if contact_files:
        yield f"I kept {joined(contact_files)}; reading contact files comes in a later version."
    if others:
        yield f"I kept {joined(others)} with the mail, but do not read attachments yet."
