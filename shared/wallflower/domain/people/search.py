"""Who is meant by a word or a name."""

import unicodedata
from collections.abc import Iterable

from wallflower.domain.people.contact import Contact

_NEAREST = 3


def matching(contacts: Iterable[Contact], name: str) -> list[Contact]:
    """Those whose name it is; else those who have all of its words; accents and case do not
    count."""
    wanted = _folded(name)
    everybody = sorted(contacts, key=lambda contact: (contact.name, contact.id))
    exact = [contact for contact in everybody if wanted and _folded(contact.name) == wanted]
    words = set(wanted.split())
    partly = [c for c in everybody if words and words <= set(_folded(c.name).split())]
    return exact or partly


def nearest(contacts: Iterable[Contact], name: str) -> list[Contact]:
    """Up to three who could have been meant: whose name or address begins alike."""
    start = _folded(name)[:3]
    return [c for c in contacts if start and _begins(c, start)][:_NEAREST]


def _begins(contact: Contact, start: str) -> bool:
    words = (*_folded(contact.name).split(), *contact.addresses)
    return any(word.startswith(start) for word in words)


def _folded(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c if c.isalnum() else " " for c in parts if not unicodedata.combining(c))
    return " ".join(kept.split())
