"""The time of day and the zone in a Date line, in the ways that mail clients write them."""

import re
from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache

from wallflower.domain.mail.language import labels

# Hours from UTC; names without accents. Of several meanings, the one that mail clients use most.
ZONES = {
    **dict.fromkeys(("z", "ut", "utc", "gmt", "wet"), 0.0),
    **dict.fromkeys(("west", "bst", "cet", "mez", "sec", "hnec"), 1.0),
    **dict.fromkeys(("cest", "mesz", "eet", "selc", "oez", "sast", "heec"), 2.0),
    **dict.fromkeys(("eest", "oesz", "msk", "мск", "eat", "trt", "idt"), 3.0),
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
    "acdt": 10.5,
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
_OFFSET = re.compile(r"([+\u2212-])\s?(\d{1,2}):?(\d{2})?(?!\d)")


@cache
def _time() -> re.Pattern[str]:
    half = labels.alternatives("am", "pm")
    return re.compile(
        rf"(?:(?P<before>{half})\s{{0,2}})?"
        r"(?<![\d.:])(?P<hour>\d{1,2})(?:(?:[:.]|\s?h\s?|\s?[时時시點点]\s?)(?P<minute>\d{2})"
        r"(?:(?:[:.]|\s?(?:[分분]|min)\s?)(?P<second>\d{2}))?[分秒초분]?(?!\d)|(?=\s?[ap]\.?m\b))"
        rf"(?:\s{{0,2}}(?P<after>{half})(?![^\W\d_]))?"
    )


def read_time(text: str, usual: tzinfo) -> tuple[int, int, int, tzinfo]:
    """Hour, minute, second and zone of a line in lower case from which the day was taken out.

    Midnight where no time is written, `usual` where no zone is.
    """
    found = _time().search(text)
    if found is None:
        return 0, 0, 0, usual
    hour = _hour(int(found["hour"]), found["before"] or found["after"] or "")
    return hour, int(found["minute"] or 0), int(found["second"] or 0), _zone(found, usual)


def _hour(said: int, half: str) -> int:
    """The hour of the day; a half day that is written beside 14:25 says nothing new."""
    if not half or not 1 <= said <= 12:
        return said
    return said % 12 + (0 if half in labels.words("am") else 12)


def _zone(found: re.Match[str], usual: tzinfo) -> tzinfo:
    tail = found.string[found.end() :]
    offset = _OFFSET.search(tail)
    if offset:
        sign = 1 if offset[1] == "+" else -1
        return timezone(sign * timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0)))
    for word in re.findall(r"[^\W\d_]+", tail):
        if word in ZONES:
            return timezone(timedelta(hours=ZONES[word])) if ZONES[word] else UTC
    return usual


def is_american(text: str) -> bool:
    """Whether the month comes before the day: so it does with `PM` and with American zones."""
    words = set(re.findall(r"[a-z]+", text))
    return bool(words & (_AMERICAN | {"am", "pm"}))
