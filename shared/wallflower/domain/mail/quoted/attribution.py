"""The lines in which clients say whose words follow: `On Monday, Jane wrote:`."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice

from wallflower.domain.address import Address, read_addresses
from wallflower.domain.mail.language import labels
from wallflower.domain.mail.language.clock import ZONES
from wallflower.domain.mail.lines import bare, depth
from wallflower.domain.mail.quoted.header_line import label_of
from wallflower.domain.mail.quoted.shape import PEOPLE
from wallflower.domain.mail.quoted.wrote import DAY, MOMENT, TIME, has_verb, is_attribution, verbs
from wallflower.domain.names import clean_name

# What an attribution begins with when the first of its lines is too short for a date.
_OPENERS = frozenset(
    (
        *("on", "at", "am", "le", "en", "el", "il", "op", "em", "no", "w", "wiadomość", "dnia"),
        *("dne", "dňa", "den", "på", "στις", "την", "kuupäev", "v", "în", "pe", "u", "на", "в"),
        *("pada", "vào", "เมื่อ", "در", "في", "ב", "בתאריך", "在", "于"),
    )
)
_JOINING = ("hat", "időpontban", "от", "від", "lietotājs", "بواسطة", "को", "बजे", "पूर्वाह्न", "अपराह्न")
_CLOCK = frozenset([*ZONES, "am", "pm", "a.m.", "p.m.", "uhr", "h", "г.", *_JOINING])
# As GroupWise writes it.
_BETWEEN_ARROWS = re.compile(r">>> ?([^<>\n]{0,100}<[^<>\s]{3,320}>[^<>\n]{0,100}) ?>>>")
_ITEM = re.compile(r"\d{1,3}[.)] ")  # of a list that the person counted
_ENDS = (":", "：", "-", "–", "—", "*", "_")
_LONGEST = 6  # lines
_LONGEST_TEXT = 400  # characters


@cache
def _leads() -> re.Pattern[str]:
    """What stands between the date and the name."""
    beside = labels.alternatives("writer")
    return re.compile(rf"(?:{verbs()}|(?<!\w)(?:{beside})(?!\w))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A line (or up to five) that names the writer and the date of the quote below it."""

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
        last = re.split(r"\d[^\s，、]*[，、]?", _leads().sub(" 0 ", before))[-1]
        words = last.strip(" ,<(—–-").split()
        while words and _is_of_the_clock(words[0]):
            words = words[1:]
        return clean_name(" ".join(words))


def _is_of_the_clock(word: str) -> bool:
    """Whether a word before a name is a zone or half of a day, or only joins date and name."""
    zone = word.endswith(",") and word.isupper() and len(word) <= 6
    return zone or word.strip(",()").casefold() in _CLOCK


def read_attribution(lines: list[str], start: int) -> Attribution | None:
    """The attribution that begins at line `start`, or None.

    It ends in a colon (or in drawn dashes), holds a verb of writing or an address, and a time or
    an address: "he wrote:" and "in 2019 she wrote:" alone are sentences of the person's own. Less
    is asked where a marked quote follows.
    """
    if not _is_near(lines, start):
        return None
    drawn = _BETWEEN_ARROWS.fullmatch(lines[start].strip())
    if drawn and MOMENT.search(drawn[1]):
        return Attribution(drawn[1], start + 1)
    said = ""
    for number in range(start, min(start + _LONGEST, len(lines))):
        text = bare(lines[number])
        if said.endswith(("?", "!")) or _begins_anew(said, lines, start, number):
            return None
        if len(said) + len(text) > _LONGEST_TEXT or not (text or _goes_on(said, lines, number)):
            return None
        said = f"{said} {text}".strip()
        if text and is_attribution(said, quoted=_quote_follows(lines, number)):
            whole = number == start or _starts_here(lines, start, number)
            whole = whole and (
                _stands_apart(lines, start) or has_verb(said) or _quote_follows(lines, number)
            )
            return Attribution(said, number + 1) if whole else None
    return None


def _begins_anew(said: str, lines: list[str], start: int, number: int) -> bool:
    """Whether a line is quoted otherwise than the first one, or belongs to a header block; a `>`
    that closes an address quotes nothing."""
    if not said or not bare(lines[number]) or said.count("<") > said.count(">"):
        return False
    return depth(lines[number]) != depth(lines[start]) or label_of(lines[number])[0] in PEOPLE


def _is_near(lines: list[str], start: int) -> bool:
    """Whether one of the next lines ends as an attribution does, or holds what one without a colon
    must: a glance, which spares most lines a closer look."""
    near = lines[start : start + _LONGEST] if bare(lines[start][:200]) else []
    return any(
        "@" in line or "GMT" in line or "UTC" in line or line.rstrip().endswith(_ENDS)
        for line in near
    )


def _stands_apart(lines: list[str], start: int) -> bool:
    """Whether nothing but a drawn line is above one; a list of people has others close by."""
    above = lines[start - 1] if start else ""
    return not bare(above) or depth(above) > 0 or bare(above).startswith("--")


def _goes_on(said: str, lines: list[str], number: int) -> bool:
    """Whether an empty line is but a gap before the address of an attribution."""
    if said.count("<") > said.count(">"):
        return True
    following = bare(lines[number + 1][:200]) if number + 1 < len(lines) else ""
    return bool(MOMENT.search(said)) and following.startswith("<")


def _quote_follows(lines: list[str], number: int) -> bool:
    """Whether the next line with words is quoted deeper than this one."""
    below = islice(lines, number + 1, number + 6)
    found = next((line for line in below if bare(line) or depth(line)), "")
    return depth(found) > 0


def _starts_here(lines: list[str], start: int, last: int) -> bool:
    """Whether an attribution of several lines begins at the first, and not below it.

    "See you!" above "On Monday, Jane wrote:" is not part of it: the first line holds the date or
    opens the address, and no later line could begin one with a date of its own.
    """
    first = bare(lines[start])
    if not (MOMENT.search(first) or "<" in first or _opens(first)):
        return False
    quoted = _quote_follows(lines, last)
    rests = (
        " ".join(bare(line) for line in lines[number : last + 1])
        for number in range(start + 1, last + 1)
        if MOMENT.search(bare(lines[number]))
    )
    return not any(is_attribution(rest, quoted=quoted) and not _adds(first, rest) for rest in rests)


def _opens(first: str) -> bool:
    """Whether a short line may begin an attribution whose date was wrapped below it."""
    return len(first.split()) <= 5 and _begins(first)


def _begins(first: str) -> bool:
    word = first.strip("-–—> ").casefold().split(" ")[0].strip(",.")
    return (word in _OPENERS or word.isdigit()) and not first.endswith(("!", "?"))


def _adds(first: str, rest: str) -> bool:
    """Whether a line that looks like the beginning holds what an attribution below it lacks."""
    if not (_begins(first) or "<" in first) or _ITEM.match(first):
        return False
    held = (re.compile("@"), TIME, DAY)
    return _opens(first) or any(sign.search(first) and not sign.search(rest) for sign in held)
