"""One mailbox, and the key under which it is known however it was written."""

import re
import unicodedata
from dataclasses import dataclass

from wallflower.domain.address.idn import a_labels, readable


@dataclass(frozen=True, slots=True)
class Address:
    """One mailbox: the name as people say it ("" if none), and the normalised address."""

    name: str
    address: str

    @property
    def local(self) -> str:
        """What stands before the @."""
        return self.address.rpartition("@")[0]

    @property
    def domain(self) -> str:
        """What stands behind the @."""
        return self.address.rpartition("@")[2]

    @property
    def called(self) -> str:
        """The name, or the address where there is no name."""
        return self.name or self.address

    @property
    def readable(self) -> str:
        """The address as its people write it: the domain in its own letters.

        A label that could pass for another stays an A-label (`xn--…`).
        """
        return f"{self.local}@{readable(self.domain)}" if self.domain else self.address


# What may stand before the @, without quotes. Repetitions of it are always bounded.
LOCAL = r"[\w.!#$%&'*+/=?^`{|}~-]"
_LOCAL = re.compile(rf"{LOCAL}{{1,64}}")
_SCHEME = re.compile(r"^(?:mailto|smtp|email)\s{0,9}:\s*", re.IGNORECASE)
# An Exchange server's own name for a mailbox (`/O=ORG/CN=…`, `IMCEAEX-…`) is no mail address.
_LEGACY = re.compile(r"imceaex-|/.*=", re.IGNORECASE)
_BEFORE = " \t\r\n\xa0<>[]()“”„«»‹›‘’`,;:!?"
_AFTER = _BEFORE + '."'
_MARKUP = "*_'"


def normalise(address: str) -> str:
    """The address as a key: lower case, no brackets, no `mailto:`, its domain as A-labels.

    "" where the text is no address, or where it is an Exchange server's own name for one.
    """
    local, at, domain = _bare(address[:1000]).rpartition("@")
    local = unicodedata.normalize("NFC", _unquoted(local).lower())
    if not at or not _LOCAL.fullmatch(local) or _LEGACY.match(local) or len(domain) > 253:
        return ""
    host = a_labels(domain)
    return f"{local}@{host}" if host else ""


def _bare(address: str) -> str:
    """The text without what clients, people and markup write around an address."""
    bare = _SCHEME.sub("", address.lstrip(_BEFORE), count=1).lstrip(_BEFORE).rstrip(_AFTER)
    # Local parts may begin with these marks, domains never end with them: only pairs are markup.
    while len(bare) > 2 and bare[-1] in _MARKUP:
        bare = (bare[1:-1] if bare[0] == bare[-1] else bare[:-1]).rstrip(_AFTER)
    return bare


def _unquoted(local: str) -> str:
    """`"jane.doe"` is the same mailbox as `jane.doe`."""
    quoted = len(local) > 2 and local[0] == local[-1] == '"'
    return local[1:-1] if quoted else local
