"""An occasion's row."""

from datetime import date

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.values import Item, day_text
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.people.birthday import Birthday


def occasion_item(owner_id: str, occasion: Occasion) -> Item:
    """An occasion's row."""
    return {
        **keys.occasion_key(owner_id, occasion.contact, occasion.name),
        **(keys.occasion_agenda(owner_id, occasion) if occasion.waits else {}),
        "kind": occasion.kind.value,
        "day": day_text(occasion.on),
        "what": occasion.what,
        "birthday": occasion.birthday.iso() if occasion.birthday else None,
    }


def occasion_of(item: Item) -> Occasion:
    """The occasion of a row."""
    return Occasion(
        contact=item["SK"].split("#")[1],
        kind=OccasionKind(item["kind"]),
        on=date.fromisoformat(item["day"]),
        what=item.get("what", ""),
        birthday=Birthday.of(item["birthday"]) if "birthday" in item else None,
        waits="agenda_sk" in item,
    )
