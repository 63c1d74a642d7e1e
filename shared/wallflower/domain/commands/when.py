"""Spans and days as people write them in a line: "2 weeks", "until 3 May", "next Monday"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from wallflower.domain.people.dated import months
from wallflower.domain.people.interval import LONGEST, days
from wallflower.domain.people.wish import Wish

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WHEN = re.compile(r"(?:(?P<how>for|in|until|till|'?til) )?(?P<what>\S.*)")
_NO_SPAN = re.compile(r"\d+|every .*|\w+ly")
_ORDINAL = r"(?:the )?(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?"
_WORD = r"(?P<month>[^\W\d_]{3,14})\.?"
_YEAR = r"(?:,? (?P<year>\d{4}))?"
_NAMED = (
    re.compile(rf"{_ORDINAL} (?:of )?{_WORD}{_YEAR}"),
    re.compile(rf"{_WORD} {_ORDINAL}{_YEAR}"),
    re.compile(rf"(?P<end>(?:the )?end of )?{_WORD}{_YEAR}"),
)


def when(text: str, today: date) -> date | None:
    """The day after `today` until which a text in small letters says to wait; None if it says
    none, or one that could be two ("3/5")."""
    said = _WHEN.fullmatch(text)
    if said is None:
        return None
    length = span(said["what"]) if said["how"] in (None, "for", "in") else None
    if length:
        return today + timedelta(days=length)
    day = _day(said["what"], today) if said["how"] not in ("for", "in") else None
    return day if day and today < day <= today + timedelta(days=LONGEST) else None


def span(text: str) -> int | None:
    """The days of a span in small letters; None if it is none, or a number alone."""
    said = re.sub(r"^(?:about|around|another) | or so$", "", text)
    said = re.sub(r"^half (?=\w+$)", "half a ", re.sub(r"^a couple (?:of )?", "2 ", said))
    try:
        return None if _NO_SPAN.fullmatch(said) else days(said)
    except Wish:
        return None


def _day(text: str, today: date) -> date | None:
    said = re.sub(r"^(?:on )?(?:this |coming |next (?=[mtwfs]\w+day))?", "", text)
    if said in _DAYS:
        return today + timedelta(days=(_DAYS.index(said) - today.weekday() - 1) % 7 + 1)
    if said in _SOON:
        return _SOON[said](today)
    try:
        return date.fromisoformat(said) if said[:4].isdecimal() else _named(said, today)
    except ValueError:
        return None


def _named(said: str, today: date) -> date | None:
    """A day of a month, the first day of one, or the last; ValueError if there is no such day."""
    for pattern in _NAMED:
        found = pattern.fullmatch(said)
        named = months(found["month"]) if found else frozenset()
        if found and len(named) == 1:
            return _next(min(named), found, today)
    return None


def _next(month: int, found: re.Match[str], today: date) -> date:
    """The day in the year that was written, else the next one."""
    parts = found.groupdict()
    day, end = int(parts.get("day") or 1), bool(parts.get("end"))
    years = [int(found["year"])] if found["year"] else [today.year, today.year + 1]
    dates = [_last(year, month) if end else date(year, month, day) for year in years]
    return next((one for one in dates if one > today), dates[-1])


def _last(year: int, month: int) -> date:
    return _month_after(date(year, month, 1)) - timedelta(days=1)


def _month_after(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)


_SOON: dict[str, Callable[[date], date]] = {
    "tomorrow": lambda today: today + timedelta(days=1),
    "next week": lambda today: today + timedelta(days=7 - today.weekday()),
    "next month": _month_after,
    "next year": lambda today: date(today.year + 1, 1, 1),
}
