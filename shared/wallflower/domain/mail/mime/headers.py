"""The head of a mail: fields in order, unfolded."""

import re

from wallflower.domain.mail.mime.charsets import decode
from wallflower.domain.mail.mime.encoded_words import decode_words

__all__ = ["Fields", "decode_words", "every", "first", "has_head", "split"]

Fields = tuple[tuple[str, str], ...]

_FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:[ \t]*(.*)", re.DOTALL)
_LINE = re.compile(rb"\n(?![ \t])")
_EMPTY = re.compile(rb"\r{0,2}\n")
_BLANK = re.compile(rb"\n\r{0,2}\n")
_CHARSET = re.compile(rb"charset\*?=[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_KNOWN = frozenset(
    (
        *("from", "to", "cc", "bcc", "subject", "date", "sender", "reply-to", "message-id"),
        *("return-path", "delivered-to", "in-reply-to", "references", "mime-version"),
        *("envelope-to", "apparently-to", "precedence", "importance", "auto-submitted"),
        *("dkim-signature", "domainkey-signature", "authentication-results", "user-agent"),
    )
)
_FAMILIES = ("x-", "content-", "resent-", "list-", "arc-", "received", "disposition-")


_STRUCTURE = '\\"<>@,;()'
_HEAD_LOOKED_AT = 256 * 1024  # bytes


def split(raw: bytes, start: int, end: int, limit: int) -> tuple[Fields, int]:
    """The fields of the head of `raw[start:end]`, raw but unfolded, names in lower case; and
    where the body starts. Of the head at most `limit` bytes are read.

    What begins with a blank line has no head. Lines before the first field are passed over,
    such as "From …" of a mailbox file. A later line that is no field ends the head, as the
    blank line does, unless a field that is known comes next: then a program broke it.
    """
    blank = _EMPTY.match(raw, start, end)
    if blank:
        return (), blank.end()
    stop = _BLANK.search(raw, start, end)
    head = raw[start : min(stop.start() if stop else end, start + limit)]
    fields, read = _fields(head)
    if read < len(head):
        return fields, start + read
    return fields, stop.end() if stop else end


def _fields(head: bytes) -> tuple[Fields, int]:
    """The fields, and how much of the head they take."""
    lines = _LINE.split(head)
    nearby = _CHARSET.search(head) if not head.isascii() else None
    otherwise = nearby[1].decode() if nearby else ""
    fields: list[tuple[str, str]] = []
    at = 0
    for number, line in enumerate(lines):
        found = _FIELD.fullmatch(line if fields else line.lstrip())
        if found:
            fields.append((found[1].decode().lower(), _unfold(found[2], otherwise)))
        elif fields and not _known_next(lines, number):
            return tuple(fields), at
        elif fields:
            name, value = fields[-1]
            fields[-1] = (name, f"{value} {_unfold(line, otherwise)}".strip())
        at += len(line) + 1
    return tuple(fields), len(head)


def _known_next(lines: list[bytes], number: int) -> bool:
    following = map(_FIELD.fullmatch, lines[number + 1 : number + 6])
    names = (found[1].decode().lower() for found in following if found)
    return _is_known(next(names, ""))


def has_head(fields: Fields) -> bool:
    """Whether these are the fields of a mail, and not lines that happen to have a colon."""
    return any(_is_known(name) for name, _ in fields)


def _is_known(name: str) -> bool:
    return name in _KNOWN or name.startswith(_FAMILIES)


def has_stray_returns(raw: bytes) -> bool:
    """Whether the head of a mail whose lines end in line feeds holds carriage returns alone."""
    stop = _BLANK.search(raw)
    head = raw[: stop.start()] if stop else raw[:_HEAD_LOOKED_AT]
    return b"\n" in head and re.search(rb"\r(?![\r\n])", head.rstrip(b"\r")) is not None


def _unfold(value: bytes, otherwise: str) -> str:
    text = decode(value, "", otherwise)
    # In some charsets a letter holds the byte of a quote or a backslash; programs that read bytes
    # would see another structure.
    if not value.isascii() and any(value.count(m.encode()) != text.count(m) for m in _STRUCTURE):
        text = value.decode("ascii", "replace")
    if "\n" not in text and "\r" not in text:
        return text.strip()
    return " ".join(line.strip() for line in re.split(r"[\r\n]+", text)).strip()


def first(fields: Fields, name: str) -> str:
    """The value of the first field of that name, "" if there is none."""
    return next((value for key, value in fields if key == name), "")


def every(fields: Fields, name: str) -> tuple[str, ...]:
    """The values of all fields of that name, from top to bottom."""
    return tuple(value for key, value in fields if key == name)
