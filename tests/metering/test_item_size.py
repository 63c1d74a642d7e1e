"""Bytes of items by AWS's rules."""

from decimal import Decimal
from math import ceil
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.metering.item_size import item_size, number_size, value_size

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=9).filter(
    lambda number: len(number.normalize().as_tuple().digits) <= 38
)
SCALARS = st.one_of(
    st.builds(lambda text: {"S": text}, st.text(max_size=20)),
    st.builds(lambda number: {"N": str(number)}, NUMBERS),
    st.builds(lambda held: {"B": held}, st.binary(max_size=20)),
    st.builds(lambda said: {"BOOL": said}, st.booleans()),
    st.just({"NULL": True}),
)
VALUES: st.SearchStrategy[dict[str, Any]] = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.builds(lambda held: {"L": held}, st.lists(inner, max_size=4)),
        st.builds(lambda held: {"M": held}, st.dictionaries(st.text(max_size=5), inner)),
    ),
    max_leaves=8,
)
ITEMS = st.dictionaries(st.text(min_size=1, max_size=8), VALUES, max_size=5)


@pytest.mark.parametrize(
    ("value", "size"),
    [
        ({"S": ""}, 0),
        ({"S": "abc"}, 3),
        ({"S": "für"}, 4),
        ({"S": "日本"}, 6),
        ({"S": "🌼"}, 4),
        ({"B": b"\x00\xff\x00"}, 3),
        ({"BOOL": False}, 1),
        ({"NULL": True}, 1),
        ({"SS": ["a", "bc"]}, 3),
        ({"NS": ["1", "-1"]}, 5),
        ({"BS": [b"a", b"bc"]}, 3),
        ({"L": []}, 3),
        ({"M": {}}, 3),
        ({"L": [{"S": "ab"}, {"BOOL": True}]}, 3 + 1 + 2 + 1 + 1),
        ({"M": {"name": {"S": "ab"}}}, 3 + 1 + 4 + 2),
        ({"L": [{"L": [{"NULL": True}]}]}, 3 + 1 + 3 + 1 + 1),
    ],
)
def test_values_take_the_bytes_that_aws_counts(value: dict[str, Any], size: int) -> None:
    """UTF-8 for text, raw bytes for binary, one for true, false and null; a list or map takes
    three, its contents, and one for each element; a set what its elements take."""
    assert size == value_size(value)


@pytest.mark.parametrize(
    ("number", "size"),
    [("7", 2), ("-7", 3), ("12", 3), ("123", 3), ("1.2", 3), ("1234", 4), ("9" * 38, 21)],
)
def test_numbers_take_half_a_byte_a_digit(number: str, size: int) -> None:
    """A byte for two significant digits and one more, one for a minus."""
    assert size == number_size(number)


@pytest.mark.parametrize("same", ["1.1", "1.100", "001.10", "11E-1", "1.1E0"])
def test_zeros_at_the_ends_take_nothing(same: str) -> None:
    """Leading and trailing zeros are trimmed, as AWS says."""
    assert 3 == number_size(same)


def test_a_zero_that_is_all_of_a_number_takes_no_digit() -> None:
    """0, 0.00 and 0E+5 are one number."""
    assert {2} == {number_size(zero) for zero in ("0", "0.00", "0E+5")}


def test_no_number_takes_more_than_21_bytes() -> None:
    """Also a negative one of 38 digits."""
    assert 21 == number_size("-" + "9" * 38)


@given(NUMBERS)
def test_a_number_is_never_counted_too_small(number: Decimal) -> None:
    """AWS's "approximately": a byte for two significant digits, and one; ours is that or one byte
    more, and one for a minus."""
    digits = "".join(map(str, number.as_tuple().digits)).strip("0")
    published = ceil(len(digits) / 2) + 1
    more = number_size(str(number)) - published
    assert 0 <= more <= 1 + (number < 0)


def test_an_item_takes_its_names_too() -> None:
    """Names are counted in UTF-8 like values."""
    item = {"PK": {"S": "p"}, "größe": {"N": "7"}, "tags": {"SS": ["x", "yz"]}}
    assert (2 + 1) + (7 + 2) + (4 + 3) == item_size(item)


def test_nothing_takes_nothing() -> None:
    """An item that is not there has no bytes."""
    assert 0 == item_size({})


def test_a_value_of_no_known_type_is_refused() -> None:
    """Better no size than a wrong one."""
    with pytest.raises(KeyError):
        value_size({"X": "a"})


@given(ITEMS, ITEMS)
def test_the_size_is_the_sum_of_the_attributes(some: dict[str, Any], other: dict[str, Any]) -> None:
    """Two items without a name in common take together what each takes alone."""
    others = {name: held for name, held in other.items() if name not in some}
    assert item_size(some) + item_size(others) == item_size({**some, **others})


@given(st.lists(VALUES, max_size=5), VALUES)
def test_a_list_grows_by_each_element_and_one(held: list[dict[str, Any]], one: Any) -> None:
    """Three bytes for the list are counted once."""
    assert value_size({"L": held}) + 1 + value_size(one) == value_size({"L": [*held, one]})
