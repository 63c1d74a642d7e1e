"""A dated letter's row."""

from datetime import date
from typing import Any

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.values import (
    Item,
    delivery_fields,
    delivery_of,
    moment,
    stamp,
    touch_list,
    touch_of,
)
from wallflower.domain.address import Address
from wallflower.domain.digest import Awaited, Digest, LetterKind, Promise, Reminder
from wallflower.domain.engine.occasion import Occasion, OccasionKind

_TEXTS = ("contact", "name", "address", "why", "role", "works_on", "cares_about", "met")


def digest_item(digest: Digest) -> Item:
    """A dated letter's row; each reminder that is closed adds an attribute to it."""
    return {
        **keys.letter_key(digest.owner, digest.name),
        "reminders": [_reminder_map(reminder) for reminder in digest.reminders],
        "asked_by": digest.asked_by,
        "offers": [[a.name, a.address] for a in digest.offers],
        "doubted": [[a.name, a.address] for a in digest.doubted],
        "budget": digest.budget,
        "proposed": digest.proposed,
        "written": digest.written,
        "promises": [[p.name, p.address, p.what, p.by.isoformat()] for p in digest.promises],
        "awaited": [_awaited_list(one) for one in digest.awaited],
        "refused": dict(digest.refused),
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
        doubted=tuple(Address(name, address) for name, address in item.get("doubted", ())),
        budget=int(item["budget"]),
        proposed=int(item["proposed"]),
        written=int(item.get("written", 0)),
        promises=tuple(_promise_of(promise) for promise in item.get("promises", ())),
        awaited=tuple(_awaited_of(one) for one in item.get("awaited", ())),
        refused={why: int(count) for why, count in item.get("refused", {}).items()},
        delivery=delivery_of(item),
    )


def done_attribute(number: int) -> str:
    """The attribute that says when this reminder was closed."""
    return f"done_{number}"


def _number(attribute: str) -> int:
    return int(attribute.removeprefix("done_"))


def _awaited_list(one: Awaited) -> list[Any]:
    return [one.digest.isoformat(), one.number, stamp(one.written), one.name, one.address]


def _awaited_of(kept: list[Any]) -> Awaited:
    digest, number, written, name, address = kept
    return Awaited(
        digest=date.fromisoformat(digest),
        number=int(number),
        written=moment(written),
        name=name,
        address=address,
    )


def _promise_of(kept: list[str]) -> Promise:
    name, address, what, by = kept
    return Promise(name=name, address=address, what=what, by=date.fromisoformat(by))


def _reminder_map(reminder: Reminder) -> Item:
    """What is known of a reminder; what is not is left out."""
    told = {name: getattr(reminder, name) for name in _TEXTS}
    return {
        "number": reminder.number,
        **{name: text for name, text in told.items() if text},
        "last": touch_list(reminder.last) if reminder.last else None,
        "occasion": _occasion_list(reminder.occasion) if reminder.occasion else None,
        "unanswered": reminder.unanswered,
        "spoken": reminder.spoken,
    }


def _reminder_of(item: dict[str, Any]) -> Reminder:
    return Reminder(
        number=int(item["number"]),
        **{name: item.get(name, "") for name in _TEXTS},
        last=touch_of(item["last"]) if item.get("last") else None,
        occasion=_occasion_of(item) if item.get("occasion") else None,
        unanswered=int(item.get("unanswered", 0)),
        spoken=item.get("spoken", False),
    )


def _occasion_list(occasion: Occasion) -> list[str]:
    return [occasion.kind.value, occasion.on.isoformat(), occasion.what]


def _occasion_of(item: dict[str, Any]) -> Occasion:
    kind, on, what = item["occasion"]
    return Occasion(
        contact=item["contact"], kind=OccasionKind(kind), on=date.fromisoformat(on), what=what
    )
