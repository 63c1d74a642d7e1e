"""A ready mail to one person: short, about her, and asking for nothing."""

import re
from dataclasses import dataclass

from wallflower.domain.contact import Direction, Interaction
from wallflower.domain.digest import Reminder
from wallflower.domain.letter.names import first_name
from wallflower.domain.letter.words import clean, cut, unlinked

_PREFIX = re.compile(
    r"^(?:(?:re|fwd?|aw|wg|sv|vs|tr|rv|antw|odp|ynt)\s*(?:\[\d+\])?\s*[:：]\s*)+", re.I
)
_LABEL = re.compile(r"^\[[^\]]{1,30}\]\s*")
# A topic that was itself a request would turn a hello into asking again.
_ASKING = re.compile(
    r"\b(?:please|help|urgent|asap|request|favou?r|invoice|payment|refer(?:ral)?|apply|application|"
    r"reminder|overdue|(?:can|could|would|will) you|i need|looking for)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """Subject and body (lines parted by "\\n") of a mail that is ready to go."""

    subject: str
    body: str


def draft(reminder: Reminder) -> Draft:
    """A mail from what is stored about her: at most one question, no request, no quotation.

    The only words of others in it are a cleaned topic of at most 60 characters. A note is the
    owner's own and may be blunt: it never goes into a draft.
    """
    topic = _topic(reminder.last)
    name = first_name(reminder.name)
    lines = (
        f"Hi {name}," if name else "Hello,",
        _opening(reminder.last, topic),
        "No hurry to answer, I just wanted to say hello.",
        "Best wishes",
    )
    return Draft(topic or "A short hello", "\n\n".join(lines))


def _opening(last: Interaction | None, topic: str) -> str:
    match last:
        case None | Interaction(kind="note"):
            return "You came to mind today. What are you working on these days?"
        case Interaction(kind="event"):
            met = f"at {_named(topic)}" if topic else "when we met"
            return f"I think back gladly to our talk {met}. What are you working on now?"
        case Interaction(kind="coffee" | "call"):
            about = f" about {_named(topic)}" if topic else ""
            return f"I was thinking of our {last.kind}{about}. How is it going?"
    return _on_mail(last.direction, topic)


def _on_mail(direction: Direction, topic: str) -> str:
    if not topic:
        return "It has been a while, and you came to mind today. What are you working on?"
    match direction:
        case Direction.OUT:
            return f"I last wrote to you about {_named(topic)}. How are things on your side?"
        case Direction.IN:
            return f"Your mail about {_named(topic)} came to mind today. How is that going?"
        case Direction.BOTH:
            return f"Our talk about {_named(topic)} came to mind today. How is that going?"


def _named(topic: str) -> str:
    return f"“{topic}”"


def _topic(last: Interaction | None) -> str:
    """The last topic as a phrase that can stand in her mail; "" if there is none."""
    if last is None or last.kind == "note":
        return ""
    phrase = clean(last.topic[:1000])
    while (bare := _LABEL.sub("", _PREFIX.sub("", phrase))) != phrase:
        phrase = bare
    if unlinked(phrase) != phrase or _ASKING.search(phrase):
        return ""
    phrase = re.split(r"[?？؟]", phrase)[0]
    phrase = re.sub(r"[\"“”„«»<>\[\]{}]", "", phrase).strip(" .,;:!-–—'")
    return cut(phrase, 60) if any(c.isalpha() for c in phrase) else ""
