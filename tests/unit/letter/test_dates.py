"""Dates as people write them."""

from datetime import UTC, date, datetime

from wallflower.domain.letter.dates import local_day, spoken, weekday

TODAY = date(2026, 6, 8)


def test_a_date_of_this_year_has_no_year() -> None:
    assert spoken(date(2026, 6, 3), TODAY) == "3 June"


def test_a_date_of_another_year_has_it() -> None:
    assert spoken(date(2025, 12, 31), TODAY) == "31 December 2025"


def test_a_coming_day_is_named() -> None:
    assert weekday(date(2026, 6, 15), TODAY) == "Monday, 15 June"


def test_a_late_evening_in_utc_is_tomorrow_in_berlin() -> None:
    late = datetime(2026, 6, 3, 23, 30, tzinfo=UTC)
    assert date(2026, 6, 4) == local_day(late, "Europe/Berlin")
