"""Where somebody worked, as what, and since when it is known."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

ROLES_KEPT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What somebody does at an organisation, either "" if unknown, and the UTC date since which it
    is known: the day of the oldest mail that told it."""

    organisation: str
    role: str
    since: date

    @property
    def words(self) -> str:
        """ "Engineer at Acme", or what is known of it."""
        return " at ".join(filter(None, (self.role, self.organisation)))


def career(told: Iterable[Role]) -> tuple[Role, ...]:
    """The history that roles make, in whatever order they come to be known, newest first; of one
    day's, what came last is the newest.

    What says the same as the role before, or completes it, is no new one. A role without an
    organisation is one at the same. That a role was confirmed later is not kept, so that mails
    which say nothing new need no write.
    """
    known: list[Role] = []
    for role in sorted(told, key=lambda role: role.since):
        _add(known, role)
    for place in range(1, len(known)):
        known[place] = _housed(known[place], known[place - 1])
    return tuple(reversed(known))[:ROLES_KEPT]


def _add(known: list[Role], told: Role) -> None:
    first = next((n for n, role in enumerate(known) if role.since == told.since), len(known))
    # Also the role before that day: what one day tells of the old and the new is a change.
    places = [*range(first, len(known)), *([first - 1] if first else [])]
    if any(_completed(known[n], told) == known[n] for n in places):
        return
    for place in places:
        whole = _completed(known[place], told)
        if whole:
            known[place] = whole
            return
    known.append(told)


def _housed(role: Role, before: Role) -> Role:
    """A role at the house of the one before, if no other is known. Of one day it is not known
    which role came first, and so not at whose house it was."""
    house = before.organisation if before.since < role.since else ""
    return replace(role, organisation=role.organisation or house)


def _completed(role: Role, told: Role) -> Role | None:
    """A role with what else was told of it; None if it is another one."""
    for one, other in ((role.organisation, told.organisation), (role.role, told.role)):
        if one and other and not same_house(one, other):
            return None
    return replace(
        role,
        organisation=role.organisation or told.organisation,
        role=role.role or told.role,
    )


def same_house(one: str, other: str) -> bool:
    """Whether two names are of one organisation, however its legal form is written."""
    return _key(one) == _key(other)


@lru_cache(maxsize=256)
def _key(name: str) -> tuple[str, ...]:
    """The words of a name without its legal form, unless that is all of it."""
    # Imported here: names have rules that cost milliseconds at start.
    from wallflower.domain.names.words import LEGAL_FORMS

    folded = unicodedata.normalize("NFKC", name).casefold()
    words = re.findall(r"[^\W_]+", re.sub(r"['’./]", "", folded))
    first, last = 0, len(words)
    while first < last - 1 and words[last - 1] in LEGAL_FORMS:
        last -= 1
    while first < last - 1 and words[first] in LEGAL_FORMS:
        first += 1
    return tuple(words[first:last]) or (folded,)
