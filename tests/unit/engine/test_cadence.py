"""When somebody is due, and what moves the day."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from tests.unit.engine.people import NOW, TODAY, blank, contacts, opened, touches
from wallflower.domain.engine.cadence import (
    AGAIN,
    FARTHEST,
    QUIET,
    cadence,
    due,
    effective,
    queue,
    quiet,
)
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring


def sent(days_ago: int, direction: Direction = Direction.OUT) -> Interaction:
    return Interaction(at=NOW - timedelta(days=days_ago), direction=direction)


@pytest.mark.parametrize(
    ("ring", "own", "expected"),
    [
        (Ring.CLOSE, None, 30),
        (Ring.GOOD, None, 90),
        (Ring.WIDE, None, 180),
        (Ring.LIGHT, None, 365),
        (Ring.GOOD, 12, 12),
    ],
)
def test_somebody_is_due_one_cadence_after_the_last_contact(
    ring: Ring, own: int | None, expected: int
) -> None:
    """Her own cadence wins over the ring's, and it does not matter who spoke."""
    for way in Direction:
        assert TODAY + timedelta(days=expected) == due(blank(ring, cadence=own).after(sent(0, way)))


@few
@given(contacts, touches)
def test_every_contact_restarts_the_clock(person: Contact, touch: Interaction) -> None:
    """After any touch nobody is due before a cadence has passed since."""
    after = replace(person, standing=Standing.ACTIVE, reminder=None, snoozed=None).after(touch)
    at = due(after)
    assert at is not None
    assert at >= touch.at.date() + timedelta(days=cadence(after))
    assert at == (after.last_day or TODAY) + timedelta(days=effective(after))


@few
@given(contacts)
def test_who_is_paused_or_never_to_be_named_is_never_due(person: Contact) -> None:
    for standing in (Standing.PAUSED, Standing.NEVER):
        assert due(replace(person, standing=standing)) is None


@few
@given(contacts)
def test_nobody_is_due_before_the_day_to_which_she_was_put_off(person: Contact) -> None:
    at = due(person)
    assert at is None or person.snoozed is None or at >= person.snoozed


@few
@given(contacts)
def test_what_was_not_done_is_let_go_for_four_weeks_and_does_not_pile_up(person: Contact) -> None:
    at = due(person)
    if at and person.reminder:
        assert at >= person.reminder.opened.date() + AGAIN


def test_a_light_tie_that_was_not_written_to_rests_longer() -> None:
    """A third of the cadence."""
    light = blank(Ring.LIGHT, reminder=opened(0)).after(sent(700))
    assert TODAY + timedelta(days=121) == due(light)
    assert TODAY + timedelta(days=243) == due(replace(light, unanswered=3))


def test_who_was_only_noted_has_no_due_date() -> None:
    assert due(blank()) is None


@few
@given(st.integers(0, 30), st.booleans())
def test_the_cadence_widens_with_mails_known_to_be_unanswered(count: int, told: bool) -> None:
    """Twice after three, four times after six, never more; and not a day before."""
    person = blank(unanswered=count) if told else blank(unheard=count, answers_seen=True)
    expected = {0: 90, 1: 180}.get(count // 3, 360)
    assert expected == effective(person)


@few
@given(st.integers(0, 30))
def test_an_answer_that_we_could_not_see_does_not_count(count: int) -> None:
    """Unknown is not no."""
    assert 90 == effective(blank(unheard=count))


def test_no_cadence_grows_beyond_two_years_by_itself() -> None:
    light = blank(Ring.LIGHT, unanswered=9)
    own = blank(Ring.LIGHT, cadence=1000, unanswered=9)
    assert [FARTHEST, 1000] == [effective(light), effective(own)]


@few
@given(contacts)
def test_one_answer_brings_the_cadence_back(person: Contact) -> None:
    answered = person.after(Interaction(at=NOW + timedelta(days=1), direction=Direction.IN))
    assert cadence(answered) == effective(answered)


def test_several_mails_of_one_week_are_one_attempt() -> None:
    """A mail, its missing attachment and a correction are not three unanswered mails."""
    person = blank(answers_seen=True)
    for days_ago in (40, 39, 38, 20):
        person = person.after(sent(days_ago))
    assert 2 == person.known_unanswered


@pytest.mark.parametrize(("days", "expected"), [(7, 1), (8, 2)])
def test_a_week_later_it_is_the_same_attempt_and_a_day_more_another(
    days: int, expected: int
) -> None:
    person = blank(answers_seen=True).after(sent(30)).after(sent(30 - days))
    assert expected == person.known_unanswered


@pytest.mark.parametrize("order", [1, -1])
def test_attempts_are_counted_in_whatever_order_they_come_to_be_known(order: int) -> None:
    """And a mail every week is an attempt every second one."""
    far = blank(answers_seen=True)
    for days_ago in (150, 120, 90, 60, 30)[::order]:
        far = far.after(sent(days_ago))
    weekly = blank(answers_seen=True)
    for week in range(8, 0, -1):
        weekly = weekly.after(sent(7 * week))
    assert (5, 4) == (far.known_unanswered, weekly.known_unanswered)


def test_what_the_owner_told_is_not_ended_by_an_old_mail_of_theirs() -> None:
    """It is no answer to what was sent after it."""
    person = replace(blank().after(sent(30)), unanswered=3)
    old, new = (person.after(sent(days, Direction.IN)) for days in (200, 10))
    assert [3, 0] == [old.known_unanswered, new.known_unanswered]


def test_an_old_mail_of_theirs_that_comes_late_takes_no_answer_away() -> None:
    """What was unanswered stays so when an older word of theirs is forwarded; it is no answer."""
    person = blank(answers_seen=True).after(sent(90, Direction.IN))
    for days_ago in (60, 40, 20):
        person = person.after(sent(days_ago))
    assert [3, 3] == [
        person.known_unanswered,
        person.after(sent(200, Direction.IN)).known_unanswered,
    ]


@few
@given(contacts)
def test_she_waits_in_the_queue_nearest_to_the_cadence_that_is_kept(person: Contact) -> None:
    ring = queue(person)
    ratio = {r: max(effective(person) / r.cadence, r.cadence / effective(person)) for r in Ring}
    assert ratio[ring] == min(ratio.values())


@pytest.mark.parametrize(("days_ago", "expected"), [(0, True), (13, True), (14, False)])
def test_two_weeks_after_a_contact_nothing_brings_her_forward(
    days_ago: int, expected: bool
) -> None:
    assert expected == quiet(blank().after(sent(days_ago)), TODAY)


def test_a_shorter_cadence_of_her_own_shortens_the_quiet_days() -> None:
    weekly = blank(cadence=7).after(sent(7))
    assert (False, True) == (quiet(weekly, TODAY), timedelta(days=7) < QUIET)
    assert not quiet(replace(weekly, unanswered=9), TODAY)
