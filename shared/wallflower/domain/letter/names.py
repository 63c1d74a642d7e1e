"""How people are called in a letter, and how names are joined."""

import re
import unicodedata
from collections.abc import Sequence

from wallflower.domain.letter.words import clean, cut, plain, plain_address, unlinked

_TITLE = re.compile(
    r"(?:dr|prof|profa|professor|mr|mrs|mx|miss|sir|madam|herr|frau|mme|mlle|monsieur|madame|sr|sra"
    r"|srta|dra|lic|arq|capt|captain|lt|mu?dr|judr|phdr|rndr|thdr|mgr|bc|ph\.?d|dott|avv|engr|in[żz]"
    r"|barr)\.?|ms\.?|dipl\.?-?ing\.?|(?:dipl|ing|med|mag|rev|doc|drs|ir|iur|gen|hon|col|m|sc|fam)\.",
    re.I,
)
_SHOUTED = ("MS", "MR", "MX", "DR")  # initials, without a point
_NOBODY = frozenset(
    """the team support sales info office service services admin administrator contact helpdesk
    newsletter marketing notifications mailer-daemon do-not-reply noreply no-reply postmaster
    unknown null none undefined anonymous accounts billing customer user familie family""".split()  # noqa: SIM905
)
# The legal forms of houses, as they are spelt at the end of a name.
_COMPANY = re.compile(
    r"\b(?:GmbH|mbH|AG|KG|OHG|UG|Inc|Inc\.|Ltd|Ltd\.|LLC|LLP|PLC|plc|Corp|Corp\.|Corporation|B\.?V\.?"
    r"|N\.?V\.?|Oy|Oyj|S\.?r\.?l\.?|S\.?p\.?A\.?|SARL|S\.?A\.?S\.?|Pty|e\.V\.)$"
)
_EAST_ASIAN = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Vietnamese family names stand first, and people are called by the last of their names.
_FAMILY_FIRST = frozenset(
    """nguyễn nguyen trần tran lê phạm pham huỳnh huynh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương
    lý""".split()  # noqa: SIM905
)
_MOST_NAMES = 4
_SHORT = 40  # characters of what stands in the middle of a sentence
_NUMBERS = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]


def called(name: str, address: str, limit: int = 60) -> str:
    """The name in plain characters, or the address where there is no name that can be shown."""
    shown = "" if "@" in name else plain(name, limit)
    return shown or cut(plain_address(address), limit) or "somebody"


def first_name(name: str) -> str:
    """How a friend would be greeted: "Jane" for "Dr. Jane Doe" or "Doe, Jane"; "" if unknown.

    A name that starts with an initial, or is written in East Asian letters, stays whole.
    """
    if "@" in name:
        return ""
    shown = re.sub(r"\(.*?\)|[\"“”„«»<>?？؟!*]", " ", clean(name[:600]))
    if unlinked(shown) != shown:
        return ""
    family, comma, given = shown.partition(",")
    words = (f"{given} {family}" if comma else shown).split()
    return "" if _COMPANY.search(shown.strip()) else _first(words, shown)


def _first(words: Sequence[str], shown: str) -> str:
    """The word by which somebody is called, of the words of a name; behind a title alone stands a
    family name, and nobody is called by that."""
    titles = next((n for n, word in enumerate(words) if not _is_title(word)), len(words))
    rest = [bare for word in words[titles:] if (bare := _bare(word))]
    alone = titles and len(rest) < 2
    if not rest or alone or rest[0].casefold() in _NOBODY or not _is_name(rest[0]):
        return ""
    if rest[0].casefold() in _FAMILY_FIRST and _is_name(rest[-1]):
        return cut(rest[-1], 24)
    whole = len(rest[0].rstrip(".")) == 1 or _EAST_ASIAN.search(shown)
    return cut(" ".join(rest) if whole else rest[0], 24)


def _is_title(word: str) -> bool:
    return word not in _SHOUTED and bool(_TITLE.fullmatch(word))


def _bare(word: str) -> str:
    """A word of a name without what stands around it; an initial keeps its point."""
    bare = word.strip(".,:;/\\|-_")
    return f"{bare}." if len(bare) == 1 and word.endswith(".") else bare


def _is_name(word: str) -> bool:
    """Whether a word is made of letters of any script, their marks, and what joins names; points
    stand behind initials alone."""
    initials = all(len(part) < 2 for part in word.split("."))
    return word[:1].isalpha() and all(
        c.isalnum()
        or c in "'’·-\u200c\u200d"
        or (c == "." and initials)
        or unicodedata.category(c) in ("Mn", "Mc")
        for c in word
    )


def whole_name(name: str) -> str:
    """A name as it stands in a formal greeting; "" where it is more than a name."""
    shown = " ".join(clean(name[:600]).split(", ")[::-1]) if name.count(",") == 1 else clean(name)
    words = shown.split()
    names = [word for word in words if not _is_title(word)]
    proper = 0 < len(names) <= _MOST_NAMES and all(map(_is_name, names))
    return shown if proper and first_name(name) else ""


def short_name(name: str, address: str) -> str:
    """How somebody is called in the middle of a sentence: by the first name, where it is known."""
    return first_name(name) or called(name, address, _SHORT)


def short_names(people: Sequence[tuple[str, str]]) -> list[str]:
    """First names for (name, address) pairs, each longer where two would be the same."""
    firsts = [first_name(name) for name, _ in people]
    return [
        first if first and firsts.count(first) == 1 else called(name, address, _SHORT)
        for first, (name, address) in zip(firsts, people, strict=True)
    ]


def joined(names: Sequence[str], at_most: int = 10, unnamed: int = 0) -> str:
    """ "Jane", "Jane and Tom", "Jane, Tom and Ana", "Jane, Tom and 5 more"; `unnamed` are more of
    whom no name is known."""
    parts = list(names[:at_most])
    if more := len(names) - len(parts) + unnamed:
        parts.append(f"{more} more")
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def counted(number: int) -> str:
    """A count as people write it: "three", "12", "40"."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
