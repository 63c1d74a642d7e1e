"""Whose tie warms up and whose cools down, and because of what."""

from collections.abc import Iterable
from datetime import timedelta

from tests.unit.review.samples import NOVEMBER, at, contact, entry, looked_back, touch
from wallflower.domain.engine.plan import Candidate
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring
from wallflower.domain.review.review import Tie
from wallflower.domain.review.ties import MOST_ASKED, worth_asking

IN, OUT, BOTH = Direction.IN, Direction.OUT, Direction.BOTH
QUIET = (touch(at(1, month=3), IN), touch(at(2, month=3)), touch(at(3, month=3), IN))
WROTE = entry(touch(at(20)), "Somebody")  # so that the month is no quiet one


def lapsed(name: str, days: int, **more: object) -> Contact:
    """A tie that was warm, and silent for so many days at the end of November."""
    last = NOVEMBER.ends - timedelta(days=days)
    words = [touch(last - timedelta(days=7 * n), BOTH, kind="coffee") for n in range(4)]
    return contact(name, *reversed(words), **more)


def names(ties: Iterable[Tie]) -> list[str]:
    return [tie.name for tie in ties]


def test_a_silent_tie_that_is_spoken_to_warms_up() -> None:
    month = (touch(at(5)), touch(at(9), IN))
    jane = contact("Jane", *QUIET, *month)
    review = looked_back([entry(one, "Jane") for one in month], jane)
    (tie,) = review.warmer
    assert ("Jane", Interaction(at=at(9), direction=BOTH)) == (tie.name, tie.touch)
    assert () == review.cooler


def test_whoever_was_only_met_in_the_month_did_not_warm_up() -> None:
    """There is no before."""
    coffee = touch(at(5), BOTH, kind="coffee")
    new = contact("Jane", coffee, since=coffee.at)
    assert () == looked_back([entry(coffee, "Jane")], new).warmer


def test_a_tie_without_a_touch_does_not_warm_up() -> None:
    """Old forwards may raise what we know; the month did nothing."""
    assert () == looked_back([], contact("Jane", *QUIET)).warmer


def test_a_mail_after_the_month_is_not_of_the_month() -> None:
    """A review may come late."""
    december = touch(at(9, month=12), IN)
    assert () == looked_back([entry(december, "Jane")], contact("Jane", *QUIET, december)).warmer


def test_a_tie_whose_past_is_not_known_is_not_called_warmer() -> None:
    """Somebody met every week: the month moved the clocks, and what was before is lost."""
    weekly = [touch(at(2, month=9) + timedelta(days=7 * n), BOTH, kind="coffee") for n in range(13)]
    mails = [entry(one, "Jane") for one in weekly if one.at >= NOVEMBER.begins]
    assert 4 == len(mails)
    assert () == looked_back(mails, contact("Jane", *weekly)).warmer


def test_three_at_most_are_named_the_most_changed_first() -> None:
    people = [contact(f"P{n}", *QUIET, touch(at(20 + n), BOTH)) for n in range(5)]
    mails = [entry(touch(at(20 + n), BOTH), f"P{n}") for n in range(5)]
    assert ["P4", "P3", "P2"] == names(looked_back(mails, *people).warmer)


def test_a_near_tie_in_a_long_silence_cools_down() -> None:
    """With the last word that there was."""
    (tie,) = looked_back([WROTE], lapsed("Tom", 100)).cooler
    assert ("Tom", BOTH) == (tie.name, tie.touch.direction)
    assert NOVEMBER.ends - timedelta(days=100) == tie.touch.at


def test_a_tie_within_its_cadence_does_not_cool_down() -> None:
    """Ninety days are as the owner wants them."""
    assert () == looked_back([WROTE], lapsed("Tom", 80)).cooler


def test_who_is_not_to_be_proposed_is_not_named_as_cooling() -> None:
    never = lapsed("Tom", 100, standing=Standing.NEVER)
    assert () == looked_back([WROTE], never).cooler


def test_a_tie_that_was_cool_before_does_not_cool_down() -> None:
    assert () == looked_back([WROTE], contact("Tom", touch(at(1, month=2)))).cooler


def test_one_mail_of_a_new_acquaintance_does_not_cool_down() -> None:
    """It was cool before, though it lost as much as others."""
    first = touch(NOVEMBER.begins - timedelta(days=65), IN)
    assert () == looked_back([WROTE], contact("Tom", first, since=first.at)).cooler


def test_a_change_that_nobody_notices_is_not_told() -> None:
    """A tie of many years, with a word a year, loses little in a month."""
    assert () == looked_back([WROTE], lapsed("Tom", 400, ring=Ring.LIGHT)).cooler


def test_nobody_is_told_of_cooling_ties_after_a_quiet_month() -> None:
    """It would be a reproach."""
    assert () == looked_back([], lapsed("Tom", 100)).cooler


def test_of_those_who_fell_due_the_most_familiar_are_looked_at() -> None:
    """Twelve of a ring, whoever else waits; somebody without a touch has nothing to lose."""
    day = NOVEMBER.last
    waiting = [
        Candidate(contact=f"{n:02}", due=day, cadence=90, last=day, familiarity=n / 25)
        for n in range(24)
    ]
    new = Candidate(contact="new", due=day, cadence=90, familiarity=1.0)
    found = worth_asking([*waiting, new])
    assert [f"{n:02}" for n in range(23, 23 - MOST_ASKED, -1)] == found
