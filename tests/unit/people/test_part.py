"""One contact who turns out to be two people: nothing is lost, and nothing is invented."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from tests.unit.engine.people import NOW, TODAY, blank, histories, opened, told
from tests.unit.people.test_merge import HOME, ONE, WORK, two
from wallflower.domain.identity import contact_id
from wallflower.domain.ledger import Entry, MailKind, Outcome, Person, Tier
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.kept import Noted
from wallflower.domain.people.merge import also, merged
from wallflower.domain.people.part import left, parted, unnamed
from wallflower.domain.people.profile import Profile


def mail(number: int, touch: Interaction, address: str) -> Entry:
    """A mail of the ledger that touched the person of this address."""
    return Entry(
        day=touch.at.date(),
        identity=str(number),
        objects=("inbox/1",),
        tier=Tier.OWNER,
        kind=MailKind.COPY,
        outcome=Outcome.STORED,
        touch=touch,
        people=(Person(contact=contact_id("capture", address), name="", address=address),),
    )


def halves(both: Contact, ledger: list[Entry]) -> tuple[Contact, Contact]:
    """The person of the address at home, and who remains."""
    return parted(both, HOME, "capture", ledger), left(both, HOME, ledger)


@few
@given(histories, st.lists(st.booleans(), min_size=12, max_size=12))
def test_parting_gives_both_back_what_the_ledger_says_of_them(
    history: list[Interaction], homes: list[bool]
) -> None:
    """Clocks, sums and topics, as if they had never been one."""
    assume(len({touch.at for touch in history}) == len(history))
    ledger = [
        mail(n, touch, HOME if home else WORK)
        for n, (touch, home) in enumerate(zip(history, homes, strict=False))
    ]
    by_day = sorted(ledger, key=lambda entry: entry.touch.at if entry.touch else NOW)
    work, home = (
        told(blank(), [e.touch for e in by_day if e.touch and e.people[0].address == address])
        for address in (WORK, HOME)
    )
    one, other = two(work, home)
    both = merged(one, other)
    hers, remaining = halves(both, ledger)
    assert (other.id, (HOME,), (WORK,)) == (hers.id, hers.addresses, remaining.addresses)
    for before, after in ((other, hers), (one, remaining)):
        assert (before.last_in, before.last_out) == (after.last_in, after.last_out)
        assert before.topics == after.topics
        assert before.unheard == after.unheard
        assert pytest.approx((before.tally.into, before.tally.out)) == (
            after.tally.into,
            after.tally.out,
        )


def test_the_name_under_which_an_address_came_is_hers_again() -> None:
    touch = Interaction(at=NOW - timedelta(days=9), direction=Direction.IN, topic="Rust")
    entry = mail(1, touch, HOME)
    entry = replace(entry, people=(replace(entry.people[0], name="Jane Doe-Smith"),))
    both = blank(addresses=(WORK, HOME))
    assert "Jane Doe-Smith" == parted(both, HOME, "capture", [entry]).name


ONCE = [
    mail(n, Interaction(at=NOW - timedelta(days=days), direction=Direction.OUT), address)
    for n, (days, address) in enumerate([(200, WORK), (100, HOME), (60, HOME), (20, HOME)])
]
BOTH = blank(id=ONE, addresses=(WORK, HOME))


@pytest.mark.parametrize(("since", "expected"), [(200, (100, 200)), (3000, (3000, 3000))])
def test_each_is_known_since_her_own_first_mail(since: int, expected: tuple[int, int]) -> None:
    """But where both were known before any mail, that stays so."""
    both = replace(BOTH, since=NOW - timedelta(days=since))
    assert expected == tuple((NOW - half.since).days for half in halves(both, ONCE))


def test_who_appears_in_no_mail_keeps_what_both_had() -> None:
    hers = parted(BOTH, HOME, "capture", ONCE[:1])
    assert (BOTH.since, None, BOTH.name) == (hers.since, hers.last, hers.name)


def test_no_mail_becomes_unanswered_by_a_split() -> None:
    """What was unheard before all answers reached us stays unknown."""
    seen = replace(BOTH, answers_seen=True)
    assert [0, 0] == [half.known_unanswered for half in halves(seen, ONCE)]
    one = replace(seen, unheard=1, unheard_since=NOW - timedelta(days=20))
    assert [1, 1] == [half.known_unanswered for half in halves(one, ONCE)]


def test_what_the_owner_told_of_answers_stays_with_both() -> None:
    assert [3, 3] == [half.unanswered for half in halves(replace(BOTH, unanswered=3), ONCE)]


def test_a_mail_that_names_no_address_stays_with_who_remains() -> None:
    """Old ledgers know the contact only."""
    touch = Interaction(at=NOW, direction=Direction.OUT)
    entry = replace(mail(1, touch, WORK), people=(Person(contact=ONE, name="", address=""),))
    hers, remaining = halves(BOTH, [entry])
    assert (None, NOW) == (hers.last, remaining.last)


def test_a_reminder_stays_with_who_remains() -> None:
    hers, remaining = halves(replace(BOTH, reminder=opened(3)), ONCE)
    assert (None, opened(3)) == (hers.reminder, remaining.reminder)


def test_the_note_of_the_other_name_goes_with_her() -> None:
    notes = (Noted(text=also("Jane Smith"), on=TODAY), Noted(text="Loves jazz", on=TODAY))
    left_over = unnamed(Profile(contact="c", notes=notes), "Jane Smith")
    assert notes[1:] == left_over.notes


def test_only_her_own_touches_come_back() -> None:
    """Of a mail that tells of each touch apart, and none of a mail that only steers."""
    first, second = (
        Interaction(at=NOW - timedelta(days=days), direction=Direction.IN, topic=f"{days}")
        for days in (9, 5)
    )
    of_both = mail(1, first, WORK)
    hers = replace(mail(2, first, HOME).people[0], touches=(second,))
    steered = mail(3, first, HOME)
    ledger = [
        replace(of_both, people=(*of_both.people, hers)),
        replace(steered, people=(replace(steered.people[0], touches=()),)),
    ]
    both = merged(*two(told(blank(), [first]), told(blank(), [second])))
    home, work = halves(both, ledger)
    assert ([second], [first]) == ([*home.topics], [*work.topics])
