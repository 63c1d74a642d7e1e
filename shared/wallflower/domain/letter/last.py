"""What was last said to and fro with one person, in words."""

from datetime import date

from wallflower.domain.letter.blocks import Quote
from wallflower.domain.letter.dates import local_day, spoken
from wallflower.domain.letter.topic import topic_phrase
from wallflower.domain.letter.words import plain
from wallflower.domain.people.interaction import Direction, Interaction

_ENOUGH = 60  # characters that say what it was about
SAID = 120  # characters of what others wrote that a letter quotes at most


def last_said(last: Interaction, who: str, today: date, zone: str) -> Quote:
    """Who spoke, when (a date in `zone`, with the year if not that of `today`), and the words."""
    when = f"{'around' if last.approximate else 'on'} {spoken(local_day(last.at, zone), today)}"
    # Of a meeting the owner's remark says once more what it was about.
    remark = last.own and last.kind in ("coffee", "call", "event")
    said = "" if remark else plain(last.said, SAID)
    # Many words of a mail tell more than its subject, and both are more than a minute wants.
    topic = "" if len(said) > _ENOUGH else topic_phrase(last.topic, 80)
    lead = f"{_did(last, who)} {when}" + (f"{_about(last)} “{topic}”" if topic else "")
    return Quote(f"{lead}:", said) if said else Quote(f"{lead}.")


def _did(last: Interaction, who: str) -> str:
    match last.kind:
        case "note":
            return "You noted"
        case "coffee":
            return "You had coffee"
        case "call":
            return "You talked"
        case "event":
            return "You met"
    return {
        Direction.IN: f"{who} wrote",
        Direction.OUT: "You wrote",
        Direction.BOTH: f"{who} and you were in touch",
    }[last.direction]


def _about(last: Interaction) -> str:
    """How the topic is tied to what happened."""
    return " and spoke about" if last.kind in ("coffee", "event") else " about"
