"""Time in what is said behind a mark: "later, in 3 months", "not now - ask in May"."""

import re
from datetime import date

from wallflower.domain.commands.when import when

_MOST_WORDS = 5  # of a day or a span
_LONGEST = 60  # words of a remark that are looked at
_ASKS = re.compile(
    r"(?:and |but |so |please |better |rather |maybe )?"
    r"(?:(?:ask|remind|try|write|come back|propose|show)(?: me| her| him| them)?(?: again)? "
    r"|again |from |starting |beginning |not before |at least |after )?(?:from |starting )?"
)
_ON = re.compile(r" on(?:wards?)?$")
_ALONE = re.compile(r"tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas")
_SEASON = re.compile(r"\b(?:spring|summer|autumn|winter|easter)\b")


def named(said: str, today: date) -> date | None:
    """The day that a whole remark in small letters names, however that is introduced."""
    asked = _ASKS.match(said)
    rest = _ON.sub("", said[asked.end() :] if asked else said)
    return when(said, today) or when(rest, today)


def speaks_of_time(said: str, today: date) -> bool:
    """Whether a remark in small letters has a day or a span anywhere."""
    return bool(_SEASON.search(said)) or day_in(said, today) is not None


def day_in(said: str, today: date) -> date | None:
    """The first day or span that a remark in small letters has anywhere, as a day to come."""
    words = re.findall(r"[\w'’./-]+", said)[:_LONGEST]
    for start in range(len(words)):
        for length in range(_MOST_WORDS, 0, -1):
            text = " ".join(words[start : start + length])
            # Alone "may" is a verb, and "sun" no day.
            day = when(text, today) if length > 1 or _ALONE.fullmatch(text) else None
            if day:
                return day
    return None
