"""The line nearest to one that is not understood, made of its own words where these are plain."""

import re
from datetime import date

from wallflower.domain.commands.command import Drop, Note, Snooze
from wallflower.domain.commands.steering import meanings
from wallflower.domain.commands.timing import day_in
from wallflower.domain.commands.wishes import is_timeless
from wallflower.domain.commands.written import wished

# They become a line of ours, which is a link: letters and plain marks alone.
_WORDS = r"[^\W\d_](?:[\w ,'’-]|[.](?= |$)){1,59}"
_DONE = re.compile(rf"done (?P<words>{_WORDS})", re.I)
_NOTE = re.compile(rf"note(?!s?\b|d\b|worthy|book|pad|card|let)(?P<words>{_WORDS} {_WORDS})", re.I)
_MARK = re.compile(r" ?[,;:.!(] ?| [–—-] ")


def nearest(rest: str, today: date) -> str:
    """The rest of a line as it would be understood; "" if only its verb tells what was meant."""
    if found := _DONE.fullmatch(rest):
        return f"done, {found['words'].rstrip(' .')}"
    if found := _NOTE.fullmatch(rest):
        return f"note: {found['words']}"
    first, *more = _MARK.split(rest.lower(), maxsplit=1)
    if is_timeless(first) and more:
        day = day_in(more[0], today)
        return wished(Snooze(1, day)) if day else ""
    made = meanings(first, today) if more else ()
    command = made[0](1) if made else None
    return "" if command is None or isinstance(command, Drop | Note) else wished(command)
