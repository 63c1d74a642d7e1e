"""What becomes of the small actions of a digest."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.deciding import DAY, OTHER_DAY, digest, known, taken, token, waiting
from tests.unit.domain.samples import JANE, NOW, OPENED, TODAY, TOM, contact, few, mail
from wallflower.domain.commands.command import Answered, Drop, Every, Note, Snooze
from wallflower.domain.commands.written import written
from wallflower.domain.deed import Deed
from wallflower.domain.ledger import Outcome
from wallflower.domain.people.change import Change, changed
from wallflower.domain.people.contact import Contact, Open, Standing
from wallflower.domain.people.kept import Noted
from wallflower.domain.people.profile import Profile
from wallflower.domain.remember.decision import Close, Decision, Known
from wallflower.domain.token import Purpose

IN_2_WEEKS = date(2026, 12, 7)
CLOSED = (Close(DAY, 2, NOW),)


def before(tom: Contact | None = None, *, done: tuple[int, ...] = ()) -> Known:
    """Jane is number 1, and Tom number 2."""
    return known(waiting(JANE, 1), tom or waiting(TOM, 2), letter=digest(done=done))


def only(found: Decision) -> Contact:
    (one,) = found.contacts
    return one


def test_who_is_snoozed_rests_and_waits_no_more() -> None:
    """The reminder is closed, and nothing counts as a touch."""
    found = taken(mail("2 snooze 2 weeks"), before())
    tom = only(found)
    deed = Deed(contact=tom.id, command=Snooze(2, IN_2_WEEKS))
    assert (CLOSED, IN_2_WEEKS, None, None, ()) == (
        found.closes,
        tom.snoozed,
        tom.reminder,
        tom.last_out,
        tom.topics,
    )
    assert (Outcome.DONE, None, (deed,), DAY, [((), 2)]) == (
        found.entry.outcome,
        found.entry.touch,
        found.entry.deeds,
        found.entry.digest,
        [(p.touches or (), p.closed) for p in found.entry.people],
    )


def test_who_is_dropped_is_never_proposed_and_waits_no_more() -> None:
    found = taken(mail("2 drop"), before())
    tom = only(found)
    dropped = Deed(contact=tom.id, command=Drop(2), before=90)
    assert (CLOSED, Standing.NEVER, None, (dropped,)) == (
        found.closes,
        tom.standing,
        tom.reminder,
        found.entry.deeds,
    )


def test_a_cadence_of_her_own_leaves_the_reminder_open() -> None:
    """The answer can say when she is due then, and what the cadence was."""
    last = NOW - timedelta(days=100)
    was = replace(waiting(TOM, 2), last_out=last)
    found = taken(mail("2 every 6 months"), before(was))
    tom = only(found)
    due = last.date() + timedelta(days=183)
    deed = Deed(contact=tom.id, command=Every(2, 183), before=90, due=due)
    assert ((), 183, was.reminder, (deed,)) == (
        found.closes,
        tom.cadence,
        tom.reminder,
        found.entry.deeds,
    )


@pytest.mark.parametrize("line", ["2 every year", "2 snooze"])
def test_what_is_asked_for_somebody_who_is_not_proposed_says_so(line: str) -> None:
    paused = replace(contact(TOM), standing=Standing.PAUSED)
    found = taken(mail(line), before(paused))
    (deed,) = found.entry.deeds
    assert (False, None, Standing.PAUSED) == (deed.proposed, deed.due, only(found).standing)


def test_who_was_dropped_rests_no_more_than_before() -> None:
    (deed,) = taken(
        mail("2 snooze"), before(replace(contact(TOM), standing=Standing.NEVER))
    ).entry.deeds
    assert not deed.proposed


def test_a_cadence_brings_back_who_was_dropped() -> None:
    """As the command line does, and the line that an answer to a drop offers is enough."""
    was = waiting(TOM, 2)
    dropped = only(taken(mail("2 drop"), before(was)))
    found = taken(mail("2 every 90 days"), before(dropped, done=(2,)))
    tom, (deed,) = only(found), found.entry.deeds
    assert (Standing.ACTIVE, 90, None, (), True, 0) == (
        tom.standing,
        tom.cadence,
        tom.reminder,
        found.closes,
        deed.proposed,
        deed.before,
    )
    again = Change(standing=Standing.ACTIVE, cadence=90)
    assert changed(dropped, Profile(contact=tom.id), again, NOW).contact == tom


def test_a_note_is_kept_with_what_is_known_and_leaves_the_reminder_open() -> None:
    tom = waiting(TOM, 2)
    earlier = Profile(contact=tom.id, notes=(Noted(text="has a dog", on=DAY),), version=3)
    found = taken(mail("2 note likes tea"), replace(before(tom), profiles={tom.id: earlier}))
    assert ((), [("likes tea", TODAY), ("has a dog", DAY)], 3) == (
        found.closes,
        [(n.text, n.on) for n in found.profiles[0].notes],
        found.profiles[0].version,
    )
    assert (tom, Note(2, "likes tea")) == (only(found), found.entry.deeds[0].command)


def test_a_long_note_is_kept_in_short_for_the_answer() -> None:
    (deed,) = taken(mail("2 note " + "so many words " * 30), before()).entry.deeds
    assert isinstance(deed.command, Note)
    assert 100 < len(deed.command.words) <= 120
    assert deed.command.words.endswith("…")


@pytest.mark.parametrize(("length", "problem"), [(200, ""), (201, "long-note")])
def test_that_a_note_is_too_long_to_be_kept_whole_is_said(length: int, problem: str) -> None:
    found = taken(mail("2 note " + "x " * (length // 2 - 1) + "x" * (2 + length % 2)), before())
    assert problem == found.entry.problem


def test_who_answered_is_no_more_unanswered() -> None:
    tom = replace(waiting(TOM, 2), unanswered=2, unheard=2)
    found = taken(mail("2 answered"), before(tom))
    assert ((0, 0), (), tom.reminder) == (
        (only(found).unanswered, only(found).unheard),
        found.closes,
        only(found).reminder,
    )


@pytest.mark.parametrize(
    ("unheard", "unanswered", "expected"), [(0, 0, 1), (1, 0, 1), (1, 1, 1), (3, 1, 2), (0, 4, 4)]
)
def test_who_did_not_answer_has_one_more_mail_unanswered_but_never_more_than_were_sent(
    unheard: int, unanswered: int, expected: int
) -> None:
    """So to say it twice of one mail is to say it once."""
    tom = replace(waiting(TOM, 2), unheard=unheard, unanswered=unanswered)
    found = taken(mail("2 not answered"), before(tom))
    assert (expected, Answered(2, yes=False)) == (
        only(found).unanswered,
        found.entry.deeds[0].command,
    )


@pytest.mark.parametrize(
    ("line", "change"),
    [
        ("2 until 7 December", Change(snoozed=IN_2_WEEKS)),
        ("2 every 3 months", Change(cadence=91)),
        ("2 drop", Change(standing=Standing.NEVER)),
        ("2 answered", Change(unanswered=0)),
        ("2 note likes tea", Change(remark="likes tea")),
    ],
)
def test_a_mail_does_what_the_command_line_does(line: str, change: Change) -> None:
    tom = replace(contact(TOM), unheard=2, unanswered=1, cadence=30)
    found = taken(mail(line), before(tom))
    expected = changed(tom, Profile(contact=tom.id), change, NOW)
    profile = found.profiles[0] if found.profiles else Profile(contact=tom.id)
    assert (expected.contact, expected.profile) == (only(found), profile)


def test_several_things_may_be_said_of_one_person() -> None:
    """Each builds on the one before, and the person is written once."""
    said = "2 done, coffee\n2 every 3 months\n2 note likes tea\n2 note has a boat\n2 snooze"
    found = taken(mail(said), before())
    tom = only(found)
    assert (91, IN_2_WEEKS, NOW, NOW, None) == (
        tom.cadence,
        tom.snoozed,
        tom.last_in,
        tom.last_out,
        tom.reminder,
    )
    assert (CLOSED, {"likes tea", "has a boat"}, 4) == (
        found.closes,
        {note.text for note in found.profiles[0].notes},
        len(found.entry.deeds),
    )


def test_a_done_below_another_command_is_a_touch_all_the_same() -> None:
    found = taken(mail("2 note likes tea\n2 done"), before())
    assert (CLOSED, NOW) == (found.closes, only(found).last_out)


def test_only_who_is_touched_has_the_touch() -> None:
    """`1 done` is a mail to Jane, and `2 snooze` none to Tom."""
    entry = taken(mail("1 done\n2 snooze"), before()).entry
    assert {JANE.name: 1, TOM.name: 0} == {p.name: len(entry.touches(p)) for p in entry.people}


def test_two_dones_may_be_two_kinds_of_touch() -> None:
    entry = taken(mail("1 done, coffee\n2 done"), before()).entry
    assert {JANE.name: ["coffee"], TOM.name: ["email"]} == {
        p.name: [touch.kind for touch in entry.touches(p)] for p in entry.people
    }


@pytest.mark.parametrize("line", ["2 snooze", "2 drop", "2 every year", "2 note likes tea"])
def test_a_number_that_is_done_can_be_steered(line: str) -> None:
    """Nothing is closed again."""
    found = taken(mail(line), before(contact(TOM), done=(2,)))
    assert ((), 1) == (found.closes, len(found.entry.deeds))


def test_who_waits_in_another_digest_by_now_waits_no_more() -> None:
    """Both numbers are closed: who rests is in no list."""
    newer = contact(TOM, waiting=Open(digest=OTHER_DAY, number=5, opened=OPENED))
    found = taken(mail("2 drop"), before(newer))
    assert {(OTHER_DAY, 5), (DAY, 2)} == {(c.digest, c.number) for c in found.closes}


def test_who_became_part_of_somebody_is_steered_as_her() -> None:
    """Number 1 and number 2 are one person by now; both are told of."""
    both = waiting(JANE, 1)
    tom = contact(TOM)
    merged = replace(known(both, letter=digest()), contacts={both.id: both, tom.id: both})
    found = taken(mail("2 every year\n1 snooze"), merged)
    assert ((365, IN_2_WEEKS), {both.id}) == (
        (only(found).cadence, only(found).snoozed),
        {person.contact for person in found.entry.people},
    )


@pytest.mark.parametrize(("line", "problem"), [("7 drop", "no-such-number"), ("2 dorp", "unclear")])
def test_what_names_nobody_or_is_unclear_does_nothing_and_is_asked_about(
    line: str, problem: str
) -> None:
    found = taken(mail(line), before())
    assert ((), Outcome.ASKED, problem) == (
        found.contacts,
        found.entry.outcome,
        found.entry.problem,
    )


def test_what_was_understood_is_done_and_the_rest_is_told() -> None:
    found = taken(mail("2 snooze\n1 dorp\n1 drop"), before())
    assert ([TOM.address], "unclear", "1 dorp") == (
        [c.addresses[0] for c in found.contacts],
        found.entry.problem,
        found.entry.unclear,
    )


@pytest.mark.parametrize(
    "words",
    [
        "2 snoze 2 weeks",
        "not yet",
        "No, sorry",
        "snooze 2 weeks",
        "Never mind",
        "will do tomorrow",
        "I meant number 3",
        "Maybe next week",
    ],
)
def test_a_done_link_whose_words_say_something_else_is_not_done(words: str) -> None:
    linked = replace(before(), token=token(2, Purpose.DONE))
    found = taken(mail(words), linked)
    assert ((), Outcome.ASKED) == (found.closes, found.entry.outcome)


def test_a_command_wins_over_the_done_link_that_it_came_by() -> None:
    linked = replace(before(), token=token(2, Purpose.DONE))
    found = taken(mail("2 snooze 2 weeks"), linked)
    assert (IN_2_WEEKS, None) == (only(found).snoozed, only(found).last_out)


def test_a_note_with_an_address_is_a_note_though_it_begins_like_a_command() -> None:
    found = taken(mail("2 drop by: Ana Lind, ana@lind.example"), before())
    assert (Outcome.STORED, "", ["ana@lind.example"]) == (
        found.entry.outcome,
        found.entry.unclear,
        [c.addresses[0] for c in found.contacts],
    )


@pytest.mark.parametrize("beside", ["2 snooze", "2 drop", "2 done", "2 done, coffee"])
def test_a_digest_that_is_asked_for_beside_something_else_waits_for_a_mail_of_its_own(
    beside: str,
) -> None:
    """The answer has to say what was done, and can be only one letter."""
    for said in (f"{beside}\nlist", f"list\n{beside}"):
        found = taken(mail(said), before())
        assert (Outcome.DONE, "list-alone", [2]) == (
            found.entry.outcome,
            found.entry.problem,
            [person.closed for person in found.entry.people],
        )


@pytest.mark.parametrize(
    ("said", "outcome", "problem"),
    [
        ("list", Outcome.LISTED, ""),
        ("list\n\nThanks a lot\nOlga", Outcome.LISTED, ""),
        ("list\n7 drop", Outcome.ASKED, "no-such-number"),
        ("list\n2 snoze", Outcome.ASKED, "list-alone"),
        ("list\nMet Ana, ana@lind.example", Outcome.ASKED, "list-alone"),
    ],
)
def test_the_digest_comes_where_nothing_else_is_to_be_said(
    said: str, outcome: Outcome, problem: str
) -> None:
    entry = taken(mail(said), before()).entry
    assert (outcome, problem) == (entry.outcome, entry.problem)


def test_who_is_known_no_more_is_not_steered_and_that_is_said() -> None:
    gone = known(waiting(JANE, 1), letter=digest())
    for line in ("2 drop", "2 snooze", "2 note likes tea"):
        found = taken(mail(line), gone)
        assert ((), Outcome.ASKED, "gone") == (
            found.contacts,
            found.entry.outcome,
            found.entry.problem,
        )


def test_no_mail_fills_its_row_without_end() -> None:
    """What was done is said, and that it was not all."""
    found = taken(mail("2 note so\n" * 500), before())
    assert (40, "too-many") == (len(found.entry.deeds), found.entry.problem)


@pytest.mark.parametrize("unanswered", [98, 99])
def test_the_count_of_what_is_unanswered_has_an_end(unanswered: int) -> None:
    tom = replace(waiting(TOM, 2), unheard=500, unanswered=unanswered)
    assert 99 == only(taken(mail("2 not answered"), before(tom))).unanswered


orders = st.lists(
    st.sampled_from(
        [
            Snooze(2, IN_2_WEEKS),
            Every(2, 91),
            Every(1, 30),
            Note(2, "likes tea"),
            Drop(1),
            Answered(2),
            Answered(2, yes=False),
        ]
    ),
    min_size=1,
    max_size=6,
)


@few
@given(orders)
def test_the_same_wishes_in_two_mails_are_as_good_as_in_one(asked: list[Snooze]) -> None:
    """A link that is pressed twice changes nothing the second time, but for the newest wish."""
    said = "\n".join(map(written, asked))
    once = taken(mail(said), before())
    people = {**before().contacts, **{c.id: c for c in once.contacts}}
    closed = tuple(c.number for c in once.closes)
    again = replace(
        known(letter=digest(done=closed)),
        contacts=people,
        profiles={p.contact: p for p in once.profiles},
    )
    twice = taken(mail(said), again)
    assert ((), once.contacts, ()) == (twice.closes, twice.contacts, twice.profiles)
