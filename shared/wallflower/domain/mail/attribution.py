"""The lines in which clients say whose words follow: `On Monday, Jane wrote:`."""

import re
from dataclasses import dataclass

from wallflower.domain.address import Address, read_addresses
from wallflower.domain.mail import labels
from wallflower.domain.mail.clock import ZONES
from wallflower.domain.mail.lines import bare
from wallflower.domain.names import clean_name

_VERBS = labels.alternatives("wrote")
_WROTE = re.compile(rf"(?<!\w)(?:{_VERBS})(?!\w)", re.IGNORECASE)
_DATED = re.compile(
    r"(?:\S+\s+){0,6}?\d{1,4}\D.{0,80}[\s<(][^\s@<>()]{1,64}@[^\s@<>()]{1,100}[>)]*\s*[:：]"
)
_WROTE_LAST = re.compile(rf"(?<!\w)(?:{_VERBS})$", re.IGNORECASE)
_MOMENT = re.compile(
    r"\d{1,2}[:.]\d\d(?!\d)|(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d\d"
)
_BESIDE = labels.alternatives("writer")
_LEADS = re.compile(rf"(?<!\w)(?:{_VERBS}|{_BESIDE})(?!\w)", re.IGNORECASE)
_CLOCK = frozenset([*ZONES, "am", "pm", "a.m.", "p.m.", "uhr", "h", "г."])
_LONGEST = 5  # lines


@dataclass(frozen=True, slots=True)
class Attribution:
    """A line (or up to four) that names the writer and the date of the quote below it."""

    said: str
    end: int

    @property
    def writer(self) -> Address | None:
        """Whom it names, None if only the verb could be read."""
        found = read_addresses(self.said)
        if not found:
            return None
        return Address(self._name(), found[0].address)

    def _name(self) -> str:
        """The name before the address: in quotes, or what follows the date and the verb."""
        before = re.split(r"[<(]?\s*(?:mailto:)?[^\s<>()@]+@", self.said)[0]
        quoted = re.search(r"[\"“„«](.+?)[\"”“»]", before)
        if quoted:
            return clean_name(quoted.group(1))
        last = re.split(r"\d\S*", _LEADS.sub(" 0 ", before))[-1]
        words = [word for word in last.strip(" ,<(").split() if word.casefold() not in _CLOCK]
        return clean_name(" ".join(words))


def read_attribution(lines: list[str], start: int) -> Attribution | None:
    """The attribution that begins at line `start`, or None.

    It ends in a colon (or in drawn dashes), holds a verb of writing or an address, and a figure
    of a date or an address: "he wrote:" alone is a sentence of the person's own.
    """
    said = ""
    for number in range(start, min(start + _LONGEST, len(lines))):
        text = bare(lines[number])
        if len(said) + len(text) > 400 or (not text and "<" not in said):
            return None
        said = f"{said} {text}".strip()
        if _is_attribution(said):
            whole = number == start or _starts_here(lines, start, number)
            return Attribution(said, number + 1) if whole else None
        if not text and said.count("<") == said.count(">"):
            return None
    return None


def _starts_here(lines: list[str], start: int, last: int) -> bool:
    """Whether an attribution of several lines begins at the first, and not below it.

    "See you!" above "On Monday, Jane wrote:" is not part of it: the first line holds the date or
    opens the address, and no later line could begin one with a date of its own.
    """
    first = bare(lines[start])
    if not (_MOMENT.search(first) or "<" in first):
        return False
    later = range(start + 1, last + 1)
    return not any(
        _MOMENT.search(bare(lines[number]))
        and _is_attribution(" ".join(bare(line) for line in lines[number : last + 1]))
        for number in later
    )


def _is_attribution(said: str) -> bool:
    dashed = said.startswith("--") and said.endswith("--")
    plain = re.sub(r"\s+([>:])", r"\1", said.strip("-–—*_ "))
    evidence = "@" in plain or dashed or bool(re.search(r"\d", plain))
    if plain.endswith((":", "：")) or dashed:
        return evidence and bool(_WROTE.search(plain) or _DATED.fullmatch(plain))
    # Some clients leave the colon out; then all the rest must be there.
    found = None if "@" not in plain or not _MOMENT.search(plain) else _WROTE_LAST.search(plain)
    return found is not None
