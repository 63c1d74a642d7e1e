"""Answers to mails of the sample owner."""

from dataclasses import replace
from datetime import date

from cli.preview.cast import DAY, DESK, PEOPLE, met, touch
from wallflower.domain.commands.command import Drop, Every, Note, Snooze
from wallflower.domain.deed import Deed
from wallflower.domain.ledger import Entry, MailKind, Outcome, Person, Tier
from wallflower.domain.letter.answer import answer_letter
from wallflower.domain.letter.letter import Letter
from wallflower.domain.people.interaction import Direction, Interaction


def forward() -> Letter:
    last = touch("2026-06-05", Direction.IN, "Fwd: Linkers, and the talk in Lisbon", "I said yes.")
    people = (met(PEOPLE[0]), met(PEOPLE[3], new=True))
    return _letter(_entry(MailKind.FORWARD, Outcome.STORED, people, last.topic, last))


def note() -> Letter:
    said = "Met Mai at the repair café. Restores old cameras."
    last = touch("2026-06-07", Direction.BOTH, said=said, kind="note")
    people = (met(PEOPLE[8], new=True),)
    return _letter(_entry(MailKind.NOTE, Outcome.STORED, people, "", last))


def done() -> Letter:
    people = (met(PEOPLE[0], closed=1), met(PEOPLE[2], closed=3))
    return _letter(_entry(MailKind.REPLY, Outcome.DONE, people, "Re: Jane is worth a mail"))


def commands() -> Letter:
    """To every command that changes something, in one mail."""
    people = tuple(replace(met(PEOPLE[n]), touches=()) for n in (1, 4, 6, 8))
    steps = (
        Deed(contact=people[0].contact, command=Snooze(2, date(2026, 6, 22))),
        Deed(contact=people[1].contact, command=Every(5, 180), before=90, due=date(2026, 8, 26)),
        Deed(contact=people[2].contact, command=Drop(7), before=90),
        Deed(contact=people[3].contact, command=Note(9, "lends a dark room to beginners")),
    )
    subject = "Re: Jane, José, 王小明 and 7 more are worth a mail"
    return _letter(replace(_entry(MailKind.REPLY, Outcome.DONE, people, subject), deeds=steps))


def question() -> Letter:
    return _problem(MailKind.NOTE, Outcome.ASKED, "Coffee with Tom", "no-address")


def unclear() -> Letter:
    """To a command with a slip of the pen."""
    subject = "Re: Jane, José and 王小明 are worth a mail"
    entry = _entry(MailKind.REPLY, Outcome.ASKED, (), subject)
    return _letter(replace(entry, problem="unclear", unclear="2 snooze two fortnights"))


def unreadable() -> Letter:
    return _problem(MailKind.UNREADABLE, Outcome.UNREADABLE, "Fwd: photos", "unreadable")


def _problem(kind: MailKind, outcome: Outcome, subject: str, problem: str) -> Letter:
    return _letter(replace(_entry(kind, outcome, (), subject), problem=problem))


def _letter(entry: Entry) -> Letter:
    return answer_letter(entry, DESK)


def _entry(
    kind: MailKind,
    outcome: Outcome,
    people: tuple[Person, ...],
    subject: str = "",
    last: Interaction | None = None,
) -> Entry:
    return Entry(
        day=DAY,
        identity="5f2c" * 16,
        objects=("inbox/sample",),
        tier=Tier.OWNER,
        kind=kind,
        outcome=outcome,
        subject=subject,
        touch=last,
        people=people,
        digest=DAY,
    )
