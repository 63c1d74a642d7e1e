"""What somebody cares about: `likes climbing, jazz and old maps`."""

from collections.abc import Sequence

from wallflower.domain.note.clauses import HER, Clause
from wallflower.domain.note.grammar import Grammar, is_role, length_at, skip
from wallflower.domain.note.lives import ADVERBS, AND, OURS
from wallflower.domain.note.phrases import company_at, place_at, until_company

_TO = frozenset([("to",), ("zu",)])
# "our newsletter" is not just any.
_WHOSE = frozenset((word,) for word in (*OURS, "her", "his", "their", "ihre", "seine"))
_ITEM = 5  # words of one thing in a list


def cares_at(clause: Clause, place: int, known: Grammar) -> int:
    """How many words at a place lead to what somebody cares about, an adverb among them left
    aside; 0 if they do not."""
    length = length_at(clause, place, known.cares)
    if length:
        return length
    words = clause.words[place : place + 4]
    bare = tuple(word for word in words if (word,) not in ADVERBS)
    if bare[:1] != words[:1] or bare == words:
        return 0
    return next((n + 1 for n in (3, 2) if len(words) > n and bare[:n] in known.cares), 0)


def cares_about(pieces: Sequence[Clause], number: int, known: Grammar) -> str:
    """What the person of a clause cares about, and what a list in the clauses behind it adds."""
    clause = pieces[number]
    place = skip(clause, 0, known.pronouns, known.articles, ADVERBS, frozenset([(HER,)]))
    lead = cares_at(clause, place, known)
    # `le gusta` begins with what is an article elsewhere.
    for start in () if lead else range(min(place, 4)):
        place, lead = start, cares_at(clause, start, known)
        if lead:
            break
    start = skip(clause, place + lead, _TO, known.articles - _WHOSE)
    if not lead or start >= len(clause) or HER in clause.words[start:]:
        return ""
    _, end = until_company(clause, start, known, whole=True)
    last = _last_of_list(pieces, number, known) if end == len(clause) else number
    if last == number:
        return clause.said(start, end)
    begin, end = clause.places[start][0], pieces[last].places[-1][1]
    return clause.text[begin:end].strip(" .,:;!?")


def _last_of_list(pieces: Sequence[Clause], number: int, known: Grammar) -> int:
    """Which clause ends the list that begins in a clause: the first with an `and`, if all between
    are things, too."""
    for place in range(number + 1, min(len(pieces), number + 6)):
        piece = pieces[place]
        if piece.starts or not _is_thing(piece, known) or _gap(pieces[place - 1], piece) != ",":
            return number
        if not AND.isdisjoint(piece.words[1:-1]):
            return place
    return number


def _gap(one: Clause, other: Clause) -> str:
    return one.text[one.places[-1][1] : other.places[0][0]].strip()


def _is_thing(piece: Clause, known: Grammar) -> bool:
    """Whether a clause is but a thing: short, and no sentence of its own."""
    told = (known.encounter, known.works, known.makes, known.otherwise, known.cares, known.pronouns)
    places = [place for place in range(len(piece)) if piece.words[place] not in AND]
    return (
        len(piece) <= _ITEM
        and HER not in piece.words
        and not any(length_at(piece, place, *told) for place in places)
        and not is_role(piece.said(0, len(piece)))
        and not company_at(piece, 0, known, known.employer)[0]
        and not place_at(piece, 0, known)[0]
    )
