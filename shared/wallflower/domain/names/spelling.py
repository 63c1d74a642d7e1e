"""Whether a mail address spells a name, or a domain the name of a company."""

import re
import unicodedata

from wallflower.domain.names.words import TITLES

_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


def spells(name: str, local: str) -> bool:
    """Whether a local part is made of a name: jane, jane.doe, jdoe, doe.j, jd."""
    said = re.sub(r"\+.*", "", local.casefold())
    return any(_made_of(written, said) for written in _spellings(name))


def spells_company(name: str, domain: str) -> bool:
    """Whether a domain is the name of a company: `Acme` or `Acme Labs` for mail.acme.example."""
    labels = {label.replace("-", "") for label in domain.split(".")[:-1]}
    return any(
        whole in labels or (first in labels and len(first) > 2)
        for written in _spellings(name)
        if (whole := re.sub(r"[\W_]+", "", written))
        for first in [re.split(r"[\W_]+", written.strip())[0]]
    )


def _spellings(name: str) -> set[str]:
    """The name in letters that addresses are made of: ü as u and as ue, ł as l."""
    small = unicodedata.normalize("NFC", name.lower())
    return {small, _plain(small), _plain(small.translate(_UMLAUTS))}


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(c for c in apart if not unicodedata.combining(c))


def _made_of(name: str, local: str) -> bool:
    parts = [p for p in re.split(r"[^\w]+", name) if p and p not in TITLES]
    pieces = [p for p in re.split(r"[^\w]+|_|\d+", local) if p]
    if not parts or not pieces:
        return False
    whole, initials = "".join(pieces), "".join(part[0] for part in parts)
    if len(parts) > 1 and (whole in _short_forms(parts) or (whole == initials and whole[1:])):
        return True
    return any(len(part) > 2 and part in pieces for part in parts)


def _short_forms(parts: list[str]) -> set[str]:
    first, last = parts[0], parts[-1]
    return {first + last, last + first, first[0] + last, last + first[0], first + last[0]}
