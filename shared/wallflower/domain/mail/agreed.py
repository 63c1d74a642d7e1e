"""How far all texts of a mail that stand for one another say the same."""

import re
from collections.abc import Iterable, Sequence

_COMPARED = 10  # lines
_SHORT = 60  # characters; what is longer may be wrapped in one text and not in another
_MARKS = re.compile(r"(?<!\w)[*_]+|[*_]+(?!\w)|<(?:https?:|mailto:)[^<>\s]{1,2000}>")
_MOST_WRAPPED = 100  # lines that were one
_LOOKED_AT = 20_000  # characters


def begin_alike(text: str, other: str) -> bool:
    """Whether two texts have the same first lines, up to the first long one."""
    return _first_lines(text) == _first_lines(other)


def agreed(text: str, others: Iterable[str]) -> tuple[str, str]:
    """The lines at the start of a text that each of the others has too, and what follows.

    Space, case and the marks of bold words and links are no difference. A line that only this text
    wraps is whole again.
    """
    same, rest = text[:_LOOKED_AT], ""
    for other in others:
        same, parting = _shared(_lines(same), [*filter(None, _lines(other[:_LOOKED_AT]))])
        rest = "\n".join(filter(None, (parting, rest)))
    return same, rest


def _shared(lines: Sequence[str], others: Sequence[str]) -> tuple[str, str]:
    kept: list[str] = []
    at = 0
    for other in others:
        while at < len(lines) and not lines[at]:
            kept.append("")
            at += 1
        whole = _whole(lines[at : at + _MOST_WRAPPED], other)
        if not whole:
            break
        kept.append(" ".join(whole))
        at += len(whole)
    return "\n".join(kept), "\n".join(lines[at:]).strip("\n")


def _whole(lines: Sequence[str], other: str) -> Sequence[str]:
    """As many lines as together say what one line of another text does; () if none do."""
    wanted, said = _bare(other), ""
    for count, line in enumerate(lines, start=1):
        if not line or (count > 1 and not _was_full(lines[count - 2], line)):
            break
        said = f"{said} {_bare(line)}".strip()
        if said == wanted:
            return lines[:count]
        if not wanted.startswith(f"{said} "):
            break
    return ()


def _was_full(line: str, below: str) -> bool:
    """Whether the next word had no room in a line."""
    return len(line) + 1 + len(below.partition(" ")[0]) > _SHORT


def _bare(line: str) -> str:
    """What a line says, without the marks that plain text has for bold words and for links."""
    return " ".join(_MARKS.sub("", line).split()).casefold()


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def _first_lines(text: str) -> list[str]:
    said = [line for line in map(_bare, text[:_LOOKED_AT].splitlines()) if line][:_COMPARED]
    short = next((n for n, line in enumerate(said) if len(line) > _SHORT), len(said))
    return said[:short] or [line[:_SHORT] for line in said[:1]]
