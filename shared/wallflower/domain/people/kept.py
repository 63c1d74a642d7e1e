"""How much is kept of what was told, so that a contact's rows stay small."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """Words, and the UTC date on which they were last told."""

    text: str
    on: date


def cut(text: str, limit: int) -> str:
    """At most so many characters of a text on one line, cut between words where there are any."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    whole = re.match(rf"(.{{1,{limit}}})\s", line)
    return whole[1] if whole else line[:limit]


def once(texts: Iterable[str], limit: int) -> tuple[str, ...]:
    """Each text once, whether in capitals or small letters, in the order in which they came."""
    known: dict[str, str] = {}
    for text in (cut(text, limit) for text in texts):
        known.setdefault(text.casefold(), text)
    return tuple(filter(None, known.values()))


def newest(noted: Iterable[Noted], limit: int) -> tuple[Noted, ...]:
    """Each text once and with the day on which it was last told, the newest first."""
    kept = (replace(one, text=cut(one.text, limit)) for one in noted)
    known: dict[str, Noted] = {}
    for one in sorted(filter(lambda one: one.text, kept), key=lambda one: (one.on, one.text)):
        known.pop(one.text.casefold(), None)
        known[one.text.casefold()] = one
    return tuple(reversed(known.values()))
