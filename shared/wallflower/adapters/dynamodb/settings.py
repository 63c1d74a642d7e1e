"""The write of an owner's settings."""

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.values import Wire
from wallflower.adapters.dynamodb.wire import update
from wallflower.domain.settings import Settings


def change_settings(owner_id: str, settings: Settings) -> Wire:
    """Changes those of an owner's settings of which something is said, and no others; there must
    be at least one, and the owner must be there."""
    set_to = {name: value for name, value in settings.said.items() if value}
    removed = [name for name, value in settings.said.items() if not value]
    parts = (
        ("SET", [f"{name} = :{name}" for name in set_to]),
        ("REMOVE", removed),
    )
    return update(
        keys.owner_key(owner_id),
        " ".join(f"{verb} {', '.join(names)}" for verb, names in parts if names),
        "attribute_exists(PK)",
        {f":{name}": value for name, value in set_to.items()},
    )
