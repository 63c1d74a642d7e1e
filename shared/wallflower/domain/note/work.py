"""What a clause says of somebody's work: where, as what, and on what."""

from dataclasses import replace

from wallflower.domain.note.clauses import HER, Clause
from wallflower.domain.note.grammar import Grammar, is_role, length_at, skip
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


def employed(clause: Clause, place: int, known: Grammar) -> Facts:
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


def making(clause: Clause, place: int, known: Grammar) -> Facts:
    """`builds compilers at Acme`."""
    if place < len(clause) and clause.words[place] in _ABOUT:
        place += 1
    said, end = until_company(clause, place, known, whole=True)
    unsaid = not said or length_at(clause, place, known.at, known.employer, known.pronouns)
    house, _ = company_at(clause, end, known, known.employer)
    return Facts(organisation=house, works_on="" if unsaid else said)


def in_a_role(clause: Clause, place: int, known: Grammar) -> Facts:
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


def beside(clause: Clause, place: int, known: Grammar, domains: tuple[str, ...]) -> Facts:
    """`Jane Doe from Acme`, and a company that stands alone and is known by its form."""
    house, _ = company_at(clause, place, known, known.origin)
    if house and HER in clause.words[:place]:
        return Facts(organisation=house)
    if not length_at(clause, place, known.at):
        alone = clause.said(place, len(clause))
        return Facts(organisation=alone if is_company(alone, domains) else "")
    met, _ = place_at(clause, place, known)
    return Facts(met=met if not place and not clause.starts else "")
