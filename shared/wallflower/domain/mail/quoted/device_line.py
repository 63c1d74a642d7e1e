"""Which line of a text is not the person's, but her phone's: `Sent from my iPhone`."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from wallflower.domain.mail.quoted import devices

_LINK = re.compile(r"[<(\[]{0,2}(?:https?://|www\.)[^\s<>()\[\]]{0,400}[>)\]]{0,2}")
_MARKED = re.compile(r"\[([^\[\]]{1,60})\]\s?(?=[(<]|$)")  # the words of a link
_MINE = re.compile(r"\b(?:my|mein\w*|mon|mi|mio|mijn|meu|minha|min|mitt|mojeho|mojego|moj\w*)\s")
_LONGEST = 160  # characters, without links
_LATIN_END = re.compile(r"^\S*")  # what is left of the word that a device's name begins


def is_device_line(line: str) -> bool:
    """Whether a line says but with what the mail was sent, and maybe asks to excuse it."""
    if len(line) > 1000 or not line.strip():
        return False
    text = _LINK.sub(" ", _MARKED.sub(r"\1", line)).strip("<>()[]*_\"'.|-–— \t")
    said = " ".join(_folded(text).split())
    if not said or len(said) > _LONGEST:
        return False
    named = bool(_LINK.search(line) or _MINE.search(said)) and text[0].isupper()
    return _is_sent_from(said, text, named=named) or _is_offer(said)


def _folded(text: str) -> str:
    """Lower case without accents, so that what was typed without them is known as well."""
    parts = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    bare = "".join(c for c in parts if not unicodedata.combining(c) or c > "\u0900")
    return unicodedata.normalize("NFC", bare)


@dataclass(frozen=True, slots=True)
class _Patterns:
    begun: re.Pattern[str]  # the words of sending come first, …
    ended: re.Pattern[str]  # … or last, …
    around: re.Pattern[str]  # … or on both sides of the device
    device: re.Pattern[str]
    offer: re.Pattern[str]
    excuse: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """The words of all languages, put together when the first line is asked about."""
    shapes = {shape for line in devices.SENT_FROM.values() for shape in line.split("|")}
    sides = [tuple(map(_folded, shape.split("…"))) for shape in sorted(shapes)]
    begun = "|".join(_edge(head) for head, tail in sides if not tail)
    ended = "|".join(re.escape(tail.strip()) for head, tail in sides if not head)
    around = "|".join(f"{_edge(h)}(.{{1,60}}?){re.escape(t)}" for h, t in sides if h and t)
    offers = "|".join(map(_any, devices.OFFERS.values()))
    return _Patterns(
        begun=re.compile(f"(?:{begun})(?P<device>.*)"),
        ended=re.compile(f"(?P<device>.{{1,60}}?)(?:{ended})"),
        around=re.compile(around),
        device=re.compile(
            rf"(?<![a-z])(?:{_any(devices.NAMES)})|(?<![a-z])(?:{_any(devices.SHORT_NAMES)})(?![a-z])"
        ),
        offer=re.compile(rf"^(?:{offers})(?!\w)|(?:{offers})$"),
        excuse=re.compile(_any(devices.EXCUSES)),
    )


def _any(words: str) -> str:
    known = sorted({re.escape(_folded(word)) for word in words.split("|")}, key=len, reverse=True)
    return "|".join(known)


def _edge(head: str) -> str:
    """A beginning, after which another word must begin where the script has spaces."""
    return re.escape(head.strip()) + (r"\s+" if head.endswith(" ") else r"\s*")


def _is_sent_from(said: str, text: str, *, named: bool) -> bool:
    """`named`: the line has a link or says "my", so that an unknown device is one, too."""
    if found := _patterns().begun.fullmatch(said):
        return _names_device(found["device"], text) or (named and _is_name(found["device"]))
    if found := _patterns().ended.fullmatch(said):
        at = _patterns().device.search(found["device"])
        return at is not None and len(found["device"][: at.start()].split()) <= 1
    if found := _patterns().around.fullmatch(said):
        return _names_device(next(filter(None, found.groups()), ""), "")
    name, _, device = said.partition(" from ")
    return name.isalpha() and bool(_patterns().device.fullmatch(device.removeprefix("my ")))


def _names_device(said: str, text: str) -> bool:
    """Whether a device comes soon, and nothing after it but its name and an excuse."""
    found = _patterns().device.search(said)
    if not found or found.start() > 40 or re.search("[,;!?.] ", said[: found.start()]):
        return False
    rest = _LATIN_END.sub("", said[found.end() :]).split()
    if len(rest) <= 12 and _patterns().excuse.search(" ".join(rest)):
        return True
    return _is_tail(text.split()[-len(rest) :] if rest else [])


def _is_tail(words: list[str]) -> bool:
    """Whether the words behind a device still name it, and begin no sentence of the person's."""
    own = [word for word in words if word == "I" or (word.islower() and word.isalpha())]
    return len(words) <= 7 and len([word for word in own if word not in devices.JOINERS]) <= 1


def _is_name(said: str) -> bool:
    """Whether an unknown device is but a name."""
    return len(said.split()) <= 4 and not re.search(r"[,;:!?.]", said)


def _is_offer(said: str) -> bool:
    """Whether a program offers itself for a system: "Get Outlook for iOS"."""
    if len(said.split()) > 8 or said.endswith(("?", "!")) or not _patterns().offer.search(said):
        return False
    named = _patterns().device.findall(said)
    return len(named) > 1 and any(name in devices.SYSTEMS for name in named)
