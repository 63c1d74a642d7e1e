"""A ready mail to one person: short, about her, and asking for nothing."""

import re
from dataclasses import dataclass

from wallflower.domain.digest import Reminder
from wallflower.domain.letter.names import first_name
from wallflower.domain.letter.topic import topic_phrase
from wallflower.domain.people.interaction import Direction, Interaction

# A topic that was itself a request would turn a hello into asking again.
_ASKING = re.compile(
    r"\b(?:please|help|urgent|asap|request|favou?r|invoice|payment|refer(?:ral)?|apply|application|"
    r"reminder|overdue|(?:can|could|would|will) you|i need|looking for)\b",
    re.I,
)

# Friends of the same digest may compare their mails.
_RELIEF = (
    "Answer whenever it suits you.",
    "No hurry to answer.",
    "Write back when you like.",
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
        _RELIEF[reminder.number % len(_RELIEF)],
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
        case Interaction(kind="coffee" | "call") if not topic:
            return f"I was thinking of our {last.kind} the other day. What are you working on now?"
        case Interaction(kind="coffee" | "call"):
            where = "Over coffee" if last.kind == "coffee" else "On the phone"
            return f"{where} we talked about {_named(topic)}. How is that going?"
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
    phrase = topic_phrase(last.topic, 60)
    if "[" in phrase or _ASKING.search(phrase):
        return ""
    phrase = re.split(r"[?？؟]", phrase)[0].strip(" .,;:!-–—'")
    return phrase if any(c.isalpha() for c in phrase) else ""
