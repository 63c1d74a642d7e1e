"""Names that follow from content."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import JANE, NOW, US, few, mail
from wallflower.domain.identity import (
    DATE_TRUSTED,
    contact_id,
    event_id,
    ledger_day,
    mail_identity,
)
from wallflower.domain.ledger import Tier

MAIL = mail("Hi Jane,\n\nthe paper is done.")


@pytest.mark.parametrize(
    "other",
    [
        replace(MAIL, body="Hi Jane,\r\n\r\nthe paper is done.\r\n"),
        replace(MAIL, body="  Hi Jane,\n\nthe   paper\tis\ndone."),
        replace(MAIL, to=(JANE,), cc=(US,)),
        replace(MAIL, headers=(("received", "by another server"),)),
        replace(MAIL, subject="[list] Compilers"),
    ],
)
def test_one_mail_by_two_doors_is_one_mail(other: object) -> None:
    """The CC and the BCC differ in their paths, line ends and folding only."""
    assert isinstance(other, type(MAIL))
    assert mail_identity(Tier.OWNER, MAIL) == mail_identity(Tier.OWNER, other)


def test_nobody_can_have_another_persons_mail_swallowed() -> None:
    """Each of sender, tier, body and Message-ID makes another mail of it."""
    told = [
        mail_identity(Tier.OWNER, MAIL),
        mail_identity(Tier.WITNESS, MAIL),
        mail_identity(Tier.OWNER, replace(MAIL, sender=JANE)),
        mail_identity(Tier.OWNER, replace(MAIL, sender=None)),
        mail_identity(Tier.OWNER, replace(MAIL, body="Something else.")),
        mail_identity(Tier.OWNER, replace(MAIL, message_id="<2@home.example>")),
    ]
    assert len(told) == len(set(told))


@few
@given(st.text(), st.text())
def test_names_are_26_small_letters_whatever_the_text(body: str, message_id: str) -> None:
    name = mail_identity(Tier.OWNER, replace(MAIL, body=body, message_id=message_id))
    assert (26, set()) == (len(name), set(name) - set("abcdefghijklmnopqrstuvwxyz234567"))


def test_a_broken_letter_in_a_mail_is_no_error() -> None:
    assert 26 == len(mail_identity(Tier.OWNER, replace(MAIL, body="\udcff")))


def test_a_contact_is_another_one_for_another_owner() -> None:
    ids = {contact_id(owner, JANE.address) for owner in ("capture", "anna", "capture")}
    assert [2, {16}] == [len(ids), {len(name) for name in ids}]


def test_the_parts_of_an_events_name_cannot_be_confused() -> None:
    assert event_id("a", "bc") != event_id("ab", "c")


MIDNIGHT = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.mark.parametrize("received", [MIDNIGHT - timedelta(seconds=1), MIDNIGHT])
def test_two_doors_on_both_sides_of_midnight_lead_to_one_row(received: datetime) -> None:
    sent = MIDNIGHT - timedelta(seconds=20)
    assert date(2026, 11, 23) == ledger_day(mail(sent=sent), received)


def test_the_ledger_counts_days_in_utc() -> None:
    sent = datetime(2026, 11, 24, 1, 0, tzinfo=timezone(timedelta(hours=2)))
    assert date(2026, 11, 23) == ledger_day(mail(sent=sent), MIDNIGHT)


@pytest.mark.parametrize(
    "sent",
    [
        None,
        NOW - DATE_TRUSTED - timedelta(seconds=1),
        NOW + DATE_TRUSTED + timedelta(seconds=1),
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2099, 1, 1, tzinfo=UTC),
        datetime.min.replace(tzinfo=timezone(timedelta(hours=14))),
        datetime.max.replace(tzinfo=timezone(-timedelta(hours=12))),
    ],
)
def test_a_wrong_clock_does_not_hide_a_mail(sent: datetime | None) -> None:
    """A date that is missing or a week off gives way to the receipt's."""
    assert NOW.date() == ledger_day(mail(sent=sent), NOW)


@few
@given(st.datetimes(timezones=st.timezones()))
def test_a_row_is_never_more_than_a_week_from_the_receipt(sent: datetime) -> None:
    day = ledger_day(mail(sent=sent), NOW)
    assert abs(day - NOW.date()) <= DATE_TRUSTED
