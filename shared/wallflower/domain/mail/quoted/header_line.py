"""One line of a header block within a text: its label and its value, however a client draws it."""

import re
from functools import cache

from wallflower.domain.mail.language import labels
from wallflower.domain.mail.lines import bare

_LABEL = re.compile(r"[\s*_|]*([^\W\d_][^:：<>@\"|]{0,30}?)[*_]*\s?[:：][*_]*\s*(.*)", re.DOTALL)
# `| 发件人 | Jane |` and `| **From:** | Jane |`, as tables come out in plain text.
_CELLS = re.compile(
    r"\|\s*[*_]{0,2}([^\W\d_][^:：<>@\"|]{0,30}?)\s?[:：]?[*_]{0,2}\s*\|\s*(.*?)\s*\|?"
)
_TABLE_RULE = re.compile(r"\|[\s|:-]{3,}")


def label_of(line: str) -> tuple[str, str, str]:
    """The role ("" if unknown), the label and the value of a `label: value` line; ("", "", "")."""
    text = bare(line)
    found = _CELLS.fullmatch(text) or _LABEL.fullmatch(text)
    if not found:
        return "", "", ""
    label, value = found.group(1).strip(), found.group(2).strip()
    return labels.role_of(label), label, value.removeprefix("*").strip()


def is_table_rule(line: str) -> bool:
    """Whether a line is what parts the rows of a table in plain text."""
    return bool(_TABLE_RULE.fullmatch(bare(line)))


def with_colons(lines: list[str]) -> list[str]:
    """The lines at the top, which lack colons behind labels that we know, with colons."""
    mended: list[str] = []
    for line in lines[:6]:
        label, _, value = bare(line).partition(" ")
        if labels.role_of(label) and value:
            mended.append(f"{label}: {value}")
        else:
            break
    return mended if len(mended) > 2 else []


@cache
def _subject_line() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W\d_])(?:{labels.alternatives('subject')})\s?[:：].*", re.IGNORECASE
    )


@cache
def _glued_subject() -> re.Pattern[str]:
    """Glued to the line before ("CETAssunto Hello"), where the colon may be missing."""
    said = labels.alternatives("subject")
    return re.compile(rf"(?:{said})\s?[:：].*|(?<=[A-Z0-9])(?P<label>{said})\s.*", re.IGNORECASE)


@cache
def _inner_label() -> re.Pattern[str]:
    said = labels.alternatives("sender", "to", "cc", "date")
    return re.compile(rf"(?<![^\W\d_])((?:{said})\s?[:：]\s)|(?<=>)((?:{said})\s)", re.IGNORECASE)


def split_line(text: str) -> list[str]:
    """The header lines that a client ran together into one, as Yahoo does.

    The subject comes last there, and may hold what looks like a label. A zone's name may be glued
    to its label ("GMTSubject:"), so that one is looked for within words, too; a label that is
    glued to what stands before it may lack its colon.
    """
    found = _subject_line().search(text) or _glued_subject().search(text)
    head, subject = (text[: found.start()], found.group()) if found else (text, "")
    if found and found.groupdict().get("label"):
        subject = subject.replace(" ", ": ", 1)
    lines = [*_inner_label().sub(_on_its_own, head).split("\n"), subject]
    return [line.strip() for line in lines if line.strip()]


def _on_its_own(found: re.Match[str]) -> str:
    return f"\n{found[1]}" if found[1] else f"\n{found[2].strip()}: "
