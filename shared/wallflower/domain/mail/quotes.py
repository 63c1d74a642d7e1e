"""The lines by which clients introduce a quote: `On Monday, Jane wrote:` and drawn separators."""

import re
from dataclasses import dataclass

from wallflower.domain.address import Address, read_addresses
from wallflower.domain.mail import labels
from wallflower.domain.mail.lines import bare

_FORWARDED = labels.words(labels.FORWARDED)
_ORIGINAL = labels.words(labels.ORIGINAL)
_SEPARATOR = re.compile(
    r"[\s>*]*([-–—_=*+.]{2,})?[\s*]*([^-–—_=:*]+(?:-[^-–—_=:*]+)*)(:?)[\s*]*([-–—_=*+.]{2,})?[\s*]*:?"
)
_VERBS = "|".join(sorted(map(re.escape, labels.words(labels.WROTE)), key=len, reverse=True))
_WROTE = re.compile(rf"(?<!\w)(?:{_VERBS})(?!\w)", re.IGNORECASE)
_DATED = re.compile(
    r"(?:\S+\s+){0,6}?\d{1,4}\D.{0,80}[\s<(][^\s@<>()]{1,64}@[^\s@<>()]{1,100}[>)]*\s*[:：]"
)
_LONGEST = 4  # lines


def separator(line: str) -> str:
    """What a drawn line says lies below it: "forwarded", "original", or "" if it is none."""
    found = _SEPARATOR.fullmatch(line)
    if not found:
        return ""
    left, said, colon, right = found.groups()
    words = " ".join(said.casefold().replace("’", "'").split())
    drawn = bool(left or right or colon)
    if words in _FORWARDED and (drawn or line.lstrip().startswith(">")):
        return "forwarded"
    return "original" if words in _ORIGINAL and drawn and (left or right or colon) else ""


def separator_with_rest(line: str) -> tuple[str, str]:
    """A separator that has the header block behind it in the same line, and that block."""
    found = re.match(r"[\s>*]*[-–—_]{2,}\s*([^-–—_:]+?)\s*[-–—_]{2,}[ \t]+(\S.*)", line)
    if not found:
        return "", ""
    words = " ".join(found.group(1).casefold().split())
    kind = "forwarded" if words in _FORWARDED else "original" if words in _ORIGINAL else ""
    return kind, found.group(2) if kind else ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A line (or up to four) that names the writer and the date of the quote below it."""

    said: str
    end: int

    @property
    def writer(self) -> Address | None:
        """Whom it names, None if only the verb could be read."""
        found = read_addresses(re.sub(r"^.*?\d[^<\"]*?,\s+(?=\S+[^,]*[<(])", "", self.said))
        return found[0] if found else None


def read_attribution(lines: list[str], start: int) -> Attribution | None:
    """The attribution that begins at line `start`, or None.

    It ends in a colon (or in drawn dashes), holds a verb of writing or an address, and a figure
    of a date or an address: "he wrote:" alone is a sentence of the person's own.
    """
    said = ""
    if not bare(lines[start]):
        return None
    for number in range(start, min(start + _LONGEST, len(lines))):
        text = bare(lines[number])
        if not text:
            if number > start and "<" in said and ">" not in said:
                continue
            if number > start and start + 1 == number and _opens(said):
                continue
            return None
        said = f"{said} {text}".strip()
        if len(said) > 400:
            return None
        if _is_attribution(said):
            return Attribution(said, number + 1)
    return None


def _opens(said: str) -> bool:
    return bool(re.match(r"\S{1,4}\s.*\d.*[^.!?:]$", said)) and len(said) < 60


def _is_attribution(said: str) -> bool:
    plain = re.sub(r"\s+([>:])", r"\1", said.strip("-–—*_ "))
    dashed = bool(re.match(r"-{2,}.*-{2,}$", said.strip()))
    if not plain.endswith((":", "：")) and not dashed:
        return False
    evidence = "@" in plain or bool(re.search(r"\d", plain)) or dashed
    if _WROTE.search(plain) and evidence:
        return True
    return bool(_DATED.fullmatch(plain)) and not plain.endswith(("?:", "!:"))
