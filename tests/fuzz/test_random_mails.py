"""What holds of the reading of any bytes, tried with mails that no program would write."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.invariants import check
from tests.fuzz.mails import heads, mails

MAILS = Path(__file__).parents[1] / "mails"
FOUND = sorted((MAILS / "fuzz").glob("*.eml"))

lasting = settings(suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_once_broke_the_reader_is_read(path: Path) -> None:
    """Each of these once showed a fault, or what a fault would look like; all are answered."""
    check(path.read_bytes())


@lasting
@given(st.binary(max_size=500))
def test_any_bytes_are_read(raw: bytes) -> None:
    """As a mail, or with a reason why not."""
    check(raw)


@lasting
@given(heads(), st.binary(max_size=200))
def test_any_head_is_read(head: bytes, body: bytes) -> None:
    """Fields of any bytes, folded and ended in any way."""
    check(head + b"\n" + body)


@lasting
@given(mails())
def test_any_tree_of_parts_is_read(raw: bytes) -> None:
    """Multiparts in mails in multiparts, ended or not, with boundaries that come again."""
    check(raw)


@lasting
@given(mails(), st.data())
def test_a_mail_may_be_cut_anywhere(raw: bytes, data: st.DataObject) -> None:
    """Only the beginning of a large mail is read."""
    check(raw[: data.draw(st.integers(0, len(raw)))])


@lasting
@given(st.sampled_from(sorted(MAILS.glob("*.eml"))), st.data())
def test_a_mail_may_have_lost_or_gained_bytes(path: Path, data: st.DataObject) -> None:
    """Somewhere on its way."""
    raw = path.read_bytes()
    at = data.draw(st.integers(0, len(raw)))
    lost = data.draw(st.integers(0, 40))
    check(raw[:at] + data.draw(st.binary(max_size=20)) + raw[at + lost :])
