"""Lengths of time as people write them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from wallflower.domain.people.interval import LONGEST, days
from wallflower.domain.people.wish import Wish


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("3 months", 91),
        ("every 3 months", 91),
        ("2 weeks", 14),
        ("two weeks", 14),
        ("a week", 7),
        ("every week", 7),
        ("every other month", 61),
        ("90 days", 90),
        ("90", 90),
        ("1 year", 365),
        ("half a year", 183),
        ("6m", 183),
        ("10d", 10),
        ("Monthly", 30),
        ("quarterly", 91),
        ("fortnight", 14),
        ("a fortnight", 14),
        ("every quarter", 91),
        ("3 mo", 91),
        ("10 years", 3652),
    ],
)
def test_an_interval_is_so_many_days(written: str, expected: int) -> None:
    assert expected == days(written)


@pytest.mark.parametrize(
    "written", ["", "blue moon", "0 days", "-3 days", "11 years", "99999 days", "3 3 months"]
)
def test_what_is_none_is_refused_in_one_sentence_that_says_what_to_do(written: str) -> None:
    with pytest.raises(Wish, match="write for example"):
        days(written)


@few
@given(st.text(max_size=40))
def test_any_words_are_an_interval_or_a_wish(written: str) -> None:
    with suppress(Wish):
        assert 1 <= days(written) <= LONGEST


@few
@given(st.integers(1, 100))
def test_more_is_longer(count: int) -> None:
    assert days(f"{count} days") < days(f"{count} weeks") < days(f"{min(count, 9) * 9} months") * 99
