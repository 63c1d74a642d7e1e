"""What the owner asks for, in a line of mail."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Done:
    """The reminder of this number is done; `remark` is what the owner said about it."""

    number: int
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ListNow:
    """The owner wants the digest now."""


Command = Done | ListNow

_NUMBERS = r"#?\d{1,3}[.)]?(?:(?: ?[,&] ?| and | )#?\d{1,3}[.)]?){0,30}"
_DONE = re.compile(rf"(?P<before>{_NUMBERS}) done\b|done:? (?P<after>{_NUMBERS})", re.IGNORECASE)
_NEXT = re.compile(r"(?: ?[,;] ?| and | )(?=#?\d|done:? #?\d)", re.IGNORECASE)
# A remark follows a mark, so that prose ("10 done deals", "done 2 days ago") is never obeyed.
_REMARK = re.compile(r" ?(?:[,.;:!–—-] ?(?P<remark>\D.*|))?", re.DOTALL)
_LIST = re.compile(r"list(?: now| please)? ?[.!]?", re.IGNORECASE)


def commands(text: str) -> tuple[Command, ...]:
    """The commands at the start of the owner's own new text, one a line.

    Reading stops at the first line that is none, so that prose is never obeyed.
    """
    found: list[Command] = []
    for line in _lines(text):
        meant = _command(line)
        if not meant:
            break
        found += meant
    return tuple(found)


def _lines(text: str) -> Iterator[str]:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return (line for line in lines if line)


def _command(line: str) -> list[Command]:
    return [ListNow()] if _LIST.fullmatch(line) else [*_all_done(line)]


def _all_done(line: str) -> Iterator[Done]:
    """The numbers that a line declares done; none if anything else is said but a remark."""
    numbers: list[int] = []
    at = 0
    while said := _DONE.match(line, at):
        numbers += [int(number) for number in re.findall(r"\d+", said["before"] or said["after"])]
        at = said.end()
        more = _NEXT.match(line, at)
        if more is None or not _DONE.match(line, more.end()):
            break
        at = more.end()
    rest = _REMARK.fullmatch(line, at)
    if rest:
        remark = (rest["remark"] or "").strip(" ,.;:-–—!")
        yield from (Done(number, remark) for number in dict.fromkeys(numbers))
