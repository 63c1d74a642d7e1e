"""A note: whom it speaks of, and what it says of each."""

import re
from collections.abc import Sequence
from dataclasses import replace

from wallflower.domain.address import Address
from wallflower.domain.facts import Facts
from wallflower.domain.names import (
    Place,
    called,
    is_beginning,
    is_met,
    is_personal,
    is_spoken_to,
    names_in,
    spells,
    spells_company,
)
from wallflower.domain.names.words import FUNCTIONS
from wallflower.domain.note import languages
from wallflower.domain.note.card import name_line, read_card
from wallflower.domain.note.clauses import HER
from wallflower.domain.note.labelled import is_vcard, read_labelled, read_vcard
from wallflower.domain.note.links import links, without_links
from wallflower.domain.note.prose import joined, read_meeting, read_prose
from wallflower.domain.note.units import Unit, units

_LONGEST = 20_000  # characters
_DETAIL = re.compile(
    r"[<(\[]?(?:mailto:)?(?<![^\s<>()\[\],;:])[^\s<>()\[\],;]{1,64}@[^\s<>()\[\],;]{1,255}[>)\]]?"
)
_FROM = re.compile(r"(.{1,200})\s(?:von|van|de|di|da|do|du|del|af|av)\s(.{1,200})")
_AND = re.compile(r"\s(?:and|und|et|y|e|en|og|och|&)\s")
_ENCOUNTER = re.compile(
    rf"(?<!\w)(?:{'|'.join(languages.ENCOUNTER.values())})(?!\w)",
    re.IGNORECASE,
)
_NEXT = frozenset(
    phrase.split()[0]
    for table in (languages.AT, languages.FROM, languages.TIMES)
    for line in table.values()
    for phrase in line.split("|")
)


def read_note(text: str, people: Sequence[Address]) -> tuple[Facts, ...]:
    """What a note says of each of its people, and of those whom it names without an address.

    `people` are those who can be contacts, as found in the text. Each address is in exactly one
    of the facts; addresses of one person are together.
    """
    found: list[Facts] = []
    left = {person.address: person for person in people}
    for unit in units(text[:_LONGEST], list(left)):
        hers = [p for p in left.values() if p.address in unit.addresses]
        found += _of_unit(unit, hers)
        left = {address: p for address, p in left.items() if p not in hers}
    found += [Facts(name=_called(p), addresses=(p.address,)) for p in left.values()]
    return _merged(found)


def _called(person: Address) -> str:
    return called(person.name, person.address).name


def _of_unit(unit: Unit, people: list[Address]) -> list[Facts]:
    groups = _persons(people)
    if len(groups) > 1:
        return _of_several(unit, groups)
    met = [] if groups else _led(_without_details(unit.text), sure=True)
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
    met = read_meeting(_without_details(text, ""), len(groups))
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
    name = _without_house(written or told.name or _name(unit.text, local), local, domains)
    prose = "\n\n".join(b for b in unit.blocks if not _formed(b, local, domains))
    told = joined(told, read_prose(_spoken(prose, name), domains))
    told = replace(told, links=tuple(dict.fromkeys((*told.links, *links(unit.text)))))
    told = replace(told, name=called(name, people[0].address if people else "").name or told.name)
    return told if people or _is_known(unit.text, told, name) else None


def _without_house(name: str, local: str, domains: tuple[str, ...]) -> str:
    """`Lisa Vogt von Blaupause` is Lisa Vogt if it is her address that spells Blaupause."""
    parted = _FROM.fullmatch(name)
    if not parted or spells(parted[2], local):
        return name
    return parted[1] if any(spells_company(parted[2], domain) for domain in domains) else name


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


def _name(text: str, local: str) -> str:
    """The name that a unit leads to, or that her address is made of; "" if not exactly one."""
    places = list(names_in(_without_details(text)))
    spelled = {place.name for place in places if local and spells(place.name, local)}
    if len(spelled) == 1:
        return spelled.pop()
    plain = _without_details(text)
    led = {*_led(plain)}
    if (
        not led
        and places
        and is_beginning(plain[: places[0].start])
        and is_personal(places[0].name)
    ):
        led = {places[0].name}
    return led.pop() if len(led) == 1 else ""


def _led(text: str, *, sure: bool = False) -> list[str]:
    """The names to which words of meeting lead, and those that an "and" joins to them; if `sure`,
    only those that can be nothing but a person's."""
    led: list[Place] = []
    for place in names_in(text):
        before = text[max(0, place.start - 40) : place.start]
        joined_on = led and _AND.fullmatch(text[led[-1].end : place.start])
        if (joined_on or is_met(before)) and not (sure and not is_personal(place.name)):
            led.append(place)
    return [*dict.fromkeys(place.name for place in led)]


def _spoken(text: str, name: str) -> str:
    """The text with HER in the place of the name, and of the given name alone."""
    text = _without_details(text)
    if name:
        text = text.replace(name, HER)
        given = called(name).name.split()
        if given and len(given[0]) > 1:
            text = re.sub(rf"(?<!\w){re.escape(given[0])}(?!\w)", HER, text)
    return text


def _without_details(text: str, instead: str = ",") -> str:
    """The text without addresses and links, each of which ends a clause."""
    return without_links(_DETAIL.sub(f" {instead} ", text))


def _is_known(text: str, told: Facts, name: str) -> bool:
    """Whether a note without an address speaks of somebody: it says that they met, or more."""
    if not name:
        return False
    place = max(0, text.find(name))
    before = text[max(0, place - 80) : place].rpartition("\n")[2]
    if is_spoken_to(before) or (is_met(before) and _ENCOUNTER.search(before)):
        return is_personal(name) if " " in name else _stands_alone(name, text[place:])
    return is_personal(name) and bool(told.organisation or told.role or told.works_on or told.met)


def _stands_alone(name: str, text: str) -> bool:
    """Whether what follows a single word leaves it a name: `Jane at …`, not `Office says …`."""
    if name.casefold() in FUNCTIONS:
        return False
    word = re.match(r"[^\w]{0,3}(\w{1,20})", text[len(name) :])
    return not word or word[0][0] in ".,;!\n" or word[1].casefold() in _NEXT


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
