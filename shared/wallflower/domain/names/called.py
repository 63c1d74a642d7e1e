"""How a person is called, made of a display name as clients, directories and people write it."""

import re
from dataclasses import dataclass

from wallflower.domain.names.casing import in_small_letters
from wallflower.domain.names.roles import has_role
from wallflower.domain.names.spelling import spells, spells_company
from wallflower.domain.names.words import (
    ASIDES,
    DEGREES,
    FUNCTIONS,
    GENERATIONS,
    LEGAL_FORMS,
    PARTICLES,
    TITLES,
)
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
_BEHALF = re.compile(
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
    name, after = _in_order(text, local, domain)
    name = in_small_letters(_untitled(name))
    return Called(name, organisation or beside or after)


def _shown(written: str, address: str) -> str:
    text = clean_name(_PICTURES.sub(" ", written), address)
    local = address.partition("@")[0]
    return "" if local and text.casefold() == local and re.search(r"[\W\d_]", text) else text


def _writer(text: str, local: str) -> str:
    """Whose address it is where one writes for another; "" where that cannot be told."""
    people = _BEHALF.split(text)
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


def _in_order(text: str, local: str, domain: str) -> tuple[str, str]:
    """The given name first; and what else a comma may part from a name: a degree, a company."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if any(_bare(part) in LEGAL_FORMS for part in parts[1:]):
        return text, ""
    parts = [p for n, p in enumerate(parts) if not (n and _is_degree(p))]
    late = [part for part in parts[1:] if _bare(part) in GENERATIONS]
    parts = [part for part in parts if part not in late]
    organisation = ""
    if len(parts) > 1 and _is_company(parts[-1], local, domain):
        organisation = parts.pop()
    parts = [p for n, p in enumerate(parts) if not (n and _is_post(p, parts[0]))]
    if len(parts) > 1 and _is_family(parts[0], parts[1], local):
        parts = [f"{parts[1]} {parts[0]}"]
    return " ".join([", ".join(parts), *late]), organisation


def _is_company(part: str, local: str, domain: str) -> bool:
    words = [_bare(word) for word in part.split()]
    if len(words) > 1 and words[-1] in LEGAL_FORMS:
        return True
    return spells_company(part, domain) and not spells(part, local)


def _is_post(part: str, first: str) -> bool:
    """Whether a part behind a comma is what she does (CTO, Head of Sales), and no given name."""
    abbreviation = part.isupper() and len(part) < 5 and "." not in part and not first.isupper()
    return has_role(part) or (abbreviation and len(part) > 1 and " " in first)


def _is_family(first: str, second: str, local: str) -> bool:
    """Whether `first, second` is a family name and a given one."""
    words, given = first.split(), second.split()
    proper = [word for word in words if word.casefold() not in PARTICLES]
    if len(proper) > 2 or not 0 < len(given) < 4 or re.search(r"\d", first + second):
        return False
    whole = re.sub(r"[\W_]+", "", local)
    return len(proper) < 2 or "".join(words).casefold() != whole


def _is_degree(part: str) -> bool:
    return all(_bare(word) in DEGREES for word in re.split(r"[\s/]+", part))


def _bare(word: str) -> str:
    return word.casefold().replace(".", "").strip()


def _untitled(name: str) -> str:
    """Without titles in front and degrees behind, as long as two words are left.

    `Mr Smith` and `Frau Dr. Müller` stay: the title is how one speaks to them.
    """
    words = name.split()
    start, end = 0, len(words)
    while start < end and _is_title(words[start]):
        start += 1
    while end - start > 1 and _is_degree_behind(words[end - 1]):
        end -= 1
    return " ".join(words[start:end] if end - start > 1 or not start else words)


def _is_title(word: str) -> bool:
    """`M.` and `E.` may be an initial, so single letters are no title."""
    bare = _bare(word)
    return len(bare) > 1 and (bare in TITLES or ("." in word and _bare_parts_are_titles(word)))


def _bare_parts_are_titles(word: str) -> bool:
    parts = [part for part in re.split(r"[.-]", word.casefold()) if part]
    return bool(parts) and all(part in TITLES for part in parts)


def _is_degree_behind(word: str) -> bool:
    """Degrees without a comma are written in capitals: `Jane Doe PhD`, not the name Ma."""
    bare = word.replace(".", "")
    return bare.casefold() in DEGREES and sum(map(str.isupper, bare)) > 1


def is_personal(name: str) -> bool:
    """Whether a name can only be one person's: two words at least, none of a company's or team's.

    In East Asian letters two characters are enough.
    """
    words = [_bare(word).strip(",;:!") for word in name.split()]
    house = set(words) & (LEGAL_FORMS | FUNCTIONS) - PARTICLES
    if house or re.search(r"[\d&@_]", name):
        return False
    proper = [word for word in words if word not in PARTICLES and re.match(r"[^\W\d_]", word)]
    return len(proper) > 1 or bool(
        re.fullmatch(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}", name)
    )
