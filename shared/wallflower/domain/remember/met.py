"""The touch that a `done` tells of."""

import re
from datetime import datetime

from wallflower.domain.people.interaction import Direction, Interaction

# A remark tells of a meeting or a call if it begins with that, and speaks of what is over.
_BEFORE = (
    r"(?:(?:we|i|she|he|they|just|both|finally|already|have|had|went|got|out|a|an|some|quick|short"
    r"|long|nice|good|lovely|great|together|yesterday|today|again|also|even|then)\s+){0,8}"
)
_KINDS = {
    "coffee": r"(?:(?:met|out|saw (?:her|him|them)) (?:up )?(?:for|over) (?:an? )?)?"
    r"(?:coffees?|tea|lunch|dinner|breakfast|brunch|beers?|drinks?)",
    "call": r"(?:phone |video ?)?call(?:ed)?|phoned|rang|spoke|talked|chatted|zoom(?:ed)?",
    "event": r"met|meeting|saw (?:her|him|them|each other)|ran into",
}
_PATTERNS = {k: re.compile(rf"{_BEFORE}(?:{words})\b", re.I) for k, words in _KINDS.items()}
_ABOUT = re.compile(
    r"\b(?:talked|spoke|chatted|told (?:me|her|him|them))\s+(?:a lot\s+)?about\s+"
    r"([^\s.,;:!?()][^.,;:!?()\n]{1,59})(?=[.,;:!?()\n]|$)",
    re.I,
)
_NOT_YET = re.compile(
    r"\?|\b(?:not|no|nobody|never|next|soon|tomorrow|later|will|want|would|could|should|plan(?:ned)?"
    r"|invited?|if|tried|off|cancel\w*)\b|n['’]t\b|['’]ll\b",
    re.I,
)


def met(remark: str, at: datetime) -> Interaction:
    """The touch of a reminder that is done: a mail to her, or by what the owner says a coffee, a
    call or a meeting, in which both spoke."""
    topic = talked_about(remark)
    begun = (kind for kind, pattern in _PATTERNS.items() if pattern.match(remark[:200]))
    kind = None if _NOT_YET.search(remark[:200]) else next(begun, None)
    if kind is None:
        return Interaction(at=at, direction=Direction.OUT, said=remark)
    return Interaction(
        at=at, direction=Direction.BOTH, kind=kind, topic=topic, said=remark, own=bool(topic)
    )


def talked_about(remark: str) -> str:
    """What a meeting was about, in the owner's words: "talked about her move" is "her move"."""
    found = _ABOUT.search(remark[:400])
    return " ".join(found[1].split()) if found else ""
