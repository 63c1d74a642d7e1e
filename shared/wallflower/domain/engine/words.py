"""Lengths of time as people say them."""

# Name, length in days, and from how many days on it is spoken of.
_UNITS = (("year", 365.25, 731), ("month", 30.44, 60), ("week", 7, 21), ("day", 1, 0))


def span(days: int) -> str:
    """A number of days as people say it: in days, weeks from three, months from two, years from
    two."""
    days = max(0, days)
    unit, length = next((u, n) for u, n, least in _UNITS if days >= least)
    count = round(days / length)
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def ago(days: int) -> str:
    """How long ago something was: "today", "yesterday", "3 weeks ago"."""
    return "today" if days <= 0 else "yesterday" if days == 1 else f"{span(days)} ago"
