"""Lines that mail clients glued together or tore apart."""

import re

from wallflower.domain.mail.lines import depth, unquote
from wallflower.domain.mail.quoted.attribution import read_attribution

_LONGEST = 1000  # characters
_BEHIND = re.compile(r"(?<=[:：])[ \t]{2,}(?=\S)")


def split_glued(lines: list[str]) -> list[str]:
    """Parts an attribution from the words before it (`my words--- On Monday, Jane wrote:`) and
    from the quote behind it (`… Jane <jane@acme.example>:  How are you?`)."""
    parted: list[str] = []
    for line in lines:
        glued = len(line) <= _LONGEST and ("--- " in line or "@" in line)
        parted += _parts(line) if glued else [line]
    return parted


def _parts(line: str) -> list[str]:
    words, dashes, rest = line.partition("--- ")
    if dashes and re.search(r"\w", words) and not depth(line) and read_attribution([rest], 0):
        return [words, rest]
    parts = _BEHIND.split(line, maxsplit=1)
    return parts if len(parts) > 1 and read_attribution(parts[:1], 0) else [line]


def is_torn(lines: list[str], number: int) -> bool:
    """Whether a line between quoted ones is a piece that a link broke out of the one above."""
    around = lines[max(0, number - 1) : number + 2 : 2]
    text = lines[number].strip()
    if depth(text) or len(around) < 2 or not all(map(depth, around)) or len(text) > 2000:
        return False
    above = unquote(around[0])
    closes = above.count("(") > above.count(")") and text.count(")") > text.count("(")
    return (closes and " " not in text) or (text.endswith(" >") and "<" not in text)
