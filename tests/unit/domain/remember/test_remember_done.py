"""What becomes of `done`, in words and by link."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.unit.domain.deciding import (
    CLOSED,
    DAY,
    digest,
    known,
    taken,
    token,
    waiting,
)
from tests.unit.domain.samples import JANE, NOW, OPENED, TOM, contact, mail, receipt
from wallflower.domain.digest import Digest
from wallflower.domain.ledger import Outcome, Person
from wallflower.domain.people.contact import Open
from wallflower.domain.receipt import Receipt
from wallflower.domain.remember.decision import Close
from wallflower.domain.token import Purpose


def test_done_closes_what_the_number_names_and_remembers_the_remark() -> None:
    before = known(waiting(JANE, 1), waiting(TOM, 2), letter=digest())
    found = taken(mail("2 done, we had coffee"), before)
    (tom,) = found.contacts
    assert ((Close(DAY, 2, NOW),), Outcome.DONE, NOW, None, "we had coffee", [2]) == (
        found.closes,
        found.entry.outcome,
        tom.last_out,
        tom.reminder,
        tom.topics[0].said,
        [p.closed for p in found.entry.people],
    )


def test_done_twice_in_one_mail_is_done_once() -> None:
    found = taken(mail("1 done\n1 done"), known(waiting(JANE, 1), letter=digest()))
    assert (CLOSED, 1) == (found.closes, len(found.contacts))


def test_done_that_was_done_before_changes_nothing_and_names_the_person_again() -> None:
    written_to = contact(JANE, last_out=OPENED)
    found = taken(mail("1 done"), known(written_to, letter=digest(done=(1,))))
    again_named = Person(contact=contact(JANE).id, name=JANE.name, address=JANE.address, closed=1)
    assert ((), (), (again_named,), Outcome.DONE) == (
        found.closes,
        found.contacts,
        found.entry.people,
        found.entry.outcome,
    )


COFFEE = "1 done, we had coffee"
EARLIER = OPENED - timedelta(days=30)
SAME_DAY = NOW - timedelta(hours=2)


@pytest.mark.parametrize("said", ["1 done", COFFEE])
@pytest.mark.parametrize("heard", [None, OPENED])
def test_done_of_what_was_closed_without_a_touch_is_one(said: str, heard: datetime | None) -> None:
    """Jane rests since, or she wrote herself; the owner has not spoken since the digest."""
    jane = contact(JANE, last_in=heard, last_out=EARLIER)
    found = taken(mail(said), known(jane, letter=digest(done=(1,))))
    (after,) = found.contacts
    assert ((), NOW, [1]) == (found.closes, after.last_out, [p.closed for p in found.entry.people])
    assert (NOW if said == COFFEE else heard) == after.last_in


@pytest.mark.parametrize(
    ("said", "spoke", "heard", "expected"),
    [
        ("1 done", OPENED, None, None),
        ("1 done, wrote a long mail", OPENED, None, None),
        (COFFEE, OPENED, None, (NOW, NOW)),
        ("1 done", SAME_DAY, None, None),
        (COFFEE, SAME_DAY, None, (NOW, SAME_DAY)),
        (COFFEE, SAME_DAY, SAME_DAY, None),
    ],
)
def test_done_of_what_was_done_counts_nothing_twice(
    said: str, spoke: datetime, heard: datetime | None, expected: object
) -> None:
    """A coffee on another day is one more touch; on the day of a mail it adds that she spoke."""
    jane = contact(JANE, last_in=heard, last_out=spoke)
    found = taken(mail(said), known(jane, letter=digest(done=(1,))))
    assert expected == next(((c.last_in, c.last_out) for c in found.contacts), None)


def test_done_again_and_again_is_done_once() -> None:
    """With the coffee that the second one tells of."""
    jane = contact(JANE, last_out=EARLIER)
    for said in ("1 done", COFFEE, COFFEE, "1 done"):
        found = taken(mail(said), known(jane, letter=digest(done=(1,))))
        (jane,) = found.contacts or (jane,)
    assert (NOW, NOW, 1, ["we had coffee"]) == (
        jane.last_in,
        jane.last_out,
        jane.version,
        [topic.said for topic in jane.topics],
    )


@pytest.mark.parametrize(("letter", "problem"), [(digest(), "no-such-number"), (None, "no-digest")])
def test_a_number_that_names_nobody_is_asked_about(letter: Digest | None, problem: str) -> None:
    found = taken(mail("7 done"), known(waiting(JANE, 1), letter=letter))
    assert ((), (), Outcome.ASKED, problem) == (
        found.closes,
        found.contacts,
        found.entry.outcome,
        found.entry.problem,
    )


def test_a_wrong_number_beside_a_right_one_is_said_and_the_right_one_done() -> None:
    found = taken(mail("1, 7 done"), known(waiting(JANE, 1), letter=digest()))
    assert (CLOSED, Outcome.DONE, "no-such-number") == (
        found.closes,
        found.entry.outcome,
        found.entry.problem,
    )


def test_a_done_link_needs_no_words() -> None:
    before = known(waiting(TOM, 2), letter=digest(), seal=token(2, Purpose.DONE))
    found = taken(mail(""), before)
    assert ((Close(DAY, 2, NOW),), "", Outcome.DONE) == (
        found.closes,
        found.entry.problem,
        found.entry.outcome,
    )


def test_a_number_in_words_wins_over_the_done_link() -> None:
    before = known(waiting(JANE, 1), letter=digest(), seal=token(2, Purpose.DONE))
    assert CLOSED == taken(mail("1 done"), before).closes


@pytest.mark.parametrize(
    ("at", "sent", "problem"),
    [(receipt(swept=True), NOW, "late"), (receipt(), NOW - timedelta(days=8), "too-old")],
)
def test_late_and_old_commands_do_nothing_and_are_asked_about(
    at: Receipt, sent: datetime, problem: str
) -> None:
    before = known(waiting(JANE, 1), letter=digest())
    found = taken(mail("1 done\nlist", sent=sent), before, at=at)
    assert ((), (), Outcome.ASKED, problem) == (
        found.closes,
        found.contacts,
        found.entry.outcome,
        found.entry.problem,
    )


def test_a_command_in_one_of_two_texts_does_nothing_and_is_asked_about() -> None:
    said = replace(mail("1 done\nlist"), texts_agree=False)
    found = taken(said, known(waiting(JANE, 1), letter=digest()))
    assert ((), (), Outcome.ASKED, "two-texts") == (
        found.closes,
        found.contacts,
        found.entry.outcome,
        found.entry.problem,
    )


def test_list_is_for_the_digest() -> None:
    assert Outcome.LISTED == taken(mail("list"), known()).entry.outcome


def test_a_done_link_that_fell_through_is_not_obeyed_late() -> None:
    before = known(waiting(TOM, 2), letter=digest(), seal=token(2, Purpose.DONE))
    assert () == taken(mail(""), before, at=receipt(swept=True)).closes


def test_an_old_done_link_that_is_sent_again_is_not_obeyed() -> None:
    before = known(waiting(TOM, 2), letter=digest(), seal=token(2, Purpose.DONE))
    assert () == taken(mail("", sent=NOW - timedelta(days=8)), before).closes


def test_a_remark_on_a_done_link_may_name_an_address() -> None:
    before = known(waiting(TOM, 2), letter=digest(), seal=token(2, Purpose.DONE))
    found = taken(mail("we met, his new one is tom@new.example"), before)
    assert (Close(DAY, 2, NOW),) == found.closes


def test_a_remark_on_a_done_link_is_kept() -> None:
    before = known(waiting(TOM, 2), letter=digest(), seal=token(2, Purpose.DONE))
    (tom,) = taken(mail("We had coffee."), before).contacts
    assert ["We had coffee."] == [t.said for t in tom.topics]


def test_a_remark_is_no_longer_than_what_else_is_said() -> None:
    found = taken(mail("1 done, " + "x" * 500_000), known(waiting(JANE, 1), letter=digest()))
    assert len(found.contacts[0].topics[0].said.encode()) <= 400


def test_an_answer_names_the_number_that_the_owner_wrote() -> None:
    """Jane is number 1 of the letter that is answered and number 5 of a newer one."""
    newer = contact(JANE, waiting=Open(digest=date(2026, 11, 22), number=5, opened=NOW))
    found = taken(mail("1 done"), known(newer, letter=digest()))
    assert [1] == [person.closed for person in found.entry.people]
