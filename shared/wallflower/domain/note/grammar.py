"""One language's words for the things that a note says, ready to be looked up."""

from dataclasses import dataclass
from functools import lru_cache

from wallflower.domain.names.roles import ROLES, has_role
from wallflower.domain.note import languages, lives
from wallflower.domain.note.clauses import Clause

_Phrases = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The tables of languages.py and lives.py for one language, each as phrases of words."""

    at: _Phrases
    encounter: _Phrases
    times: _Phrases
    works: _Phrases
    employer: _Phrases
    origin: _Phrases
    on: _Phrases
    role: _Phrases
    makes: _Phrases
    pronouns: _Phrases
    we: _Phrases
    articles: _Phrases
    otherwise: _Phrases
    cares: _Phrases

    @property
    def everything(self) -> frozenset[str]:
        """The words that speak for this language."""
        work = (self.works, self.employer, self.makes, self.cares)
        tables = (self.at, self.encounter, *work, self.articles)
        return frozenset(word for table in tables for phrase in table for word in phrase)


def length_at(clause: Clause, place: int, *tables: _Phrases) -> int:
    """How many words the longest phrase of the tables has that stands at a place; 0 if none."""
    return next(
        (n for n in (3, 2, 1) for table in tables if clause.words[place : place + n] in table), 0
    )


def skip(clause: Clause, place: int, *tables: _Phrases) -> int:
    """The place behind all phrases of the tables that follow one another."""
    while length := length_at(clause, place, *tables):
        place += length
    return place


@lru_cache
def grammar(language: str) -> Grammar:
    """The grammar of a language of languages.py."""
    return Grammar(
        *(
            frozenset(tuple(phrase.split()) for phrase in table[language].split("|"))
            for table in (*languages.TABLES, lives.CARES)
        )
    )


def _speaks(language: str) -> frozenset[str]:
    """The words that speak for a language, among them what people do for a living."""
    return grammar(language).everything | frozenset(ROLES.get(language, "").split("|"))


def grammar_of(text: str) -> Grammar:
    """The grammar of the language whose words are the most in a text; English where unsure."""
    said = {word.strip(".,:;!?()") for word in text[:2000].casefold().split()}
    counts = {name: len(said & _speaks(name)) for name in languages.LANGUAGES}
    return grammar(max(languages.LANGUAGES, key=lambda name: counts[name]))


def is_role(text: str) -> bool:
    """Whether a few words say what somebody does for a living."""
    return has_role(text) and 1 < len(text) < 80
