"""The parts of a name in the order in which people say them, without titles and degrees."""

import re

from wallflower.domain.names.roles import has_role
from wallflower.domain.names.spelling import spells, spells_company
from wallflower.domain.names.words import DEGREES, GENERATIONS, LEGAL_FORMS, PARTICLES, TITLES


def in_order(text: str, local: str, domain: str) -> tuple[str, str]:
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


def untitled(name: str) -> str:
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
