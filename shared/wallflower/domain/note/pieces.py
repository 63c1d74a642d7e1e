"""Clauses cut again where somebody does the next thing: `and builds`, `who works`."""

from collections.abc import Iterator
from dataclasses import replace

from wallflower.domain.note.birthdays import speaks_of_birthday
from wallflower.domain.note.clauses import Clause, clauses, part
from wallflower.domain.note.grammar import Grammar, length_at
from wallflower.domain.note.interests import cares_at
from wallflower.domain.note.lives import ADVERBS, COPULAS, OURS


def pieces(text: str, known: Grammar) -> Iterator[Clause]:
    """The clauses, cut again before `and builds` and `who works`."""
    for clause in clauses(text):
        begin = 0
        for place in range(1, len(clause)):
            end = _cut_before(clause, place, known)
            if end is not None:
                if end > begin:
                    yield replace(part(clause, begin, end), starts=clause.starts and not begin)
                begin = place
        yield replace(part(clause, begin, len(clause)), starts=clause.starts and not begin)


def _cut_before(clause: Clause, place: int, known: Grammar) -> int | None:
    """Where the words end before `and she builds` at a place; None if nothing of the kind is
    there."""
    if length_at(clause, place, known.works, known.makes, known.otherwise):
        beside, parting = known.pronouns, known.pronouns
    elif cares_at(clause, place, known) or speaks_of_birthday(clause, place):
        ours = {(word,) for word in OURS}
        beside = (known.pronouns | ADVERBS | known.articles) - ours
        parting = known.pronouns - COPULAS  # "14 July is her birthday" is one
    else:
        return None
    end = place
    while end and length_at(clause, end - 1, beside):
        end -= 1
    return end if any(length_at(clause, n, parting) for n in range(end, place)) else None
