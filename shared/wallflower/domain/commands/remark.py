"""What stands behind a mark: a remark, or words that take back what stands before it, or more."""

import re

from wallflower.domain.commands.done import NUMBERS

_VERB = r"(?:done|drop|snooze|postpone|note|answered|not answered)\b"
_CLAUSE = r"(?:^|[,;.!?] ?|\b(?:and|also|plus|but) )"
_NO_SPAN = r"(?! ?(?:minute|hour|day|week|month|year|time|of)s?\b)"
# Another number is told something, however that is joined to the rest.
_ORDER = re.compile(
    rf"(?<![\w-])#?\d{{1,3}}[.)]? {_VERB}|{_CLAUSE}#?\d{{1,3}}[.)]? (?:every|until|later)\b"
    rf"|\b(?:drop|snooze|postpone|note|done) (?:number |no\. ?)?#?\d{{1,3}}\b{_NO_SPAN}",
    re.I,
)
_NOTHING_ELSE = re.compile(
    r"(?:no|nope|almost|nearly|oops|undo|wait|or not|(?:and )?(?:drop|later|never|never again"
    rf"|not now)(?: (?:her|him|them))?|(?:(?:and|also|plus) )+{NUMBERS}(?: (?:too|as well))?)"
    r"[ .!]*",
    re.I,
)
_AT_FIRST = re.compile(
    r"(?:not (?:yet|now|today|really|quite|done|at all)|maybe|perhaps|if|unless|except|but not"
    r"|or not|no[.,!]|no,? (?:not|sorry|i)|wait[.,!]|actually,? (?:no|not|#?\d)"
    r"|sorry,? (?:i|no|not|wrong|that)"
    r"|(?:(?:i |we )?(?:will|have to|need to|must)|i['’]ll|(?:i am |i['’]m )?going to) (?:still )?"
    r"(?:do|be|write|try|send|mail|get to))(?![\w-])",
    re.I,
)
_ANYWHERE = re.compile(
    r"\b(?:no,? wait|never ?mind|scratch that|just kidding|mean(?:t)? (?:number |no\. ?)?#?\d"
    r"|wrong (?:number|one|person))",
    re.I,
)


def takes_back(remark: str) -> bool:
    """Whether words behind "done" say that it is not so, or of whom else: "not yet", "no wait"."""
    return bool(
        _NOTHING_ELSE.fullmatch(remark) or _AT_FIRST.match(remark) or _ANYWHERE.search(remark)
    )


def asks_more(remark: str) -> bool:
    """Whether words command another number: "also drop 2"."""
    return bool(_ORDER.search(remark))
