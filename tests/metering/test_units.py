"""Units for bytes, by AWS's worked examples and as a rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.metering.units import Consistency, read_units, write_units

SIZES = st.integers(min_value=0, max_value=2_000_000)
HOW = st.sampled_from(Consistency)
KB = 1024


@pytest.mark.parametrize(
    ("size", "consistency", "units"),
    [
        (3_500, Consistency.STRONG, 1),
        (3_500, Consistency.EVENTUAL, 0.5),
        (3_500, Consistency.TRANSACTIONAL, 2),
        (8 * KB, Consistency.STRONG, 2),
        (8 * KB, Consistency.EVENTUAL, 1),
        (8 * KB, Consistency.TRANSACTIONAL, 4),
        (0, Consistency.STRONG, 1),
        (0, Consistency.EVENTUAL, 0.5),
    ],
)
def test_reads_of_one_item(size: int, consistency: Consistency, units: float) -> None:
    """AWS: 3,500 bytes are read like 4 KB; an item of 8 KB takes 2 units consistently, 1
    eventually and 4 in a transaction; one that is not there takes 1 or 0.5."""
    assert units == read_units(size, consistency)


@pytest.mark.parametrize(
    ("size", "eventually", "strongly"),
    [(40.8 * KB, 5.5, 11), (1_500 * 64, 12, 24), (1_024 * KB, 128, 256), (8 * 2_000, 2, 4)],
)
def test_reads_of_many_items(size: float, eventually: float, strongly: float) -> None:
    """AWS: items of 40.8 KB together are read like 44 KB, 1,500 of 64 bytes like 96 KB; a page of
    1 MB takes 128 units eventually; eight index entries of 2,000 bytes take 2."""
    got = [read_units(int(size), how) for how in (Consistency.EVENTUAL, Consistency.STRONG)]
    assert [eventually, strongly] == got


@pytest.mark.parametrize(
    ("sizes", "units"),
    [
        ((0, 500), 1),
        ((0, 0), 1),
        ((0, 1_024), 1),
        ((0, 1_025), 2),
        ((1_500, 500), 2),
        ((500, 1_500), 2),
        ((3_584,), 4),
    ],
)
def test_writes(sizes: tuple[int, ...], units: int) -> None:
    """AWS: 500 bytes are written like 1 KB and 3.5 KB like 4 KB; an update takes the larger of the
    sizes before and after; what is not there takes 1."""
    assert units == write_units(*sizes)


@given(SIZES, SIZES, HOW)
def test_more_bytes_never_cost_less(one: int, other: int, how: Consistency) -> None:
    """Units are monotone in the size, reading and writing."""
    small, large = sorted((one, other))
    assert read_units(small, how) <= read_units(large, how)
    assert write_units(small) <= write_units(large) == write_units(one, other)


@given(SIZES)
def test_eventual_is_half_and_a_transaction_twice_of_consistent(size: int) -> None:
    """The prices of one read stand one to two to four."""
    strong = read_units(size, Consistency.STRONG)
    eventual = read_units(size, Consistency.EVENTUAL)
    transactional = read_units(size, Consistency.TRANSACTIONAL)
    assert (strong / 2, strong * 2) == (eventual, transactional)


@given(SIZES, HOW)
def test_units_pay_for_all_bytes_and_at_most_one_step_more(size: int, how: Consistency) -> None:
    """What was paid for is never less than what was read or written."""
    assert 0 <= read_units(size, how) / how.value * 4096 - size <= 4096
    assert 0 <= write_units(size) * 1024 - size <= 1024
