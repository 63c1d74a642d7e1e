"""What closes a reminder, and what does not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.unit.domain.deciding import (
    CLOSED,
    JANES,
    OTHER_DAY,
    TO_JANE,
    again,
    digest,
    forwarded,
    known,
    taken,
    token,
    waiting,
)
from tests.unit.domain.samples import JANE, NOW, OPENED, OWN, TOM, US, contact, mail
from wallflower.domain.digest import Digest
from wallflower.domain.ledger import Outcome, Tier
from wallflower.domain.mail.message import Mail
from wallflower.domain.token import Purpose, Token


@pytest.mark.parametrize(
    ("said", "tier"),
    [
        (TO_JANE, Tier.OWNER),
        (mail("Hi", to=(TOM,), cc=(JANE, US)), Tier.OWNER),
        (mail("Hi", sender=JANE), Tier.WITNESS),
        (forwarded(OPENED), Tier.OWNER),
        (forwarded(NOW, OWN, JANE), Tier.OWNER),
        (forwarded(None), Tier.OWNER),
    ],
)
def test_any_touch_after_the_reminder_closes_it(said: Mail, tier: Tier) -> None:
    """A copy, a mail of hers, or a forward of either: where a client drops the BCC, nothing is
    lost."""
    found = taken(said, known(waiting(JANE, 1)), tier=tier)
    jane = next(c for c in found.contacts if c.addresses == (JANE.address,))
    assert (CLOSED, None, 1) == (
        found.closes,
        jane.reminder,
        next(p.closed for p in found.entry.people if p.contact == jane.id),
    )


@pytest.mark.parametrize(
    "said",
    [
        forwarded(OPENED - timedelta(seconds=1)),
        forwarded(OPENED - timedelta(days=30), OWN, JANE),
        mail("Jane likes Rust, jane@acme.example"),
        mail("Hi", to=(TOM,)),
    ],
)
def test_what_is_older_or_only_noted_closes_nothing(said: Mail) -> None:
    found = taken(said, known(waiting(JANE, 1)))
    kept = [c.reminder for c in found.contacts if c.addresses == (JANE.address,)]
    assert ((), True) == (found.closes, None not in kept)


def test_a_draft_that_was_sent_to_another_address_still_closes() -> None:
    """The owner knows a better address; who it belongs to stands in the token."""
    before = known(waiting(JANE, 1), seal=token(1), letter=digest())
    found = taken(mail("Hi Jane", to=(JANES,)), before)
    met = {c.addresses[0]: (c.last_out, c.reminder) for c in found.contacts}
    assert (CLOSED, {JANES.address: (NOW, None), JANE.address: (NOW, None)}) == (found.closes, met)


@pytest.mark.parametrize(
    ("seal", "letter"),
    [
        (token(1), digest(done=(1,))),
        (token(1, day=OTHER_DAY), digest()),
        (token(3), digest()),
        (token(0), digest()),
        (token(1, Purpose.REPLY), digest()),
        (token(1, Purpose.DONE), digest()),
        (token(1, Purpose.UNDO), digest()),
        (token(1, Purpose.CONFIRM), digest()),
        (token(1), None),
        (None, digest()),
    ],
)
def test_a_token_that_is_spent_or_for_something_else_is_no_error(
    seal: Token | None, letter: Digest | None
) -> None:
    """Mail programs learn and complete our addresses: the copy is an ordinary capture."""
    before = known(waiting(JANE, 1), seal=seal, letter=letter)
    found = taken(mail("Hi", to=(TOM,)), before)
    assert (None, (), [TOM.address], Outcome.STORED, "") == (
        before.drafted,
        found.closes,
        [c.addresses[0] for c in found.contacts],
        found.entry.outcome,
        found.entry.problem,
    )


@pytest.mark.parametrize(
    "said",
    [mail("Hi", sender=TOM), replace(mail("Away"), automatic="auto-reply")],
)
def test_a_draft_token_in_other_hands_closes_nothing(said: Mail) -> None:
    tier = Tier.OWNER if said.automatic else Tier.WITNESS
    before = known(waiting(JANE, 1), seal=token(1), letter=digest())
    found = taken(said, before, tier=tier)
    assert ((), ()) == (found.closes, found.contacts)


@pytest.mark.parametrize(
    "said", [TO_JANE, forwarded(NOW), mail("1 done"), mail("Met jane@acme.example"), mail("list")]
)
def test_a_repeat_changes_nothing(said: Mail) -> None:
    found = again(said, known(waiting(JANE, 1), letter=digest()))
    assert ((), ()) == (found.contacts, found.closes)


def test_a_repeat_that_carries_the_token_closes_the_reminder() -> None:
    """The mail came by CC first, to another address; the BCC with the token comes after."""
    said = mail("Hi Jane", to=(JANES,), cc=(US,))
    before = known(waiting(JANE, 1), seal=token(), letter=digest())
    found = again(said, before)
    (jane,) = found.contacts
    assert (CLOSED, None, NOW) == (found.closes, jane.reminder, jane.last_out)


def test_a_repeat_with_a_spent_token_changes_nothing() -> None:
    before = known(contact(JANE), seal=token(), letter=digest(done=(1,)))
    found = again(mail("Hi Jane", to=(JANES,)), before)
    assert ((), ()) == (found.contacts, found.closes)


def test_closing_needs_no_stored_contact() -> None:
    """She may have been forgotten since; the number is done all the same."""
    found = taken(mail("1 done"), known(letter=digest()))
    assert (CLOSED, ()) == (found.closes, found.contacts)


def test_a_draft_in_which_something_is_forwarded_closes_its_reminder() -> None:
    """The owner presses the draft and pastes a mail into it: any mail to that person closes."""
    said = replace(forwarded(NOW, TOM), to=(JANE,))
    before = known(waiting(JANE, 1), seal=token(), letter=digest())
    assert CLOSED == taken(said, before).closes


def test_a_repeat_does_not_tell_a_known_touch_again() -> None:
    """The copy closed Jane's newer reminder; its token is of an older letter."""
    first = taken(TO_JANE, known(waiting(JANE, 1, date(2026, 11, 22))))
    found = again(TO_JANE, known(*first.contacts, seal=token(), letter=digest()))
    assert [1] == [len(c.topics) for c in found.contacts]
