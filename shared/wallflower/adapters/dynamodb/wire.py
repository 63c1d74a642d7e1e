"""Writes in the form in which a transaction takes them."""

from wallflower.adapters.dynamodb.values import Item, Wire, to_wire

ABSENT = "attribute_not_exists(PK)"


def put(item: Item, condition: str | None, values: Item | None = None) -> Wire:
    """Puts a whole row, if the condition holds."""
    return {"Put": {"Item": to_wire(item), **_if(condition, values)}}


def update(
    key: Item, change: str, condition: str, values: Item, names: dict[str, str] | None = None
) -> Wire:
    """Changes a row, if the condition holds."""
    named: Wire = {"ExpressionAttributeNames": names} if names else {}
    return {
        "Update": {
            "Key": to_wire(key),
            "UpdateExpression": change,
            **_if(condition, values),
            **named,
        }
    }


def _if(condition: str | None, values: Item | None) -> Wire:
    """The condition of a write and its values."""
    said: Wire = {"ConditionExpression": condition} if condition else {}
    if values:
        said["ExpressionAttributeValues"] = to_wire(values)
    return said
