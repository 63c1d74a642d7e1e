"""Places, companies and works: the words behind a preposition, and where they end."""

from wallflower.domain.names import spells_company
from wallflower.domain.names.words import HOUSES, LEGAL_FORMS
from wallflower.domain.note.clauses import HER, Clause
from wallflower.domain.note.grammar import Grammar, length_at, skip

LONGEST = 10  # words of a place, a role or a work
# Prepositions that belong to a role ("head of design") as often as to a company.
_WEAK = frozenset(["of", "de", "der", "des", "di", "da", "do", "du", "d'", "van", "von", "from"])
_BETWEEN = frozenset(
    [
        "&",
        "of",
        "and",
        "de",
        "del",
        "do",
        "du",
        "van",
        "und",
        "y",
        "et",
        "für",
        "for",
        "the",
        "der",
        "di",
    ]
)
# What is yet to come is not where they met.
_FUTURE = frozenset(["tomorrow", "demain", "mañana", "domani", "amanhã", "i'll", "will"])
_TIMES = frozenset(
    word
    for line in (
        "january february march april may june july august september october november december",
        "januar februar märz mai juni juli oktober dezember",
        "janvier février mars avril juin juillet",
        "spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    )
    for word in line.split()
)


def place_at(clause: Clause, place: int, known: Grammar) -> tuple[str, int]:
    """The place of a meeting that a preposition at `place` leads to, and where it ends."""
    lead = length_at(clause, place, known.at)
    start = end = skip(clause, place + lead, known.articles)
    later = length_at(clause, start, known.times) or _FUTURE & set(clause.words)
    if not lead or start >= len(clause) or clause.words[start] in _TIMES or later:
        return "", place
    while end < min(len(clause), start + LONGEST) and not length_at(clause, end, known.times):
        end += 1
    said = clause.said(start, end)
    return (said, end) if said[:1].isalpha() and HER not in said else ("", place)


def company_at(
    clause: Clause, place: int, known: Grammar, leads: frozenset[tuple[str, ...]]
) -> tuple[str, int]:
    """The company that a preposition at `place` leads to, and where its name ends."""
    lead = length_at(clause, place, leads)
    if not lead:
        return "", place
    start = end = skip(clause, place + lead, known.articles)
    while end < min(len(clause), start + 6):
        between = clause.words[end] in _BETWEEN and end > start and clause.is_proper(end + 1)
        if clause.words[end] in _TIMES or not (clause.is_proper(end) or between):
            break
        end += 1
    said = clause.said(start, end)
    return "" if HER in said else said, end


def until_company(
    clause: Clause, place: int, known: Grammar, *, whole: bool = False
) -> tuple[str, int]:
    """The words up to the company or the next thing that is told, and where they end; "" if the
    person herself is among them.

    `whole`: with what they are on, as in "a book on bees".
    """
    start = end = skip(clause, place, known.articles)
    while end < min(len(clause), start + LONGEST):
        if end > start and (
            company_at(clause, end, known, known.employer - weak(known))[0]
            or company_at(clause, end, known, known.at)[0]
            or (not whole and length_at(clause, end, known.on - known.employer))
            or length_at(clause, end, known.role)
        ):
            break
        end += 1
    said = clause.said(start, end)
    return "" if HER in said else said, end


def weak(known: Grammar) -> frozenset[tuple[str, ...]]:
    """The prepositions that may belong to a role as well as lead to a company."""
    return frozenset(phrase for phrase in known.employer if phrase[0] in _WEAK)


def is_company(text: str, domains: tuple[str, ...]) -> bool:
    """Whether a few words are a company's name: by its legal form, its kind, or her address."""
    words = [word.casefold().strip(".,").replace(".", "") for word in text.split()]
    if not 0 < len(words) < 8 or text[0].islower() or HER in text or "@" in text:
        return False
    formal = len(words) > 1 and bool({words[0], words[-1]} & LEGAL_FORMS or HOUSES & set(words))
    return formal or any(spells_company(text, domain) for domain in domains)
