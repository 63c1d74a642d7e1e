"""Mail addresses: read from headers and text, and made comparable."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from wallflower.domain.mail.headers import decode_words
from wallflower.domain.names import clean_name, name_beside


@dataclass(frozen=True, slots=True)
class Address:
    """One mailbox: the name as people say it ("" if none), and the normalised address."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        """What stands behind the @."""
        return self.address.rpartition("@")[2]

    @property
    def called(self) -> str:
        """The name, or the address where there is no name."""
        return self.name or self.address


# Every repetition is bounded and the start is fixed, so that no text costs more than linear time.
_LOCAL = r"[\w.!#$%&'*+/=?^`{|}~-]"
_FOUND = re.compile(rf"(?<!{_LOCAL}){_LOCAL}{{1,64}}@(?:[\w-]{{1,63}}\.){{1,8}}[\w-]{{2,63}}")
_ANGLE = re.compile(rf"<\s*(?:mailto:)?\s*({_LOCAL}{{1,64}}@[\w.-]{{1,253}})\s*>", re.IGNORECASE)
# `[mailto:jane@acme.example]` and `Jane (jane@acme.example)`, as some Outlooks write.
_BRACKETED = re.compile(
    rf"\[\s*mailto:\s*([^\]\[<>]{{1,320}})\]|\(({_LOCAL}{{1,64}}@[\w.-]{{1,253}})\)", re.IGNORECASE
)
_ENTRY = re.compile(r'((?:"(?:[^"\\]|\\.){0,400}+"|<[^<>]{0,400}+>|[^,;])*+)([,;]|$)')
_MOST = 1000


def normalise(address: str) -> str:
    """The address as a key: lower case, no brackets, no `mailto:`, its domain as A-labels.

    "" where the text is no address.
    """
    bare = re.sub(r"^(?:mailto|smtp):\s*", "", address.strip(" \t\r\n<>[]'\""), flags=re.IGNORECASE)
    local, _, domain = bare.strip("<>[]*_'\" ").rpartition("@")
    if not re.fullmatch(rf"{_LOCAL}{{1,64}}", local) or not 0 < len(domain) < 254:
        return ""
    host = _a_labels(domain.lower().rstrip("."))
    return f"{local.lower()}@{host}" if host else ""


def _a_labels(domain: str) -> str:
    try:
        host = domain if domain.isascii() else domain.encode("idna").decode()
    except UnicodeError:
        return ""
    label = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
    return host if re.fullmatch(rf"(?:{label}\.)+{label}", host) else ""


def read_addresses(value: str) -> tuple[Address, ...]:
    """The mailboxes of a To, Cc or quoted From line, however a client writes them.

    At most 1000; what is no address is left out, and the same address comes once.
    """
    found: dict[str, Address] = {}
    for entry in _entries(_BRACKETED.sub(r"<\1\2>", value)):
        for person in _read_entry(entry):
            found.setdefault(person.address, person)
    return tuple(found.values())[:_MOST]


def _entries(value: str) -> list[str]:
    """Splits at `,` and `;` outside quotes, and puts `Doe, Jane <jane@…>` together again."""
    pieces = _ENTRY.findall(value)
    entries: list[str] = []
    waiting = ""
    for piece, stop in pieces[: 2 * _MOST]:
        whole = f"{waiting}, {piece.strip()}" if waiting else piece
        waiting = ""
        if stop == "," and "@" not in whole and whole.strip():
            waiting = whole.strip()
        else:
            entries.append(whole)
    return entries


def _read_entry(entry: str) -> list[Address]:
    angle = _ANGLE.search(_without_links(entry))
    if angle:
        address = normalise(angle.group(1))
        name = clean_name(_without_group(_without_links(entry)[: angle.start()]), address)
        return [Address(name, address)] if address else []
    plain = [normalise(m.group()) for m in _FOUND.finditer(entry)]
    comment = re.search(r"\(([^()]+)\)\s*$", entry)
    if len(plain) == 1 and plain[0] and comment:
        return [Address(clean_name(comment.group(1), plain[0]), plain[0])]
    return [Address("", address) for address in plain if address]


def _without_group(text: str) -> str:
    """Drops `Friends:` before the first member of a group."""
    return re.sub(r"^[^:\"]{0,60}:\s", "", text)


def find_addresses(text: str) -> tuple[Address, ...]:
    """The addresses in running text, each once, with the name that clearly belongs to it.

    Of the first 1000. A name is looked for in the address's own line, up to the address before it.
    """
    found: dict[str, Address] = {}
    end = 0
    for place in islice(_FOUND.finditer(text), _MOST):
        address = normalise(place.group())
        before = text[max(end, place.start() - 200) : place.start()].rpartition("\n")[2]
        after = text[place.end() : place.end() + 100].partition("\n")[0]
        end = place.end()
        if address and not (address in found and found[address].name):
            found[address] = Address(name_beside(before, after, address.split("@")[0]), address)
    return tuple(found.values())


def _without_links(entry: str) -> str:
    """Drops `<mailto:…>` where the address stands in the text as well, as Outlook repeats it."""
    bare = re.sub(r"<\s*mailto:[^<>]*>", "", entry, flags=re.IGNORECASE)
    if not _FOUND.search(bare):
        return entry
    return bare


_ATOM = r"A-Za-z0-9!#$%&'*+/=?^_`{|}~\-"
_STRICT = re.compile(
    rf'(?:(?P<name>(?:"(?:[^"\\]|\\.)*+"|[{_ATOM}.\s\x80-\U0010ffff]++)*+)<(?P<angle>[^<>\s]+)>'
    r"|(?P<bare>[^<>\s]+))"
)
_SPEC = re.compile(rf"[{_ATOM}]+(?:\.[{_ATOM}]+)*@[\w.-]+")


def sole_mailbox(fields: Sequence[str]) -> Address | None:
    """The mailbox of From, if there is exactly one field with exactly one mailbox in it.

    `fields` are the raw values, unfolded but not decoded. Whatever could be read in two ways
    is None: comments, groups, a second mailbox, an encoded address, quotes in the address.
    """
    if len(fields) != 1 or len(fields[0]) > 1000:
        return None
    found = _STRICT.fullmatch(fields[0].strip())
    if not found:
        return None
    spec, said = found["angle"] or found["bare"], found["name"] or ""
    address = normalise(spec) if _SPEC.fullmatch(spec) and "=?" not in spec else ""
    name = decode_words(said)
    if not address or (name != said.strip() and re.search(r"[@<>]", name)):
        return None
    return Address(clean_name(name, address), address)


_ROBOT = re.compile(
    r"(?:no|do[-_.]?not|nao|ne)[-_.]?(?:reply|respond|responda)|noreply|mailer[-_.]?daemon|"
    r"postmaster|bounces?|notif(?:y|ications?)|alerts?|newsletters?|news|updates?|digest|"
    r"auto(?:mated|mailer|[-_.]?reply|[-_.]?confirm)?|robot|daemon|listserv|majordomo|"
    r"unsubscribe|calendar-notification|owner-.*|.*-(?:owner|request|bounces?|unsubscribe)"
)


def is_robot(address: Address) -> bool:
    """Whether a machine or a mailing list stands behind it, judged by its looks."""
    local, _, domain = address.address.partition("@")
    if re.search(r"\S\s+via\s+\S", address.name, re.IGNORECASE):
        return True
    if re.match(r"(?:lists?|groups|bounces?)\.", domain):
        return True
    stem = re.split(r"[+=]", local)[0]
    return bool(_ROBOT.fullmatch(stem) or re.search(r"no-?_?reply|donotreply", stem))
