"""What a word of a mail client means: lookups into the table of languages."""

import re
import unicodedata
from functools import cache, lru_cache

from wallflower.domain.mail.language.table import LANGUAGES

ROLES = {
    "sender": "from",
    "to": "to",
    "cc": "cc",
    "date": "date",
    "subject": "subject",
    "other": "other",
}


@cache
def words(field: str) -> frozenset[str]:
    """All words that the languages have in one field of the table, as they stand there."""
    lines = (getattr(language, field) for language in LANGUAGES.values())
    return frozenset(word for line in lines for word in line.split("|") if word)


@cache
def alternatives(*fields: str) -> str:
    """The words of these fields as a pattern, the longest first."""
    known = {word for field in fields for word in words(field)}
    return "|".join(sorted(map(re.escape, known), key=len, reverse=True))


def without_marks(text: str) -> str:
    """The text without accents and other marks, decomposed; those of Thai, which tell words
    apart, stay."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if unicodedata.category(c)[0] != "M" or "\u0e00" < c < "\u0e80")


@lru_cache(maxsize=1024)
def key(text: str) -> str:
    """A label as it is looked up: lower case, without accents, spaces and typographic quotes."""
    folded = text.casefold().replace("’", "'")
    if not folded.isascii():
        folded = without_marks(folded).replace("ـ", "")
    return "".join(folded.split())


@cache
def _keys(field: str) -> frozenset[str]:
    return frozenset(map(key, words(field)))


@cache
def _roles() -> dict[str, str]:
    return {word: role for field, role in ROLES.items() for word in _keys(field)}


def role_of(label: str) -> str:
    """What a header label stands for (a value of ROLES), "" if no language knows it."""
    return _roles().get(key(label), "")


@cache
def language_of(label: str) -> str:
    """The first language that calls the writer of a mail so, "" if none does."""
    said = key(label)
    for name, language in LANGUAGES.items():
        if said in map(key, language.sender.split("|")):
            return name
    return ""


def separates(text: str) -> str:
    """What a separator with these words stands above: "forwarded", "original" (an answer or a
    forward), "" if no language knows it."""
    said = key(text)
    if said in _keys("forwarded"):
        return "forwarded"
    return "original" if said in _keys("original") else ""


_MARK_END = r"(?:\[\d+\]|\(\d+\))?\s?[:：]"


@cache
def _marks(field: str) -> re.Pattern[str]:
    return _mark(alternatives(field))


def _mark(words: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{words}){_MARK_END}\s*", re.IGNORECASE)


def is_reply(subject: str, language: str = "") -> bool:
    """Whether a subject begins with the mark of an answer, in any language.

    `VS:` answers in Finnish and forwards in Danish: there `language` decides.
    """
    if not _marks("reply_mark").match(subject):
        return False
    if not is_forward(subject):
        return True
    known = LANGUAGES.get(language)
    return bool(known and _mark(known.reply_mark).match(subject))


def is_forward(subject: str) -> bool:
    """Whether a subject begins with the mark of a forward, in any language."""
    return bool(_marks("forward_mark").match(subject))


def without_forward_marks(subject: str) -> str:
    """A subject without the marks of forwarding before it."""
    while found := _marks("forward_mark").match(subject):
        subject = subject[found.end() :]
    return subject.strip()
