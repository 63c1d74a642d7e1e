"""Sentences of a note cut into clauses, and clauses into words whose places are kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

HER = "\ue000"  # stands for the person's name
# A comma between a day and its year parts nothing: May 3rd, 1990.
_PARTS = re.compile(
    r"\n|[;!?](?=\s|$)|(?<=[\w)\ue000])[.:](?=\s+(?:[^\W\da-zß-öø-ÿ]|\ue000)|\s*$|\s*\n)|"
    r"(?<!\d)(?<!\d[snrt][tdh]),|,(?!\s\d{4}(?!\d))|[()|•]|\s[-–—]+\s|…"
)
_MONTH = re.compile(r"\s([^\W\d_]{3,12})")
_STOPS = re.compile(r"[\n;!?.:…]")
_WORD = re.compile(
    r"(?:[ldjsnqm]|all|dell|nell|sull|un)['’](?=\w)|[^\s\ue000]+|\ue000", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence, as its words with their places in the whole text; `starts` a new
    sentence or not."""

    text: str
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    starts: bool

    def __len__(self) -> int:
        return len(self.words)

    def said(self, start: int, end: int) -> str:
        """The words from `start` up to `end`, letter by letter."""
        end = min(end, len(self))
        if start >= end:
            return ""
        return self.text[self.places[start][0] : self.places[end - 1][1]].strip(" .,:;!?\"“”„'«»")

    def is_proper(self, number: int) -> bool:
        """Whether a word is written as names are: in capitals, or in letters without case."""
        word = self.said(number, number + 1) if number < len(self) else ""
        return bool(word) and word != HER and not word[0].islower() and word[0].isalnum()


def clauses(text: str) -> Iterator[Clause]:
    """The clauses of a text, in order; `Jane` in it is HER where she is spoken of."""
    begin, starts = 0, True
    for stop in _PARTS.finditer(text):
        if _is_in_a_date(text, stop):
            continue
        yield from _clause(text, begin, stop.start(), starts=starts)
        begin, starts = stop.end(), bool(_STOPS.search(stop.group()))
    yield from _clause(text, begin, len(text), starts=starts)


def _is_in_a_date(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop stands behind a day, and a month follows: `3. Mai`."""
    month = _MONTH.match(text, stop.end())
    if not month or stop.group() != "." or not text[stop.start() - 1].isdecimal():
        return False
    # Imported here: its words cost milliseconds, and few notes name a day.
    from wallflower.domain.people.dated import months

    return bool(months(month[1]))


def _clause(text: str, begin: int, end: int, *, starts: bool) -> Iterator[Clause]:
    found = list(islice(_WORD.finditer(text, begin, end), 60))
    if found:
        words = tuple(word.group().casefold().replace("’", "'").strip('.:"“”„«»') for word in found)
        yield Clause(text, words, tuple(word.span() for word in found), starts)


def part(clause: Clause, start: int, end: int) -> Clause:
    """A piece of a clause."""
    return Clause(clause.text, clause.words[start:end], clause.places[start:end], starts=False)
