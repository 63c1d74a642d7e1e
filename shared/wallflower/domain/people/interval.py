"""Lengths of time as people write them: "3 months", "two weeks", "every other month"."""

import re

from wallflower.domain.people.wish import Wish

LONGEST = 3653  # days: ten years
_UNITS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25}
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ALONE = {
    "daily": 1,
    "weekly": 7,
    "fortnight": 14,
    "fortnightly": 14,
    "biweekly": 14,
    "monthly": 30,
    "bimonthly": 61,
    "quarterly": 91,
    "quarter": 91,
    "yearly": 365,
    "annually": 365,
}
_WRITTEN = re.compile(
    rf"(?:every )?(?:(?P<other>other)|(?P<number>\d{{1,4}}|an?|half an?|{'|'.join(_NUMBERS)}))? ?"
    r"(?P<unit>day|week|month|year|d|w|mo?|y)s?"
)


def days(text: str) -> int:
    """How many days an interval of 1 day to 10 years is; Wish if it is none."""
    said = " ".join(text.lower().split())
    alone = said.removeprefix("every ").removeprefix("a ").removesuffix("s")
    count = _ALONE.get(alone, 0) or _counted(said)
    if not 1 <= count <= LONGEST:
        raise Wish(f"“{text}” is no interval: write for example “3 months” or “2 weeks”.")
    return count


def _counted(said: str) -> int:
    if said.isdecimal():
        return int(said[:5])
    found = _WRITTEN.fullmatch(said)
    if not found:
        return 0
    unit = next(length for name, length in _UNITS.items() if name.startswith(found["unit"]))
    return round(_number(found["number"], other=bool(found["other"])) * unit)


def _number(word: str | None, *, other: bool) -> float:
    if other:
        return 2
    if word is None or word in ("a", "an"):
        return 1
    if word.startswith("half"):
        return 0.5
    return int(word) if word.isdecimal() else _NUMBERS.index(word) + 1
