"""Who speaks: the one mailbox of the one From field."""

import re
from collections.abc import Sequence

from wallflower.domain.address.idn import a_labels, is_exact
from wallflower.domain.address.mailbox import Address, normalise
from wallflower.domain.mail.mime.headers import decode_words
from wallflower.domain.names import clean_name

_ATOM = r"A-Za-z0-9!#$%&'*+/=?^_`{|}~\-"
_STRICT = re.compile(
    rf'(?:(?P<name>(?:"(?:[^"\\]|\\.)*+"|[{_ATOM}.\s\x80-\U0010ffff]++)*+)<(?P<angle>[^<>\s]+)>'
    r"|(?P<bare>[^<>\s]+))"
)
_SPEC = re.compile(rf"[{_ATOM}]+(?:\.[{_ATOM}]+)*@(?P<domain>[\w.-]+)")
# What stands for < > @ in some reader's eyes.
_MARKS = re.compile("[<>@＜＞﹤﹥〈〉‹›＠﹫]")


def sole_mailbox(fields: Sequence[str]) -> Address | None:
    """The mailbox of From, if there is exactly one field with exactly one mailbox in it.

    `fields` are the raw values, unfolded but not decoded. Whatever could be read in two ways
    is None: comments, groups, a second mailbox, an encoded address, quotes in the address, a
    domain in other letters than those it is looked up by (CVE-2023-27043 and its like).
    """
    if len(fields) != 1 or len(fields[0]) > 1000:
        return None
    found = _STRICT.fullmatch(fields[0].strip())
    if not found:
        return None
    address = _exact(found["angle"] or found["bare"])
    name = _name(found["name"] or "")
    return Address(clean_name(name, address), address) if address and name is not None else None


def _exact(spec: str) -> str:
    """The key of an address that is written as plainly as can be, else ""."""
    plain = _SPEC.fullmatch(spec)
    if not plain or "=?" in spec or not is_exact(plain["domain"]):
        return ""
    local, _, domain = spec.rpartition("@")
    # Marks that are dropped elsewhere (`*jane@…*`) would make another's mailbox of it.
    address = f"{local.lower()}@{a_labels(domain)}"
    return address if address == normalise(spec) else ""


def _name(said: str) -> str | None:
    """The display name; None where decoding it brings out what could be read as a mailbox."""
    name = decode_words(said)
    return None if name != said.strip() and _MARKS.search(name) else name
