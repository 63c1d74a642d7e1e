"""Text as lines: cleaned of invisible characters, with the marks of quoting taken apart."""

import re
import unicodedata

_INVISIBLE = "\ufeff\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f"
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_SPACES = re.compile("[\xa0\u2007\u202f\u3000]")
_GONE = re.compile(f"[{_CONTROLS}{_INVISIBLE}]")
_PIECES = re.compile(r"[^\n]{1,250}(?![\u0300-\u036f])|[^\n]{1,250}|\n")
# Stands before each line of a signature that the HTML marks as one; `clean` lets none through.
SIGNED = "\x1f"
_SHORT = 1000  # characters
_QUOTE = re.compile(r"[ \t]{0,3}((?:>[ \t]?)+)")
_RULE = re.compile(r"\*?[-_=—–─]{3,}\*?")


def clean(text: str) -> str:
    """One kind of line end and of space; no byte order marks, direction marks or controls."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
        # Among other line ends it ends none: what follows it in a quoted line is quoted.
        text = text.replace("\r", " " if "\n" in text else "\n")
    if not text.isascii():
        text = _composed(_SPACES.sub(" ", _LINE_ENDS.sub(" ", text)))
    return _GONE.sub("", text)


def _composed(text: str) -> str:
    """Letters with their marks as one character each; in pieces, since the time that this takes
    grows with the square of a run of marks."""
    if len(text) < _SHORT and unicodedata.is_normalized("NFC", text):
        return text
    return "".join(unicodedata.normalize("NFC", piece) for piece in _PIECES.findall(text))


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
