"""Lines that begin as a command does, and the nearest line that would be understood."""

import re
from dataclasses import dataclass
from datetime import date

from wallflower.domain.commands.command import Note
from wallflower.domain.commands.done import numbers
from wallflower.domain.commands.steering import meanings, parted

_LIKE = 0.75  # from there on a word is taken for a slip of the hand
# What people begin with, and what follows the number in a line that would be understood.
_HEADS = (
    (r"done", "done"),
    (r"met|called|coffee", "done, {0}"),
    (r"not (?:answer|repl|respond)\w*|no (?:answer|reply)|unanswered", "not answered"),
    (r"until|till|not (?:before|until)", "until 3 May"),
    (r"snooze|postpone|later|skip|remind|wait|pause", "snooze 2 weeks"),
    (r"every|each|once|twice|make it", "every 3 months"),
    (r"note|add", "note likes tea"),
    (r"drop|never|not|stop|don['’]?t|do not|forget|delete|erase|remove", "drop"),
    (r"answered|replied", "answered"),
)
_ENDS = r"(?=[ ,.:;!?]|$)"
_VERBS = {"done": 0, "until": 3, "snooze": 4, "postpone": 4, "every": 5, "note": 6, "drop": 7}
_COUNTED = re.compile(r"(?:snooze|postpone) #?\d", re.I)
_ALONE = re.compile(r"(?:snooze|postpone|remind me|every|each|drop)\b", re.I)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What somebody may have meant: the number, 0 where none was written, and the rest of a line
    that would be understood ("snooze 2 weeks")."""

    number: int
    rest: str


def attempted(line: str, today: date) -> Attempt | None:
    """What a line that is not understood may have meant; None if it is prose."""
    said, rest = parted(line)
    example = _example(rest) if said else _without_number(line, today)
    number = numbers(said)[0] if said else 0
    return Attempt(number, example) if example else None


def _without_number(line: str, today: date) -> str:
    """A line that is a whole command but for its number, or has it where it may be a count."""
    made = [make(1) for make in meanings(line, today)] if _ALONE.match(line) else []
    if len(made) == 1 and not isinstance(made[0], Note):
        return line.rstrip(" .!")
    return _example(line) if _COUNTED.match(line) else ""


def _example(rest: str) -> str:
    for head, example in _HEADS:
        if found := re.match(f"(?:{head}){_ENDS}", rest, re.I):
            return example.format(found[0].lower())
    word = re.match(r"[^\W\d_]{4,10}(?=[ ,.:;!?]|$)", rest.lower())
    slip = _slip(word[0]) if word else ""
    return _HEADS[_VERBS[slip]][1] if slip else ""


def _slip(word: str) -> str:
    """The verb that a word is nearly; "" if none, or if the verb is only its beginning."""
    # Imported here: it is needed for slips alone.
    from difflib import get_close_matches

    near = get_close_matches(word, _VERBS, n=1, cutoff=_LIKE)
    return near[0] if near and not word.startswith(near[0]) else ""
