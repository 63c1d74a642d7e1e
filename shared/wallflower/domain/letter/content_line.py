"""The lines that calendar files and vCards are made of: escaped, folded, and ended by CRLF.

RFC 5545, 3.1 and 3.3.11; RFC 2426 says the same of vCards.
"""

from wallflower.domain.letter.words import clean, clean_lines

_LONGEST = 75  # octets of a line, without its CRLF
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def content_line(name: str, value: str) -> str:
    """One property with a value of one line: no control or bidi character is left in it."""
    return folded(f"{name}:{clean(value).translate(_ESCAPED)}")


def content_lines(name: str, value: str) -> str:
    """One property whose value may have several lines, parted by "\\n"."""
    return folded(f"{name}:{clean_lines(value).translate(_ESCAPED)}")


def folded(line: str) -> str:
    """A property as lines of at most 75 octets, no character cut in two; all but the first begin
    with a space."""
    lines, size = [""], 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _LONGEST:
            lines.append(" ")
            size = 1
        lines[-1] += character
        size += octets
    return "\r\n".join((*lines, ""))
