"""Every letter that there is, once or in its kinds: a new letter gets its line in `letters`."""

from dataclasses import replace
from datetime import UTC, date, datetime

from cli.preview.cast import DAY, DESK, NEXT, OWNER, PEOPLE, PROMISE, met, touch
from wallflower.domain.address import Address
from wallflower.domain.digest import Digest, LetterKind, Reminder
from wallflower.domain.ledger import Entry, MailKind, Outcome, Person, Tier
from wallflower.domain.letter.answer import answer_letter
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.digest import digest_letter
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.review import review_letter
from wallflower.domain.letter.welcome import welcome_letter
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.review.review import Review, Tie

FIRST = date(2026, 6, 1)
STRANGER = Address(name="Robin Vale-Ortega", address="robin@ortega.example")
PLAIN = replace(DESK, owner=replace(OWNER, plain_subjects=True))


def letters() -> tuple[tuple[str, Letter], ...]:
    """Pairs of a file name (without its ending) and a letter, in the order of the index."""
    return (
        ("digest-of-three", _digest(3)),
        ("digest-of-ten", _digest(10)),
        ("digest-with-a-plain-subject", _digest(2, desk=PLAIN)),
        ("digest-half-done", _digest(3, done=(1, 3))),
        ("digest-all-done", _digest(2, done=(1, 2))),
        ("digest-nobody-due", _digest(0)),
        ("digest-with-a-stranger", _digest(1, offers=(STRANGER,))),
        ("answer-to-a-forward", _forward()),
        ("answer-to-a-note", _note()),
        ("answer-to-a-command", _command()),
        ("question-who-is-this", _question()),
        ("answer-to-an-unreadable-mail", _unreadable()),
        ("review", _review()),
        ("review-of-a-quiet-month", review_letter(Review(owner=OWNER.id, day=FIRST), DESK)),
        ("welcome", welcome_letter(DESK, name=f"{DAY}-{LetterKind.WELCOME}", day=DAY, first=NEXT)),
    )


def _digest(
    people: int,
    *,
    done: tuple[int, ...] = (),
    offers: tuple[Address, ...] = (),
    desk: Desk = DESK,
) -> Letter:
    digest = Digest(
        owner=OWNER.id,
        day=DAY,
        reminders=PEOPLE[:people],
        done={number: datetime(2026, 6, 8, 9, tzinfo=UTC) for number in done},
        offers=offers,
        budget=10,
        proposed=max(people, 3),
        written=2,
        promises=(PROMISE,) if people > 3 else (),
        refused={"spam": 2, "unproven": 1} if people > 3 else {},
    )
    return digest_letter(digest, desk, next_day=NEXT)


def _forward() -> Letter:
    last = touch("2026-06-05", Direction.IN, "Fwd: Linkers, and the talk in Lisbon", "I said yes.")
    people = (met(PEOPLE[0]), met(PEOPLE[3], new=True))
    return _answer(MailKind.FORWARD, Outcome.STORED, people, last, subject=last.topic)


def _note() -> Letter:
    said = "Met Mai at the repair café. Restores old cameras."
    last = touch("2026-06-07", Direction.BOTH, said=said, kind="note")
    return _answer(MailKind.NOTE, Outcome.STORED, (met(PEOPLE[8], new=True),), last)


def _command() -> Letter:
    people = (met(PEOPLE[0], closed=1), met(PEOPLE[2], closed=3))
    return _answer(MailKind.REPLY, Outcome.DONE, people, subject="Re: Jane is worth a mail")


def _question() -> Letter:
    return _answer(MailKind.NOTE, Outcome.ASKED, subject="Coffee with Tom", problem="no-address")


def _unreadable() -> Letter:
    return _answer(
        MailKind.UNREADABLE, Outcome.UNREADABLE, subject="Fwd: photos", problem="unreadable"
    )


def _review() -> Letter:
    warmer = (
        _tie(PEOPLE[0], touch("2026-05-12", Direction.BOTH)),
        _tie(PEOPLE[5], touch("2026-05-06", Direction.BOTH, kind="event")),
    )
    cooler = (_tie(PEOPLE[4], touch("2026-02-27", Direction.IN)),)
    review = Review(
        owner=OWNER.id,
        day=FIRST,
        reached=6,
        met=1,
        answered=3,
        known=4,
        gave=2,
        asked=1,
        budget=10,
        weeks=(0, 3, 2, 0, 1),
        warmer=warmer,
        cooler=cooler,
    )
    return review_letter(review, DESK)


def _tie(person: Reminder, last: Interaction) -> Tie:
    return Tie(name=person.name, address=person.address, touch=last)


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
