"""Text as lines: cleaned of invisible characters, with the marks of quoting taken apart."""

import re
import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e"))
_INVISIBLE |= dict.fromkeys(range(0x2066, 0x206A))
_SPACES = {ord(c): " " for c in "\xa0\u2007\u202f\u3000"}
_PIECE = 1000  # characters
_QUOTE = re.compile(r"[ \t]{0,3}((?:>[ \t]?)+)")
_RULE = re.compile(r"\*?[-_=—–─]{3,}\*?")


def clean(text: str) -> str:
    """One kind of line end and of space; no byte order marks, direction marks or controls."""
    text = re.sub(r"\r\n?|[\x85\u2028\u2029]", "\n", text).translate(_SPACES)
    text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", text)
    return text if text.isascii() else _composed(text.translate(_INVISIBLE))


def _composed(text: str) -> str:
    """Letters with their marks as one character each; in pieces, since the time that this takes
    grows with the square of a run of marks."""
    pieces = re.findall(rf"[^\n]{{1,{_PIECE}}}|\n", text)
    return "".join(unicodedata.normalize("NFC", piece) for piece in pieces)


def depth(line: str) -> int:
    """How often a line is quoted with `>`."""
    mark = _QUOTE.match(line)
    return mark.group(1).count(">") if mark else 0


def unquote(line: str, levels: int | None = None) -> str:
    """The line without its marks of quoting: all, or at most so many."""
    mark = _QUOTE.match(line)
    if not mark:
        return line
    if levels is None:
        return line[mark.end() :]
    return re.sub(rf"^[ \t]{{0,3}}(?:>[ \t]?){{0,{levels}}}", "", line)


def bare(line: str) -> str:
    """What a line says, without quoting, and with single spaces."""
    return " ".join(unquote(line).split())


def is_rule(line: str) -> bool:
    """Whether a line is but a drawn line."""
    return bool(_RULE.fullmatch(bare(line)))


def was_wrapped(line: str, following: str) -> bool:
    """Whether a mail client may have broken one line into these two: the next word had no room."""
    word = bare(following[:200]).split(" ")[0]
    length = len(line.rstrip())
    return bool(word) and length <= 80 and length + 1 + len(word) > 72


def trim(lines: list[str]) -> str:
    """The lines as text, without empty ones at either end."""
    return "\n".join(line.rstrip() for line in lines).strip("\n")
