"""How warm a tie is, and that the reasons say what is so."""

from dataclasses import replace
from datetime import datetime, timedelta
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from tests.unit.engine.people import NOW, blank, contacts, histories, told, touches
from wallflower.domain.engine.strength import corrected, strength
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.interaction import Direction, Interaction

ALMOST = 1e-9


def value(person: Contact, now: datetime = NOW) -> float:
    return strength(person, now).value


def many(count: int, direction: Direction, days_apart: int, first: int = 0) -> list[Interaction]:
    return [
        Interaction(at=NOW - timedelta(days=first + n * days_apart), direction=direction)
        for n in range(count)
    ]


@few
@given(contacts)
def test_strength_and_its_parts_lie_between_0_and_1(person: Contact) -> None:
    found = strength(person, NOW)
    parts = (found.value, found.recency, found.frequency, found.mutuality, found.time)
    assert all(0 <= part <= 1 for part in parts)


@few
@given(histories, touches, st.booleans())
def test_one_more_touch_never_weakens(
    history: list[Interaction], touch: Interaction, seen: bool
) -> None:
    before = told(blank(answers_seen=seen), history)
    assert value(before.after(touch)) >= value(before) - ALMOST


@few
@given(histories, touches, st.integers(1, 900), st.booleans())
def test_more_recent_is_never_weaker(
    history: list[Interaction], touch: Interaction, days: int, seen: bool
) -> None:
    """The same history, one touch of which was later."""
    # Off the full hour, so that it is none of the others.
    later, sooner = (replace(touch, at=touch.at - timedelta(days=n, minutes=1)) for n in (0, days))
    start = told(blank(answers_seen=seen), history)
    assert value(start.after(later)) >= value(start.after(sooner)) - ALMOST


@few
@given(histories, touches, st.booleans())
def test_more_mutual_is_never_weaker(
    history: list[Interaction], touch: Interaction, seen: bool
) -> None:
    """The same touches, one of which went both ways."""
    both = replace(touch, direction=Direction.BOTH)
    start = told(blank(answers_seen=seen), history)
    assert value(start.after(both)) >= value(start.after(touch)) - ALMOST


@few
@given(histories, st.integers(0, 2000))
def test_silence_never_warms(history: list[Interaction], days: int) -> None:
    """But for the time known, which counts a tenth at most and grows slowly."""
    person = told(blank(), history)
    assert value(person, NOW + timedelta(days=days)) <= value(person) + 0.1 * days / 1826 + ALMOST


@few
@given(histories, st.randoms(use_true_random=False))
def test_the_order_in_which_touches_come_to_be_known_is_all_the_same(
    history: list[Interaction], dice: object
) -> None:
    shuffled = list(history)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = (told(blank(), touches) for touches in (history, shuffled))
    assert pytest.approx(value(first)) == value(second)


@few
@given(histories, st.integers(1, 5))
def test_an_answer_that_never_reached_us_does_not_count_against_them(
    history: list[Interaction], mails: int
) -> None:
    """A tie of which we see only one side is no weaker than one in which silence is known."""
    outward = [t for t in history if t.direction is Direction.OUT]
    unknown, silent = (told(blank(answers_seen=seen), outward) for seen in (False, True))
    assert value(unknown) >= value(silent)


def test_ties_of_every_day_lie_where_people_would_put_them() -> None:
    """Friends who write monthly are warm; one unanswered mail is cool; ten years of silence are
    cold."""
    friends = told(blank(), [*many(12, Direction.OUT, 30, 3), *many(12, Direction.IN, 30, 1)])
    once = told(blank(since=NOW - timedelta(days=90)), many(1, Direction.OUT, 1, 60))
    forgotten = told(blank(), [*many(4, Direction.OUT, 30, 3650), *many(4, Direction.IN, 30, 3651)])
    assert ["warm", "cool", "cold"] == [
        strength(person, NOW).word for person in (friends, once, forgotten)
    ]


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        ([], (0.10, 0.0, 0.0, 0.0)),
        (many(1, Direction.OUT, 1, 90), (0.25, 0.25, 0.16, 0.04)),
        (many(1, Direction.IN, 1, 90), (0.35, 0.5, 0.16, 0.04)),
        (many(1, Direction.BOTH, 1, 0), (0.70, 1.0, 0.39, 0.39)),
        (many(8, Direction.BOTH, 30, 30), (0.87, 0.79, 0.91, 0.91)),
    ],
)
def test_the_formula_gives_these_figures(
    history: list[Interaction], expected: tuple[float, float, float, float]
) -> None:
    """Worked by hand for a tie of more than five years in the good ring (90 days): strength,
    recency, frequency, mutuality. Eight monthly talks are 4.93 on either side."""
    found = strength(told(blank(), history), NOW)
    values = (found.value, found.recency, found.frequency, found.mutuality)
    assert pytest.approx(expected, abs=0.011) == values


@few
@given(contacts, st.floats(0, 1))
def test_the_owner_is_right_when_she_says_how_close_they_are(person: Contact, said: float) -> None:
    assert pytest.approx(said) == value(corrected(person, said, NOW))


@few
@given(contacts, st.floats(0, 1))
def test_what_the_owner_said_fades_by_half_in_a_year(person: Contact, said: float) -> None:
    later = NOW + timedelta(days=365)
    moved = corrected(person, said, NOW)
    shift = said - strength(replace(person, correction=None), NOW).value
    plain = strength(replace(person, correction=None), later).value
    assert pytest.approx(min(1.0, max(0.0, plain + shift / 2))) == value(moved, later)


@few
@given(contacts, st.floats(0, 1), touches)
def test_a_touch_never_weakens_what_the_owner_corrected(
    person: Contact, said: float, touch: Interaction
) -> None:
    told_silent = replace(person, unanswered=0)
    moved = corrected(told_silent, said, NOW)
    assert value(moved.after(touch)) >= value(moved) - ALMOST


@few
@given(contacts)
def test_the_reasons_match_the_facts_that_they_name(person: Contact) -> None:
    """Whoever is said to have written last did; what is said to be unknown is unknown."""
    reasons = " ".join(strength(person, NOW).reasons)
    into, out = (at.timestamp() if at else -inf for at in (person.last_in, person.last_out))
    assert (person.last is None) == ("not been in touch" in reasons)
    assert ("You wrote last" in reasons) == (out > into)
    assert ("both ways" in reasons) <= (min(into, out) > -inf)
    assert ("is not known" in reasons) <= (into == -inf and not person.known_unanswered)
    assert ("had no answer" in reasons) == (person.known_unanswered > 0)
    assert ("less close" in reasons) <= (person.correction is not None)


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (told(blank(since=NOW), many(1, Direction.IN, 1)), "You last heard from them today."),
        (told(blank(), many(1, Direction.OUT, 1, 1)), "You wrote last, yesterday."),
        (told(blank(), many(1, Direction.BOTH, 1, 30)), "You were last in touch 4 weeks ago."),
        (blank(since=NOW), "You know them since today."),
        (blank(unanswered=1), "One mail had no answer."),
        (corrected(blank(), 0.9, NOW), "You said that you are closer than it looks."),
        (corrected(blank(), 0.0, NOW), "You said that you are less close than it looks."),
    ],
)
def test_reasons_are_said_as_people_say_them(person: Contact, expected: str) -> None:
    assert expected in strength(person, NOW).reasons


def test_what_was_said_of_a_tie_long_ago_is_not_spoken_of() -> None:
    """Nor a correction that corrects nothing."""
    old = corrected(blank(), 0.9, NOW)
    same = corrected(blank(), strength(blank(), NOW).value, NOW)
    later = NOW + timedelta(days=3650)
    said = [*strength(old, later).reasons, *strength(same, NOW).reasons]
    assert not any("You said" in reason for reason in said)


def test_the_reasons_are_said_in_whole_sentences() -> None:
    person = told(blank(), [*many(1, Direction.OUT, 1, 21), *many(1, Direction.IN, 1, 95)])
    assert (
        "You wrote last, 3 weeks ago. You last heard from them 3 months ago.",
        "Words go both ways.",
        "You have known them for 11 years.",
    ) == strength(person, NOW).reasons
