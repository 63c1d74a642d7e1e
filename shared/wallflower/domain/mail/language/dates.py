"""Dates as mail clients write them, in words or figures, with the offset that was written."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache

from wallflower.domain.mail.language import labels
from wallflower.domain.mail.language.clock import is_american, read_time
from wallflower.domain.mail.language.table import LANGUAGES

_FIRST_YEAR = 1980  # what is older is a broken clock
_BUDDHIST = 543  # years that the Thai calendar is ahead
_LATE = timedelta(days=1)  # how far a clock may be ahead

_WORD = r"(?P<month>[\u0e00-\u0e7f][\u0e00-\u0e7f.]{2,14}|[^\W\d_]{2,14})"
_NAMED = (
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th|er|º|ο|η)?[\s,-]*(?:de\s+|d')?{_WORD}"
    ),
    re.compile(rf"{_WORD}\.?[\s-]+(?P<day>\d{{1,2}})(?!\d|:)"),
)
_FIGURES = re.compile(r"(?<![\d:])(\d{1,4})(\.\s?|/|-)(\d{1,2})\2(\d{1,4})(?![\d:])")
# Months that are counted: 2026年3月5日, 2026년 3월 5일, 5 tháng 3, 2026.
_IDEOGRAPHS = re.compile(
    r"(?P<year>\d{4})\s*[年년]\s*(?P<month>\d{1,2})\s*[月월]\s*(?P<day>\d{1,2})\s*[日일號号]?"
)
_COUNTED = re.compile(
    r"(?P<day>\d{1,2})\s+(?:thang|thg)\s+(?P<month>\d{1,2}),?\s+(?:nam\s+)?(?P<year>\d{4})"
)
_Day = tuple[int, int, int]  # year, month, day


def read_date(text: str, sent: datetime | None = None) -> datetime | None:
    """The moment that a Date line names, aware, with the offset that was written.

    `sent` is when the mail left in which the line stands: its offset is taken where none was
    written (clients show the time of whoever forwards), and of two readings the one is taken that
    is not later. A date without a time is its midnight. None where the line cannot be read, or
    names a day from before there was mail; nothing is guessed from the clock.
    """
    line = _plain(text[:200])
    usual = (sent.tzinfo if sent else None) or UTC
    first = None
    for day, rest in _days(line):
        try:
            hour, minute, second, zone = read_time(rest, usual)
            moment = datetime(*day, hour, minute, second, tzinfo=zone)
        except (ValueError, OverflowError):
            continue
        if day[0] >= _FIRST_YEAR and (sent is None or moment <= sent + _LATE):
            return moment
        first = first or (moment if day[0] >= _FIRST_YEAR else None)
    return first


def _plain(text: str) -> str:
    """Lower case, ASCII figures, plain spaces, no accents and no marks of direction."""
    text = (
        re.sub(r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]", "", text)
        .casefold()
        .replace("’", "'")
    )
    if text.isascii():
        return text
    text = re.sub(r"[^\x00-\x7f]", lambda c: _figure(c.group()), text)
    # Marks are no letters, so a word would end at them; what is left of Hangul is put together.
    return unicodedata.normalize("NFC", labels.without_marks(text))


def _figure(char: str) -> str:
    figure = unicodedata.digit(char, None)
    return str(figure) if figure is not None else " " if char.isspace() else char


def _days(line: str) -> Iterator[tuple[_Day, str]]:
    """The days that a line may mean, likeliest first, each with the rest, where the time stands."""
    yield from _named_days(line)
    counted = _IDEOGRAPHS.search(line) or _COUNTED.search(line)
    if counted:
        day = int(counted["year"]), int(counted["month"]), int(counted["day"])
        yield day, line[: counted.start()] + " " + line[counted.end() :]
    figures = _FIGURES.search(line)
    if figures:
        rest = line[: figures.start()] + " " + line[figures.end() :]
        yield from ((day, rest) for day in _figured_days(figures, line))


def _named_days(line: str) -> Iterator[tuple[_Day, str]]:
    """Days whose month is a word."""
    for pattern in _NAMED:
        for found in pattern.finditer(line):
            months = _months(found["month"], line)
            year, written = _year(line, found.span())
            if not months or not year:
                continue
            rest = line[: found.start()] + " " + line[found.end() :]
            rest = re.sub(rf"(?<!\d){written}(?!\d)", " ", rest, count=1)
            for month in months:
                yield (year, month, int(found["day"])), rest


@cache
def _numbers() -> dict[str, dict[str, int]]:
    """The months that a word names, by language."""
    numbers: dict[str, dict[str, int]] = {}
    for name, language in LANGUAGES.items():
        for number, words in enumerate(filter(None, language.months.split("|")), start=1):
            for word in words.split():
                numbers.setdefault(labels.key(word), {})[name] = number
    return numbers


def _months(word: str, line: str) -> list[int]:
    """What month a word is: `lis` is October to Croats, who write `2021.`, else November."""
    said = labels.key(word)
    known = _numbers().get(said) or _numbers().get(said.removeprefix("ב"), {})
    croatian = re.search(r"(?<!\d)\d{4}\.(?:[\s,]|$)", line) is not None
    first = [known["hr"]] if croatian and "hr" in known else []
    return list(
        dict.fromkeys([*first, *(n for name, n in known.items() if name != "hr"), *known.values()])
    )


def _year(text: str, span: tuple[int, int]) -> tuple[int, str]:
    """The year beside day and month, and as it stands there: the first four figures behind them,
    else before, else two; 0 if there is none."""
    after, before = text[span[1] :], text[: span[0]]
    found = re.search(r"(?<![\d+])(?<!\s-)(?:19|20|25)\d\d(?![\d:])", after) or re.search(
        r"(?<!\d)(?:19|20|25)\d\d(?!\d)", before
    )
    if found:
        return _common_era(int(found.group())), found.group()
    short = re.match(r"[.,\s-]{1,3}'?(\d\d)(?![\d:.h])", after)
    return (2000 + int(short.group(1)), short.group(1)) if short else (0, "")


def _common_era(year: int) -> int:
    return year - _BUDDHIST if year > 2400 else year


def _figured_days(found: re.Match[str], line: str) -> list[_Day]:
    """A date in figures; which of two comes first, the other words of the line tell."""
    one, sign, two, three = found[1], found[2].strip(), int(found[3]), found[4]
    if len(one) == 4:
        return [(_common_era(int(one)), two, int(three))]
    if len(one) == 2 and len(three) < 3 and re.search("[가-힣]", line):
        return [(2000 + int(one), two, int(three))]
    if len(three) not in (2, 4):
        return []
    year = _common_era(int(three) + (2000 if len(three) == 2 else 0))
    european, american = (year, two, int(one)), (year, int(one), two)
    if sign == ".":
        return [european]
    return [american, european] if sign == "/" and is_american(line) else [european, american]
