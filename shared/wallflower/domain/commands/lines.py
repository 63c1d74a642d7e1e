"""The lines of a text, and which of them go on with the one above."""

from collections.abc import Callable, Sequence

_WRAPPED = 68  # characters; mail programs wrap at 72 and more


def lines_of(text: str) -> list[str]:
    """The lines, with single spaces."""
    return [" ".join(line.split()) for line in text.splitlines()]


def whole(lines: Sequence[str]) -> str:
    """Lines that are one. Our letters name commands in quotation marks; some copy those too."""
    line = " ".join(lines)
    return line[1:-1].strip() if f"{line[:1]}{line[-1:]}" in ("“”", '""', "„“") else line


def wrapped(lines: Sequence[str], begins: Callable[[str], bool]) -> int:
    """How many lines are the first one, which the mail program wrapped; none of those below
    `begins` another command."""
    end = 1
    while end < len(lines) and _was_full(lines[end - 1], lines[end]) and not begins(lines[end]):
        end += 1
    return end


def _was_full(line: str, below: str) -> bool:
    """Whether the first word of the line below had no room."""
    word = below.partition(" ")[0]
    return bool(word) and len(line) + 1 + len(word) > _WRAPPED
