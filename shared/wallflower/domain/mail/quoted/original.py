"""A forward taken apart, once its header is found: the note above, and the original below."""

import textwrap

from wallflower.domain.mail.lines import bare, depth, is_rule, trim, unquote
from wallflower.domain.mail.quoted.separators import closes, is_drawn, separator


def note(lines: list[str], start: int) -> str:
    """The lines above a forward that begins at `start`, without what the client drew there.

    A quoted header belongs to the whole quote around it.
    """
    end = start
    while end and depth(lines[end]) and depth(lines[end - 1]):
        end -= 1
    while end and not _is_hers(lines[end - 1]):
        end -= 1
    return trim(lines[:end])


def _is_hers(line: str) -> bool:
    return bool(bare(line)) and not is_rule(line) and not is_drawn(line)


def body(below: list[str], quoted: int) -> str:
    """The text of the lines below a header that is `quoted` so often, without the quoting and the
    indent that forwarding added, and without what the client drew around it."""
    lines = _without_drawings(below)
    if not quoted and lines and all(depth(line) for line in lines if bare(line)):
        quoted = 1
    plain = [unquote(line, quoted) if quoted else line for line in lines]
    return trim(textwrap.dedent("\n".join(plain)).split("\n"))


def _without_drawings(lines: list[str]) -> list[str]:
    first, last = 0, len(lines) - 1
    while first <= last and not bare(lines[first]):
        first += 1
    while last >= first and not bare(lines[last]):
        last -= 1
    # Zoho draws it below the header as well.
    if first <= last and separator(lines[first]) in (
        "forwarded",
        "drawn",
    ):
        first += 1
    if first <= last and closes(lines[last]):
        last -= 1
    return lines[first : last + 1]
