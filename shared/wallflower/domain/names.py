"""Names of people: cleaned as they stand in headers, and found beside an address in a text."""

import re

_INITIAL = r"(?!\d)\w\."
_CAPITAL = r"[^\W\d_a-zà-öø-ÿ][\w'’]*[^\W\d_](?:-[^\W\d_][\w'’]*)*"
_PARTICLE = r"(?:van|von|der|den|de|del|della|da|di|dos|du|la|le|bin|ibn|al|el|y|zu|zum|ter|ten)"
_MORE = rf"[ \t]+(?:{_PARTICLE}[ \t]+){{0,2}}(?:{_INITIAL}|{_CAPITAL})"
_NAME = re.compile(rf"(?<![\w@.'’-])({_CAPITAL}(?:{_MORE}){{0,3}})")
# Capitalised words that begin a note, and are never part of a name.
_OPENERS = frozenset(
    [
        "met",
        "meet",
        "meeting",
        "hi",
        "hello",
        "hey",
        "dear",
        "talked",
        "talk",
        "spoke",
        "chatted",
        "saw",
        "know",
        "knows",
        "call",
        "called",
        "email",
        "mail",
        "write",
        "wrote",
        "from",
        "to",
        "cc",
        "with",
        "and",
        "the",
        "a",
        "an",
        "at",
        "in",
        "on",
        "my",
        "our",
        "this",
        "that",
        "please",
        "ask",
        "contact",
        "coffee",
        "lunch",
        "dinner",
        "yesterday",
        "today",
        "tomorrow",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "new",
        "note",
        "name",
        "person",
        "she",
        "he",
        "they",
        "remember",
        "add",
        "introduced",
        "intro",
        "had",
        "thanks",
        "thank",
        "best",
        "regards",
        "cheers",
        "sincerely",
        "kind",
        "sent",
        "phone",
        "tel",
        "address",
        "website",
        "see",
        "via",
        "re",
        "fwd",
        "fw",
    ]
)
_TITLES = frozenset(["dr", "mr", "mrs", "ms", "prof"])
# What directly leads to the person that a note is about.
_LEADS = re.compile(
    r"(?:\b(?:met|meet|with|know|saw|remember|add|introduced(?: me)? to|intro to|contact|ask|"
    r"email|write to|wrote to|talked to|spoke to|speak to|name is|name:|this is|from)\s*:?|^)\s*$",
    re.IGNORECASE,
)


def clean_name(text: str, address: str = "") -> str:
    """A display name without quotes, escapes and markup; "" if it is but an address again."""
    name = re.sub(r"\\(.)", r"\1", re.sub(r"\s+", " ", text)).strip(" \t*_'\"“”‘’«»<>:,;")
    return "" if "@" in name or name.lower() == address else name


def name_beside(before: str, after: str, local: str) -> str:
    """The name that belongs to an address which stands between two pieces of text.

    `local` is the part before the @. A name belongs to it if the address is made of it, if it
    touches the address, or if it is the only one and the words lead to it ("met Jane Doe at …").
    Else "": nothing is invented.
    """
    left = [(m.start(), m.end(), name) for m in _NAME.finditer(before) if (name := _person(m[1]))]
    comment = re.match(r"[>\]]?\s*\(([^()@\d]{2,60})\)", after)
    right = _person(comment.group(1)) if comment else ""
    for name in [right, *(name for *_, name in reversed(left))]:
        if name and spells(name, local):
            return name
    if right:
        return right
    return _beside(before, left)


def _beside(before: str, left: list[tuple[int, int, str]]) -> str:
    full = [(start, end, name) for start, end, name in left if " " in name]
    if full and re.fullmatch(r"\s*[<(\[]\s*", before[full[-1][1] :]):
        return full[-1][2]
    led = [name for start, _, name in full if _LEADS.search(_up_to(before, start, name))]
    return led[0] if len(led) == 1 else ""


def _up_to(before: str, start: int, name: str) -> str:
    """What stands before a name, counting the words that were cut from its beginning."""
    return before[: before.index(name.split(maxsplit=1)[0], start)]


def _person(found: str) -> str:
    """The name without the words that merely begin the sentence; "" if none is left."""
    words = found.split()
    while words and words[0].lower().strip(".:") in _OPENERS:
        words = words[1:]
    name = " ".join(words)
    return name if any(w.lower().strip(".") not in _TITLES for w in words) else ""


def spells(name: str, local: str) -> bool:
    """Whether a local part is made of a name: jane, jane.doe, jdoe, doe.j, jd."""
    parts = [p for p in re.split(r"[^\w]+", name.casefold()) if p and p not in _TITLES]
    said = re.sub(r"\+.*", "", local.casefold())
    pieces = [p for p in re.split(r"[^\w]+|_|\d+", said) if p]
    initials = "".join(part[0] for part in parts)
    if not parts or not pieces:
        return False
    whole = "".join(pieces)
    made = {
        parts[0] + parts[-1],
        parts[0][0] + parts[-1],
        parts[-1] + parts[0][0],
        parts[0] + parts[-1][0],
    }
    if len(parts) > 1 and (whole in made or (whole == initials and len(whole) > 1)):
        return True
    return any(len(part) > 2 and part in pieces for part in parts)
