"""The parts of a mail: a tree, read with limits on its depth and its size."""

import re

from wallflower.domain.mail.guards import (
    DECODED_LIMIT,
    DEPTH_LIMIT,
    HEAD_LIMIT,
    HEADS_LIMIT,
    HTML_LIMIT,
    HTML_PARTS_LIMIT,
    HTMLS_LIMIT,
    INNER_HEAD_LIMIT,
    LEAST_HEAD,
    TEXT_BYTES_LIMIT,
    TEXTS_LIMIT,
)
from wallflower.domain.mail.mime.boundaries import Boundaries, Span
from wallflower.domain.mail.mime.files import unwrapped
from wallflower.domain.mail.mime.headers import Fields, decode_words, first, split
from wallflower.domain.mail.mime.parameters import Parameters, read_parameters
from wallflower.domain.mail.mime.part import Part
from wallflower.domain.mail.mime.transfer import decoded

__all__ = ["Part", "read_parts"]

_LINE_ENDS = re.compile(rb"[\r\n]*")


def read_parts(raw: bytes) -> Part:
    """The tree of a whole mail. What lies too deep, or beyond 400 parts, is left out."""
    raw = unwrapped(raw)
    return _Reader().mail(raw, (0, len(raw)), 0, HEAD_LIMIT)


class _Reader:
    """Counts what one mail costs to read, so that all of it together stays within the limits."""

    def __init__(self) -> None:
        self.boundaries = Boundaries()
        self.heads = HEADS_LIMIT
        self.texts = TEXTS_LIMIT
        self.htmls = HTMLS_LIMIT
        self.html_parts = HTML_PARTS_LIMIT
        self.decoded = DECODED_LIMIT
        self.has_text = False  # of the mail that is being read

    def mail(self, raw: bytes, span: Span, depth: int, head: int) -> Part:
        outside, self.has_text = self.has_text, False
        blank = _LINE_ENDS.match(raw, *span)
        whole = (blank.end() if blank else span[0], span[1])
        mail = self.part(raw, whole, depth, "text/plain", head)
        self.has_text = outside
        return mail

    def part(
        self, raw: bytes, span: Span, depth: int, usual: str, head: int = INNER_HEAD_LIMIT
    ) -> Part:
        fields, body = split(raw, *span, max(LEAST_HEAD, min(head, self.heads)))
        self.heads -= body - span[0]
        kind, about = read_parameters(first(fields, "content-type"))
        kind = kind if "/" in kind else usual
        if kind.startswith("multipart/"):
            parts = self.pieces(raw, (body, span[1]), depth, about.get("boundary", ""), kind)
            if parts:
                return Part(type=kind, fields=fields, parts=parts)
            # Without parts it may be plain words; what lies too deep is none that a person wrote.
            kind = "text/plain" if depth < DEPTH_LIMIT else "application/octet-stream"
        leaf = self.leaf(kind, fields, about, raw, (body, span[1]))
        if kind == "message/rfc822" or leaf.name.lower().endswith(".eml"):
            parts = self.inner(leaf, depth)
            return Part(type="message/rfc822", fields=fields, parts=parts, name=leaf.name)
        return leaf

    def pieces(
        self, raw: bytes, span: Span, depth: int, boundary: str, kind: str
    ) -> tuple[Part, ...]:
        if depth >= DEPTH_LIMIT:
            return ()
        below = "message/rfc822" if kind == "multipart/digest" else "text/plain"
        spans = self.boundaries.between(raw, *span, boundary)
        return tuple(self.part(raw, piece, depth + 1, below) for piece in spans)

    def leaf(self, kind: str, fields: Fields, about: Parameters, raw: bytes, span: Span) -> Part:
        disposition, more = read_parameters(first(fields, "content-disposition"))
        name = decode_words(more.get("filename") or about.get("name", ""))[:200]
        # A text with a name is a file; but old programs name the only text that there is.
        is_file = disposition == "attachment" or bool(name and self.has_text)
        return Part(
            type=kind,
            fields=fields,
            charset=about.get("charset", ""),
            name=name,
            is_file=is_file,
            flowed=about.get("format", "").lower() == "flowed",
            delete_space=about.get("delsp", "").lower() == "yes",
            raw=raw,
            start=span[0],
            end=span[1],
            encoding=read_parameters(first(fields, "content-transfer-encoding"))[0],
            readable=0 if is_file or not kind.startswith("text/") else self.readable(kind, span),
        )

    def readable(self, kind: str, span: Span) -> int:
        """How many bytes of a text are read."""
        self.has_text = True
        most = max(0, min(self.texts, span[1] - span[0], TEXT_BYTES_LIMIT))
        if kind == "text/html":
            self.html_parts -= 1
            self.htmls -= min(most, HTML_LIMIT)
            most = most if self.html_parts >= 0 and self.htmls >= 0 else 0
        self.texts -= most
        return most

    def inner(self, leaf: Part, depth: int) -> tuple[Part, ...]:
        """The mail within a part, as its only child."""
        if depth >= DEPTH_LIMIT:
            return ()
        raw, span = leaf.raw, (leaf.start, leaf.end)
        if leaf.encoding in ("base64", "quoted-printable"):
            whole = raw[leaf.start : min(leaf.end, leaf.start + max(0, self.decoded))]
            self.decoded -= len(whole)
            raw = decoded(whole, leaf.encoding)
            span = (0, len(raw))
        return (self.mail(raw, span, depth + 1, INNER_HEAD_LIMIT),)
