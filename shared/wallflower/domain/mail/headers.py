"""The head of a mail: fields in order, unfolded and decoded."""

import base64
import binascii
import re
from email import quoprimime

from wallflower.domain.mail.charsets import decode

Fields = tuple[tuple[str, str], ...]

_FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:[ \t]*(.*)", re.DOTALL)
_WORD = re.compile(r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = re.compile(r"(?<=\?=)[ \t\r\n]+(?==\?)")
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+", re.UNICODE
)


def split(raw: bytes) -> tuple[Fields, bytes]:
    """The fields of the head, raw but unfolded, names in lower case; and the body.

    A line that is no field ends the head, as the blank line does; a first line "From …" of a
    mailbox file is passed over. What begins with a blank line has no head.
    """
    blank = re.match(rb"\r?\n", raw)
    if blank:
        return (), raw[blank.end() :]
    end = re.search(rb"\r?\n\r?\n|\r\r", raw)
    head, body = (raw[: end.start()], raw[end.end() :]) if end else (raw, b"")
    fields: list[tuple[str, str]] = []
    for line in re.split(rb"(?:\r?\n|\r(?!\n))(?![ \t])", head):
        found = _FIELD.fullmatch(line)
        if found:
            name, value = found.groups()
            fields.append((name.decode("ascii").lower(), _unfold(value)))
        elif fields:
            return tuple(fields), head[head.find(line) :] + b"\n\n" + body
    return tuple(fields), body


def _unfold(value: bytes) -> str:
    return " ".join(line.strip() for line in re.split(r"[\r\n]+", decode(value))).strip()


def decode_words(value: str) -> str:
    """A field's value as people read it: encoded words decoded, control characters gone.

    A line end that hides in an encoded word becomes a space, so no value can start a new field.
    """
    if "=?" in value:
        value = _WORD.sub(_decode_word, _joined(_BETWEEN.sub("", value)))
    return _UNSAFE.sub(" ", value).strip()


def _joined(value: str) -> str:
    """Joins neighbours of one charset in base64, whose bytes may be cut within a letter."""
    return (
        re.sub(r"(=\?([^?\s]{1,60})\?[qQ]\?[^?]*)\?==\?\2\?[qQ]\?", r"\1", value)
        if value.count("=?") < 200
        else value
    )


def _decode_word(found: re.Match[str]) -> str:
    charset, encoding, text = found.groups()
    if encoding in "qQ":
        raw = quoprimime.header_decode(text).encode("latin-1", "replace")
    else:
        try:
            raw = base64.b64decode(text + "=" * (-len(text) % 4))
        except (binascii.Error, ValueError):
            return found.group()
    return decode(raw, charset)


def first(fields: Fields, name: str) -> str:
    """The value of the first field of that name, "" if there is none."""
    return next((value for key, value in fields if key == name), "")


def every(fields: Fields, name: str) -> tuple[str, ...]:
    """The values of all fields of that name, from top to bottom."""
    return tuple(value for key, value in fields if key == name)
