"""Birthdays in sentences: `her birthday is on May 3rd`, `am 3. Mai geboren`."""

from wallflower.domain.note.clauses import HER, Clause
from wallflower.domain.note.lives import BETWEEN, BIRTHDAY, WHOSE
from wallflower.domain.people.birthday import Birthday

_DAY = 5  # words of a day: "3 de mayo de 1990"
_OWN = WHOSE | BETWEEN | {HER}


def speaks_of_birthday(clause: Clause, place: int) -> int:
    """How many words there lead to a birthday; 0 if none do."""
    phrases = (clause.words[place : place + n] for n in (3, 2, 1))
    return next((len(phrase) for phrase in phrases if phrase in BIRTHDAY), 0)


def asks_for_birthday(clause: Clause) -> bool:
    """Whether a clause ends where the day should follow: `Birthday:`."""
    return any(
        speaks_of_birthday(clause, place) == len(clause) - place for place in range(len(clause))
    )


def birthday_in(clause: Clause, *, asked: bool) -> Birthday | None:
    """The birthday that a clause tells of the person it speaks of; `asked`: the clause before ends
    where the day should follow."""
    if asked:
        return _day(clause, 0)
    places = range(len(clause))
    found = ((n, length) for n in places if (length := speaks_of_birthday(clause, n)))
    return next(
        (day for n, length in found if (day := _behind(clause, n, length) or _before(clause, n))),
        None,
    )


def _behind(clause: Clause, place: int, length: int) -> Birthday | None:
    """`her birthday is on 3 May`, `born in Bath on 3 May`."""
    owned = place and clause.words[place - 1] in WHOSE | {HER, "'s"}
    if not owned and not _is_own(clause, 0, place):
        return None
    return _day(clause, place + length)


def _before(clause: Clause, place: int) -> Birthday | None:
    """`3 May is her birthday`, `hat am 3. Mai Geburtstag`."""
    end = place
    while end and clause.words[end - 1] in _OWN:
        end -= 1
    start = max(0, end - _DAY)
    while start < end and not _is_day(clause, start):
        start += 1
    if not _is_own(clause, 0, start) or not _is_day(clause, end - 1):
        return None
    return _read(clause, start, end)


def _is_own(clause: Clause, start: int, end: int) -> bool:
    """Whether words say no more than whose birthday it is."""
    return all(word in _OWN or not word for word in clause.words[start:end])


def _day(clause: Clause, place: int) -> Birthday | None:
    """The day that stands at a place, behind what may lead to it."""
    while place < len(clause) and not _is_day(clause, place):
        if clause.words[place] not in _OWN | {"", "in", "à"} and not clause.is_proper(place):
            return None
        place += 1
    return _read(clause, place, place + _DAY)


def _is_day(clause: Clause, place: int) -> bool:
    """Whether a word is of a day: a figure, or a month."""
    word = clause.words[place] if 0 <= place < len(clause) else ""
    if any(char.isdecimal() for char in word):
        return True
    # Imported here: its words cost milliseconds, and few notes speak of birthdays.
    from wallflower.domain.people.dated import months

    return bool(word) and bool(months(word))


def _read(clause: Clause, start: int, end: int) -> Birthday | None:
    from wallflower.domain.people.birthday import read_birthday

    return read_birthday(clause.said(start, end))
