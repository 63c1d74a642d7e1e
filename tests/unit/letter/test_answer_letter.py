"""An answer says what became of a mail."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.unit.letter.samples import DAY, DESK, OWNER, entry, person, touch
from wallflower.domain.address import Address
from wallflower.domain.ledger import Entry, Outcome
from wallflower.domain.letter.answer import answer_letter
from wallflower.domain.people.interaction import Direction
from wallflower.domain.token import Purpose, reference, unseal

TOM = person("Tom Okafor", "tom@harbour.example")
LATER = touch(topic="The archive", at=datetime(2026, 6, 5, 9, tzinfo=UTC))
PROBLEMS = {
    "no-address": "Who is this? Answer with an address",
    "empty": "Forward a mail, or send a line",
    "only-attachments": "Answer with a line",
    "unreadable": "Forward it once more as text",
    "oversized": "I read only its beginning",
    "not-understood": "Answer “1 done”",
    "no-such-number": "Answer “list” to see it again",
    "too-old": "more than seven days old",
    "late": "reached me late",
    "gone": "there was nothing to change",
    "long-note": "Please send the rest",
    "list-alone": "says only “list”",
    "too-many": "do for one mail",
    "no-digest": "Answer “list” to get one now",
}


def said(of: Entry) -> str:
    return " ".join(answer_letter(of, DESK).text.split())


def test_a_new_person_who_wrote_is_noted() -> None:
    noted = entry(Outcome.STORED, person(new=True), last=touch(), subject="Fwd: PyCon talk")
    assert answer_letter(noted, DESK).subject == "Noted: Jane"
    assert "Jane Doe (new) wrote to you on 3 June about “PyCon talk”." in said(noted)
    assert "This is about your mail “Fwd: PyCon talk”." in said(noted)


@pytest.mark.parametrize(
    ("direction", "kind", "expected"),
    [
        (Direction.OUT, "email", "You wrote to Jane Doe and Tom Okafor on 3 June"),
        (Direction.BOTH, "email", "You were in touch with Jane Doe and Tom Okafor on 3 June"),
        (Direction.BOTH, "coffee", "You had coffee with Jane Doe and Tom Okafor on 3 June"),
        (Direction.BOTH, "event", "You met Jane Doe and Tom Okafor on 3 June"),
        (
            Direction.OUT,
            "note",
            "You noted about Jane Doe and Tom Okafor: “The talk is nearly done",
        ),
    ],
)
def test_it_says_who_spoke_to_whom(direction: Direction, kind: str, expected: str) -> None:
    assert expected in said(entry(Outcome.STORED, person(), TOM, last=touch(direction, kind=kind)))


def test_a_closed_reminder_is_named() -> None:
    closing = entry(Outcome.STORED, person(closed=2), last=touch(Direction.OUT))
    assert "Ticked off: number 2, Jane Doe." in said(closing)


def test_done_names_everybody_whose_reminder_was_closed() -> None:
    done = entry(Outcome.DONE, person(closed=1), replace(TOM, closed=3))
    assert answer_letter(done, DESK).subject == "Done: Jane and Tom"
    assert "Ticked off: number 1, Jane Doe and number 3, Tom Okafor." in said(done)


def test_done_counts_those_of_whom_the_row_keeps_but_the_id() -> None:
    """A mail that closes forty reminders has no room for all names."""
    many = tuple(replace(person("", ""), contact=f"c{n}", closed=n) for n in range(7, 41))
    first = tuple(replace(TOM, contact=f"c{n}", closed=n) for n in range(1, 7))
    told = said(entry(Outcome.DONE, *first, *many))
    assert "number 6, Tom Okafor and 34 more." in told
    assert ("somebody" in told, told.count("number")) == (False, 6)
    assert "Ticked off: 34 reminders." in said(entry(Outcome.DONE, *many))


def test_who_was_left_out_is_named() -> None:
    many = replace(
        entry(Outcome.STORED, person(), last=touch()),
        left_out=(Address("Ana", "ana@lopez.example"), Address("", "bo@x.example")),
    )
    assert "I left out those I do not know: Ana and bo@x.example." in said(many)


def test_a_missing_date_is_told() -> None:
    vague = entry(Outcome.STORED, person(), last=touch(approximate=True))
    assert "around 3 June" in said(vague)
    assert "The mail carried no date" in said(vague)


def test_contact_files_are_kept_for_later_and_others_are_only_kept() -> None:
    kept = said(
        entry(Outcome.STORED, person(), last=touch(), kept=("all.VCF", "a.csv", "talk.pdf"))
    )
    assert "I kept all.VCF and a.csv; reading contact files comes in a later version." in kept
    assert "I kept talk.pdf with the mail, but do not read attachments yet." in kept


@pytest.mark.parametrize(("code", "expected"), PROBLEMS.items())
def test_each_problem_says_what_to_do(code: str, expected: str) -> None:
    assert expected in said(entry(Outcome.ASKED, problem=code))


def test_every_problem_has_its_own_sentence() -> None:
    assert len(PROBLEMS) == len({said(entry(Outcome.ASKED, problem=code)) for code in PROBLEMS})


def test_a_problem_nobody_knows_still_gets_an_answer() -> None:
    assert "Please send it once more" in said(entry(Outcome.ASKED, problem="brand-new"))


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_an_answer(outcome: Outcome) -> None:
    letter = answer_letter(entry(outcome), DESK)
    assert letter.subject
    assert letter.text.startswith(letter.subject)


def test_an_answer_is_tied_to_its_mail() -> None:
    noted = entry(Outcome.ASKED, problem="no-address")
    letter = answer_letter(noted, DESK)
    token = unseal(letter.reply_to.partition("@")[0].partition("+")[2], OWNER, DAY)
    assert token is not None
    assert (noted.name, Purpose.REPLY, reference(noted.name)) == (
        letter.name,
        token.purpose,
        token.reference,
    )


def test_two_forwards_in_one_mail_are_confirmed_one_by_one() -> None:
    """Each with its own person, date and topic."""
    two = entry(Outcome.STORED, person(), replace(TOM, touches=(LATER,)), last=touch())
    told = said(two)
    assert "Jane Doe wrote to you on 3 June about “PyCon talk”." in told
    assert "Tom Okafor wrote to you on 5 June about “The archive”." in told


def test_two_mails_of_one_person_are_confirmed_one_by_one() -> None:
    both = said(entry(Outcome.STORED, replace(person(), touches=(touch(), LATER)), last=touch()))
    assert "on 3 June about “PyCon talk”. Jane Doe wrote to you on 5 June about" in both


def test_a_folder_of_forwards_is_told_in_short() -> None:
    many = tuple(touch(at=datetime(2026, 5, d, tzinfo=UTC)) for d in range(1, 13))
    told = said(entry(Outcome.STORED, replace(person(), touches=many), last=many[0]))
    assert (8, "And four more.") == (told.count("wrote to you"), told[-15:].strip())


def test_a_plain_subject_names_nobody() -> None:
    """The names stand in the letter alone."""
    desk = replace(DESK, owner=replace(OWNER, plain_subjects=True))
    letter = answer_letter(entry(Outcome.STORED, person(), last=touch()), desk)
    assert ("Noted", True) == (letter.subject, "Jane" in letter.text)
