"""Dates as people write them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def spoken(day: date, today: date) -> str:
    """ "3 June", or "3 June 2025" where that is not the year of `today`."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {_MONTHS[day.month - 1]}{year}"


def weekday(day: date, today: date) -> str:
    """ "Monday, 8 June", with the year where it is not that of `today`."""
    return f"{_DAYS[day.weekday()]}, {spoken(day, today)}"


def month(day: date) -> str:
    """ "June"."""
    return _MONTHS[day.month - 1]


def local_day(at: datetime, zone: str) -> date:
    """The date on which that moment fell in the zone (an IANA name)."""
    return at.astimezone(ZoneInfo(zone)).date()
