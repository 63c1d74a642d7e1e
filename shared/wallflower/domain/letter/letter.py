"""A letter before it becomes MIME."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A text file that comes with a letter: its name, its media type ("text/calendar") and what
    is in it."""

    name: str
    type: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What the owner gets: a subject, the text and the same in HTML, and where an answer goes.

    `name` is the letter's own, stable name (an occurrence or a ledger name): it is what SES's
    tags and our loop header carry.
    """

    name: str
    subject: str
    text: str
    html: str
    reply_to: str
    in_reply_to: str = ""
    enclosed: tuple[Enclosure, ...] = ()
