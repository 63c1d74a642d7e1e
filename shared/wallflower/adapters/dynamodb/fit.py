"""Keeps a row within one kilobyte, since every one begun is paid for at each write."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

KILOBYTE = 1024
_OF_A_LIST = 3  # bytes of a list, and one for each thing in it


def excess(item: Mapping[str, Any]) -> int:
    """How many bytes a row has beyond one kilobyte, by AWS's rules ("DynamoDB item sizes and
    formats"); 0 or less if it fits. What `to_wire` leaves out is not counted."""
    kept = {name: value for name, value in item.items() if value not in (None, "", (), [], {})}
    return sum(len(name.encode()) + _bytes(value) for name, value in kept.items()) - KILOBYTE


def shortened(text: str, by: int) -> str:
    """The text without so many of its last bytes, no character cut in two."""
    said = text.encode("utf-8", "replace")
    return said[: max(0, len(said) - max(0, by))].decode("utf-8", "ignore")


def _bytes(value: Any) -> int:
    match value:
        case bool() | None:
            return 1
        case str():
            return len(value.encode("utf-8", "replace"))
        case int() | Decimal():
            return len(str(value)) // 2 + 3  # never less than it is
        case set():
            return sum(map(_bytes, value))
        case _:
            return _OF_A_LIST + sum(1 + _bytes(one) for one in value)
