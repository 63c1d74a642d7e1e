"""Business cards and signatures that were pasted into a note: a name, and lines below it."""

import re

from wallflower.domain.names import called, is_met, is_personal, names_in, spells
from wallflower.domain.names.words import DEGREES
from wallflower.domain.note.grammar import is_role
from wallflower.domain.note.phrases import is_company
from wallflower.domain.people.facts import Facts

_DETAIL = re.compile(r"@|\d|https?:|www\.|/")
_AT_WORK = re.compile(r"\s+(?:at|bei|chez|en|bij|presso|na|på|@)\s+", re.IGNORECASE)
_PARTS = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+|\s*,\s+")


def name_line(lines: list[str], local: str) -> int | None:
    """Which line of a card is the name; None if the lines are no card.

    A card has three parts at least (lines, or pieces of a line between `|`), all of them short, and
    one begins with a name that the address is made of or that can only be a person's.
    """
    if len(lines) < 3 and not any("|" in line for line in lines):
        return None
    for number, line in enumerate(lines[:3]):
        first = _first(line)
        if len(first.split()) > 5 or _DETAIL.search(first) or line.rstrip().endswith((".", ":")):
            continue
        if any(is_met(first[: place.start]) for place in names_in(first)):
            continue
        name = called(first).name
        proper = all(not word[0].islower() or len(word) < 4 for word in name.split())
        if name and proper and not is_role(name) and (spells(name, local) or is_personal(name)):
            return number
    return None


def _first(line: str) -> str:
    """The name's part of a line: up to a bar, or to a comma that no degree follows."""
    first = re.split(r"\s*[|•·]\s*|\s+[-–—]\s+", line.strip())[0]
    head, _, tail = first.partition(",")
    bare = tail.strip().casefold().replace(".", "")
    return first if not tail or bare in DEGREES else head


def read_card(lines: list[str], start: int, domains: tuple[str, ...]) -> Facts:
    """The facts of a card whose name stands in line `start`."""
    first = _first(lines[start])
    rest = lines[start].strip()[len(first) :]
    pieces = [p for line in (rest, *lines[start + 1 :]) for p in _pieces(line)]
    role = house = ""
    for number, piece in enumerate(pieces):
        if is_company(piece, domains) and not _is_plain_role(piece):
            house = house or piece
        elif not role and is_role(piece):
            role, below = piece, pieces[number + 1 : number + 2]
            house = house or "".join(below if _could_be_house(below) else [])
    return Facts(name=called(first).name, role=role, organisation=house)


def _pieces(line: str) -> list[str]:
    """A line's parts: `CTO, Acme`, `CTO | Acme`, `CTO at Acme`; none of a line with details."""
    parts = [part.strip(" ,|") for part in _PARTS.split(line)]
    parts = [part for part in parts if part and not _DETAIL.search(part)]
    if len(parts) == 1 and is_role(parts[0]):
        parts = _AT_WORK.split(parts[0], maxsplit=1)
    return [part for part in parts if len(part.split()) < 8 and not part.endswith(":")]


def _is_plain_role(piece: str) -> bool:
    return is_role(piece) and not is_company(piece, ())


def _could_be_house(pieces: list[str]) -> bool:
    """The line right below the role is the company's, unless it says that it is something else."""
    return bool(pieces) and not is_role(pieces[0]) and not pieces[0][0].islower()
