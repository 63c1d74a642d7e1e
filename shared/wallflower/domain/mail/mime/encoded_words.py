"""Encoded words (RFC 2047): what a header says, as people read it."""

import binascii
import re

from wallflower.domain.mail.mime.charsets import codec, decode
from wallflower.domain.mail.mime.transfer import from_base64

# Some programs leave spaces and question marks in their words.
_WORD = re.compile(
    r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]*+(?:\?(?!=)[^?]{0,80}){0,5})\?="
)
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+", re.UNICODE
)


def decode_words(value: str) -> str:
    """A field's value as people read it: encoded words decoded, control characters gone.

    A line end that hides in an encoded word becomes a space, so no value can start a new field.
    """
    if "=?" in value:
        value = _decoded(value)
    return _UNSAFE.sub(" ", value).strip()


def _decoded(value: str) -> str:
    """White space between words belongs to neither, and a letter may be cut between two."""
    told: list[str] = []
    waiting: list[bytes] = []
    charset, end = "", 0
    for found in _WORD.finditer(value):
        between = value[end : found.start()]
        apart = bool(between.strip(" \t\r\n")) or not end
        if apart or found[1].lower() != charset:
            told += decode(b"".join(waiting), charset), between if apart else ""
            charset, waiting = found[1].lower(), []
        waiting.append(_bytes(charset, found[2], found[3]))
        end = found.end()
    told += decode(b"".join(waiting), charset), value[end:]
    return "".join(told)


def _bytes(charset: str, encoding: str, text: str) -> bytes:
    raw = text.encode("utf-8" if text.isascii() else codec(charset) or "utf-8", "replace")
    return from_base64(raw) if encoding in "bB" else binascii.a2b_qp(raw, header=True)
