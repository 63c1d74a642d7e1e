"""A note cut into units: the lines and paragraphs that speak of one person."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wallflower.domain.address import find_addresses
from wallflower.domain.names import names_in
from wallflower.domain.note.labelled import begins_person
from wallflower.domain.note.tags import shared_tags, tags, without_tags


@dataclass(frozen=True, slots=True)
class Unit:
    """Paragraphs that belong together, and the addresses in them; without the hashtags at the
    ends of lines, which are beside them."""

    blocks: tuple[str, ...]
    addresses: frozenset[str]
    tags: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return "\n\n".join(self.blocks)


def units(text: str, addresses: Sequence[str]) -> list[Unit]:
    """The units of a note. With one address at most the whole note is one, else a paragraph is;
    a paragraph of several address lines is cut at these."""
    blocks = [block.strip("\n") for block in re.split(r"\n\s*\n", text) if block.strip()]
    if len(addresses) < 2 and sum(map(_persons_labelled, blocks)) < 2:
        return [_unit(blocks, addresses)] if blocks else []
    found: list[Unit] = []
    for block in blocks:
        pieces = _pieces(block, addresses)
        together = shared_tags(block) if len(pieces) > 1 else ()
        found += [_unit([piece], addresses, together) for piece in pieces]
    return found


def _persons_labelled(block: str) -> int:
    return sum(begins_person(line) for line in block.split("\n"))


def _unit(blocks: list[str], addresses: Sequence[str], together: tuple[str, ...] = ()) -> Unit:
    bare = tuple(filter(str.strip, map(without_tags, blocks)))
    found = tuple(dict.fromkeys((*tags("\n".join(blocks)), *together)))
    return Unit(bare, _held("\n".join(blocks), addresses), found)


def _held(text: str, addresses: Sequence[str]) -> frozenset[str]:
    return frozenset(found.address for found in find_addresses(text)) & frozenset(addresses)


def _pieces(block: str, addresses: Sequence[str]) -> list[str]:
    """A paragraph cut where the next person begins, if lines of it hold several addresses."""
    lines = block.split("\n")
    if _persons_labelled(block) > 1:
        return _cut(lines, [n for n, line in enumerate(lines) if begins_person(line)])
    holding = [n for n, line in enumerate(lines) if _held(line, addresses)]
    if len(holding) < 2:
        return [block]
    named = [n for n in holding if any(True for _ in names_in(lines[n]))]
    if named == holding:
        return _cut(lines, holding)
    if len(named) < 2 and len(lines) > 2 and holding[-1] - holding[0] == len(holding) - 1:
        return [block]
    return _cut(lines, [number + 1 for number in holding])


def _cut(lines: list[str], places: list[int]) -> list[str]:
    starts = [0, *(place for place in places if 0 < place < len(lines))]
    ends = [*starts[1:], len(lines)]
    pieces = ["\n".join(lines[a:b]) for a, b in zip(starts, ends, strict=True)]
    return [piece for piece in pieces if piece.strip()]
