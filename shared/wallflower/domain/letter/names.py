"""How people are called in a letter, and how names are joined."""

import re
from collections.abc import Sequence

from wallflower.domain.letter.words import clean, cut, plain, plain_address, unlinked

_TITLE = re.compile(
    r"(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|madam|herr|frau|mme|mlle|monsieur|madame|sr|sra"
    r"|srta|lic|capt|captain|lt|col|gen|hon|mudr|mgr|bc|ph\.?d|dott|avv|engr)\.?"
    r"|(?:dipl|ing|med|mag|rev|m)\.",
    re.I,
)
# Behind a title stands a family name, and nobody is called by that alone.
_NOBODY = frozenset(
    """the a an team support sales info office service services admin administrator contact hello
    help newsletter noreply postmaster unknown null none undefined nil anonymous user customer
    accounts billing hr press""".split()  # noqa: SIM905 - a table of words
)
_COMPANY = re.compile(
    r"\b(?:gmbh|mbh|ag|kg|ohg|ug|inc|ltd|llc|llp|plc|corp|corporation|company|bv|nv|oy|ab|srl|spa"
    r"|sarl|sas|pty|team|e\.?v)\b",
    re.I,
)
_EAST_ASIAN = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Vietnamese family names stand first, and people are called by the last of their names.
_FAMILY_FIRST = frozenset(
    """nguyễn nguyen trần tran lê phạm pham huỳnh huynh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương
    lý""".split()  # noqa: SIM905
)
# Letters with the marks that belong to them, and what joins the parts of a name.
_NAME = re.compile(r"[^\W\d_][\w\u0300-\u036f\u0900-\u0dff\u200c\u200d'’.·-]{0,40}")
_WHOLE = re.compile(rf"(?:{_NAME.pattern}\.? ?){{1,6}}")
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
    words = map(_bare, (f"{given} {family}" if comma else shown).split())
    return "" if _COMPANY.search(shown) else _first([*filter(None, words)], shown)


def _bare(word: str) -> str:
    """A word of a name without what stands around it; an initial keeps its point."""
    bare = word.strip(".,:;/\\|-_")
    return f"{bare}." if len(bare) == 1 and word.endswith(".") else bare


def _first(words: Sequence[str], shown: str) -> str:
    """The word by which somebody is called, of the words of a name."""
    titles = next((n for n, word in enumerate(words) if not _TITLE.fullmatch(word)), len(words))
    rest = words[titles:]
    alone = titles and len(rest) < 2
    if not rest or alone or rest[0].casefold() in _NOBODY or not _NAME.fullmatch(rest[0]):
        return ""
    if rest[0].casefold() in _FAMILY_FIRST:
        return cut(rest[-1], 24)
    whole = len(rest[0].rstrip(".")) == 1 or _EAST_ASIAN.search(shown)
    return cut(" ".join(rest) if whole else rest[0], 24)


def whole_name(name: str) -> str:
    """A name as it stands in a formal greeting; "" where it is more than a name."""
    shown = " ".join(clean(name[:600]).split(", ")[::-1]) if name.count(",") == 1 else clean(name)
    return shown if _WHOLE.fullmatch(shown) and first_name(name) else ""


def short_names(people: Sequence[tuple[str, str]]) -> list[str]:
    """First names for (name, address) pairs, each longer where two would be the same."""
    firsts = [first_name(name) for name, _ in people]
    return [
        first if first and firsts.count(first) == 1 else called(name, address, 40)
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
