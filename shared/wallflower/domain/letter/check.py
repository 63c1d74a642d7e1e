"""The check that every draft goes through before anybody sees it, and why it stops one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wallflower.domain.digest import Reminder
from wallflower.domain.letter.draft import HELLO, Draft, draft, written
from wallflower.domain.letter.idea import Idea
from wallflower.domain.letter.words import unlinked
from wallflower.domain.owner import Owner, Tone
from wallflower.domain.people.interaction import Direction

LONGEST = 120  # words of a draft
_RUN = 6  # words in a row that are no accident
_QUESTION = re.compile("[?？؟\u037e]")
_PLACE = re.compile(r"\bNAME\b|\{\w*\}|\[(?:link|address)\]")


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft that may be sent, and why one before it was stopped: sentences, or none."""

    draft: Draft
    stopped: tuple[str, ...] = ()


def checked(reminder: Reminder, owner: Owner, day: date, about: Idea | None = None) -> Checked:
    """The draft for this reminder on this local date, with the best idea or this one; where the
    check stops it, a plain hello in the owner's tone, and where it stops that too, one in ours."""
    first = draft(reminder, owner, day, about)
    stopped = faults(first, reminder)
    if not stopped:
        return Checked(first)
    whose = ((reminder.name, owner.tone), (reminder.name, Tone()), ("", Tone()))
    hellos = [written(name, HELLO, tone) for name, tone in whose]
    # Whoever has had our hello before may have written its words back: it is still ours.
    fine = (hello for hello in hellos if not faults(hello, reminder))
    return Checked(next(fine, hellos[-1]), stopped)


def against(line: str) -> str:
    """Why every draft with this line in it would be stopped; "" if it would not."""
    blank = Reminder(number=1, contact="", name="", address="", why="")
    return next(iter(faults(Draft("", line), blank)), "")


def faults(ready: Draft, reminder: Reminder) -> tuple[str, ...]:
    """What is wrong with a draft, in sentences for the owner; none if it may be sent.

    A first mail after silence never asks for anything, is short, has one question at most, no link,
    and nothing that they wrote themselves.
    """
    return tuple(_faults(f"{ready.subject}\n{ready.body}", ready.body, reminder))


def _faults(whole: str, body: str, reminder: Reminder) -> Iterator[str]:
    if (count := len(body.split())) > LONGEST:
        yield f"It had {count} words; {LONGEST} are the most."
    if len(_QUESTION.findall(body)) > 1:
        yield "It had more than one question."
    if _asks(body):
        yield "It asked for something."
    if unlinked(whole) != whole:
        yield "It had a link or an address in it."
    if _PLACE.search(whole):
        yield "It had a place in it that was not filled in."
    if _repeats(whole, reminder):
        yield "It repeated their own words."


def _asks(body: str) -> bool:
    """Whether anything is asked of the reader; here a polite frame is enough ("could you")."""
    # Imported here: the cues are many patterns, which no other letter needs.
    from wallflower.domain.engine.cue import REQUEST
    from wallflower.domain.engine.cues import cues

    return bool(re.search(REQUEST, body.lower())) or cues(body).asked


def _repeats(whole: str, reminder: Reminder) -> bool:
    """Whether some words in a row are those that they wrote."""
    last = reminder.last
    if last is None or last.kind != "email" or last.direction is not Direction.IN:
        return False
    theirs = _runs(last.topic) | _runs(last.said)
    return bool(theirs & _runs(whole))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)}
