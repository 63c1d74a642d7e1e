"""What one line asks for, which may be several things."""

import re
from collections.abc import Sequence
from datetime import date

from wallflower.domain.commands.command import Command, Done, ListNow
from wallflower.domain.commands.done import all_done

_LIST = re.compile(r"list(?: now| please)? ?[.!]?", re.IGNORECASE)
MAY_STEER = re.compile(
    r"(?:please |pls )?(?:(?:number |no\. ?|nr\.? ?)?[#(\[]?\d"
    r"|(?:snooze|postpone|remind|every|each|note|drop)\b|done:? #?\d)",
    re.I,
)
_THEN = re.compile(r"(?:and )?(?:note|snooze|until|every|answered|not answered)\b", re.I)
_VERB_AND_NUMBER = r"(?:drop|snooze|postpone|note|done) (?:number |no\. ?)?#?\d"
_NEXT = re.compile(
    rf"(?: ?[,;.] ?| and )(?=#?\d{{1,3}}[.)]? [a-z]|{_VERB_AND_NUMBER})", re.IGNORECASE
)
_NO_REMARK = re.compile(_VERB_AND_NUMBER, re.IGNORECASE)
LONGEST = 500  # characters of a line that steers


def meant(line: str, today: date) -> Sequence[Command]:
    """The commands of a line, nothing if any part of it is not understood. Dates count from the
    owner's local `today`."""
    return [ListNow()] if _LIST.fullmatch(line) else _all(line, today)


def _all(line: str, today: date) -> Sequence[Command]:
    """The commands of a line. A note has no end but that of its line; a remark on what is done
    ends where another number is commanded."""
    one = _one(line, today)
    remark = one[0].remark if one and isinstance(one[0], Done) else ""
    if one and not (_NEXT.search(remark) or _asks_more(remark)):
        return one
    several = _several(line[:LONGEST], today)
    return several or (() if _asks_more(remark) else one)


def _several(line: str, today: date) -> Sequence[Command]:
    """Commands for several numbers in one line, if each part of it is one."""
    for mark in _NEXT.finditer(line):
        if first := _one(line[: mark.start()], today):
            more = _all(line[mark.end() :], today)
            return [*first, *more] if more else ()
    return ()


def _one(line: str, today: date) -> Sequence[Command]:
    return _done(line, today) or _steering(line, today)


def _done(line: str, today: date) -> Sequence[Command]:
    """What is done, and what the remark on it asks for besides."""
    done = [*all_done(line)]
    remark = done[0].remark if done else ""
    if _NO_REMARK.match(remark) or _takes_back(remark):
        return ()
    if not _THEN.match(remark):
        return done
    # Imported here and below: its grammar costs milliseconds at start, and most mails are notes.
    from wallflower.domain.commands.steering import then

    more = then(remark, today)
    both = [(Done(one.number), *(make(one.number) for make in more)) for one in done]
    return [command for commands in both for command in commands] if more else done


def _asks_more(remark: str) -> bool:
    if not remark:
        return False
    from wallflower.domain.commands.remark import asks_more

    return asks_more(remark)


def _takes_back(remark: str) -> bool:
    if not remark:
        return False
    from wallflower.domain.commands.remark import takes_back

    return takes_back(remark)


def _steering(line: str, today: date) -> Sequence[Command]:
    if not MAY_STEER.match(line):
        return ()
    from wallflower.domain.commands.steering import steering

    return steering(line[:LONGEST], today)


def unclear(line: str, today: date) -> str:
    """A line that begins as a command does but is none, as far as it is looked at; else ""."""
    if not MAY_STEER.match(line):
        return ""
    from wallflower.domain.commands.attempt import attempted

    return line[:LONGEST] if attempted(line[:LONGEST], today) else ""
