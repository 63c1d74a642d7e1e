"""A mail's row in the ledger."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.fit import excess, shortened
from wallflower.adapters.dynamodb.values import (
    Item,
    delivery_fields,
    delivery_of,
    touch_list,
    touch_of,
)
from wallflower.domain.address import Address
from wallflower.domain.ledger import Entry, MailKind, Outcome, Person, Tier

if TYPE_CHECKING:
    from wallflower.domain.deed import Deed

_NAMED = 6
_TOUCHES_KEPT, _TOPIC_KEPT = 2, 40  # of a person's own, where they would be too much


def entry_item(owner_id: str, entry: Entry) -> Item:
    """A mail's row in the ledger. Where it would be more than a kilobyte, what was said is cut,
    then of the seventh person and all after her only the contact is named, then the topic. Of a
    command everybody stays named, since the answer says what was done for whom."""
    item = _whole(owner_id, entry)
    if entry.touch and (over := excess(item)) > 0:
        entry = replace(entry, touch=replace(entry.touch, said=shortened(entry.touch.said, over)))
        item = _whole(owner_id, entry)
    if excess(item) > 0 and any(person.touches for person in entry.people):
        entry = replace(entry, people=tuple(map(_wordless, entry.people)))
        item = _whole(owner_id, entry)
    if excess(item) > 0 and not entry.deeds:
        people = (*entry.people[:_NAMED], *map(_in_short, entry.people[_NAMED:]))
        entry = replace(entry, people=people)
        item = _whole(owner_id, entry)
    if entry.touch and (over := excess(item)) > 0:
        topic = shortened(entry.touch.topic, over)
        subject = (_mark(entry) or "") + topic
        touch = replace(entry.touch, topic=topic)
        item = _whole(owner_id, replace(entry, subject=subject, touch=touch))
    return item


def _whole(owner_id: str, entry: Entry) -> Item:
    mark = _mark(entry)
    return {
        **keys.letter_key(owner_id, entry.name),
        "objects": set(entry.objects),
        "tier": entry.tier.value,
        "kind": entry.kind.value,
        "outcome": entry.outcome.value,
        "subject": entry.subject if mark is None else None,
        "mark": mark,
        "touch": touch_list(entry.touch) if entry.touch else None,
        "who": [_person_list(person) for person in entry.people],
        "left_out": [[a.name, a.address] for a in entry.left_out],
        "offered": entry.offered or None,
        "kept": list(entry.kept),
        "problem": entry.problem,
        "mail_id": entry.message_id,
        "unclear": entry.unclear,
        "digest": entry.digest.isoformat() if entry.digest else None,
        "deeds": _deeds_list(entry) if entry.deeds else None,
        **(delivery_fields(entry.answer) if entry.answer else {}),
    }


def entry_of(item: Item) -> Entry:
    """The ledger entry of a row."""
    _, day, identity = item["SK"].split("#")
    touch = touch_of(item["touch"]) if "touch" in item else None
    people = tuple(_person_of(person) for person in item.get("who", ()))
    return Entry(
        day=date.fromisoformat(day),
        identity=identity,
        objects=tuple(sorted(item["objects"])),
        tier=Tier(item["tier"]),
        kind=MailKind(item["kind"]),
        outcome=Outcome(item["outcome"]),
        subject=item.get("subject") or (item.get("mark", "") + touch.topic if touch else ""),
        touch=touch,
        people=people,
        left_out=tuple(Address(name, address) for name, address in item.get("left_out", ())),
        kept=tuple(item.get("kept", ())),
        problem=item.get("problem", ""),
        message_id=item.get("mail_id", ""),
        unclear=item.get("unclear", ""),
        digest=date.fromisoformat(item["digest"]) if "digest" in item else None,
        deeds=_deeds_of(item["deeds"], people) if "deeds" in item else (),
        offered=item.get("offered", False),
        answer=delivery_of(item) if "state" in item else None,
    )


def _mark(entry: Entry) -> str | None:
    """What stands before the topic in the subject ("Re: "); None if that is no part of it."""
    topic = entry.touch.topic if entry.touch else ""
    return entry.subject.removesuffix(topic) if topic and entry.subject.endswith(topic) else None


def _deeds_list(entry: Entry) -> list[object]:
    # Imported here and below: few mails carry a command.
    from wallflower.adapters.dynamodb.rows.deed import deed_list

    places = {person.contact: place for place, person in enumerate(entry.people)}
    return [deed_list(deed, places[deed.contact]) for deed in entry.deeds]


def _deeds_of(kept: list[Any], people: tuple[Person, ...]) -> "tuple[Deed, ...]":
    from wallflower.adapters.dynamodb.rows.deed import deed_of

    return tuple(deed_of(deed[1:], people[int(deed[0])].contact) for deed in kept)


def _person_list(person: Person) -> list[object]:
    """A person as a list: her touches only where they are her own."""
    named = [person.contact, person.name, person.address, person.new, person.closed]
    if person.touches is not None:
        return [*named, [touch_list(touch) for touch in person.touches]]
    return named if any(named[1:]) else named[:1]


def _wordless(person: Person) -> Person:
    """Somebody of whose own touches only the newest two are kept, and of these only the topic."""
    touches = (person.touches or ())[-_TOUCHES_KEPT:]
    short = tuple(replace(t, said="", topic=t.topic[:_TOPIC_KEPT]) for t in touches)
    return replace(person, touches=short) if person.touches else person


def _in_short(person: Person) -> Person:
    return replace(person, name="", address="", touches=None)


def _person_of(kept: list[Any]) -> Person:
    contact, name, address, new, closed, *own = kept if len(kept) > 1 else (*kept, "", "", False, 0)
    return Person(
        contact=contact,
        name=name,
        address=address,
        new=new,
        closed=int(closed),
        touches=tuple(map(touch_of, own[0])) if own else None,
    )
