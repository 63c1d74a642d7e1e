"""What sentences say of one person: where she was met, her work, and her life beside it."""

from collections.abc import Sequence
from dataclasses import replace

from wallflower.domain.note.birthdays import asks_for_birthday, birthday_in, speaks_of_birthday
from wallflower.domain.note.clauses import HER, Clause, clauses
from wallflower.domain.note.grammar import Grammar, grammar_of, length_at, skip
from wallflower.domain.note.interests import cares_about, cares_at
from wallflower.domain.note.languages import DENIALS
from wallflower.domain.note.lives import NO, OURS
from wallflower.domain.note.phrases import company_at, place_at
from wallflower.domain.note.pieces import pieces
from wallflower.domain.note.work import beside, employed, in_a_role, making
from wallflower.domain.people.facts import Facts


def read_prose(text: str, domains: tuple[str, ...]) -> Facts:
    """The facts that sentences tell of the person who is HER in them.

    Only what a clause says of her, or of nobody else, counts. `domains` are those of her
    addresses: a company that one of them spells needs no other word to be known by.
    """
    known = grammar_of(text)
    facts, others, meeting, asked = Facts(), False, False, False
    told_of = list(pieces(text, known))
    for number, clause in enumerate(told_of):
        others = (others and not clause.starts) or _is_of_another(clause, known)
        meeting = meeting or _is_encounter(clause, known)
        denied = not DENIALS.isdisjoint(clause.words)
        told = Facts()
        if not others and not denied:
            told = _of_clause(clause, known, domains)
            told = joined(told, _of_her_life(told_of, number, known, asked=asked))
        asked = asks_for_birthday(clause) and not others and not denied
        # "in Vienna" is where they met only if something said that they did.
        facts = joined(facts, told if meeting else replace(told, met=""))
    return facts


def read_meeting(text: str, people: int) -> str:
    """Where several people, each of whom is HER, were met together: what is said of them all, or
    before the first of them; else ""."""
    known = grammar_of(text)
    spoken = 0
    for clause in clauses(text.replace("(", " ").replace(")", " ")):
        spoken += clause.words.count(HER)
        if spoken in (0, people) and _is_encounter(clause, known):
            return _encounter(clause, known).met
    return ""


def joined(first: Facts, second: Facts) -> Facts:
    """All that two facts of one person say; where both speak, the first."""
    return replace(
        first,
        name=first.name or second.name,
        addresses=tuple(dict.fromkeys((*first.addresses, *second.addresses))),
        organisation=first.organisation or second.organisation,
        role=first.role or second.role,
        met=first.met or second.met,
        works_on=first.works_on or second.works_on,
        cares_about=first.cares_about or second.cares_about,
        links=tuple(dict.fromkeys((*first.links, *second.links))),
        tags=tuple(dict.fromkeys((*first.tags, *second.tags))),
        birthday=first.birthday or second.birthday,
    )


def _is_of_another(clause: Clause, known: Grammar) -> bool:
    """Whether a clause has a subject of its own: `Bob works at …`."""
    if clause.words[:1] and clause.words[0] in ("her", "his", "their", *OURS):
        if speaks_of_birthday(clause, 1) or cares_at(clause, 1, known):
            return clause.words[0] in OURS
        return len(clause) > 1 and clause.words[1] not in ("and", "who", "name", "email", "mail")
    if birthday_in(clause, asked=False):  # "14 July is her birthday"
        return False
    if clause.words[:1] and clause.words[0] in NO:  # "No le gusta", which names nobody
        return False
    place = 0
    while place < min(4, len(clause)) and clause.is_proper(place):
        if length_at(clause, place, known.encounter) or _is_told(clause, place, known):
            break
        place += 1
    return 0 < place < len(clause) and _is_told(clause, place, known)


def _is_told(clause: Clause, place: int, known: Grammar) -> bool:
    """Whether the word at a place tells of whoever stands before it."""
    verb = length_at(clause, place, known.works, known.makes, known.cares, known.pronouns)
    return bool(verb or speaks_of_birthday(clause, place))


def _of_her_life(told_of: Sequence[Clause], number: int, known: Grammar, *, asked: bool) -> Facts:
    """What a clause says of her beside her work."""
    return Facts(
        cares_about=cares_about(told_of, number, known),
        birthday=birthday_in(told_of[number], asked=asked),
    )


def _of_clause(clause: Clause, known: Grammar, domains: tuple[str, ...]) -> Facts:
    if _is_encounter(clause, known):
        return _encounter(clause, known)
    place = skip(clause, 0, known.pronouns, frozenset([(HER,)]))
    verb = length_at(clause, place, known.works)
    if verb:
        return employed(clause, place + verb, known)
    verb = length_at(clause, place, known.makes)
    if verb:
        return making(clause, place + verb, known)
    return joined(in_a_role(clause, place, known), beside(clause, place, known, domains))


def _is_encounter(clause: Clause, known: Grammar) -> bool:
    """Whether a clause tells of a meeting with her: `Met her at …`, `we met on …`, `at …`."""
    told = [n for n in range(len(clause)) if length_at(clause, n, known.encounter)]
    if not DENIALS.isdisjoint(clause.words):
        return False
    if not told or HER in clause.words:
        return bool(told)
    place = told[0] + length_at(clause, told[0], known.encounter)
    while place < len(clause) and not length_at(clause, place, known.at):
        if clause.is_proper(place):  # "met Bob at …"
            return False
        place += 1
    return told[0] <= skip(clause, 0, known.we, known.pronouns) + 1


def _encounter(clause: Clause, known: Grammar) -> Facts:
    facts = Facts()
    place = _behind_her(clause, known)
    while place < len(clause):
        met, after_met = place_at(clause, place, known)
        house, after_house = company_at(clause, place, known, known.origin)
        if (
            house
            and not facts.organisation
            and HER in clause.words[:place]
            and not (met and facts.met == "")
        ):
            facts, place = replace(facts, organisation=house), after_house
        elif met and not facts.met:
            facts, place = replace(facts, met=met), after_met
        else:
            place += 1
    return facts


def _behind_her(clause: Clause, known: Grammar) -> int:
    """Where the words behind her name begin, or behind the word for meeting."""
    if HER in clause.words:
        return len(clause) - clause.words[::-1].index(HER)
    return next(
        n + length for n in range(len(clause)) if (length := length_at(clause, n, known.encounter))
    )
