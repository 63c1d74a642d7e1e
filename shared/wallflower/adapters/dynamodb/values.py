"""Values of the domain as DynamoDB keeps them: text for moments, plain maps for the rest."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from boto3.dynamodb.types import TypeDeserializer, TypeSerializer

from wallflower.domain.delivery import Delivery, State
from wallflower.domain.people.interaction import Direction, Interaction

Item = dict[str, Any]
Wire = dict[str, Any]

_serializer = TypeSerializer()
_deserializer = TypeDeserializer()


def to_wire(item: Item) -> Wire:
    """An item with DynamoDB's types; empty values (None, "", (), {}) are left out."""
    return {k: _serializer.serialize(v) for k, v in item.items() if v not in (None, "", (), [], {})}


def from_wire(wire: Wire) -> Item:
    """The item without DynamoDB's types."""
    return {k: _deserializer.deserialize(v) for k, v in wire.items()}


def stamp(moment: datetime) -> str:
    """A moment in UTC to the second, sortable as text."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def moment(text: str) -> datetime:
    """The moment that `stamp` wrote."""
    return datetime.fromisoformat(text)


def moment_or_none(item: Item, name: str) -> datetime | None:
    """The moment under this name, None if there is none."""
    return moment(item[name]) if item.get(name) else None


def day_text(day: date) -> str:
    """A date, sortable as text."""
    return day.isoformat()


def touch_list(touch: Interaction) -> list[Any]:
    """An interaction as a list, empty ends left out."""
    kept = [
        stamp(touch.at),
        touch.direction.value,
        touch.kind,
        touch.topic,
        touch.said,
        touch.approximate,
        touch.own,
    ]
    while not kept[-1]:
        kept.pop()
    return kept


def touch_of(kept: Sequence[Any]) -> Interaction:
    """The interaction that `touch_list` wrote."""
    unsaid: list[Any] = ["", "", False, False]
    at, direction, kind, topic, said, approximate, own = [*kept, *unsaid[len(kept) - 3 :]]
    return Interaction(
        at=moment(at),
        direction=Direction(direction),
        kind=kind,
        topic=topic,
        said=said,
        approximate=approximate,
        own=own,
    )


def delivery_fields(delivery: Delivery) -> Item:
    """A letter's state as attributes of its row."""
    return {
        "state": delivery.state.value,
        "claimed_at": stamp(delivery.claimed_at) if delivery.claimed_at else None,
        "attempts": delivery.attempts,
        "message_id": delivery.message_id,
    }


def delivery_of(item: Item) -> Delivery:
    """The state that `delivery_fields` wrote."""
    return Delivery(
        state=State(item["state"]),
        claimed_at=moment_or_none(item, "claimed_at"),
        attempts=int(item.get("attempts", 0)),
        message_id=item.get("message_id", ""),
    )
