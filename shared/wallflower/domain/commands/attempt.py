"""Lines that begin as a command does, and the nearest line that would be understood."""

import re
from dataclasses import dataclass
from datetime import date

from wallflower.domain.commands.command import Note
from wallflower.domain.commands.done import numbers
from wallflower.domain.commands.nearest import nearest
from wallflower.domain.commands.steering import meanings, parted

NOTE = "note likes tea"  # the example of one, where nothing else is said
_LIKE = 0.75  # from there on a word is taken for a slip of the hand
# What people begin with, and what follows the number in a line that would be understood.
_HEADS = (
    (r"done", "done"),
    (r"met|called|coffee", "done, {0}"),
    (
        r"(?:still )?(?:not (?:answer|repl|respond)\w*|not yet|no (?:answer|reply)|nothing)"
        r"|never (?:answered|replied|got back)|unanswered|did not|didn['’]?t",
        "not answered",
    ),
    (r"until|till|not (?:before|until)", "until 3 May"),
    (r"snooze|postpone|later|skip|wait|pause|hold|delay|defer|push|in|remind", "snooze 2 weeks"),
    (r"(?:bi)?(?:week|month)ly|fortnightly|quarterly|yearly|annually", "{0}"),
    (r"every|each|once|twice|make it|set|change", "every 3 months"),
    (r"notes?(?=:)|note|add|remember|memo|nb", NOTE),
    (
        r"drop|never|not|no more|stop|don['’]?t|do not|forget|delete|erase|remove|unsubscribe",
        "drop",
    ),
    (r"(?:she |he |they )?(?:answered|replied|got back)", "answered"),
)
_ENDS = r"(?=[ ,.:;!?]|$)"
_SLIPS = {
    "done": "done",
    "until": "until 3 May",
    "snooze": "snooze 2 weeks",
    "postpone": "snooze 2 weeks",
    "every": "every 3 months",
    "note": NOTE,
    "drop": "drop",
    "answered": "answered",
    "unanswered": "not answered",
}
_COUNTED = re.compile(r"(?:snooze|postpone) #?\d", re.I)
_DONE_FIRST = re.compile(r"done:? #?(\d{1,3})[.)]?(?= ?[,;:.!–—-] )", re.I)
_MEANT = re.compile(r"done\b.*\bmean(?:t)? (?:number |no\. ?)?#?(\d{1,3})\b", re.I)
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
    if not said:
        first = _DONE_FIRST.match(line)
        example = "done" if first else _without_number(line, today)
        return Attempt(int(first[1]) if first else 0, example) if example else None
    meant = _MEANT.search(rest)
    example = nearest(rest, today) or _example(rest)
    return Attempt(int(meant[1]) if meant else numbers(said)[0], example) if example else None


def _without_number(line: str, today: date) -> str:
    """A line that is a whole command but for its number, or has it where it may be a count."""
    made = [make(1) for make in meanings(line, today)] if _ALONE.match(line) else []
    if len(made) == 1 and not isinstance(made[0], Note):
        return line.rstrip(" .!").lower()
    return _example(line) if _COUNTED.match(line) else ""


def _example(rest: str) -> str:
    for head, example in _HEADS:
        if found := re.match(f"(?:{head}){_ENDS}", rest, re.I):
            return example.format(found[0].lower())
    word = re.match(r"[^\W\d_]{4,10}(?=[ ,.:;!?]|$)", rest.lower())
    return _SLIPS.get(_slip(word[0]), "") if word else ""


def _slip(word: str) -> str:
    """The verb that a word is nearly; "" if none, or if it is another word that begins with one."""
    # Imported here: it is needed for slips alone.
    from difflib import get_close_matches

    near = get_close_matches(word, _SLIPS, n=1, cutoff=_LIKE)
    return near[0] if near and (near[0] == "until" or not word.startswith(near[0])) else ""
