"""Sentences of a note cut into clauses, and clauses into words whose places are kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

HER = "\ue000"  # stands for the person's name
_PARTS = re.compile(
    r"\n|[;!?](?=\s|$)|(?<=[\w)\ue000])[.:](?=\s+(?:[^\W\da-zß-öø-ÿ]|\ue000)|\s*$|\s*\n)|[,()|•]|\s[-–—]+\s|…"
)
_STOPS = re.compile(r"[\n;!?.:…]")
_WORD = re.compile(
    r"(?:[ldjsnqm]|all|dell|nell|sull|un)['’](?=\w)|[^\s\ue000]+|\ue000", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence, as its words with their places; `starts` a new sentence or not."""

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
        yield from _clause(text[begin : stop.start()], starts=starts)
        begin, starts = stop.end(), bool(_STOPS.search(stop.group()))
    yield from _clause(text[begin:], starts=starts)


def _clause(text: str, *, starts: bool) -> Iterator[Clause]:
    found = list(_WORD.finditer(text))[:60]
    if found:
        words = tuple(word.group().casefold().replace("’", "'").strip('.:"“”„«»') for word in found)
        yield Clause(text, words, tuple(word.span() for word in found), starts)


def part(clause: Clause, start: int, end: int) -> Clause:
    """A piece of a clause."""
    return Clause(clause.text, clause.words[start:end], clause.places[start:end], starts=False)
