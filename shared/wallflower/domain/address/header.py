"""The mailboxes of a To, Cc or quoted From line, however a client writes them."""

import re

from wallflower.domain.address.mailbox import LOCAL, Address, normalise
from wallflower.domain.address.text import FOUND, MOST
from wallflower.domain.names import clean_name

_SPEC = rf'(?:{LOCAL}{{1,64}}|"[^"\\<>]{{1,64}}")@[\w.-]{{1,253}}'
_ANGLE = re.compile(rf"<\s*(?:(?:mailto|smtp):)?\s*({_SPEC})\s*>", re.IGNORECASE)
# `[mailto:jane@acme.example]`, `Jane [jane@acme.example]` and `Jane (jane@acme.example)`.
_BRACKETED = re.compile(
    rf"\[\s*mailto:\s*([^\]\[<>]{{1,320}})\]|[\[(](?:mailto:\s?)?({LOCAL}{{1,64}}@[\w.-]{{1,253}})[\])]",
    re.IGNORECASE,
)
_QUOTED = re.compile(r'((?<!<)"(?:[^"\\]|\\.){0,400}")')
_ENTRY = re.compile(r'((?:"(?:[^"\\]|\\.){0,400}+"|<[^<>]{0,400}+>|[^,;])*+)([,;]|$)')


def read_addresses(value: str) -> tuple[Address, ...]:
    """The mailboxes of a To, Cc or quoted From line, with their names as they are written.

    At most 1000; what is no address is left out, and the same address comes once.
    """
    found: dict[str, Address] = {}
    for entry in _entries(_with_angles(value)):
        for person in _read_entry(entry):
            found.setdefault(person.address, person)
    return tuple(found.values())[:MOST]


def _entries(value: str) -> list[str]:
    """Splits at `,` and `;` outside quotes, and puts `Doe, Jane <jane@…>` together again."""
    pieces = _ENTRY.findall(value)
    entries: list[str] = []
    waiting = ""
    for piece, stop in pieces[: 2 * MOST]:
        whole = f"{waiting}, {piece.strip()}" if waiting else piece
        waiting = ""
        if stop == "," and "@" not in whole and whole.strip():
            waiting = whole.strip()
        else:
            entries.append(whole)
    return entries


def _with_angles(value: str) -> str:
    """Puts angles around an address in other brackets, where a piece has none; within quotes all
    is name."""
    pieces = _QUOTED.split(value)
    pieces[::2] = [
        piece if "<" in value else _BRACKETED.sub(r"<\1\2>", piece) for piece in pieces[::2]
    ]
    return "".join(pieces)


def _read_entry(entry: str) -> list[Address]:
    """The address in angles is the last one outside quotes: what stands before it is a name,
    whatever that looks like."""
    text = _without_links(entry)
    hidden = _QUOTED.sub(lambda quoted: "\0" * len(quoted.group()), text)
    angles = list(_ANGLE.finditer(hidden))
    if angles:
        address = normalise(angles[-1].group(1))
        name = clean_name(
            _without_group(text[: angles[0 if len(angles) < 2 else -1].start()]), address
        )
        return [Address(name, address)] if address else []
    plain = [normalise(m.group()) for m in FOUND.finditer(entry)]
    comment = re.search(r"\(([^()]+)\)\s*$", entry)
    if len(plain) == 1 and plain[0] and comment:
        return [Address(clean_name(comment.group(1), plain[0]), plain[0])]
    return [Address("", address) for address in plain if address]


def _without_group(text: str) -> str:
    """Drops `Friends:` before the first member of a group."""
    return re.sub(r"^[^:\"]{0,60}:\s", "", text)


def _without_links(entry: str) -> str:
    """Drops `<mailto:…>` where the address stands in the text as well, as Outlook repeats it."""
    bare = re.sub(r"<\s*mailto:[^<>]*>", "", entry, flags=re.IGNORECASE)
    if not FOUND.search(bare):
        return entry
    return bare
