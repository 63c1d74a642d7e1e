"""Lines that steer: when somebody is proposed, and what is known of them."""

import re
from collections.abc import Sequence
from datetime import date
from functools import partial

from wallflower.domain.commands.command import Drop, Note, Snooze, Steering
from wallflower.domain.commands.done import NUMBERS, numbers
from wallflower.domain.commands.remark import asks_more
from wallflower.domain.commands.timing import named, speaks_of_time
from wallflower.domain.commands.wishes import Make, is_adverb, is_timeless, wish

_AFTER_NUMBERS = re.compile(
    rf"(?:(?:number|no\.|nr\.?) ?)?[(\[]?(?P<numbers>{NUMBERS})\]?(?: ?[:,–—-] ?| )(?P<rest>.+)",
    re.I,
)
_VERB_FOR_ALL = re.compile(
    r"(?P<verb>snooze|postpone|drop) (?P<numbers>#?\d{1,3}(?:(?: ?[,&+] ?| and )#?\d{1,3}){1,30})"
    r"(?P<rest> (?:for|in|until|till|please)\b.*|,? ?(?:please|thanks)?[ .!]*)",
    re.I,
)
_VERB_FIRST = re.compile(
    r"(?P<verb>snooze|postpone|drop|note) (?P<sign>#|number |no\. ?)?(?P<numbers>\d{1,3})"
    r"(?P<mark> ?[:,–—-])? ?(?P<rest>.*)",
    re.I,
)
_NOTE = re.compile(r"(?:add (?:a )?)?note(?: ?[:,–—-] ?| )(?:that )?(?P<words>.*\w.*)", re.I)
_PLEASE = re.compile(r"(?:please|pls),? ", re.I)
_POLITE = re.compile(
    r"(?:(?:[,.!]| [–—-])? ?\b(?:please|pls|(?:thanks(?: a lot)?|thank you|thx|cheers)"
    r"(?:,? [^\W\d_]{2,12})?))?[ .!]{0,20}$",
    re.I,
)
_COLON = re.compile(r"(snooze|until|every)(?: ?[:,–—-] | ?[:,])")
_MARK = re.compile(r" ?[,;:.!(] ?| [–—-] | (?=and (?:note|snooze|until|every)\b)")
_THEN = re.compile(r"(?:and )?(?=(?:note|snooze|until|every|answered|not answered)\b)", re.I)
# A remark that takes back, or makes conditional, what stands before it is no remark.
_TURNS = re.compile(
    r"\d|(?:if|unless|or|but|not|no|except|maybe|perhaps|actually|wait|only|then|until|till|when"
    r"|and|every|snooze|drop|never|done|sorry|please)\b",
    re.I,
)


def steering(line: str, today: date) -> Sequence[Steering]:
    """What a line asks for, for each of its numbers; nothing if that is not quite clear."""
    said, rest = parted(line)
    ways = meanings(rest, today) if said else ()
    return [make(number) for number in dict.fromkeys(numbers(said)) for make in ways]


def parted(line: str) -> tuple[str, str]:
    """The numbers of a line and the rest, also where the verb comes first; "" and the line where
    there are none."""
    line = _PLEASE.sub("", line, count=1) if _PLEASE.match(line) else line
    if found := _AFTER_NUMBERS.fullmatch(line):
        return found["numbers"], found["rest"]
    if found := _VERB_FOR_ALL.fullmatch(line):
        return found["numbers"], f"{found['verb']}{found['rest']}"
    found = _VERB_FIRST.fullmatch(line)
    if found and _clear(found):
        return found["numbers"], f"{found['verb']} {found['rest']}".strip()
    return "", line


def _clear(found: re.Match[str]) -> bool:
    """Whether the number after a verb is surely that of a reminder: not so in `snooze 2 weeks`."""
    if found["sign"] or not _bare(found["rest"].lower()):
        return True
    if found["verb"].lower() == "note":
        return bool(found["mark"])
    return bool(re.match(r"(?:for|in|until|till|please)\b", found["rest"], re.I))


def meanings(rest: str, today: date) -> Sequence[Make]:
    """What is asked for somebody, and the remark behind it as a note; nothing if anything else is
    said."""
    rest = _PLEASE.sub("", rest, count=1) if _PLEASE.match(rest) else rest
    if noted := _NOTE.fullmatch(rest):
        return [partial(Note, words=noted["words"])]
    plain = rest.replace("’", "'").lower()
    if whole := wish(_bare(plain), today):
        return [whole]
    for mark in _MARK.finditer(plain):
        first = _bare(plain[: mark.start()])
        if made := wish(first, today):
            return _with_more(first, made, rest[mark.end() :], today)
    return ()


def then(remark: str, today: date) -> Sequence[Make]:
    """What a remark asks for that is itself a wish: "every 3 months" behind `2 done`."""
    wished = _THEN.match(remark)
    return meanings(remark[wished.end() :], today) if wished else ()


def _with_more(first: str, made: Make, remark: str, today: date) -> Sequence[Make]:
    """A wish with what stands behind it; nobody is dropped by a line that says more."""
    remark = remark.strip(" ).")
    if made is Drop or not remark:
        return ()
    plain = _bare(remark.replace("’", "'").lower())
    if day := named(plain, today):
        return [partial(Snooze, until=day)] if is_timeless(first) else ()
    if _THEN.match(remark):
        more = then(remark, today)
        return [made, *more] if more else ()
    if is_timeless(first) and speaks_of_time(plain, today):
        return ()
    return [made, partial(Note, words=remark)] if _is_remark(first, remark) else ()


def _is_remark(first: str, remark: str) -> bool:
    """Whether what stands behind a wish leaves it as it is. `Weekly: …` begins a report."""
    changes = "?" in remark or _TURNS.match(remark) or asks_more(remark)
    return not (changes or is_adverb(first))


def _bare(said: str) -> str:
    """A text without the polite words at its end, and without a mark behind its first word."""
    while (less := _POLITE.sub("", said)) != said:
        said = less
    return _COLON.sub(r"\1 ", said, count=1) if _COLON.match(said) else said
