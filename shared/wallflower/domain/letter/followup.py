"""The letter of a follow-up that came due: what, whom, and a draft."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time

from wallflower.domain.digest import Reminder
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.followup import FollowUp
from wallflower.domain.letter.blocks import Block, Card, Heading, Link, Paragraph, Small
from wallflower.domain.letter.check import checked
from wallflower.domain.letter.dates import spoken
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.ics import calendar_file
from wallflower.domain.letter.idea import Idea, IdeaKind
from wallflower.domain.letter.last import last_said
from wallflower.domain.letter.letter import Enclosure, Letter
from wallflower.domain.letter.mailto import mailto
from wallflower.domain.letter.names import called, short_name
from wallflower.domain.letter.phrase import hands_over
from wallflower.domain.letter.ready import ready
from wallflower.domain.letter.words import cut, own, plain, plain_address
from wallflower.domain.letter.write import write
from wallflower.domain.token import Purpose

_GIVEN_TO = re.compile(r"(?:send|forward|e?-?mail)\s(?!.*\b(?:to|her|him|them)\b)", re.I)
_TABLE = re.compile(r"\b(?:coffee|tea|lunch|breakfast|dinner|drinks)\b", re.I)
_MEETING = re.compile(
    r"(?i:(?:the|an?)\s)?"
    r"(?:(?i:have|get|grab|go|meet|invite|join|attend)\b.{0,60}?\s|(?:[A-Z]\w{0,20}\s){0,2})"
    r"(?i:(?:the|an?)\s)?(?i:coffee|tea|lunch|breakfast|dinner|drinks|event|meetup|conference"
    r"|training|workshop|party|concert)\b"
)


def follow_up_letter(
    follow_up: FollowUp, desk: Desk, *, today: date, known: Reminder | None
) -> Letter:
    """What the owner wanted to do today, for whom, what was last said, and a draft.

    `known` is what a reminder would say of them, None if they are no contact any more. `today` is
    the owner's local date; where that of the follow-up has passed, the letter says so. It encloses
    a calendar file only where a coffee or an event is meant, and still to come.
    """
    about = _reminder(follow_up, known)
    blocks: list[Block] = [
        Heading(_heading(follow_up, today)),
        _card(follow_up, desk, today, about),
        Small("This comes once. The mail that you send with the button is noted."),
    ]
    reply_to = desk.address(Purpose.REPLY, follow_up.letter, follow_up.day)
    letter = write(follow_up.letter, _subject(follow_up, desk, today), blocks, reply_to)
    return replace(letter, enclosed=tuple(_dates(follow_up, desk, today)))


def _subject(follow_up: FollowUp, desk: Desk, today: date) -> str:
    """What is to be done for whom; the owner's words name people, so plain subjects have none."""
    if desk.owner.plain_subjects:
        return _heading(follow_up, today)
    late = follow_up.day < today
    when = f"Planned for {spoken(follow_up.day, today)}" if late else "Today"
    return f"{when}: {_for_whom(follow_up)}"


def _heading(follow_up: FollowUp, today: date) -> str:
    late = follow_up.day < today
    what = "One thing you planned"
    return f"{what} for {spoken(follow_up.day, today)}" if late else f"{what} for today"


def _what(follow_up: FollowUp) -> str:
    return own(follow_up.text, 120).strip(" .")


def _who(follow_up: FollowUp) -> str:
    return short_name(follow_up.name, follow_up.address)


def _for_whom(follow_up: FollowUp) -> str:
    """ "send the paper to Jane", "send Jane the paper", "coffee (Jane)"."""
    what, who = plain(follow_up.text, 120).strip(" ."), _who(follow_up)
    if re.search(rf"\b{re.escape(who)}\b", what, re.I):
        return what
    return f"{what} to {who}" if _GIVEN_TO.match(what) else f"{what} ({who})"


def _card(follow_up: FollowUp, desk: Desk, today: date, about: Reminder) -> Card:
    title = called(follow_up.name, follow_up.address)
    address = cut(plain_address(follow_up.address), 100)
    inner = tuple(_inner(follow_up, desk, today, about))
    return Card(0, title, "" if address == title else address, inner)


def _inner(follow_up: FollowUp, desk: Desk, today: date, about: Reminder) -> Iterable[Block]:
    who = _who(follow_up)
    yield Paragraph(f"Your plan: “{_what(follow_up)}”.")
    if about.last:
        yield last_said(about.last, who, today, desk.owner.rhythm.zone)
    bcc = desk.address(Purpose.DRAFT, follow_up.letter, follow_up.day, 1)
    # It begins with words of ours, so that no name is taken for a command.
    note = mailto(desk.capture, "A note", f"A note about <{plain_address(follow_up.address)}>:\n")
    text = follow_up.text
    meeting = Idea(IdeaKind.MEET) if _MEETING.match(text) and _TABLE.search(text) else None
    found = checked(about, desk.owner, today, meeting)
    yield from ready(found, about, bcc, Link("Add a note", note))


def _reminder(follow_up: FollowUp, known: Reminder | None) -> Reminder:
    """What a draft is made of. Only what is given is spoken of as promised: "ask how the move
    went" is a plan that they know nothing of."""
    promise = Occasion(
        contact=follow_up.contact,
        kind=OccasionKind.PROMISE,
        on=follow_up.day,
        what=_what(follow_up),
    )
    person = Reminder(
        number=1,
        contact=follow_up.contact,
        name=follow_up.name,
        address=follow_up.address,
        why="",
    )
    return replace(
        known or person,
        number=1,
        name=person.name,
        address=person.address,
        occasion=promise if hands_over(follow_up.text) else None,
    )


def _dates(follow_up: FollowUp, desk: Desk, today: date) -> Iterable[Enclosure]:
    if follow_up.day >= today and _MEETING.match(follow_up.text):
        yield calendar_file(
            "plan.ics",
            follow_up.day,
            uid=f"{follow_up.letter}@{desk.domain}",
            stamp=datetime.combine(follow_up.day, time.min, UTC),
            summary=_for_whom(follow_up),
        )
