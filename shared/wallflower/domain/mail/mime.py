"""The parts of a mail: a tree, read with limits on its depth and its size."""

import binascii
import quopri
import re
from base64 import b64decode
from dataclasses import dataclass
from email.message import Message
from itertools import islice
from string import ascii_letters, digits

from wallflower.domain.mail.charsets import decode
from wallflower.domain.mail.guards import DEPTH_LIMIT, PARTS_LIMIT
from wallflower.domain.mail.headers import Fields, decode_words, first, split


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A node of the tree: its type, what hangs below it, and, in a leaf, its decoded bytes.

    `fields` are those of the mail for the top and for message/rfc822's only child.
    """

    type: str
    fields: Fields = ()
    parts: tuple["Part", ...] = ()
    content: bytes = b""
    charset: str = ""
    name: str = ""
    disposition: str = ""
    flowed: bool = False
    delete_space: bool = False

    def text(self) -> str:
        """The leaf's bytes as text."""
        return decode(self.content, self.charset)


def read_parts(raw: bytes) -> Part:
    """The tree of a whole mail. What lies too deep, or beyond 400 parts, is left out."""
    return _Reader().read(raw.lstrip(b"\r\n"), 0)


class _Reader:
    """Counts the parts of one mail, so that all of it together stays within the limit."""

    def __init__(self) -> None:
        self.left = PARTS_LIMIT

    def read(self, raw: bytes, depth: int, usual: str = "text/plain") -> Part:
        fields, body = split(raw)
        about = _described(fields, usual)
        kind = about.get_content_type()
        if kind.startswith("multipart/") and depth < DEPTH_LIMIT:
            boundary = about.get_boundary("")
            pieces = _pieces(body, boundary, self.left) if boundary else []
            self.left -= len(pieces)
            below = "message/rfc822" if kind == "multipart/digest" else "text/plain"
            parts = tuple(self.read(piece, depth + 1, below) for piece in pieces)
            if parts:
                return Part(type=kind, fields=fields, parts=parts)
            kind = "text/plain"
        content = _decoded(body, first(fields, "content-transfer-encoding"))
        name = _name(about)
        if kind == "message/rfc822" or name.lower().endswith(".eml"):
            if depth >= DEPTH_LIMIT:
                return Part(type="message/rfc822", fields=fields)
            inner = self.read(content.lstrip(b"\r\n"), depth + 1)
            return Part(type="message/rfc822", fields=fields, parts=(inner,), name=name)
        return _leaf(about, fields, kind, content, name)


def _leaf(about: Message, fields: Fields, kind: str, content: bytes, name: str) -> Part:
    return Part(
        type=kind,
        fields=fields,
        content=content,
        charset=str(about.get_param("charset", "")),
        name=name,
        disposition=about.get_content_disposition() or "",
        flowed=str(about.get_param("format", "")).lower() == "flowed",
        delete_space=str(about.get_param("delsp", "")).lower() == "yes",
    )


def _described(fields: Fields, usual: str) -> Message:
    """The standard library's reading of the two fields that describe a part."""
    about = Message()
    about["Content-Type"] = first(fields, "content-type")[:2000] or usual
    about["Content-Disposition"] = first(fields, "content-disposition")[:2000] or "inline"
    if "/" not in about["Content-Type"].partition(";")[0]:
        about.replace_header("Content-Type", usual)
    return about


def _name(about: Message) -> str:
    try:
        return decode_words(about.get_filename("") or "")[:200]
    except (ValueError, LookupError, TypeError):  # broken RFC 2231 parameters raise all three
        return ""


def _pieces(body: bytes, boundary: str, most: int) -> list[bytes]:
    """What stands between the boundary's lines; a part that never ends goes to the end."""
    mark = re.escape(b"--" + boundary.encode("utf-8", "surrogateescape"))
    marks = re.compile(mark + rb"(--)?[ \t]*(?:\r?\n|\Z)")
    at_line_start = (
        m for m in marks.finditer(body) if body[max(0, m.start() - 1) : m.start()] in (b"", b"\n")
    )
    found = list(islice(at_line_start, most + 1))
    pieces: list[bytes] = []
    for number, here in enumerate(found):
        if here.group(1):
            break
        end = found[number + 1].start() if number + 1 < len(found) else len(body)
        pieces.append(_without_last_line_end(body[here.end() : end]))
    return pieces[:most]


def _begins_line(body: bytes, found: re.Match[bytes]) -> bool:
    return found.start() == 0 or body[found.start() - 1 : found.start()] == b"\n"


def _without_last_line_end(piece: bytes) -> bytes:
    """The line end before a boundary belongs to the boundary."""
    return piece.removesuffix(b"\n").removesuffix(b"\r")


def _decoded(body: bytes, encoding: str) -> bytes:
    match encoding.strip().lower():
        case "base64":
            return _from_base64(body)
        case "quoted-printable":
            return quopri.decodestring(body)
        case "x-uuencode" | "uuencode" | "x-uue":
            return _from_uuencode(body)
        case _:
            return body


_FOREIGN = bytes(set(range(256)) - set(ascii_letters.encode() + digits.encode() + b"+/"))


def _from_base64(body: bytes) -> bytes:
    """Bytes from base64 that may be cut short or hold foreign characters."""
    kept = body.partition(b"=")[0].translate(None, _FOREIGN)
    whole = kept[: len(kept) - (len(kept) % 4 == 1)]
    return b64decode(whole + b"=" * (-len(whole) % 4))


def _from_uuencode(body: bytes) -> bytes:
    out = bytearray()
    for line in body.splitlines():
        if line.startswith((b"begin ", b"end")) or not line.strip():
            continue
        try:
            out += binascii.a2b_uu(line)
        except binascii.Error:
            continue
    return bytes(out)
