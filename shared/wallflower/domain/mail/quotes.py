"""The lines that clients draw above a quote: `--- Original message ---` and its kin."""

import re

from wallflower.domain.mail import labels
from wallflower.domain.mail.lines import bare, depth

_FORWARDED = labels.words(labels.FORWARDED)
_ORIGINAL = labels.words(labels.ORIGINAL)
_DRAWN = "-–—_=*+:.<> \t"


def separator(line: str) -> str:
    """What a drawn line says lies below it: "forwarded", "original", or "" if it is none."""
    text = bare(line)
    words = _words(text)
    drawn = not text[:1].isalpha() or text.endswith((":", "-", "_", "="))
    if words in _FORWARDED and (drawn or depth(line)):
        return "forwarded"
    return "original" if words in _ORIGINAL and drawn else ""


def _words(text: str) -> str:
    """What a drawn line says, without what it is drawn with."""
    if len(text) > 200:
        return ""
    return " ".join(text.strip(_DRAWN).casefold().replace("’", "'").split())


def separator_with_rest(line: str) -> tuple[str, str]:
    """A separator that has the header block behind it in the same line, and that block."""
    found = re.match(r"[-–—_]{2,}([^-–—_:]{4,60})[-–—_]{2,}[ \t]+(\S.*)", bare(line))
    if not found:
        return "", ""
    words = _words(found.group(1))
    kind = "forwarded" if words in _FORWARDED else "original" if words in _ORIGINAL else ""
    return kind, found.group(2) if kind else ""
