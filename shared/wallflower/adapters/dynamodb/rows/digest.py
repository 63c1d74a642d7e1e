"""A dated letter's row."""

from datetime import date
from typing import Any

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.values import (
    Item,
    delivery_fields,
    delivery_of,
    moment,
    touch_list,
    touch_of,
)
from wallflower.domain.address import Address
from wallflower.domain.digest import Digest, LetterKind, Reminder


def digest_item(digest: Digest) -> Item:
    """A dated letter's row; each reminder that is closed adds an attribute to it."""
    return {
        **keys.letter_key(digest.owner, digest.name),
        "reminders": [_reminder_map(reminder) for reminder in digest.reminders],
        "asked_by": digest.asked_by,
        "offers": [[a.name, a.address] for a in digest.offers],
        "budget": digest.budget,
        "proposed": digest.proposed,
        **delivery_fields(digest.delivery),
    }


def digest_of(item: Item) -> Digest:
    """The dated letter of a row."""
    _, day, kind = item["SK"].split("#")
    return Digest(
        owner=item["PK"].removeprefix("O#"),
        day=date.fromisoformat(day),
        kind=LetterKind(kind),
        reminders=tuple(_reminder_of(reminder) for reminder in item.get("reminders", ())),
        done={_number(name): moment(at) for name, at in item.items() if name.startswith("done_")},
        asked_by=item.get("asked_by", ""),
        offers=tuple(Address(name, address) for name, address in item.get("offers", ())),
        budget=int(item["budget"]),
        proposed=int(item["proposed"]),
        delivery=delivery_of(item),
    )


def done_attribute(number: int) -> str:
    """The attribute that says when this reminder was closed."""
    return f"done_{number}"


def _number(attribute: str) -> int:
    return int(attribute.removeprefix("done_"))


def _reminder_map(reminder: Reminder) -> Item:
    return {
        "number": reminder.number,
        "contact": reminder.contact,
        "name": reminder.name,
        "address": reminder.address,
        "why": reminder.why,
        "last": touch_list(reminder.last) if reminder.last else None,
    }


def _reminder_of(item: dict[str, Any]) -> Reminder:
    last = touch_of(item["last"]) if item["last"] else None
    return Reminder(**{**item, "number": int(item["number"]), "last": last})
