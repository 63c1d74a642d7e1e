"""An answer to commands says what was done, what was not understood, and how to turn it back."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from tests.unit.letter.reading import Opened, press, read
from tests.unit.letter.samples import DAY, DESK, OWNER, entry, person, touch
from wallflower.domain.commands.command import (
    Answered,
    Drop,
    Every,
    ListNow,
    Note,
    Snooze,
    Steering,
)
from wallflower.domain.commands.reading import orders
from wallflower.domain.deed import Deed
from wallflower.domain.ledger import Entry, Outcome
from wallflower.domain.letter.answer import answer_letter
from wallflower.domain.letter.blocks import Links, Paragraph
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.question import did_they_answer
from wallflower.domain.people.interaction import Direction
from wallflower.domain.token import Purpose, reference, unseal

TOM = person("Tom Okafor", "tom@harbour.example")


def said(of: Entry) -> str:
    return " ".join(answer_letter(of, DESK).text.split())


def mails(letter: Letter) -> list[Opened]:
    """The mails that its links open."""
    return [press(link) for link in read(letter.html).links]


MONDAY = date(2026, 6, 8)


def command(*deeds: Deed, unclear: str = "", problem: str = "") -> Entry:
    """What commands did for Jane (c1) and Tom (c2), by the numbers of Monday's digest."""
    people = (replace(person(), contact="c1"), replace(TOM, contact="c2"))
    done = entry(Outcome.DONE, *(replace(one, touches=()) for one in people), problem=problem)
    return replace(done, digest=MONDAY, deeds=deeds, unclear=unclear)


def deed(command: Steering, contact: str = "c2", **more: Any) -> Deed:
    return Deed(contact=contact, command=command, **more)


@pytest.mark.parametrize(
    ("done", "expected", "back"),
    [
        (deed(Snooze(2, date(2026, 12, 7))), "Tom rests until 7 December.", "2 until tomorrow"),
        (deed(Snooze(2, date(2027, 1, 2))), "Tom rests until 2 January 2027.", "2 until tomorrow"),
        (
            deed(Every(1, 91), "c1", before=30, due=date(2026, 9, 3)),
            "Every 3 months for Jane; next about 3 September.",
            "1 every month",
        ),
        (deed(Every(1, 45), "c1", before=90), "Every 45 days for Jane.", "1 every 90 days"),
        (
            deed(Every(1, 7), "c1", before=90, proposed=False),
            "Every week for Jane. But Jane is not proposed at all for now.",
            "1 every 90 days",
        ),
        (
            deed(Every(1, 180), "c1", before=100, due=date(2026, 9, 3)),
            "Every 6 months for Jane; next about 3 September.",
            "1 every 100 days",
        ),
        (deed(Every(1, 91), "c1", due=date(2026, 9, 3)), "Jane comes again, every 3 months;", ""),
        (
            deed(Snooze(2, date(2026, 12, 7)), proposed=False),
            "Tom is not proposed at all for now, so there is nothing to put off.",
            "",
        ),
        (deed(Note(2, "likes tea")), "Noted about Tom: “likes tea”.", ""),
        (deed(Note(2, "likes tea.")), "Noted about Tom: “likes tea”.", ""),
        (deed(Note(2, "is it tea?")), "Noted about Tom: “is it tea?”", ""),
        (deed(Drop(2)), "I will not propose Tom again. All that I know of them stays.", ""),
        (deed(Drop(2), before=90), "I will not propose Tom again.", "2 every 90 days"),
        (deed(Answered(2)), "Tom answered: noted.", "2 not answered"),
        (deed(Answered(2, yes=False)), "No answer from Tom so far: noted.", "2 answered"),
    ],
)
def test_it_says_what_a_command_did_and_how_to_turn_it_back(
    done: Deed, expected: str, back: str
) -> None:
    letter = answer_letter(command(done), DESK)
    assert expected in " ".join(letter.text.split())
    assert [back] * bool(back) == [one.fields["body"] for one in mails(letter)]


def test_who_became_one_person_is_told_of_once() -> None:
    """Two numbers of a digest that rest until one day."""
    both = (deed(Snooze(n, date(2026, 12, 7))) for n in (1, 2))
    assert 1 == said(command(*both)).count("Tom rests until")


def test_an_answer_to_an_answer_means_the_same_digest() -> None:
    """The numbers in it are those of the digest that the command meant."""
    letter = answer_letter(command(deed(Answered(2))), DESK)
    for address in (letter.reply_to, *(one.to for one in mails(letter))):
        token = unseal(address.partition("@")[0].partition("+")[2], OWNER, DAY)
        assert token is not None
        assert (Purpose.REPLY, reference("2026-06-08-digest")) == (token.purpose, token.reference)


def test_what_is_noted_is_quoted_without_its_links() -> None:
    words = "see https://evil.example and “buy” " + "x" * 300
    noted = answer_letter(command(deed(Note(2, words))), DESK)
    assert "evil.example" not in noted.text + noted.html
    assert len(noted.text) < 900


def test_a_rest_is_no_tick() -> None:
    resting = command(deed(Snooze(2, date(2026, 12, 7))))
    people = (resting.people[0], replace(resting.people[1], closed=2))
    assert "Ticked off" not in said(replace(resting, people=people))


def test_a_tick_says_what_the_touch_was() -> None:
    coffee = touch(Direction.BOTH, kind="coffee")
    done = entry(Outcome.DONE, person(closed=1), replace(TOM, closed=3, touches=(coffee,)))
    told = said(replace(done, touch=touch(Direction.OUT)))
    assert "number 1, Jane Doe and number 3, Tom Okafor (you had coffee with them)." in told


@pytest.mark.parametrize(
    ("line", "expected", "ready"),
    [
        ("2 snoze 2 weeks", "Did you mean “2 snooze 2 weeks”?", ["2 snooze 2 weeks"]),
        ("2 dorp", "Did you mean “2 drop”?", ["2 drop"]),
        ("2 met", "Did you mean “2 done, met”?", ["2 done, met"]),
        ("2 note", "Did you mean “2 note likes tea”?", ["2 note:"]),
        ("snooze 2 weeks", "For whom? Begin with the number, as in “1 snooze 2 weeks”.", []),
        ("2 notelikes tea", "Did you mean “2 note: likes tea”?", ["2 note: likes tea"]),
        ("1 done we met", "Did you mean “1 done, we met”?", ["1 done, we met"]),
        ("1 done we note it", "Did you mean “1 done, we note it”?", ["1 done, we note it"]),
        ("Met Ana, ana@lind.example", "I read no further than “Met Ana, [address]”.", []),
        ("3 drop", "I read no further than “3 drop”.", []),
        ("2 snooze https://evil.example", "I did not understand “2 snooze [link]”", None),
    ],
)
def test_what_was_not_understood_comes_with_the_nearest_that_is(
    line: str, expected: str, ready: list[str] | None
) -> None:
    unclear = command(deed(Answered(1), "c1"), unclear=line, problem="unclear")
    letter = answer_letter(unclear, DESK)
    assert expected in " ".join(letter.text.split())
    assert ready is None or ready == [one.fields["body"] for one in mails(letter)][1:]


@pytest.mark.parametrize("code", ["no-address", "empty", "only-attachments"])
def test_who_is_this_comes_with_a_mail_that_wants_only_a_name(code: str) -> None:
    letter = answer_letter(entry(Outcome.ASKED, problem=code), DESK)
    (ready,) = mails(letter)
    assert (letter.reply_to, ["", "Name:", "Mail:", "Met at:"]) == (
        ready.to,
        ready.fields["body"].splitlines()[1:],
    )


@pytest.mark.parametrize("code", ["not-understood", "no-such-number", "no-digest"])
def test_where_a_digest_helps_one_tap_asks_for_it(code: str) -> None:
    (ready,) = mails(answer_letter(entry(Outcome.ASKED, problem=code), DESK))
    assert "list" == ready.fields["body"]


def test_did_they_answer_is_answered_with_one_tap() -> None:
    said_by_us, choice = did_they_answer("Tom", "2 June", 2, "capture@mail.wallflower.example")
    assert isinstance(said_by_us, Paragraph)
    assert isinstance(choice, Links)
    bodies = [press(link.href).fields["body"] for link in choice.links]
    assert ("You wrote to Tom on 2 June. Did they answer?", ["2 answered", "2 not answered"]) == (
        said_by_us.text,
        bodies,
    )


@few
@given(st.text(max_size=150), st.text(max_size=150))
def test_no_words_become_a_link(name: str, words: str) -> None:
    """Whatever people are called and owners write: every link goes to us, with our lines."""
    done = command(deed(Note(2, words)), deed(Drop(2)), unclear=f"2 snooze {words}"[:80])
    people = (done.people[0], replace(done.people[1], name=name))
    letter = answer_letter(replace(done, people=people, problem="unclear"), DESK)
    assert {letter.reply_to} >= {one.to for one in mails(letter)}
    for body in (one.fields["body"] for one in mails(letter)):
        (read_again,) = orders(body, DAY).commands
        assert isinstance(read_again, Snooze | Every | ListNow)
