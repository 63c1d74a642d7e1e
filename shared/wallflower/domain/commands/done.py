"""Lines that say which reminders are done: `1 done`, `1, 2 and 5 done, we had coffee`."""

import re
from collections.abc import Iterator

from wallflower.domain.commands.command import Done

# A thousand ("1,000 done deals") is no number of a reminder.
NUMBERS = (
    r"(?!#?\d{1,3}(?:,\d{3})+(?!\d))#?\d{1,3}[.)]{0,2}(?:(?: ?[,&+] ?| and | )#?\d{1,3}[.)]?){0,30}"
)
_DONE = re.compile(rf"(?P<before>{NUMBERS}) done\b|done:? (?P<after>{NUMBERS})", re.IGNORECASE)
_NEXT = re.compile(r"(?: ?[,;] ?| and | )(?=#?\d|done:? #?\d)", re.IGNORECASE)
# A remark follows a mark, so that prose ("10 done deals", "done 2 days ago") is never obeyed.
_REMARK = re.compile(r" ?(?:[,.;:!–—-] ?(?P<remark>[^\d ].*|))?", re.DOTALL)


def all_done(line: str) -> Iterator[Done]:
    """The numbers that a line declares done; none if anything else is said but a remark."""
    said: list[int] = []
    at = 0
    while found := _DONE.match(line, at):
        said += numbers(found["before"] or found["after"])
        at = found.end()
        more = _NEXT.match(line, at)
        if more is None or not _DONE.match(line, more.end()):
            break
        at = more.end()
    rest = _REMARK.fullmatch(line, at)
    if rest:
        remark = (rest["remark"] or "").strip(" ,.;:-–—!")
        yield from (Done(number, remark) for number in dict.fromkeys(said))


def numbers(text: str) -> list[int]:
    """The numbers in a text of NUMBERS, in order."""
    return [int(number) for number in re.findall(r"\d+", text)]
