"""How many bytes an item takes, by the rules that AWS publishes on the page "DynamoDB item sizes
and formats" of the developer guide."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

Item = Mapping[str, Any]


def item_size(item: Item) -> int:
    """Bytes of an item in wire form (`{"PK": {"S": "a"}}`): its names and its values."""
    return sum(_text(name) + value_size(value) for name, value in item.items())


def value_size(value: Mapping[str, Any]) -> int:
    """Bytes of one value in wire form (`{"S": "a"}`); KeyError if its type is none of AWS's."""
    ((kind, held),) = value.items()
    return _SIZES[kind](held)


def number_size(text: str) -> int:
    """Bytes of a number: never less than AWS counts, and at most one byte more.

    AWS says "approximately": a byte for two significant digits and one more; one for a minus; 21
    at most. The digits may lie across their pairs (1.2 is kept as 01 and 20), hence the odd one.
    """
    number = Decimal(text)
    digits = "".join(map(str, number.as_tuple().digits)).strip("0")
    pairs = len(digits) // 2 + 1
    return min(21, pairs + 1 + (number < 0))


def _text(text: str) -> int:
    return len(text.encode())


def _one(_: object) -> int:
    return 1


def _sum_of(size: Callable[[Any], int]) -> Callable[[Iterable[Any]], int]:
    return lambda elements: sum(map(size, elements))


def _list(elements: Iterable[Mapping[str, Any]]) -> int:
    return 3 + sum(1 + value_size(element) for element in elements)


def _map(pairs: Item) -> int:
    return 3 + len(pairs) + item_size(pairs)


_SIZES: dict[str, Callable[[Any], int]] = {
    "S": _text,
    "N": number_size,
    "B": len,
    "BOOL": _one,
    "NULL": _one,
    "SS": _sum_of(_text),
    "NS": _sum_of(number_size),
    "BS": _sum_of(len),
    "L": _list,
    "M": _map,
}
