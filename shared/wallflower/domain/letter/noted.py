"""What passed between the owner and others, as the answer says that it is noted."""

from collections.abc import Iterable, Sequence

from wallflower.domain.ledger import Entry, Person
from wallflower.domain.letter.dates import local_day, spoken
from wallflower.domain.letter.names import called, counted, joined
from wallflower.domain.letter.topic import topic_phrase
from wallflower.domain.letter.words import plain
from wallflower.domain.people.interaction import Direction, Interaction

MOST_SAID = 8  # touches; who forwards a whole folder wants no letter of its length
MOST_TICKED = 12  # people; the others are counted
_MET = {"coffee": "had coffee with", "call": "talked with", "event": "met"}


def noted(entry: Entry, zone: str) -> Iterable[str]:
    """A sentence for each touch of a mail, with all who share it; dates in the owner's zone."""
    shared: dict[Interaction, list[Person]] = {}
    for person in entry.people:
        for touch in entry.touches(person):
            shared.setdefault(touch, []).append(person)
    if not shared:
        yield f"I will remember {_names(entry.people)}."
    for touch, people in [*shared.items()][:MOST_SAID]:
        yield _noted(touch, people, entry, zone)
    if more := len(shared) - MOST_SAID:
        yield from [f"And {counted(more)} more."] if more > 0 else []


def closed(entry: Entry) -> Iterable[str]:
    """Whose reminders are ticked off by a touch, and what the owner said that was."""
    ticked = [one for one in entry.people if one.closed and not _rests(entry, one)]
    done = [_ticked(entry, one) for one in ticked if one.called]
    unnamed = len(ticked) - len(done)
    if done:
        yield f"Ticked off: {joined(done, MOST_TICKED, unnamed)}."
    elif unnamed:
        yield f"Ticked off: {counted(unnamed)} reminder{'s'[: unnamed - 1]}."


def _rests(entry: Entry, person: Person) -> bool:
    """Whether somebody's reminder was closed by a command that is no touch."""
    return not entry.touches(person) and any(d.contact == person.contact for d in entry.deeds)


def _ticked(entry: Entry, person: Person) -> str:
    kinds = [_MET[touch.kind] for touch in entry.touches(person) if touch.kind in _MET]
    did = f" (you {kinds[0]} them)" if kinds else ""
    return f"number {person.closed}, {called(person.name, person.address)}{did}"


def _noted(touch: Interaction, people: Sequence[Person], entry: Entry, zone: str) -> str:
    names = _names(people)
    if touch.kind == "note":
        said = plain(touch.said or touch.topic, 120)
        return f"You noted about {names}: “{said}”" if said else f"I will remember {names}."
    on = "around" if touch.approximate else "on"
    topic = topic_phrase(touch.topic, 80)
    about = f" about “{topic}”" if topic else ""
    day = spoken(local_day(touch.at, zone), entry.day)
    return f"{_happened(touch, names)} {on} {day}{about}."


def _names(people: Sequence[Person]) -> str:
    named = [_introduced(person) for person in people if person.called]
    return joined(named, unnamed=len(people) - len(named))


def _introduced(person: Person) -> str:
    name = called(person.name, person.address)
    return f"{name} (new)" if person.new else name


def _happened(touch: Interaction, names: str) -> str:
    if touch.kind in _MET:
        return f"You {_MET[touch.kind]} {names}"
    match touch.direction:
        case Direction.IN:
            return f"{names} wrote to you"
        case Direction.OUT:
            return f"You wrote to {names}"
        case Direction.BOTH:
            return f"You were in touch with {names}"
