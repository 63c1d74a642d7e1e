"""Lines that steer: when somebody is proposed, and what is known of them."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from wallflower.domain.commands.command import Answered, Drop, Every, Note, Snooze, Steering
from wallflower.domain.commands.done import NUMBERS, numbers
from wallflower.domain.commands.when import span, when
from wallflower.domain.people.interval import days

SNOOZED = timedelta(days=14)  # where nothing else is said
_Make = Callable[[int], Steering]

_AFTER_NUMBERS = re.compile(
    rf"(?:(?:number|no\.|nr\.?) ?)?(?P<numbers>{NUMBERS})(?: ?[:,–—-] ?| )(?P<rest>.+)", re.I
)
_VERB_FIRST = re.compile(
    r"(?P<verb>snooze|postpone|drop|note) (?P<sign>#|number )?(?P<numbers>\d{1,3})"
    r"(?P<mark> ?[:,–—-])? ?(?P<rest>.*)",
    re.I,
)
_POLITE = re.compile(r"(?:,? ?\b(?:please|pls|thanks|thank you|thx)\b)?[ .!]{0,20}$", re.I)
_MARK = re.compile(r" ?[,;:.!(] ?| [–—-] ")
# A remark that takes back, or makes conditional, what stands before it is no remark.
_TURNS = re.compile(
    r"\d|(?:if|unless|or|but|not|no|except|maybe|perhaps|actually|wait|only|then|until|till|when"
    r"|and|every|snooze|drop|never|done|sorry|please)\b",
    re.I,
)
_SNOOZE = re.compile(
    r"(?:(?P<verb>snooze|postpone|later|not now)|(?P<asks>remind me|ask(?: me)? again|wait)"
    r"(?: again)?)(?: (?P<when>.+))?"
)
_UNTIL = re.compile(r"(?:not )?(?P<when>(?:until|till|'?til) .+)|not before (?P<before>.+)")
_EVERY = re.compile(
    r"(?:make (?:it|that|them) )?(?:(?:once )?(?:every|each)|once an?) (?P<span>.+)"
    r"|(?P<alone>(?:bi)?(?:week|month)ly|fortnightly|quarterly|yearly|annually)"
)
_NOTE = re.compile(r"(?:add (?:a )?)?note(?: ?[:,–—-] ?| )(?:that )?(?P<words>.*\w.*)", re.I)
_DROP = re.compile(
    r"drop(?: (?:her|him|them))?|never(?: again)?|stop (?:remind|propos|suggest)ing(?: me)?"
    r"(?: (?:her|him|them))?|(?:don't|dont|do not) (?:remind me|propose|suggest)"
    r"(?: (?:of |about )?(?:her|him|them))? (?:again|any ?more)"
)
_WHO = r"(?:(?:she|he|they)(?:'s|'ve)? )?"
_ANSWERED = re.compile(
    rf"(?:yes,? )?{_WHO}(?:has |have |already ){{0,2}}(?:answered|replied|responded|wrote back"
    r"|written back)|(?:yes,? )?(?:i )?(?:got an? (?:answer|reply)|heard back)"
)
_UNANSWERED = re.compile(
    rf"(?:no,? )?{_WHO}(?:(?:(?:has|have|did|had) )?not|hasn't|haven't|didn't|hasnt|didnt"
    r"|(?:has )?never)(?: yet)? (?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|wr(?:ote|ite) back"
    r"|written back)(?: me)?(?: yet| so far)?"
    r"|no (?:answer|reply|response)(?: yet| so far)?|unanswered"
)


def steering(line: str, today: date) -> Sequence[Steering]:
    """What a line asks for, for each of its numbers; nothing if that is not quite clear."""
    said, rest = parted(line)
    ways = meanings(rest, today) if said else ()
    return [make(number) for number in dict.fromkeys(numbers(said)) for make in ways]


def parted(line: str) -> tuple[str, str]:
    """The numbers of a line and the rest, also where the verb comes first; "" and the line where
    there are none."""
    if found := _AFTER_NUMBERS.fullmatch(line):
        return found["numbers"], found["rest"]
    found = _VERB_FIRST.fullmatch(line)
    if found and _clear(found):
        return found["numbers"], f"{found['verb']} {found['rest']}".strip()
    return "", line


def _clear(found: re.Match[str]) -> bool:
    """Whether the number after a verb is surely that of a reminder: not so in `snooze 2 weeks`."""
    if found["sign"] or not found["rest"]:
        return True
    if found["verb"].lower() == "note":
        return bool(found["mark"])
    return bool(re.match(r"(?:for|in|until|till|please)\b", found["rest"], re.I))


def meanings(rest: str, today: date) -> Sequence[_Make]:
    """What is asked for somebody, and the remark behind it as a note; nothing if anything else is
    said."""
    if noted := _NOTE.fullmatch(rest):
        return [partial(Note, words=noted["words"])]
    plain = rest.replace("’", "'").lower()
    if whole := _meaning(_bare(plain), today):
        return [whole]
    for mark in _MARK.finditer(plain):
        made = _meaning(_bare(plain[: mark.start()]), today)
        remark = rest[mark.end() :].strip(" ).")
        if made:
            return [made, partial(Note, words=remark)] if _remarks(made, remark) else ()
    return ()


def _remarks(made: _Make, remark: str) -> bool:
    """Whether these words are a remark; nobody is dropped by a line that says more."""
    said = bool(remark) and "?" not in remark and not _TURNS.match(remark)
    return said and made is not Drop


def _bare(said: str) -> str:
    while (less := _POLITE.sub("", said)) != said:
        said = less
    return said


def _meaning(said: str, today: date) -> _Make | None:
    if _DROP.fullmatch(said):
        return Drop
    if _ANSWERED.fullmatch(said) or _UNANSWERED.fullmatch(said):
        return partial(Answered, yes=_ANSWERED.fullmatch(said) is not None)
    if every := _EVERY.fullmatch(said):
        length = span(every["span"]) if every["span"] else days(every["alone"])
        return partial(Every, days=length) if length else None
    until = _until(said, today)
    return partial(Snooze, until=until) if until else None


def _until(said: str, today: date) -> date | None:
    if found := _UNTIL.fullmatch(said):
        return when(found["when"] or f"until {found['before']}", today)
    found = _SNOOZE.fullmatch(said)
    if found is None:
        return None
    if not found["when"]:
        return today + SNOOZED if found["verb"] else None
    return when(found["when"], today)
