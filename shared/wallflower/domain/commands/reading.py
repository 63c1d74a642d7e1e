"""Reading the owner's own new text, one command a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from wallflower.domain.commands.command import Command, Done, ListNow
from wallflower.domain.commands.done import all_done

_LIST = re.compile(r"list(?: now| please)? ?[.!]?", re.IGNORECASE)
_MAY_STEER = re.compile(
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
_BEGINS = re.compile(rf"{_MAY_STEER.pattern}|list\b|[>*•–—-]", re.IGNORECASE)
_WRAPPED = 68  # characters; mail programs wrap at 72 and more
_LONGEST = 500  # characters of a line that steers


@dataclass(frozen=True, slots=True)
class Orders:
    """The commands of a text, and the line at which reading stopped if that begins as a command
    does but is not understood; "" if it is none, or all was."""

    commands: tuple[Command, ...] = ()
    unclear: str = ""


def orders(text: str, today: date) -> Orders:
    """What is asked for at the start of a text; dates count from the owner's local `today`.

    Reading stops at the first line that is no command, so that prose is never obeyed.
    """
    found: list[Command] = []
    for line in filter(None, _lines(text)):
        meant = _meant(line, today)
        if not meant:
            return Orders(tuple(found), _unclear(line, today))
        found += meant
    return Orders(tuple(found))


def _lines(text: str) -> Iterator[str]:
    """The lines; one that the mail program wrapped is whole again."""
    parts: list[str] = []
    for line in (" ".join(line.split()) for line in text.splitlines()):
        if not (parts and _goes_on(parts, line)):
            yield _unquoted(" ".join(parts))
            parts = []
        parts.append(line)
    yield _unquoted(" ".join(parts))


def _goes_on(parts: Sequence[str], below: str) -> bool:
    """Whether a line may be a command that is wrapped: full, and with no other command below."""
    word = below.partition(" ")[0]
    full = len(parts[-1]) + 1 + len(word) > _WRAPPED
    return bool(word and full and _MAY_STEER.match(parts[0]) and not _BEGINS.match(below))


def _unquoted(line: str) -> str:
    """Our letters name commands in quotation marks, and some copy those too."""
    return line[1:-1].strip() if f"{line[:1]}{line[-1:]}" in ("“”", '""', "„“") else line


def _meant(line: str, today: date) -> Sequence[Command]:
    return [ListNow()] if _LIST.fullmatch(line) else _all(line, today)


def _all(line: str, today: date) -> Sequence[Command]:
    """The commands of a line. A note has no end but that of its line; a remark on what is done
    ends where another number is commanded."""
    whole = _one(line, today)
    remark = whole[0].remark if whole and isinstance(whole[0], Done) else ""
    if whole and not (_NEXT.search(remark) or _asks_more(remark)):
        return whole
    several = _several(line[:_LONGEST], today)
    return several or (() if _asks_more(remark) else whole)


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
    if not _MAY_STEER.match(line):
        return ()
    from wallflower.domain.commands.steering import steering

    return steering(line[:_LONGEST], today)


def _unclear(line: str, today: date) -> str:
    if not _MAY_STEER.match(line):
        return ""
    from wallflower.domain.commands.attempt import attempted

    return line[:_LONGEST] if attempted(line[:_LONGEST], today) else ""
