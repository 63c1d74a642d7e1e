"""A follow-up's row, which stays when its letter has left."""

from datetime import date

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.values import Item, delivery_fields, delivery_of
from wallflower.domain.followup import FollowUp


def follow_up_item(follow_up: FollowUp) -> Item:
    """A follow-up's row."""
    return {
        **keys.letter_key(follow_up.owner, follow_up.letter),
        "contact": follow_up.contact,
        "name": follow_up.name,
        "address": follow_up.address,
        "text": follow_up.text,
        **delivery_fields(follow_up.delivery),
    }


def follow_up_of(item: Item) -> FollowUp:
    """The follow-up of a row."""
    _, day, name = item["SK"].split("#")
    return FollowUp(
        owner=item["PK"].removeprefix("O#"),
        day=date.fromisoformat(day),
        id=name,
        contact=item["contact"],
        name=item.get("name", ""),
        address=item["address"],
        text=item["text"],
        delivery=delivery_of(item),
    )
