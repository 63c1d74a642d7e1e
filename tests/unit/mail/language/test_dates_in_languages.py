"""Dates in every language of the table, written as the Unicode CLDR has it (by Babel)."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from babel.dates import format_date, format_time

from wallflower.domain.mail.language.dates import read_date
from wallflower.domain.mail.language.table import LANGUAGES

ZONE = timezone(timedelta(hours=2))
YEAR_END = datetime(2026, 12, 31, tzinfo=UTC)
LOCALES = {
    **{name: name for name in LANGUAGES},
    "no": "nb",
    "zh": "zh_CN",
    "zh (traditional)": "zh_TW",
    "pt (Brazil)": "pt_BR",
    "en (Great Britain)": "en_GB",
    "es (Mexico)": "es_MX",
    "de (Austria)": "de_AT",
}
# Its short months end in a sign of their own; the long ones are in the table.
LENGTHS = {"hi": ("full", "long")}


@pytest.mark.parametrize("language", LOCALES)
def test_a_written_date_reads_back(language: str) -> None:
    """Every month, with words, in three lengths and two kinds of clock, is the day it says."""
    locale = LOCALES[language]
    for month in range(1, 13):
        for day, hour in ((7, 9), (26, 14)):
            moment = datetime(2025, month, day, hour, 5, tzinfo=ZONE)
            for length in LENGTHS.get(language, ("full", "long", "medium")):
                for clock in ("medium", "short"):
                    date = format_date(moment.date(), length, locale=locale)
                    line = f"{date} {format_time(moment, clock, locale=locale)}"
                    found = read_date(line, YEAR_END)
                    assert found is not None, line
                    assert moment.replace(tzinfo=UTC) == found, line


@pytest.mark.parametrize(
    ("written", "sent", "expected"),
    [
        # A day in figures that would lie after the forward is read the other way.
        ("03/04/2026 14:25", "2026-03-20T10:00:00+01:00", "2026-03-04T14:25:00+01:00"),
        ("03/04/2026 14:25", "2026-04-20T10:00:00+02:00", "2026-04-03T14:25:00+02:00"),
        ("3/4/2026 2:25 PM", "2026-04-20T10:00:00-04:00", "2026-03-04T14:25:00-04:00"),
        # `listopada` is November to Poles and October to Croats.
        ("26 listopada 2025 14:25", "2026-01-02T10:00:00+01:00", "2025-11-26T14:25:00+01:00"),
        ("26. listopada 2025. u 14:25", "2026-01-02T10:00:00+01:00", "2025-10-26T14:25:00+01:00"),
        ("26. lis 2025 14:25", "2025-11-02T10:00:00+01:00", "2025-10-26T14:25:00+01:00"),
        ("٥ مارس ٢٠٢٦ ٢:٢٥ م", "2026-03-20T10:00:00+02:00", "2026-03-05T14:25:00+02:00"),
        ("5 มี.ค. 2569", "2026-03-20T10:00:00+07:00", "2026-03-05T00:00:00+07:00"),
        ("05/03/2569 14:25", "2026-03-20T10:00:00+07:00", "2026-03-05T14:25:00+07:00"),
    ],
)
def test_the_mail_around_it_decides(written: str, sent: str, expected: str) -> None:
    """The forward's own date lends its offset, and tells two readings of a day apart."""
    found = read_date(written, datetime.fromisoformat(sent))
    assert expected == (found.isoformat() if found else "none")


@pytest.mark.parametrize("language", [name for name, row in LANGUAGES.items() if row.months])
def test_a_year_has_twelve_months(language: str) -> None:
    """A line of the table that lacks a month would shift all that follow."""
    assert 12 == len(LANGUAGES[language].months.split("|"))
