"""A mail's row in the ledger."""

from datetime import date

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.values import (
    Item,
    delivery_fields,
    delivery_of,
    touch_list,
    touch_of,
)
from wallflower.domain.address import Address
from wallflower.domain.ledger import Entry, MailKind, Outcome, Person, Tier


def entry_item(owner_id: str, entry: Entry) -> Item:
    """A mail's row in the ledger."""
    return {
        **keys.letter_key(owner_id, entry.name),
        "objects": set(entry.objects),
        "tier": entry.tier.value,
        "kind": entry.kind.value,
        "outcome": entry.outcome.value,
        "subject": entry.subject,
        "touch": touch_list(entry.touch) if entry.touch else None,
        "who": [_person_list(person) for person in entry.people],
        "left_out": [[a.name, a.address] for a in entry.left_out],
        "offered": entry.offered or None,
        "kept": list(entry.kept),
        "problem": entry.problem,
        **(delivery_fields(entry.answer) if entry.answer else {}),
    }


def entry_of(item: Item) -> Entry:
    """The ledger entry of a row."""
    _, day, identity = item["SK"].split("#")
    return Entry(
        day=date.fromisoformat(day),
        identity=identity,
        objects=tuple(sorted(item["objects"])),
        tier=Tier(item["tier"]),
        kind=MailKind(item["kind"]),
        outcome=Outcome(item["outcome"]),
        subject=item.get("subject", ""),
        touch=touch_of(item["touch"]) if "touch" in item else None,
        people=tuple(_person_of(person) for person in item.get("who", ())),
        left_out=tuple(Address(name, address) for name, address in item.get("left_out", ())),
        kept=tuple(item.get("kept", ())),
        problem=item.get("problem", ""),
        offered=item.get("offered", False),
        answer=delivery_of(item) if "state" in item else None,
    )


def _person_list(person: Person) -> list[object]:
    return [person.contact, person.name, person.address, person.new, person.closed]


def _person_of(kept: list[object]) -> Person:
    contact, name, address, new, closed = kept
    return Person(
        contact=str(contact),
        name=str(name),
        address=str(address),
        new=bool(new),
        closed=int(str(closed)),
    )
