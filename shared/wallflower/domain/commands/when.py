"""Spans and days as people write them in a line: "2 weeks", "until 3 May", "next Monday"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from wallflower.domain.people.dated import days as days_of_the_year
from wallflower.domain.people.dated import months
from wallflower.domain.people.interval import LONGEST, days
from wallflower.domain.people.wish import Wish

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WHEN = re.compile(r"(?:(?P<how>for|in|until|till|'?til) )?(?P<what>\S.*)")
_WEEKDAY = re.compile(rf"(?P<weekday>{'|'.join(_DAYS)}),? (?P<rest>.*\d.*)")
_SHORT = re.compile(rf"({'|'.join(_DAYS)}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?")
_FIGURES = re.compile(r"\d{1,4}(?:[./-] ?\d{1,4}){1,2}\.?")
_NO_SPAN = re.compile(r"\d+|every .*|\w+ly")
_ORDINAL = r"(?:the )?(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?"
_WORD = r"(?P<month>[^\W\d_]{3,14})\.?"
_YEAR = r"(?:,? (?P<year>\d{4}))?"
_NAMED = (
    re.compile(rf"{_ORDINAL} (?:of )?{_WORD}{_YEAR}"),
    re.compile(rf"{_WORD} {_ORDINAL}{_YEAR}"),
    re.compile(
        r"(?:(?P<end>(?:the )?end of )|(?P<mid>mid[ -]|(?:the )?middle of )|early "
        rf"|(?:the )?(?:start|beginning) of )?{_WORD}{_YEAR}"
    ),
)
_OF_MONTH = re.compile(r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)")

_SPANS = (
    (r"^a couple (?:of )?", "2 "),
    (r"^half (?=\w+$)", "half a "),
    (r"^(?:second|2nd) ", "2 "),
    (r"^(?:third|3rd) ", "3 "),
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
    day = _day(said["what"], today) if said["how"] != "for" else None
    return day if day and today < day <= today + timedelta(days=LONGEST) else None


def span(text: str) -> int | None:
    """The days of a span in small letters; None if it is none, or a number alone."""
    said = re.sub(r"^(?:about|around|another) | or so$", "", text)
    for written, meant in _SPANS:
        said = re.sub(written, meant, said)
    try:
        return None if _NO_SPAN.fullmatch(said) else days(said)
    except Wish:
        return None


def _day(text: str, today: date) -> date | None:
    """The day that a text names; None if it names none, or there is no such day."""
    if text.startswith("after "):
        day = _day(text.removeprefix("after "), today)
        return day + timedelta(days=1) if day else None
    said = re.sub(r"^(?:on )?(?:this |coming |next (?=[mtwfs]\w+day))?", "", text)
    if said in _SOON:
        return _SOON[said](today)
    if weekday := _SHORT.fullmatch(said):
        place = next(n for n, name in enumerate(_DAYS) if name.startswith(weekday[1]))
        return today + timedelta(days=(place - today.weekday() - 1) % 7 + 1)
    if found := _WEEKDAY.fullmatch(said):
        day = _day(found["rest"], today)
        return day if day and _DAYS[day.weekday()] == found["weekday"] else None
    try:
        return _figured(said, today) if _FIGURES.fullmatch(said) else _named(said, today)
    except ValueError:
        return None


def _figured(said: str, today: date) -> date | None:
    """A day in figures, unless it could be read as two."""
    read = {*days_of_the_year(said.replace("/", "-") if said[:4].isdecimal() else said)}
    if len(read) != 1:
        return None
    (day,) = read
    return date(day.year, day.month, day.day) if day.year else day.next_on(today)


def _named(said: str, today: date) -> date | None:
    """A day of a month, the first day of one, or the last; ValueError if there is no such day."""
    if found := _OF_MONTH.fullmatch(said):
        return _next_of_month(int(found["day"]), today)
    for pattern in _NAMED:
        found = pattern.fullmatch(said)
        named = months(found["month"]) if found else frozenset()
        if found and len(named) == 1:
            return _next(min(named), found, today)
    return None


def _next_of_month(day: int, today: date) -> date | None:
    """The next day of that number; no two months that follow one another are short."""
    following = (today, _month_after(today), _month_after(_month_after(today)))
    dates = [m.replace(day=day) for m in following if 1 <= day <= _last(m.year, m.month).day]
    return next((one for one in dates if one > today), None)


def _next(month: int, found: re.Match[str], today: date) -> date:
    """The day in the year that was written, else the next one."""
    parts = found.groupdict()
    day = int(parts.get("day") or (15 if parts.get("mid") else 1))
    end = bool(parts.get("end"))
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
    **dict.fromkeys(
        ("next year", "the new year", "new year"), lambda today: date(today.year + 1, 1, 1)
    ),
    "christmas": lambda today: date(today.year + (today >= date(today.year, 12, 25)), 12, 25),
}
