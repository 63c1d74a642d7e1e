"""Dates as mail clients write them, in words or figures, with the offset that was written."""

import re
from datetime import UTC, datetime, timedelta, timezone

# One line per language, twelve groups of words; extend by adding a line. A word matches whole.
MONTHS = {
    "en": "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|"
    "sep sept september|oct october|nov november|dec december",
    "de": "januar jän jänner|februar|märz mrz mär|april|mai|juni|juli|august|september|okt oktober|"
    "november|dez dezember",
    "fr": "janv janvier|févr février fév|mars|avr avril|mai|juin|juil juillet|août aout|septembre|"
    "octobre|novembre|déc décembre",
    "es": "ene enero|febrero|marzo|abr abril|mayo|junio|julio|ago agosto|septiembre setiembre|"
    "octubre|noviembre|dic diciembre",
    "it": "gen gennaio|febbraio|marzo|aprile|mag maggio|giu giugno|lug luglio|agosto|set settembre|"
    "ott ottobre|novembre|dic dicembre",
    "nl": "januari|februari|mrt maart|april|mei|juni|juli|augustus|september|oktober|november|"
    "december",
    "pt": "janeiro|fev fevereiro|março|abril|maio|junho|julho|agosto|setembro|out outubro|novembro|"
    "dez dezembro",
    "pl": "sty stycznia styczeń|lut lutego luty|marca marzec|kwi kwietnia kwiecień|maja maj|"
    "cze czerwca czerwiec|lip lipca lipiec|sie sierpnia sierpień|wrz września wrzesień|"
    "paź października październik|lis listopada listopad|gru grudnia grudzień",
    "cs": "ledna leden|února únor|března březen|dubna duben|května květen|června červen|"
    "července červenec|srpna srpen|září|října říjen|listopadu|prosince prosinec",
    "sk": "januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|"
    "decembra",
    "sv": "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
    "da": "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
    "no": "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|des desember",
    "fi": "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|"
    "syyskuuta|lokakuuta|marraskuuta|joulukuuta",
    "ro": "ian ianuarie|februarie|martie|aprilie|mai|iun iunie|iul iulie|august|septembrie|"
    "octombrie|noiembrie|decembrie",
    "hr": "siječnja sij|veljače velj|ožujka ožu|travnja tra|svibnja svi|lipnja|srpnja|kolovoza|"
    "rujna|listopada|studenoga studenog stu|prosinca pro",
    "hu": "január|február|márc március|ápr április|május máj|június jún|július júl|augusztus|szept "
    "szeptember|október|november|december",
    "ru": "янв января|фев февраля|мар марта|апр апреля|мая май|июн июня|июл июля|авг августа|"
    "сен сент сентября|окт октября|ноя нояб ноября|дек декабря",
    "uk": "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
    "tr": "oca ocak|şub şubat|mart|nis nisan|mayıs|haz haziran|tem temmuz|ağu ağustos|eyl eylül|"
    "eki ekim|kas kasım|ara aralık",
}
# Hours from UTC. Where a name has several meanings, the one that mail clients use most.
ZONES = {
    **dict.fromkeys(("z", "ut", "utc", "gmt", "wet"), 0.0),
    **dict.fromkeys(("west", "bst", "cet", "mez"), 1.0),
    **dict.fromkeys(("cest", "mesz", "eet", "sast"), 2.0),
    **dict.fromkeys(("eest", "msk", "eat", "trt"), 3.0),
    "ist": 5.5,
    "pkt": 5.0,
    "wib": 7.0,
    "ict": 7.0,
    "awst": 8.0,
    "hkt": 8.0,
    "sgt": 8.0,
    "jst": 9.0,
    "kst": 9.0,
    "acst": 9.5,
    "aest": 10.0,
    "aedt": 11.0,
    "nzst": 12.0,
    "nzdt": 13.0,
    "brt": -3.0,
    "art": -3.0,
    "nst": -3.5,
    "ndt": -2.5,
    "ast": -4.0,
    "adt": -3.0,
    "est": -5.0,
    "edt": -4.0,
    "cst": -6.0,
    "cdt": -5.0,
    "mst": -7.0,
    "mdt": -6.0,
    "pst": -8.0,
    "pdt": -7.0,
    "akst": -9.0,
    "akdt": -8.0,
    "hst": -10.0,
}
_AMERICAN = frozenset(
    ["est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "akst", "akdt", "hst"]
)


def _month_numbers() -> dict[str, int]:
    numbers: dict[str, int] = {}
    for language in MONTHS.values():
        for number, words in enumerate(language.split("|"), start=1):
            for word in words.split():
                # The first language to claim a word keeps it: listopad is Polish before Croatian.
                numbers.setdefault(word, number)
    return numbers


_NUMBERS = _month_numbers()
_WORD = r"(?P<month>[^\W\d_]{3,14})"
_NAMED = (
    re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?[\s,-]*(?:de\s+|d')?{_WORD}"),
    re.compile(rf"{_WORD}\.?[\s-]+(?P<day>\d{{1,2}})(?!\d|:)"),
)
_FIGURES = re.compile(r"(?<![\d:])(\d{1,4})(\.\s?|/|-)(\d{1,2})\2(\d{1,4})(?![\d:])")
_IDEOGRAPHS = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_TIME = re.compile(
    r"(?<![\d.:])(\d{1,2})(?:[:.]|\s?h\s?)(\d{2})(?:[:.](\d{2}))?(?!\d)\s*([ap]\.?\s?m\b)?"
)
_Day = tuple[int, int, int]
_FIRST_YEAR = 1980  # what is older is a broken clock


def read_date(text: str) -> datetime | None:
    """The moment that a Date line names, aware, with the offset written (UTC where none was).

    None where it cannot be read, or where it is from before there was mail; it is never guessed
    from the clock. A date without a time is
    its midnight.
    """
    text = re.sub(r"[\u200e\u200f\u202f\xa0]", " ", text[:200]).casefold()
    day, rest = _read_day(text)
    if day is None or day[0] < _FIRST_YEAR:
        return None
    time = _TIME.search(rest)
    tail = rest[time.end() :] if time else ""
    try:
        hour, minute, second = _clock(time)
        return datetime(*day, hour, minute, second, tzinfo=_zone(tail))
    except (ValueError, OverflowError):
        return None


def _read_day(text: str) -> tuple[_Day | None, str]:
    """Year, month and day; and the text without them, in which the time stands."""
    for pattern in _NAMED:
        for found in pattern.finditer(text):
            month = _NUMBERS.get(found["month"])
            year = _year(text, found.span())
            if month and year:
                rest = text[: found.start()] + " " + text[found.end() :]
                rest = re.sub(rf"(?<!\d){year}(?!\d)", " ", rest, count=1)
                return (year, month, int(found["day"])), rest
    ideographs = _IDEOGRAPHS.search(text)
    if ideographs:
        year, month, number = (int(part) for part in ideographs.groups())
        return (year, month, number), text[ideographs.end() :]
    figures = _FIGURES.search(text)
    if figures:
        return _from_figures(figures, text), text[: figures.start()] + " " + text[figures.end() :]
    return None, text


def _year(text: str, span: tuple[int, int]) -> int | None:
    """The year beside day and month: the first four figures behind them, else before, else two."""
    after, before = text[span[1] :], text[: span[0]]
    found = re.search(r"(?<![\d+])(?<!\s-)(?:19|20)\d\d(?![\d:])", after) or re.search(
        r"(?<!\d)(?:19|20)\d\d(?!\d)", before
    )
    if found:
        return int(found.group())
    short = re.match(r"[.,\s-]{1,3}'?(\d\d)(?![\d:])", after)
    return 2000 + int(short.group(1)) if short else None


def _from_figures(found: re.Match[str], text: str) -> _Day | None:
    """A date in figures; which of two comes first, the other words of the line tell."""
    one, sign, two, three = found[1], found[2].strip(), int(found[3]), found[4]
    if len(one) == 4:
        return int(one), two, int(three)
    if len(three) not in (2, 4):
        return None
    year = int(three) + (2000 if len(three) == 2 else 0)
    if sign == "/" and int(one) <= 12 and (two > 12 or _is_american(text)):
        return year, int(one), two
    return year, two, int(one)


def _is_american(text: str) -> bool:
    """Month before day goes with a twelve-hour clock or an American zone."""
    words = set(re.findall(r"[a-z]+", text))
    return bool(words & (_AMERICAN | {"am", "pm"}))


def _clock(found: re.Match[str] | None) -> tuple[int, int, int]:
    if found is None:
        return 0, 0, 0
    hour, half = int(found[1]), (found[4] or "")[:1]
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour, int(found[2]), int(found[3] or 0)


def _zone(tail: str) -> timezone:
    offset = re.search(r"([+−-])\s?(\d{1,2}):?(\d{2})?(?!\d)", tail)
    if offset:
        sign = 1 if offset[1] == "+" else -1
        return timezone(sign * timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0)))
    for word in re.findall(r"[a-z]+", tail):
        if word in ZONES:
            return timezone(timedelta(hours=ZONES[word])) if ZONES[word] else UTC
    return UTC
