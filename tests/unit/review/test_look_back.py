"""What a month's figures count."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.review.samples import DAY, NOVEMBER, at, contact, entry, looked_back, touch
from wallflower.domain.engine.balance import Balance
from wallflower.domain.ledger import Entry
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.review.touched import MOST_READ, newest, touched

IN, OUT, BOTH = Direction.IN, Direction.OUT, Direction.BOTH


def test_people_are_counted_and_not_mails() -> None:
    """Three mails to one person and one to two are three people."""
    mails = [entry(touch(at(n)), "Jane") for n in (3, 4, 5)]
    assert 3 == looked_back([*mails, entry(touch(at(9)), "Tom", "Ana")]).reached


def test_only_what_the_owner_said_counts() -> None:
    """Mails of others, notes and imported dates are nothing that she wrote."""
    known = [entry(touch(at(5), kind=kind), "Jane") for kind in ("note", "known")]
    review = looked_back([entry(touch(at(4), IN), "Tom"), *known, entry(None, "Ana")])
    assert (0, 0) == (review.reached, sum(review.weeks))
    assert not review.tells


def test_a_month_is_that_of_the_owners_clocks() -> None:
    """In Berlin a month begins an hour before midnight in UTC."""
    before = entry(touch(datetime(2026, 10, 31, 22, 59, tzinfo=UTC)), "Jane")
    first = entry(touch(datetime(2026, 10, 31, 23, 0, tzinfo=UTC)), "Tom")
    last = entry(touch(datetime(2026, 11, 30, 22, 59, tzinfo=UTC)), "Ana")
    after = entry(touch(datetime(2026, 11, 30, 23, 0, tzinfo=UTC)), "Ben")
    review = looked_back([before, first, last, after])
    assert (2, (1, 0, 0, 0, 0, 1)) == (review.reached, review.weeks)


def test_an_old_mail_that_was_forwarded_in_the_month_is_not_of_the_month() -> None:
    old = replace(entry(touch(at(3, month=6)), "Jane"), day=date(2026, 11, 9))
    assert 0 == looked_back([old]).reached


def test_meetings_are_told_from_mails() -> None:
    met = entry(touch(at(3), BOTH, kind="coffee"), "Jane")
    review = looked_back([met, entry(touch(at(4)), "Tom")])
    assert (2, 1) == (review.reached, review.met)


def test_an_answer_comes_after_the_owners_mail() -> None:
    """What they wrote before it is none; one that came on the first morning counts."""
    mails = [
        *(entry(touch(at(9)), name) for name in ("Jane", "Tom", "Ana")),
        entry(touch(at(10), IN), "Jane"),
        entry(touch(at(8), IN), "Tom"),
        entry(touch(at(1, 5, month=12), IN), "Ana"),
    ]
    assert (3, 2) == (looked_back(mails).reached, looked_back(mails).answered)


def test_a_missing_answer_is_known_only_where_answers_are_seen_or_told() -> None:
    """Unknown is not no."""
    mails = [entry(touch(at(9)), name) for name in ("Jane", "Tom", "Ana")]
    seen = contact("Tom", answers_seen=True)
    said = contact("Ana", unanswered=1)
    review = looked_back(mails, contact("Jane"), seen, said)
    assert (0, 2) == (review.answered, review.known)


def test_gifts_and_asks_of_the_month_count() -> None:
    """By their dates; those of other months do not."""
    gave = contact("Jane", balance=Balance(gave=1, gave_on=date(2026, 11, 1)))
    both = contact("Tom", balance=Balance(gave_on=date(2026, 11, 30), asked_on=date(2026, 11, 30)))
    others = contact("Ana", balance=Balance(gave_on=date(2026, 10, 31), asked_on=date(2026, 12, 1)))
    review = looked_back([], gave, both, others)
    assert (2, 1) == (review.gave, review.asked)


def test_who_became_part_of_somebody_is_one_person() -> None:
    """The ledger still names the old id."""
    jane = contact("Jane")
    mails = [entry(touch(at(9)), "Jane"), entry(touch(at(10)), "Janet")]
    review = looked_back(mails, jane, aliases={"janet": jane})
    assert (1, 1) == (review.reached, sum(review.weeks))


def test_nothing_is_a_quiet_month() -> None:
    review = looked_back([])
    assert (0, 0, (), ()) == (review.reached, review.answered, review.warmer, review.cooler)
    assert (0,) * 6 == review.weeks
    assert not review.tells


def test_contacts_that_are_read_are_the_sixty_touched_last() -> None:
    """However many mails a month had."""
    mails = [entry(touch(at(1) + timedelta(hours=n)), f"P{n}") for n in range(200)]
    found = newest(touched(mails, NOVEMBER), NOVEMBER)
    assert [f"p{n}" for n in range(199, 199 - MOST_READ, -1)] == list(found)


kinds = st.sampled_from(["email", "coffee", "call", "event", "message", "note", "known"])
touches = st.builds(
    Interaction,
    at=st.integers(-60 * 24, 40 * 24).map(lambda h: NOVEMBER.begins + timedelta(hours=h)),
    direction=st.sampled_from(Direction),
    kind=kinds,
)
names = st.lists(st.sampled_from(["Jane", "Tom", "Ana", "Ben"]), max_size=4, unique=True)
mails = st.lists(st.builds(lambda t, n: entry(t, *n), touches, names), max_size=12)


@given(mails)
def test_figures_agree_whatever_the_order_of_the_mails(ledger: list[Entry]) -> None:
    """Parts are no more than their wholes, and a mail told twice changes nothing."""
    people = [contact(name) for name in ("Jane", "Tom", "Ana", "Ben")]
    review = looked_back(ledger, *people)
    assert review.met <= review.reached <= len(people)
    assert review.answered <= review.known <= review.reached
    assert max(review.weeks) <= review.reached <= sum(review.weeks)
    assert DAY == review.day
    again = [*ledger, *reversed(ledger)]
    figures = (review.reached, review.met, review.answered, review.weeks)
    twice = looked_back(again, *people)
    assert figures == (twice.reached, twice.met, twice.answered, twice.weeks)


def test_each_is_counted_with_her_own_touches() -> None:
    """Of one mail each person has her own, and whom a command only steers has none."""
    one, other = touch(at(3)), touch(at(5))
    mail = entry(one, "Jane", "Tom", "Ana")
    jane, tom, ana = mail.people
    mail = replace(mail, people=(jane, replace(tom, touches=(other,)), replace(ana, touches=())))
    assert {jane.contact: (one,), tom.contact: (other,)} == touched([mail], NOVEMBER)
