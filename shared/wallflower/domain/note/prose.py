"""What sentences say of one person: where she was met, where she works, and on what."""

from collections.abc import Iterator
from dataclasses import replace

from wallflower.domain.note.clauses import HER, Clause, clauses, part
from wallflower.domain.note.grammar import Grammar, grammar_of, is_role, length_at, skip
from wallflower.domain.note.languages import DENIALS
from wallflower.domain.note.phrases import (
    LONGEST,
    company_at,
    is_company,
    place_at,
    until_company,
    weak,
)
from wallflower.domain.people.facts import Facts

_ABOUT = frozenset(["about", "über", "sur", "sobre", "su", "om", "over", "on"])


def read_prose(text: str, domains: tuple[str, ...]) -> Facts:
    """The facts that sentences tell of the person who is HER in them.

    Only what a clause says of her, or of nobody else, counts. `domains` are those of her
    addresses: a company that one of them spells needs no other word to be known by.
    """
    known = grammar_of(text)
    facts, others, meeting = Facts(), False, False
    for clause in _finer(text, known):
        others = (others and not clause.starts) or _is_of_another(clause, known)
        meeting = meeting or _is_encounter(clause, known)
        denied = not DENIALS.isdisjoint(clause.words)
        told = Facts() if others or denied else _of_clause(clause, known, domains)
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
        links=tuple(dict.fromkeys((*first.links, *second.links))),
    )


def _finer(text: str, known: Grammar) -> Iterator[Clause]:
    """The clauses, cut again before `and builds` and `who works`."""
    for clause in clauses(text):
        begin = 0
        for place in range(1, len(clause)):
            verb = length_at(clause, place, known.works, known.makes, known.otherwise)
            if verb and length_at(clause, place - 1, known.pronouns):
                if place - 1 > begin:
                    piece = part(clause, begin, place - 1)
                    yield replace(piece, starts=clause.starts and not begin)
                begin = place
        yield replace(part(clause, begin, len(clause)), starts=clause.starts and not begin)


def _is_of_another(clause: Clause, known: Grammar) -> bool:
    """Whether a clause has a subject of its own: `Bob works at …`."""
    if clause.words[:1] and clause.words[0] in ("her", "his", "their", "my", "our"):
        return len(clause) > 1 and clause.words[1] not in ("and", "who", "name", "email", "mail")
    place = 0
    while place < min(4, len(clause)) and clause.is_proper(place):
        if length_at(clause, place, known.encounter, known.works, known.makes, known.pronouns):
            break
        place += 1
    return 0 < place < len(clause) and bool(
        length_at(clause, place, known.works, known.makes, known.pronouns)
    )


def _of_clause(clause: Clause, known: Grammar, domains: tuple[str, ...]) -> Facts:
    if _is_encounter(clause, known):
        return _encounter(clause, known)
    place = skip(clause, 0, known.pronouns, frozenset([(HER,)]))
    verb = length_at(clause, place, known.works)
    if verb:
        return _employed(clause, place + verb, known)
    verb = length_at(clause, place, known.makes)
    if verb:
        return _making(clause, place + verb, known)
    return joined(_in_a_role(clause, place, known), _beside(clause, place, known, domains))


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


def _employed(clause: Clause, place: int, known: Grammar) -> Facts:
    """`works at Acme on compilers as an engineer`, in any order."""
    facts = Facts()
    while place < len(clause):
        house, after = company_at(clause, place, known, known.employer)
        if house and not facts.organisation:
            facts, place = replace(facts, organisation=house), after
        elif length := length_at(clause, place, known.role):
            said, place = until_company(clause, place + length, known)
            facts = replace(facts, role=facts.role or (said if is_role(said) else ""))
        elif (length := length_at(clause, place, known.on)) and _is_work(clause, place, known):
            said, place = until_company(clause, place + length, known)
            facts = replace(facts, works_on=facts.works_on or said)
        else:
            place += 1
    return facts


def _is_work(clause: Clause, place: int, known: Grammar) -> bool:
    """Whether `on` leads to a work: where it also leads to houses, only to words in small."""
    ambiguous = length_at(clause, place, known.employer)
    return not ambiguous or not clause.is_proper(skip(clause, place + 1, known.articles))


def _making(clause: Clause, place: int, known: Grammar) -> Facts:
    """`builds compilers at Acme`."""
    if place < len(clause) and clause.words[place] in _ABOUT:
        place += 1
    said, end = until_company(clause, place, known, whole=True)
    unsaid = not said or length_at(clause, place, known.at, known.employer, known.pronouns)
    house, _ = company_at(clause, end, known, known.employer)
    return Facts(organisation=house, works_on="" if unsaid else said)


def _in_a_role(clause: Clause, place: int, known: Grammar) -> Facts:
    """`head of design at Lumen Labs`, `Founder of Kelp`, `data engineer`."""
    start = skip(clause, place, known.articles, known.pronouns)
    for leads in (known.employer - weak(known), weak(known)):
        for end in range(start + 1, min(len(clause), start + LONGEST)):
            house, _ = company_at(clause, end, known, leads)
            if house and is_role(clause.said(start, end)):
                return Facts(role=clause.said(start, end), organisation=house)
    said = clause.said(start, len(clause))
    alone = len(clause) - start < 5 and (
        is_role(clause.said(len(clause) - 1, len(clause))) or is_role(clause.said(start, start + 1))
    )
    return Facts(role=said) if alone and HER not in said else Facts()


def _beside(clause: Clause, place: int, known: Grammar, domains: tuple[str, ...]) -> Facts:
    """`Jane Doe from Acme`, and a company that stands alone and is known by its form."""
    house, _ = company_at(clause, place, known, known.origin)
    if house and HER in clause.words[:place]:
        return Facts(organisation=house)
    if not length_at(clause, place, known.at):
        alone = clause.said(place, len(clause))
        return Facts(organisation=alone if is_company(alone, domains) else "")
    met, _ = place_at(clause, place, known)
    return Facts(met=met if not place and not clause.starts else "")
