"""Forwarded mails that stand in the text: the note above, and the original below."""

import re
import textwrap
from dataclasses import dataclass

from wallflower.domain.mail import labels
from wallflower.domain.mail.attribution import Attribution, read_attribution
from wallflower.domain.mail.block import Block, read_block, split_line
from wallflower.domain.mail.dates import read_date
from wallflower.domain.mail.guards import LINES_LIMIT
from wallflower.domain.mail.lines import bare, depth, is_rule, trim, unquote, was_wrapped
from wallflower.domain.mail.message import Forwarded
from wallflower.domain.mail.quotes import separator, separator_with_rest


@dataclass(frozen=True, slots=True)
class Found:
    """A forwarded mail in a text, and the lines above it."""

    note: str
    forwarded: Forwarded


def find_forward(text: str, subject: str) -> Found | None:
    """The mail that a text forwards, None if it forwards none.

    The first thing that begins a quote decides. A line that says "forwarded" is a forward; a
    header block is one unless the subject says that this is an answer; `Jane wrote:` is one only
    if the subject says so. Further mails below stay in the body.
    """
    lines = text.split("\n")
    for number, line in enumerate(lines[:LINES_LIMIT]):
        if not bare(line):
            continue
        forward = _from_separator(lines, number, subject)
        if forward:
            return forward
        block = read_block(lines, number)
        if block:
            return None if is_reply(subject) else _found(lines, number, block)
        attribution = read_attribution(lines, number)
        if attribution:
            return _from_attribution(lines, number, attribution, subject)
    return None


def is_reply(subject: str) -> bool:
    """Whether a subject begins with the mark of an answer, in any language."""
    return bool(re.match(rf"\s*(?:{labels.REPLY_MARKS})(?:\[\d+\])?\s?[:：]", subject, re.I))


def is_forward(subject: str) -> bool:
    """Whether a subject begins with the mark of a forward, in any language."""
    return bool(re.match(rf"\s*(?:{labels.FORWARD_MARKS})\s?[:：]", subject, re.IGNORECASE))


def _from_separator(lines: list[str], number: int, subject: str) -> Found | None:
    kind, rest = separator_with_rest(lines[number])
    if kind:
        return _from_one_line(lines, number, rest)
    kind = separator(lines[number])
    if not kind:
        return None
    for below in range(number + 1, min(number + 5, len(lines))):
        if not bare(lines[below]) or is_rule(lines[below]):
            continue
        block = read_block(lines, below)
        if block and (kind == "forwarded" or not is_reply(subject)):
            return _found(lines, number, block)
        break
    return _found(lines, number, Block({}, number + 1)) if kind == "forwarded" else None


def _from_one_line(lines: list[str], number: int, rest: str) -> Found | None:
    """Yahoo writes separator and header as one line, which a relay may have wrapped."""
    end = number + 1
    while end < len(lines) and bare(lines[end]) and was_wrapped(lines[end - 1], lines[end]):
        rest += " " + bare(lines[end])
        end += 1
    header = split_line(rest)
    block = read_block(header, 0) if header else None
    return _found(lines, number, Block(block.values, end)) if block else None


def _from_attribution(
    lines: list[str], number: int, attribution: Attribution, subject: str
) -> Found | None:
    if not is_forward(subject):
        return None
    forwarded = Forwarded(
        sender=attribution.writer,
        subject=strip_marks(subject),
        date=read_date(attribution.said),
        body=_body(lines, attribution.end, depth(lines[number])),
    )
    return Found(_note(lines[:number]), forwarded)


def strip_marks(subject: str) -> str:
    """A subject without the marks of forwarding before it."""
    return re.sub(rf"^(?:\s*(?:{labels.FORWARD_MARKS})\s?[:：])+\s*", "", subject, flags=re.I)


def _found(lines: list[str], start: int, block: Block) -> Found:
    sender = block.people("from")
    forwarded = Forwarded(
        sender=sender[0] if sender else None,
        to=block.people("to"),
        cc=block.people("cc"),
        subject=block.values.get("subject", ""),
        date=read_date(block.values.get("date", "")),
        body=_body(lines, block.end, depth(lines[block.end - 1])),
    )
    return Found(_note(lines[:start]), forwarded)


def _note(lines: list[str]) -> str:
    while lines and (not bare(lines[-1]) or is_rule(lines[-1])):
        lines = lines[:-1]
    return trim(lines)


def _body(lines: list[str], start: int, quoted: int) -> str:
    """The text below a header, without the quoting and the indent that forwarding added."""
    below = lines[start:]
    spoken = [line for line in below if bare(line)]
    if not quoted and spoken and all(depth(line) for line in spoken):
        quoted = 1
    plain = [unquote(line, quoted) if quoted else line for line in below]
    return trim(textwrap.dedent("\n".join(plain)).split("\n"))
