"""A touch: its date, its topic, and as many of its words as are kept."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.capture.telling import ORIGINAL, forwarding, told
from tests.unit.domain.samples import JANE, NOW, few, mail
from wallflower.domain.capture.touch import SAID_BYTES
from wallflower.domain.ledger import Tier


@few
@given(st.none() | st.datetimes(timezones=st.just(UTC)), st.sampled_from(["out", "in", "note"]))
def test_no_touch_is_later_than_the_receipt(sent: datetime | None, door: str) -> None:
    """Without a date the receipt's stands in, marked as approximate."""
    found = {
        "out": told(mail("Hi", to=(JANE,), sent=sent)),
        "in": forwarding(replace(ORIGINAL, date=sent)),
        "note": told(mail("Met jane@acme.example", sent=sent)),
    }[door]
    expected = (min(sent or NOW, NOW), sent is None)
    assert [expected] == [(h.touch.at, h.touch.approximate) for h in found.heard]


@few
@given(st.text(max_size=600))
def test_no_more_than_400_bytes_of_what_was_said_are_kept(text: str) -> None:
    said = forwarding(replace(ORIGINAL, body=text)).heard[0].touch.said
    words = " ".join(text.split()).encode("utf-8", "replace").decode()
    assert (True, True) == (len(said.encode()) <= SAID_BYTES, words.startswith(said))


def test_the_first_400_bytes_are_kept_with_no_letter_cut_in_two() -> None:
    said = [
        forwarding(replace(ORIGINAL, body=letter * 500)).heard[0].touch.said for letter in "aü€"
    ]
    assert ["a" * 400, "ü" * 200, "€" * 133] == said


@pytest.mark.parametrize("mark", ["Re: ", "Fwd: ", "AW: WG: ", "[EXTERNAL] "])
def test_a_mail_is_about_its_subject_without_marks(mark: str) -> None:
    found = [
        told(mail("Hi", to=(JANE,), subject=f"{mark}Compilers")),
        forwarding(replace(ORIGINAL, subject=f"{mark}Compilers")),
    ]
    assert ["Compilers", "Compilers"] == [capture.heard[0].touch.topic for capture in found]


def test_a_touch_is_told_in_utc() -> None:
    sent = datetime.fromisoformat("2026-11-01T00:30:00+13:00")
    assert [UTC] == [h.touch.at.tzinfo for h in told(mail("Hi", to=(JANE,), sent=sent)).heard]


def test_a_subject_of_any_length_fits_a_row() -> None:
    """A head may be 256 KB long; the ledger keeps the subject twice and a contact three."""
    found = told(mail("Hi", sender=JANE, subject="x" * 200_000), tier=Tier.WITNESS)
    assert len(found.heard[0].touch.topic) <= 1000
