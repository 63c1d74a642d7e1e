"""Answers to mails of the sample owner."""

from cli.preview.cast import DAY, DESK, PEOPLE, met, touch
from wallflower.domain.ledger import Entry, MailKind, Outcome, Person, Tier
from wallflower.domain.letter.answer import answer_letter
from wallflower.domain.letter.letter import Letter
from wallflower.domain.people.interaction import Direction, Interaction


def forward() -> Letter:
    last = touch("2026-06-05", Direction.IN, "Fwd: Linkers, and the talk in Lisbon", "I said yes.")
    people = (met(PEOPLE[0]), met(PEOPLE[3], new=True))
    return _answer(MailKind.FORWARD, Outcome.STORED, people, last, subject=last.topic)


def note() -> Letter:
    said = "Met Mai at the repair café. Restores old cameras."
    last = touch("2026-06-07", Direction.BOTH, said=said, kind="note")
    return _answer(MailKind.NOTE, Outcome.STORED, (met(PEOPLE[8], new=True),), last)


def command() -> Letter:
    people = (met(PEOPLE[0], closed=1), met(PEOPLE[2], closed=3))
    return _answer(MailKind.REPLY, Outcome.DONE, people, subject="Re: Jane is worth a mail")


def question() -> Letter:
    return _answer(MailKind.NOTE, Outcome.ASKED, subject="Coffee with Tom", problem="no-address")


def unreadable() -> Letter:
    return _answer(
        MailKind.UNREADABLE, Outcome.UNREADABLE, subject="Fwd: photos", problem="unreadable"
    )


def _answer(
    kind: MailKind,
    outcome: Outcome,
    people: tuple[Person, ...] = (),
    last: Interaction | None = None,
    *,
    subject: str = "",
    problem: str = "",
) -> Letter:
    entry = Entry(
        day=DAY,
        identity="5f2c" * 16,
        objects=("inbox/sample",),
        tier=Tier.OWNER,
        kind=kind,
        outcome=outcome,
        subject=subject,
        touch=last,
        people=people,
        problem=problem,
    )
    return answer_letter(entry, DESK)
