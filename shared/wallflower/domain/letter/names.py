"""How people are called in a letter, and how names are joined."""

import re
from collections.abc import Sequence

from wallflower.domain.letter.words import clean, cut, mailbox, plain, unlinked

_TITLE = re.compile(
    r"(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|herr|frau|dipl|ing|med|mag|rev)\.?", re.I
)
_EAST_ASIAN = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Vietnamese family names stand first, and people are called by the last of their names.
_FAMILY_FIRST = frozenset(
    "nguyễn nguyen trần tran lê phạm pham huỳnh huynh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương"
    " lý".split()
)
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
    return shown or cut(mailbox(address), limit) or "somebody"


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
    while len(words) > 1 and _TITLE.fullmatch(words[0]):
        words = words[1:]
    if not words or not any(c.isalpha() for c in words[0]):
        return ""
    if words[0].casefold() in _FAMILY_FIRST:
        return cut(words[-1], 24)
    initial = len(words[0].rstrip(".")) == 1
    return cut(" ".join(words) if initial or _EAST_ASIAN.search(shown) else words[0], 24)


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
