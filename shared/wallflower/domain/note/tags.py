"""Hashtags in a note: whom they are of, and the words without them."""

import re
from collections.abc import Iterable

from wallflower.domain.note.links import without_links

MOST = 20
# A tag has a letter in it (`#1` is a number), and no word or link goes before it (C#, /team#jane).
_TAG = re.compile(r"(?<![\w/#&@.=?+-])[#＃](?=[\d_-]{0,29}[^\W\d_])([\w-]{1,30})(?![\w@-])")
_LAST = re.compile(r"(?:^|[ \t,;]{1,9})(?:[#＃][\w-]{1,30}[ \t,;]{0,9}){1,20}$")
_ALONE = re.compile(r"\s{0,9}(?:[#＃][\w-]{1,30}[\s,;]{0,9}){1,20}")


def tags(text: str) -> tuple[str, ...]:
    """The hashtags of a text in lower case, each once, without their sign."""
    if "#" not in text and "＃" not in text:
        return ()
    found = (tag.group(1).lower().strip("-_") for tag in _TAG.finditer(without_links(text)))
    return tuple(dict.fromkeys(found))[:MOST]


def is_tags(text: str) -> bool:
    """Whether a text is nothing but hashtags."""
    return _ALONE.fullmatch(text) is not None and bool(tags(text))


def without_tags(text: str) -> str:
    """The text without the hashtags at the ends of its lines; those within one are words of it."""
    if "#" not in text and "＃" not in text:
        return text
    return "\n".join(_bare(line) for line in text.split("\n"))


def _bare(line: str) -> str:
    last = _LAST.search(line)
    return line[: last.start()] if last and tags(last.group()) else line


def common_tags(text: str) -> tuple[str, ...]:
    """The tags of everybody: paragraphs of nothing else."""
    blocks = re.split(r"\n\s*\n", text)
    return _all(tags(block) for block in blocks if is_tags(block))


def shared_tags(block: str) -> tuple[str, ...]:
    """The tags of all people of a paragraph: its first or last line, if no other is one."""
    lines = [line for line in block.split("\n") if line.strip()]
    alone = [n for n, line in enumerate(lines) if is_tags(line)]
    return tags(lines[alone[0]]) if alone in ([0], [len(lines) - 1]) else ()


def _all(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for some in found for tag in some))[:MOST]
