"""How a person is called, made of a display name as clients, directories and people write it."""

import re
from dataclasses import dataclass

from wallflower.domain.names.casing import in_small_letters
from wallflower.domain.names.order import in_order, untitled
from wallflower.domain.names.spelling import spells, spells_company
from wallflower.domain.names.words import ASIDES
from wallflower.domain.names.written import clean_name


@dataclass(frozen=True, slots=True)
class Called:
    """What to call a person, given name first, and the organisation that stood beside it.

    Both "" where nothing of the kind was written.
    """

    name: str
    organisation: str = ""


_LONGEST = 200
_PICTURES = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u20e3\u2122\xae\xa9]"
    "(?:\u200d(?=[\U0001f000-\U0001faff\u2600-\u27bf]))?"
)
_VIA = re.compile(r"\S\s+(?:via|VIA)\s+\S")
BEHALF = re.compile(
    r"\s+(?:on behalf of|im auftrag von|de la part de|en nombre de|per conto di|namens|"
    r"em nome de|w imieniu)\s+",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*[(\[（【]([^()\[\]（）【】]{0,100})[)\]）】]\s*")
_SIDES = re.compile(r"\s+[|•·–—/@-]\s+|\s*[|｜]\s*")
_AT_WORK = re.compile(r"\s+(?:from|at)\s+")


def called(written: str, address: str = "") -> Called:
    """The name for a greeting, and the organisation, of a display name.

    `Doe, Jane (Acme)`, `JANE DOE | Acme` and `Dr. Jane Doe, PhD` are all Jane Doe. `address` is
    hers: it tells which of two words is the company, and which of two people she is. A name
    that a list or a program wrote for somebody ("Jane via Users") is nobody's. Nothing is added
    to what was written.
    """
    text = _shown(written[:_LONGEST], address)
    if _VIA.search(text):
        return Called("")
    local, _, domain = address.partition("@")
    text = _writer(text, local)
    text, organisation = _without_asides(text)
    text, beside = _person_of(text, local, domain)
    name, after = in_order(text, local, domain)
    name = in_small_letters(untitled(name))
    return Called(name, organisation or beside or after)


def _shown(written: str, address: str) -> str:
    text = clean_name(_PICTURES.sub(" ", written), address)
    local = address.partition("@")[0]
    return "" if local and text.casefold() == local and re.search(r"[\W\d_]", text) else text


def _writer(text: str, local: str) -> str:
    """Whose address it is where one writes for another; "" where that cannot be told."""
    people = BEHALF.split(text)
    if len(people) < 2:
        return text
    hers = [person for person in people if spells(person, local)]
    return hers[0] if len(hers) == 1 else ""


def _without_asides(text: str) -> tuple[str, str]:
    """A name without its brackets, and the organisation in the last of them.

    Brackets in the midst of a name hold what friends say, not where she works.
    """
    asides = [found for found in _ASIDE.finditer(text) if found.start()]
    organisation = ""
    for aside in asides:
        said = aside.group(1).strip()
        organisation = said if aside.end() == len(text) and _is_house(said) else ""
    rest = " ".join(_ASIDE.sub(" ", text).split()) if asides else text
    return (rest, organisation) if rest else (text, "")


def _is_house(said: str) -> bool:
    """Whether what stands beside a name can be a company: no pronoun, number or "external"."""
    words = re.split(r"[\s,;]+", said.casefold().strip("."))
    return bool(re.search(r"[^\W\d_]{2}", said)) and not (
        set(words) & ASIDES or words[0] in ("via", "on") or re.search(r"[@:]", said)
    )


def _person_of(text: str, local: str, domain: str) -> tuple[str, str]:
    """A name and the company beside it: `Jane Doe | Acme`, `Acme - Jane Doe`, `Jane from Acme`."""
    sides = [side.strip(" ,") for side in _SIDES.split(text)]
    if len(sides) < 2:
        sides = [side.strip() for side in _AT_WORK.split(text, maxsplit=1)]
    sides = [side for side in sides if side]
    if len(sides) < 2:
        return text, ""
    first, last = sides[0], sides[-1]
    if spells(last, local) and not spells(first, local):
        first, last = last, first
    if len(first.split()) < 2 and not spells(first, local) and not spells_company(last, domain):
        return text, ""
    return first, last if _is_house(last) else ""
