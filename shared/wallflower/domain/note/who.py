"""Names in a note: whom it leads to, and where it speaks of her."""

import re

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
from wallflower.domain.note.clauses import HER
from wallflower.domain.note.links import without_links
from wallflower.domain.people.facts import Facts

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


def without_house(name: str, local: str, domains: tuple[str, ...]) -> str:
    """`Lisa Vogt von Blaupause` is Lisa Vogt if it is her address that spells Blaupause."""
    parted = _FROM.fullmatch(name)
    if not parted or spells(parted[2], local):
        return name
    return parted[1] if any(spells_company(parted[2], domain) for domain in domains) else name


def find_name(text: str, local: str) -> str:
    """The name that a unit leads to, or that her address is made of; "" if not exactly one."""
    places = list(names_in(without_details(text)))
    spelled = {place.name for place in places if local and spells(place.name, local)}
    if len(spelled) == 1:
        return spelled.pop()
    plain = without_details(text)
    led = {*met_names(plain)}
    if (
        not led
        and places
        and is_beginning(plain[: places[0].start])
        and is_personal(places[0].name)
    ):
        led = {places[0].name}
    return led.pop() if len(led) == 1 else ""


def met_names(text: str, *, sure: bool = False) -> list[str]:
    """The names to which words of meeting lead, and those that an "and" joins to them; if `sure`,
    only those that can be nothing but a person's."""
    led: list[Place] = []
    for place in names_in(text):
        before = text[max(0, place.start - 40) : place.start]
        joined_on = led and _AND.fullmatch(text[led[-1].end : place.start])
        if (joined_on or is_met(before)) and not (sure and not is_personal(place.name)):
            led.append(place)
    return [*dict.fromkeys(place.name for place in led)]


def spoken(text: str, name: str) -> str:
    """The text with HER in the place of the name, and of the given name alone."""
    text = without_details(text)
    if name:
        text = text.replace(name, HER)
        given = called(name).name.split()
        if given and len(given[0]) > 1:
            # Beside a figure June is a month.
            own = rf"(?<!\w)(?<!\d\s)(?<!\d\.\s){re.escape(given[0])}(?!\w|\.?\s\d)"
            text = re.sub(own, HER, text)
    return text


def without_details(text: str, instead: str = ",") -> str:
    """The text without addresses and links, each of which ends a clause."""
    return without_links(_DETAIL.sub(f" {instead} ", text))


def is_known(text: str, told: Facts, name: str) -> bool:
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
