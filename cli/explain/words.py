"""What was understood of a mail, in words for a person."""

import re
import textwrap
from collections.abc import Iterator
from datetime import datetime

from cli.explain.explained import Explained
from wallflower.domain.address import Address
from wallflower.domain.capture.capture import Capture, Heard
from wallflower.domain.commands.written import written
from wallflower.domain.ledger import Entry, MailKind, Tier
from wallflower.domain.letter.answer import answer_letter
from wallflower.domain.letter.desk import Desk
from wallflower.domain.mail.message import Forwarded, Mail
from wallflower.domain.people.facts import Facts
from wallflower.domain.people.interaction import Direction

_WIDTH = 96
_LINK = re.compile(r"\[\d+\] mailto:")  # where a letter's text lists its links
_NUMBER = re.compile(r" \[\d+\]")  # and where it names them
_KINDS = {
    MailKind.FORWARD: "A forward",
    MailKind.COPY: "A copy of a mail",
    MailKind.NOTE: "A note",
    MailKind.COMMAND: "A command",
    MailKind.REPLY: "An answer to us",
    MailKind.AUTO_REPLY: "An automatic answer",
    MailKind.BOUNCE: "A mail that could not be delivered comes back",
    MailKind.COMPLAINT: "A complaint, written by a program",
    MailKind.LIST: "A mail of a list",
    MailKind.CALENDAR: "A calendar's mail",
    MailKind.UNREADABLE: "Unreadable",
}
_VERBS = {Direction.IN: "wrote to you", Direction.OUT: "you wrote", Direction.BOTH: "your note"}


def as_words(explained: Explained) -> Iterator[str]:
    """What a person wants to know of a mail, line by line."""
    yield explained.file
    for line in _lines(explained):
        yield textwrap.fill(
            line, _WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False
        )
    if explained.entry:
        yield from _answer(explained.entry, explained.desk)


def _lines(explained: Explained) -> Iterator[str]:
    mail, sure = explained.mail, explained.sureness
    if mail.unreadable:
        yield f"{_KINDS[explained.kind]}: {mail.unreadable}"
        return
    sender = _written(mail.sender) if mail.sender else "not one single, readable sender"
    yield f"From: {sender}"
    if explained.told is None:
        yield "From nobody we trust: nothing is read, nothing changes, nobody is answered."
        return
    yield f"{_KINDS[explained.kind]}. I am {_how(sure.certainty)}: {sure.because}."
    yield from _told(mail, explained.told)
    if mail.text:
        yield f"{_speaker(explained)}: “{_short(mail.text)}”"


def _how(certainty: str) -> str:
    return {"sure": "sure", "likely": "fairly sure", "guess": "guessing"}[certainty]


def _told(mail: Mail, told: Capture) -> Iterator[str]:
    for original in mail.forwards:
        yield from _original(original)
    for heard in told.heard:
        yield f"Who: {_heard(heard)}"
    for command in told.commands:
        yield f"It asks: {_short(written(command))}"
    if told.unclear:
        yield f"It may ask, but I do not understand it: “{_short(told.unclear)}”"
    for facts in told.unaddressed:
        yield f"Without an address: {facts.name}{_known(facts)}"


def _speaker(explained: Explained) -> str:
    own = explained.entry and explained.entry.tier is Tier.OWNER and not explained.mail.automatic
    return "Your words" if own else "It says"


def _original(original: Forwarded) -> Iterator[str]:
    writer = _written(original.sender) if original.sender else "somebody whom I cannot make out"
    when = _moment(original.date) if original.date else "at a time that I cannot read"
    yield f"Original: by {writer}, {when}, “{_short(original.subject)}”."
    if original.to or original.cc:
        people = (*original.to, *original.cc)
        yield f"It went to {'; '.join(map(_written, people[:6]))}{' …' if people[6:] else ''}."
    if original.body:
        yield f"It says: “{_short(original.body)}”"


def _heard(heard: Heard) -> str:
    touch = heard.touch
    about = f" about “{_short(touch.topic)}”" if touch.topic else ""
    when = "on a day that I do not know" if touch.approximate else f"on {touch.at:%-d %B %Y}"
    return f"{_written(heard.person)}: {_VERBS[touch.direction]} {when}{about}{_known(heard.facts)}"


def _known(facts: Facts) -> str:
    known = [
        facts.organisation and f"at {facts.organisation}",
        facts.role and f"as {facts.role}",
        facts.met and f"met: {facts.met}",
        facts.works_on and f"works on: {facts.works_on}",
        facts.cares_about and f"cares about: {facts.cares_about}",
        facts.birthday and f"birthday: {facts.birthday.spoken()}",
        *(f"#{tag}" for tag in facts.tags),
        *facts.links,
    ]
    return "".join(f"; {fact}" for fact in known if fact)


def _moment(at: datetime) -> str:
    return f"on {at:%-d %B %Y at %H:%M} ({at.isoformat()[-6:]})"


def _short(text: str) -> str:
    return textwrap.shorten(text, 200, placeholder=" …")


def _written(address: Address) -> str:
    if not address.address:
        return address.name
    shown = f"<{address.readable}>"
    return f"{address.name} {shown}" if address.name else address.readable


def _answer(entry: Entry, desk: Desk) -> Iterator[str]:
    if entry.answer is None:
        yield f"  Outcome: {entry.outcome}; no answer goes out."
        return
    letter = answer_letter(entry, desk)
    yield f"  Answer: {letter.subject}"
    lines = letter.text.strip().splitlines()
    said = (_NUMBER.sub("", line) for line in lines if line.strip() and not _LINK.match(line))
    yield from (f"    {line}" for line in said)
