"""Names in running text: those that it holds, and the one that belongs to an address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from wallflower.domain.names import leads
from wallflower.domain.names.spelling import spells
from wallflower.domain.names.words import PARTICLES, TITLES

_INITIAL = r"(?!\d)\w\."
_CAPITAL = r"[^\W\d_a-zà-öø-ÿ][\w'’]{0,40}[^\W\d_](?:-[^\W\d_][\w'’]{0,40}){0,3}"
_TITLED = r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Mag|Ing)\.?[ \t]+){0,3}"
_PARTICLE = rf"(?:{'|'.join(sorted(map(re.escape, PARTICLES - {'e', 'y'}), key=len)[::-1])}|y|e)"
_MORE = rf"[ \t]+(?:{_PARTICLE}[ \t]+){{0,2}}(?:{_INITIAL}|{_CAPITAL})"
_NAME = rf"(?<![\w@.'’-])({_TITLED}(?:{_INITIAL}[ \t]?){{0,3}}{_CAPITAL}(?:{_MORE}){{0,3}})"
_MEETING = leads.words(leads.MEETS)
_LEADING = leads.words(leads.MEETS, leads.NAMES)
_OPENERS = leads.words(leads.OPENERS) | {w for w in _LEADING if " " not in w} - PARTICLES
# "Saw The Lion King" is about no person.
_ARTICLES = frozenset(["the", "a", "an", "der", "die", "das", "le", "la", "les", "il", "lo", "el"])
_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{7,}")


def _alternatives(words: frozenset[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w)(?:{_alternatives(_LEADING)})\s*:?|^)\s*$", re.IGNORECASE)


@cache
def _meets() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternatives(_MEETING)})\s*:?\s*$", re.IGNORECASE)


_ACCOMPANIED = re.compile(r"(?<!\w)(?:with|mit|avec|con|com|med|met)\s*$")


@dataclass(frozen=True, slots=True)
class Place:
    """A name in a text, and where it stands."""

    start: int
    end: int
    name: str


def names_in(text: str) -> Iterator[Place]:
    """Everything in a text that looks like a name: words in capitals that begin no sentence."""
    for found in re.finditer(_NAME, text):
        words = list(re.finditer(r"\S+", found[1]))
        words = _proper(words)
        if words:
            start, end = found.start() + words[0].start(), found.start() + words[-1].end()
            name = " ".join(word.group() for word in words)
            bare = re.sub(r"['’]s$", "", name)
            yield Place(start, end - len(name) + len(bare), bare)


def _proper(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words without openers in front, and up to the first that is no name's."""
    while words and words[0].group().lower().strip(".:") in _OPENERS:
        words = words[1:]
    kept = 0
    while kept < len(words) and _is_proper(words[kept].group()):
        kept += 1
    words = words[:kept]
    while words and words[-1].group() in PARTICLES:
        words = words[:-1]
    untitled = [w for w in words if w.group().lower().strip(".") not in TITLES]
    return words if untitled else []


def _is_proper(word: str) -> bool:
    return word in PARTICLES or not (word[0].islower() or _WITHOUT_SPACES.fullmatch(word))


def is_beginning(text: str) -> bool:
    """Whether a text holds nothing but words that begin a sentence ("Yesterday", "Gestern")."""
    words = [word.strip(".,:").lower() for word in text.split()]
    return all(word in _OPENERS for word in words) and not {*words[-1:]} & _ARTICLES


def is_met(before: str) -> bool:
    """Whether words that end where a name begins say that the owner met or knows her."""
    return bool(_meets().search(before[-40:]))


def is_spoken_to(before: str) -> bool:
    """The same, where a bare "with" leads to the name: then a word must say what they did."""
    return is_met(before) and not _ACCOMPANIED.search(before[-40:])


def name_beside(before: str, after: str, local: str) -> str:
    """The name that belongs to an address which stands between two pieces of text.

    `local` is the part before the @. A name belongs to it if the address is made of it, if it
    touches the address, or if it is the only one and the words lead to it ("met Jane Doe at …").
    Else "": nothing is invented.
    """
    left = list(names_in(before))
    comment = re.match(r"[>\]]?\s*\(([^()@\d]{2,60})\)", after)
    right = _whole(comment.group(1)) if comment else ""
    spelled = [n for n in (right, *(p.name for p in reversed(left))) if n and spells(n, local)]
    if spelled:
        return next((n for n in spelled if n.startswith(f"{spelled[0]} ")), spelled[0])
    return right or _beside(before, left)


def _whole(text: str) -> str:
    """A text without the words that merely begin a sentence; "" if none is left."""
    return " ".join(word.group() for word in _proper(list(re.finditer(r"\S+", text))))


def _beside(before: str, left: list[Place]) -> str:
    full = [p for p in left if " " in p.name or (not p.name.isascii() and not p.name[0].isupper())]
    if full and re.fullmatch(r"\s*[<(\[]\s*", before[full[-1].end :]):
        return full[-1].name
    led = [
        place.name
        for place in full
        if _leads().search(before[max(0, place.start - 40) : place.start])
    ]
    return led[0] if len(led) == 1 else ""
