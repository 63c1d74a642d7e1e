"""One part of a mail: its type, its head, and where its bytes lie."""

import re
from dataclasses import dataclass, field

from wallflower.domain.mail.mime.charsets import decode
from wallflower.domain.mail.mime.headers import Fields
from wallflower.domain.mail.mime.transfer import decoded, decoded_size, is_base64

_META = re.compile(rb"<meta\b[^>]{0,200}?charset\s{0,9}=[\"'\s]{0,9}([\w.:-]{1,40})", re.IGNORECASE)
_META_IN = 4000  # bytes
_SOLID = re.compile(rb"\S")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A node of the tree: what hangs below it or, in a leaf, where its bytes lie in `raw`.

    `fields` are those of the part's own head; those of an attached mail are with the only child
    of its message/rfc822. `is_file`: it came along, and is not what the sender wrote.
    `readable` is how many bytes of a text are read.
    """

    type: str
    fields: Fields = ()
    parts: tuple["Part", ...] = ()
    charset: str = ""
    name: str = ""
    is_file: bool = False
    flowed: bool = False
    delete_space: bool = False
    raw: bytes = field(default=b"", repr=False)
    start: int = 0
    end: int = 0
    encoding: str = ""
    readable: int = 0

    def text(self) -> str:
        """The leaf's bytes as text, or their beginning where they are very many."""
        body = self.raw[self.start : min(self.end, self.start + self.readable)]
        if self.encoding != "base64" or is_base64(body):
            body = decoded(body, self.encoding)
        meta = _META.search(body, 0, _META_IN) if self.type == "text/html" else None
        return decode(body, self.charset, meta[1].decode() if meta else "")

    def size(self) -> int:
        """How many bytes the leaf has once it is decoded."""
        return decoded_size(self.raw, self.start, self.end, self.encoding)

    def is_empty(self) -> bool:
        """Whether the leaf has nothing but white space."""
        return _SOLID.search(self.raw, self.start, self.end) is None
