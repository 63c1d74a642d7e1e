"""Transfer encodings (RFC 2045): bytes out of base64, quoted-printable and uuencode."""

import binascii
import re

from wallflower.domain.mail.guards import UUENCODE_LIMIT

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_FOREIGN = bytes(set(range(256)) - set(_ALPHABET))
_UUENCODE = ("x-uuencode", "uuencode", "x-uue", "uue")
_STRIDE = 1 << 18  # bytes that stay in a processor's cache


def decoded(body: bytes, encoding: str) -> bytes:
    """The bytes behind a transfer encoding; the body itself where the encoding is unknown."""
    if encoding == "base64":
        return from_base64(body)
    if encoding == "quoted-printable":
        return binascii.a2b_qp(body)
    return _from_uuencode(body) if encoding in _UUENCODE else body


def decoded_size(raw: bytes, start: int, end: int, encoding: str) -> int:
    """How many bytes `raw[start:end]` stand for; base64 is counted and not decoded."""
    if encoding == "base64":
        strides = range(start, end, _STRIDE)
        kept = (len(raw[at : min(at + _STRIDE, end)].translate(None, _FOREIGN)) for at in strides)
        return sum(kept) * 3 // 4
    if encoding == "quoted-printable":
        return len(binascii.a2b_qp(raw[start:end]))
    if encoding not in _UUENCODE:
        return end - start
    if end - start <= UUENCODE_LIMIT:
        return len(_from_uuencode(raw[start:end]))
    lines = raw.count(b"\n", start, end)  # each has a character for its length, too
    return (end - start - 2 * lines - raw.count(b"\r", start, end)) * 3 // 4


def from_base64(body: bytes) -> bytes:
    """Bytes from base64 that may be cut short, hold foreign characters, or stand in pieces.

    What follows the padding is read on only if it is base64 as well: lists add plain footers.
    """
    first, _, rest = body.partition(b"=")
    whole = _quads(first)
    rest = rest.lstrip(b"= \t")
    if rest[:1] in (b"\r", b"\n") and not rest.translate(None, _ALPHABET + b"= \t\r\n"):
        whole += b"".join(_quads(piece) for piece in re.split(rb"=+", rest, maxsplit=1000))
    return whole


def _quads(body: bytes) -> bytes:
    kept = body.translate(None, _FOREIGN)
    if len(kept) % 4 == 1:
        kept = kept[:-1]
    return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))


def is_base64(body: bytes) -> bool:
    """Whether a text that claims to be base64 is; some programs claim it of bare words."""
    beginning = body[:400].partition(b"=")[0]
    return len(beginning.translate(None, _ALPHABET + b"\r\n")) * 20 <= len(beginning)


def _from_uuencode(body: bytes) -> bytes:
    out = bytearray()
    for found in re.finditer(rb"[^\r\n]{1,200}", body[:UUENCODE_LIMIT]):
        line = found.group()
        if line.startswith((b"begin ", b"end")):
            continue
        try:
            out += binascii.a2b_uu(line)
        except binascii.Error:
            continue
    return bytes(out)
