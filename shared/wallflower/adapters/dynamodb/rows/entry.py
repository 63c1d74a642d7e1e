"""A mail's row in the ledger."""

from datetime import date
from typing import TYPE_CHECKING, Any

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.fit import excess
from wallflower.adapters.dynamodb.rows.person import person_list, person_of
from wallflower.adapters.dynamodb.rows.shorter import SHORTER, mark_of
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


def entry_item(owner_id: str, entry: Entry) -> Item:
    """A mail's row in the ledger, made shorter step by step where it is more than a kilobyte."""
    item = _whole(owner_id, entry)
    for shorter in SHORTER:
        if (over := excess(item)) > 0:
            entry = shorter(entry, over)
            item = _whole(owner_id, entry)
    return item


def _whole(owner_id: str, entry: Entry) -> Item:
    mark = mark_of(entry)
    return {
        **keys.letter_key(owner_id, entry.name),
        "objects": set(entry.objects),
        "tier": entry.tier.value,
        "kind": entry.kind.value,
        "outcome": entry.outcome.value,
        "subject": entry.subject if mark is None else None,
        "mark": mark,
        "touch": touch_list(entry.touch) if entry.touch else None,
        "who": [person_list(person) for person in entry.people],
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
    people = tuple(person_of(person) for person in item.get("who", ()))
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


def _deeds_list(entry: Entry) -> list[object]:
    # Imported here and below: few mails carry a command.
    from wallflower.adapters.dynamodb.rows.deed import deed_list

    places = {person.contact: place for place, person in enumerate(entry.people)}
    return [deed_list(deed, places[deed.contact]) for deed in entry.deeds]


def _deeds_of(kept: list[Any], people: tuple[Person, ...]) -> "tuple[Deed, ...]":
    from wallflower.adapters.dynamodb.rows.deed import deed_of

    return tuple(deed_of(deed[1:], people[int(deed[0])].contact) for deed in kept)
