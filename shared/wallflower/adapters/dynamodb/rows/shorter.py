"""What a mail's row can do without, in turn, so that it stays within a kilobyte."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from wallflower.adapters.dynamodb.fit import shortened
from wallflower.domain.ledger import Entry, Person

_NAMED = 6  # people; of all after them only the contact is kept
_TOUCHES = 2  # of a person's own


def mark_of(entry: Entry) -> str | None:
    """What stands before the topic in the subject ("Re: "); None if that is no part of it."""
    topic = entry.touch.topic if entry.touch else ""
    return entry.subject.removesuffix(topic) if topic and entry.subject.endswith(topic) else None


def _less_said(entry: Entry, over: int) -> Entry:
    touch = entry.touch
    return replace(entry, touch=touch and replace(touch, said=shortened(touch.said, over)))


def _less_of_each(entry: Entry, _over: int, room: int) -> Entry:
    """People with only the newest of their own touches, and so many characters of a topic."""
    return replace(entry, people=tuple(_with_less(person, room) for person in entry.people))


def _with_less(person: Person, room: int) -> Person:
    if not person.touches:
        return person
    newest = person.touches[-_TOUCHES:]
    return replace(person, touches=tuple(replace(t, said="", topic=t.topic[:room]) for t in newest))


def _fewer_named(entry: Entry, _over: int) -> Entry:
    """Of a command everybody stays named, since the answer says what was done for whom."""
    if entry.deeds:
        return entry
    rest = (replace(p, name="", address="", touches=None) for p in entry.people[_NAMED:])
    return replace(entry, people=(*entry.people[:_NAMED], *rest))


def _less_topic(entry: Entry, over: int) -> Entry:
    if entry.touch is None:
        return entry
    topic = shortened(entry.touch.topic, over)
    touch = replace(entry.touch, topic=topic)
    return replace(entry, subject=(mark_of(entry) or "") + topic, touch=touch)


SHORTER: tuple[Callable[[Entry, int], Entry], ...] = (
    _less_said,
    *(partial(_less_of_each, room=room) for room in (60, 30, 15, 0)),
    _fewer_named,
    _less_topic,
)
