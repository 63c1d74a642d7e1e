"""What may be asked for somebody, in small letters and without a number: "every 3 months"."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from wallflower.domain.commands.command import Answered, Drop, Every, Snooze, Steering
from wallflower.domain.commands.when import span, when
from wallflower.domain.people.interval import days

SNOOZED = timedelta(days=14)  # where nothing else is said
Make = Callable[[int], Steering]  # the command for a number

_HER = r"(?: (?:her|him|them|this person|this one))?"
_SNOOZE = re.compile(
    r"(?:(?P<verb>snooze|postpone|later|not now)"
    r"|(?P<asks>remind me|ask(?: me)? again|wait|pause|rest|hold|delay|defer|push))"
    r"(?: again)?(?: (?P<when>.+))?"
)
_UNTIL = re.compile(r"(?:not )?(?P<when>(?:until|till|'?til) .+)|not before (?P<before>.+)")
_EVERY = re.compile(
    r"(?:(?:make (?:it|that|them)|set(?: it)?(?: to)?|change(?: it)? to|remind me) )?"
    r"(?:(?:once )?(?:every|each)|once an?) (?P<span>.+)"
    r"|(?P<alone>(?:bi)?(?:week|month)ly|fortnightly|quarterly|yearly|annually)"
)
_DROP = re.compile(
    rf"drop{_HER}(?: from (?:the|my|this) list)?"
    r"|never(?: (?:propose|suggest|contact|ask)(?: me)?)?(?: again)?"
    rf"|stop (?:remind|propos|suggest|ask)ing(?: me)?{_HER}"
    r"|(?:don't|dont|do not) (?:remind me|propose|suggest|ask(?: me)?|contact|show)"
    rf"(?: (?:of|about))?{_HER} (?:again|any ?more)"
)
_WHO = r"(?:(?:she|he|they)(?:'s|'ve)? )?"
_WHEN = r"(?: (?:me|yesterday|today|last week|this week|already|now)){0,2}"
_ANSWERED = re.compile(
    rf"(?:yes,? )?{_WHO}(?:has |have |already ){{0,2}}(?:answered|replied|responded|wrote back"
    rf"|written back|got back to me|did (?:answer|reply)){_WHEN}"
    r"|(?:yes,? )?(?:i )?(?:got an? (?:answer|reply)|heard back)"
)
_UNANSWERED = re.compile(
    rf"(?:no,? )?{_WHO}(?:(?:(?:has|have|did|had) )?not|hasn't|haven't|didn't|hasnt|didnt"
    r"|(?:has )?never)(?: yet)? (?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|wr(?:ote|ite) back"
    r"|written back|g[eo]t back to me)(?: me)?(?: yet| so far)?"
    r"|(?:still )?no (?:answer|reply|response)(?: yet| so far)?(?: from (?:her|him|them))?"
    r"|unanswered"
)


def wish(said: str, today: date) -> Make | None:
    """What a whole text asks for; None if it says anything else."""
    if _DROP.fullmatch(said):
        return Drop
    if _ANSWERED.fullmatch(said) or _UNANSWERED.fullmatch(said):
        return partial(Answered, yes=_ANSWERED.fullmatch(said) is not None)
    if every := _EVERY.fullmatch(said):
        length = span(every["span"]) if every["span"] else days(every["alone"])
        return partial(Every, days=length) if length else None
    until = _until(said, today)
    return partial(Snooze, until=until) if until else None


def is_timeless(said: str) -> bool:
    """Whether a wish asks to wait without saying until when: "later"."""
    found = _SNOOZE.fullmatch(said)
    return bool(found and not found["when"])


def is_adverb(said: str) -> bool:
    """Whether a wish is one word that says how often: "weekly"."""
    found = _EVERY.fullmatch(said)
    return bool(found and found["alone"])


def _until(said: str, today: date) -> date | None:
    if found := _UNTIL.fullmatch(said):
        return when(found["when"] or f"until {found['before']}", today)
    found = _SNOOZE.fullmatch(said)
    if found is None:
        return None
    if not found["when"]:
        return today + SNOOZED if found["verb"] else None
    return when(found["when"], today)
