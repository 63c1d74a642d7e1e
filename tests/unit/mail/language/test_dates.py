"""Dates: as clients write them, with their offset, and never invented."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallflower.domain.mail.language.clock import ZONES
from wallflower.domain.mail.language.dates import read_date

# Hypothesis wants naive bounds; the test adds the zone.
EARLIEST = datetime(1990, 1, 1)  # noqa: DTZ001
LATEST = datetime(2099, 12, 31)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Wed, 28 Oct 2026 09:31:00 +0100", "2026-10-28T09:31:00+01:00"),
        ("Wed, 28 Oct 2026 09:31:00 -0000 (GMT)", "2026-10-28T09:31:00+00:00"),
        ("Wed, Oct 28, 2026 at 9:31 AM", "2026-10-28T09:31:00+00:00"),
        ("Wed, Oct 28, 2026 at 9:31\u202fPM", "2026-10-28T21:31:00+00:00"),
        ("25 October 2026 at 11:17:21 EEST", "2026-10-25T11:17:21+03:00"),
        ("October 25, 2026 at 12:05:00 AM GMT+3", "2026-10-25T00:05:00+03:00"),
        ("1. August 2026 23:28:15 GMT-07:00", "2026-08-01T23:28:15-07:00"),
        ("Monday, September 21, 2026, 5:55:44 PM -0400", "2026-09-21T17:55:44-04:00"),
        ("Tuesday, November 3, 2026, 09:26:50 AM GMT+1", "2026-11-03T09:26:50+01:00"),
        ("Thursday, 29 October 2026 at 12:46", "2026-10-29T12:46:00+00:00"),
        ("Friday, 30 October 2026 5:08 p.m.", "2026-10-30T17:08:00+00:00"),
        ("02/10/2026 4:52 PM EST", "2026-02-10T16:52:00-05:00"),
        ("28/10/2026 12:46", "2026-10-28T12:46:00+00:00"),
        ("04/10/2026 12:46", "2026-10-04T12:46:00+00:00"),
        ("26.10.2026 14:25:08", "2026-10-26T14:25:08+00:00"),
        ("2026-01-27", "2026-01-27T00:00:00+00:00"),
        ("11-Apr-2026, at 6:54 PM", "2026-04-11T18:54:00+00:00"),
        ("Thu Jan 29 09:00:00 2026", "2026-01-29T09:00:00+00:00"),
        ("mar. 27 oct. 2026 à 14:25", "2026-10-27T14:25:00+00:00"),
        ("среда, 14 июня 2026, 15:19 +03:00", "2026-06-14T15:19:00+03:00"),
        ("2026年10月26日 14:25", "2026-10-26T14:25:00+00:00"),
    ],
)
def test_a_date_keeps_its_offset(written: str, expected: str) -> None:
    """The moment that a client wrote is the moment that is read, in the offset it wrote."""
    found = read_date(written)
    assert found is not None
    assert expected == found.isoformat()


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "31 February 2026 10:00",
        "Wed, 28 Oct 2026 25:00:00",
        "12:30",
        "October 2026",
        "Wed, 28 Oct 2026 09:31:00 +9900",
        "99/99/2026",
        "Oct 28",
    ],
)
def test_what_cannot_be_read_is_none(written: str) -> None:
    """A date that cannot be read is no date; it is never today."""
    assert read_date(written) is None


@given(
    st.datetimes(min_value=EARLIEST, max_value=LATEST),
    st.integers(min_value=-14 * 4, max_value=14 * 4),
)
def test_the_standard_form_reads_back(moment: datetime, quarters: int) -> None:
    """Every moment in the form of RFC 5322 reads back to the second."""
    zone = timezone(timedelta(minutes=15 * quarters))
    moment = moment.replace(microsecond=0, tzinfo=zone)
    assert moment == read_date(moment.strftime("%a, %d %b %Y %H:%M:%S %z"))


@given(st.sampled_from(sorted(ZONES)))
def test_every_zone_name_is_known(name: str) -> None:
    """A zone's name stands for its hours from UTC."""
    expected = datetime(2026, 10, 28, 12, 0, tzinfo=UTC) - timedelta(hours=ZONES[name])
    assert expected == read_date(f"28 October 2026 12:00 {name.upper()}")


@given(st.text(max_size=250))
def test_it_never_raises(text: str) -> None:
    """Any text is a date with an offset, or none."""
    found = read_date(text)
    assert found is None or found.tzinfo is not None
