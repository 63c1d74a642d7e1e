"""Days of the year as people write them, with a year or without, in any language of the table."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from wallflower.domain.mail.language import labels
from wallflower.domain.mail.language.table import LANGUAGES
from wallflower.domain.people.birthday import Birthday

_LONGEST = 200  # characters
_WORD = r"(?P<month>[\u0e00-\u0e7f][\u0e00-\u0e7f.]{2,14}|[^\W\d_]{2,14})"
_YEAR = r"(?:(?:[\s,.]{1,3}|-)(?:(?:de|del|of|год|em)\s)?(?P<year>\d{4})(?![\d:]))?"
_NAMED = (
    re.compile(
        r"(?<![\d.,:/-])(?P<day>\d{1,2})(?:\.|st|nd|rd|th|er|re|º|°|ª|ο|η|e|:a|:e|-го)?"
        rf"[\s-]{{0,3}}(?:(?:of|de|di)\s|d'|ב)?{_WORD}\.?{_YEAR}"
    ),
    re.compile(
        rf"{_WORD}\.?[\s-]{{1,3}}(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|:){_YEAR}"
    ),
)
_YEAR_FIRST = re.compile(
    rf"(?<![\d:])(?P<year>\d{{4}})[\s.,-]{{1,3}}{_WORD}\.?[\s-]{{1,3}}(?P<day>\d{{1,2}})(?![\d:])"
)
_ISO = re.compile(r"(?<![\d:.-])\d{4}-\d\d-\d\d(?![\d-])|(?<![\w-])--\d\d-\d\d(?![\d-])")
_FIGURES = re.compile(
    r"(?<![\d:./-])(\d{1,2})(\.\s?|/|-)(\d{1,2})(?:\2(\d{4}|\d\d)(?![\d:]|\.\d)|(?![\d:/-]|\.\d))"
)
# Months that are counted: 1990年5月3日, 5월 3일, 3 tháng 5 năm 1990.
_COUNTED = (
    re.compile(
        r"(?:(?P<year>\d{4})\s?[年년]\s?)?(?<!\d)(?P<month>\d{1,2})\s?[月월]\s?"
        r"(?P<day>\d{1,2})\s?[日일號号]"
    ),
    re.compile(
        r"(?<!\d)(?P<day>\d{1,2})\s(?:thang|thg)\s(?P<month>\d{1,2})(?!\d)"
        r"(?:,?\s(?:nam\s)?(?P<year>\d{4}))?"
    ),
)


def days(text: str) -> Iterator[Birthday]:
    """Every day that a text may mean: two of `3/5`, which Europeans and Americans read apart."""
    line = _plain(text[:_LONGEST])
    for day, month, year in _written(line):
        try:
            yield Birthday(month, day, year)
        except ValueError:
            continue


def _plain(text: str) -> str:
    """Lower case, ASCII figures, no accents, and single spaces of one kind."""
    figures = "".join(
        str(unicodedata.digit(c)) if c.isdecimal() else c for c in text.casefold().replace("’", "'")
    )
    plain = unicodedata.normalize("NFC", labels.without_marks(figures))
    return re.sub(r"\s{1,200}", " ", plain)


def _written(line: str) -> Iterator[tuple[int, int, int | None]]:
    """Days as (day, month, year or None); a year that stands before a day is not that of another
    one behind it."""
    taken = _YEAR_FIRST.sub(lambda found: " " if months(found["month"]) else found.group(), line)
    for pattern, rest in ((_YEAR_FIRST, line), *((named, taken) for named in _NAMED)):
        for found in pattern.finditer(rest):
            for month in months(found["month"]):
                yield int(found["day"]), month, _whole(found["year"])
    for counted in (found for pattern in _COUNTED for found in pattern.finditer(line)):
        yield int(counted["day"]), int(counted["month"]), _whole(counted["year"])
    for iso in _ISO.finditer(line):
        yield from _of(Birthday.of(iso.group()))
    for figures in _FIGURES.finditer(_ISO.sub(" ", line)):
        yield from _figured(figures)


def _of(birthday: Birthday | None) -> Iterable[tuple[int, int, int | None]]:
    return [(birthday.day, birthday.month, birthday.year)] if birthday else []


def _figured(found: re.Match[str]) -> Iterator[tuple[int, int, int | None]]:
    """A day in figures; where full stops part it, the day comes first everywhere."""
    one, two, year = int(found[1]), int(found[3]), _whole(found[4])
    yield one, two, year
    if "." not in found[2]:
        yield two, one, year


def _whole(year: str | None) -> int | None:
    return int(year) if year and len(year) == 4 else None


@cache
def _numbers() -> dict[str, frozenset[int]]:
    """The months that a word names, in whatever language."""
    numbers: dict[str, frozenset[int]] = {}
    for language in LANGUAGES.values():
        for number, words in enumerate(filter(None, language.months.split("|")), start=1):
            for word in map(labels.key, words.split()):
                numbers[word] = numbers.get(word, frozenset()) | {number}
    return numbers


def months(word: str) -> frozenset[int]:
    """The months that a word names: two of `lis`, which Poles and Croats read apart."""
    said = labels.key(word)
    return _numbers().get(said) or _numbers().get(said.rstrip("."), frozenset())
