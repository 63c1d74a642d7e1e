"""Who helped whom, and when a tie is warm enough to ask."""

from datetime import date, timedelta
from itertools import permutations
from typing import TypedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallflower.domain.engine.asking import (
    LOPSIDED,
    NEW,
    RECENT,
    SILENT,
    UNHEARD,
    WARM_ENOUGH,
    Asking,
    may_ask,
)
from wallflower.domain.engine.balance import NO_CUES, Balance, Cues
from wallflower.domain.engine.words import span
from wallflower.domain.letter.dates import spoken

DAY = date(2026, 11, 25)
days = st.dates(date(2024, 1, 1), DAY)
mails = st.lists(st.tuples(st.builds(Cues, st.booleans(), st.booleans()), days), max_size=6)
counts = st.integers(0, 9)
balances = st.builds(
    Balance,
    gave=counts,
    asked=counts,
    got=counts,
    gave_on=st.none() | days,
    asked_on=st.none() | days,
)


class Tie(TypedDict):
    """The facts of a tie, as `may_ask` takes them."""

    strength: float
    met_days_ago: int
    touches_both_ways: bool
    silent_days: int | None
    unanswered: int
    balance: Balance


ties: st.SearchStrategy[Tie] = st.builds(
    Tie,
    strength=st.floats(0, 1),
    met_days_ago=st.integers(0, 900),
    touches_both_ways=st.booleans(),
    silent_days=st.none() | st.integers(0, 900),
    unanswered=st.integers(0, 4),
    balance=balances,
)


def after_all(history: list[tuple[Cues, date]]) -> Balance:
    balance = Balance()
    for cues, day in history:
        balance = balance.after(cues, day)
    return balance


WARM = Tie(
    strength=0.8,
    met_days_ago=900,
    touches_both_ways=True,
    silent_days=21,
    unanswered=0,
    balance=Balance(),
)


def asking(**told: object) -> Asking:
    """What is said of a good old tie, of which only these facts differ."""
    return may_ask(**{**WARM, **told}, day=DAY)  # type: ignore[arg-type]


@given(mails)
def test_the_order_in_which_mails_are_told_is_all_one(history: list[tuple[Cues, date]]) -> None:
    """A mail that is forwarded late counts as if it had come in time."""
    expected = after_all(history)
    for order in list(permutations(history))[:24]:
        assert expected == after_all(list(order))


@given(mails, mails)
def test_two_contacts_who_are_one_have_the_sum_of_both(
    one: list[tuple[Cues, date]], other: list[tuple[Cues, date]]
) -> None:
    """Merging gives what one contact would have had from the beginning."""
    assert after_all(one + other) == after_all(one).joined(after_all(other))


@given(balances, balances)
def test_joining_has_no_order(one: Balance, other: Balance) -> None:
    """It is all one who is merged into whom, and an empty balance adds nothing."""
    assert one.joined(other) == other.joined(one)
    assert one == one.joined(Balance())


@given(balances, st.builds(Cues, st.booleans(), st.booleans()), days)
def test_a_mail_takes_nothing_back(balance: Balance, cues: Cues, day: date) -> None:
    """Counts only go up, by one at most, and dates only forward."""
    told = balance.after(cues, day)
    assert told.gave - balance.gave == int(cues.gave)
    assert told.asked - balance.asked == int(cues.asked)
    assert told.got == balance.got
    for moved, stood in ((told.gave_on, balance.gave_on), (told.asked_on, balance.asked_on)):
        assert (moved or date.min) >= (stood or date.min)


def test_a_mail_without_cues_changes_nothing() -> None:
    """Most mails only keep in touch."""
    balance = Balance(gave=2, asked=1, got=1, gave_on=DAY, asked_on=DAY)
    assert balance == balance.after(NO_CUES, DAY + timedelta(days=1))


@pytest.mark.parametrize(
    ("told", "because"),
    [
        ({"met_days_ago": 21}, "You have known them for 3 weeks. Let it grow first."),
        ({"met_days_ago": 0}, "You have known them since today. Let it grow first."),
        ({"unanswered": 2}, "2 mails in a row had no answer."),
        ({"silent_days": 426}, "You have not been in touch for 14 months."),
        ({"silent_days": None}, "You have not been in touch yet."),
        (
            {"strength": 0.2},
            "The tie is not warm enough yet: you were last in touch 3 weeks ago.",
        ),
        (
            {"balance": Balance(asked=1, asked_on=date(2026, 10, 3))},
            "You asked on 3 October and have not given since.",
        ),
        (
            {"balance": Balance(asked=3, gave=1, gave_on=DAY, asked_on=date(2026, 1, 1))},
            "You asked 3 times and gave once.",
        ),
        ({"balance": Balance(asked=2)}, "You asked twice and have not given yet."),
        (
            {"touches_both_ways": False},
            "As far as I know only one of you has written, and nobody has helped the other.",
        ),
    ],
)
def test_a_no_says_why_and_what_would_warm_the_tie(told: dict[str, object], because: str) -> None:
    """Each reason names its own fact, and comes with one thing to do first."""
    answer = asking(**told)
    assert (False, because) == (answer.ok, answer.because)
    assert answer.first.endswith(".")
    assert answer.first.count(".") == 1


def test_a_yes_says_what_speaks_for_it() -> None:
    """A warm tie may be asked, and nothing has to come first."""
    assert Asking(True, "You were last in touch 3 weeks ago.") == asking()
    given = asking(balance=Balance(gave=3, asked=1))
    assert "You were last in touch 3 weeks ago. You gave 3 times and asked once." == given.because


def test_what_is_not_seen_does_not_count_against_them() -> None:
    """Where no word of theirs ever reached us, it is enough that the owner gave first."""
    assert asking(touches_both_ways=False, balance=Balance(gave=1)).ok


def is_warm(tie: Tie) -> bool:
    """The rules, said once more: known, answering, in touch, even, and given to before."""
    balance, silent = tie["balance"], tie["silent_days"]
    asked, gave = balance.asked_on, balance.gave_on
    fresh = asked is not None and (DAY - asked).days <= RECENT
    return (
        tie["met_days_ago"] >= NEW
        and tie["unanswered"] < UNHEARD
        and silent is not None
        and silent <= SILENT
        and tie["strength"] >= WARM_ENOUGH
        and balance.asked - balance.gave < LOPSIDED
        and not (fresh and (gave or date.min) < (asked or date.max))
        and (tie["touches_both_ways"] or balance.gave + balance.got > 0)
    )


@given(ties)
def test_nobody_is_asked_who_was_just_met_or_has_grown_cold(tie: Tie) -> None:
    """A yes keeps every rule, a no breaks one, and only a no says what to do first."""
    answer = may_ask(**tie, day=DAY)
    assert is_warm(tie) is answer.ok
    assert (not answer.ok) is bool(answer.first)


@given(ties)
def test_reasons_match_the_facts_that_they_name(tie: Tie) -> None:
    """Whatever a reason says can be found in what was told."""
    said, balance = may_ask(**tie, day=DAY).because, tie["balance"]
    met, silent = tie["met_days_ago"], tie["silent_days"]
    asked = spoken(balance.asked_on, DAY) if balance.asked_on else "never"
    facts = {
        "known them": (f"for {span(met)}." if met else "since today") in said and met < NEW,
        "no answer": f"{tie['unanswered']} mails" in said,
        "touch yet": silent is None,
        "in touch for": silent is not None and f"for {span(silent)}." in said,
        "given since": asked in said,
        "warm enough": tie["strength"] < WARM_ENOUGH,
        "given yet": balance.gave == 0 and balance.asked >= LOPSIDED,
        "only one of you": (balance.gave, balance.got) == (0, 0) and not tie["touches_both_ways"],
        "You gave": balance.gave > 0,
        "last in touch today": silent == 0,
        "last in touch yesterday": silent == 1,
        " ago.": silent is not None and f"last in touch {span(silent)} ago." in said,
    }
    assert [] == [words for words, true in facts.items() if words in said and not true]
