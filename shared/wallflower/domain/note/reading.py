"""A note: whom it speaks of, and what it says of each."""

import re
from collections.abc import Sequence
from dataclasses import replace

from wallflower.domain.address import Address
from wallflower.domain.names import called, spells
from wallflower.domain.note.card import name_line, read_card
from wallflower.domain.note.clauses import HER
from wallflower.domain.note.labelled import is_vcard, read_labelled, read_vcard
from wallflower.domain.note.links import links
from wallflower.domain.note.prose import joined, read_meeting, read_prose
from wallflower.domain.note.tags import common_tags
from wallflower.domain.note.units import Unit, units
from wallflower.domain.note.who import (
    find_name,
    is_known,
    met_names,
    spoken,
    without_details,
    without_house,
)
from wallflower.domain.people.facts import Facts

_LONGEST = 20_000  # characters


# A long line that goes on in small letters was wrapped by the mail program.
_WRAPPED = re.compile(r"(?m)^([^\n]{60,100}[^\W_],?)\n(?=[a-zß-öø-ÿ])")


def read_note(text: str, people: Sequence[Address]) -> tuple[Facts, ...]:
    """What a note says of each of its people, and of those whom it names without an address.

    `people` are those who can be contacts, as found in the text. Each address is in exactly one
    of the facts; addresses of one person are together.
    """
    found: list[Facts] = []
    left = {person.address: person for person in people}
    for unit in units(_WRAPPED.sub(r"\1 ", text[:_LONGEST]), list(left)):
        hers = [p for p in left.values() if p.address in unit.addresses]
        found += [_tagged(facts, unit.tags) for facts in _of_unit(unit, hers)]
        left = {address: p for address, p in left.items() if p not in hers}
    found += [Facts(name=_called(p), addresses=(p.address,)) for p in left.values()]
    common = common_tags(text[:_LONGEST])
    return _merged([_tagged(facts, common) for facts in found])


def _tagged(facts: Facts, tags: tuple[str, ...]) -> Facts:
    return joined(facts, Facts(tags=tags))


def _called(person: Address) -> str:
    return called(person.name, person.address).name


def _of_unit(unit: Unit, people: list[Address]) -> list[Facts]:
    groups = _persons(people)
    if len(groups) > 1:
        return _of_several(unit, groups)
    met = [] if groups else met_names(without_details(unit.text), sure=True)
    if len(met) > 1:
        return _of_several(unit, [[Address(name, "")] for name in met])
    facts = _of_one(unit, groups[0] if groups else [])
    return [facts] if facts else []


def _persons(people: list[Address]) -> list[list[Address]]:
    """Addresses by person: one without a name belongs to the name that it spells."""
    groups: list[list[Address]] = []
    for person in people:
        own = next((g for g in groups if _is_hers(person, g)), None)
        if own:
            own.append(person)
        else:
            groups.append([person])
    return groups


def _is_hers(person: Address, group: list[Address]) -> bool:
    name = next((p.name for p in group if p.name), "")
    return bool(name) and (person.name or name) == name and spells(name, person.local)


def _of_several(unit: Unit, groups: list[list[Address]]) -> list[Facts]:
    """Of several people in one line only names, and where they were met together."""
    text = unit.text
    for name in (p.name for group in groups for p in group if p.name):
        text = text.replace(name, HER)
    met = read_meeting(without_details(text, ""), len(groups))
    return [
        Facts(name=_called(g[0]), addresses=tuple(p.address for p in g if p.address), met=met)
        for g in groups
    ]


def _of_one(unit: Unit, people: list[Address]) -> Facts | None:
    domains = tuple(person.domain for person in people)
    local = people[0].local if people else ""
    told = Facts(addresses=tuple(person.address for person in people))
    written = next((p.name for p in people if p.name), "")
    for block in unit.blocks:
        told = joined(told, _formed(block, local, domains) or Facts())
    name = without_house(written or told.name or find_name(unit.text, local), local, domains)
    prose = "\n\n".join(b for b in unit.blocks if not _formed(b, local, domains))
    told = joined(told, read_prose(spoken(prose, name), domains))
    told = replace(told, links=tuple(dict.fromkeys((*told.links, *links(unit.text)))))
    told = replace(told, name=called(name, people[0].address if people else "").name or told.name)
    return told if people or is_known(unit.text, told, name) else None


def _formed(block: str, local: str, domains: tuple[str, ...]) -> Facts | None:
    """The facts of a block that is no prose: a vCard, labels, a business card."""
    lines = [line for line in block.split("\n") if line.strip()]
    if is_vcard(block):
        return read_vcard(lines)
    labelled = read_labelled(lines)
    if labelled:
        return labelled
    start = name_line(lines, local)
    return None if start is None else read_card(lines, start, domains)


def _merged(found: list[Facts]) -> tuple[Facts, ...]:
    """One of each person: facts of the same name are joined, if only one of them has an address."""
    people: list[Facts] = []
    for facts in found:
        same = [n for n, p in enumerate(people) if facts.name and p.name == facts.name]
        if same and not (facts.addresses and people[same[0]].addresses):
            people[same[0]] = joined(people[same[0]], facts)
        else:
            people.append(facts)
    return tuple(people)
