"""The ledger entry of a mail, before anything came of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.unit.domain.samples import JANE, MAIL_DOMAIN, NOW, OWNER, mail, receipt
from wallflower.domain.capture.reading import capture
from wallflower.domain.delivery import Delivery
from wallflower.domain.entry import contact_files, entry_of
from wallflower.domain.identity import mail_identity
from wallflower.domain.ledger import Entry, MailKind, Outcome, Tier
from wallflower.domain.mail.message import Attachment, Mail

CARD = Attachment(name="jane.VCF", type="application/octet-stream", size=9)
UNNAMED = Attachment(name="", type="text/vcard", size=9)
PICTURE = Attachment(name="vcf.png", type="image/png", size=9)


def entered(said: Mail, tier: Tier = Tier.OWNER) -> Entry:
    return entry_of(said, capture(said, tier, receipt(), OWNER, MAIL_DOMAIN), tier, receipt())


def test_a_mail_stands_in_the_ledger_under_its_day_and_content() -> None:
    said = mail("Hi Jane", to=(JANE,), sent=NOW - timedelta(days=1))
    entry = entered(said)
    name = f"2026-11-22-{mail_identity(Tier.OWNER, said)}"
    assert (name, date(2026, 11, 22), ("inbox/id",), "Compilers", MailKind.COPY) == (
        entry.name,
        entry.day,
        entry.objects,
        entry.subject,
        entry.kind,
    )


def test_a_new_entry_says_that_nothing_came_of_the_mail_yet() -> None:
    entry = entered(mail("Hi Jane", to=(JANE,)))
    assert (Outcome.IGNORED, (), "") == (entry.outcome, entry.people, entry.problem)


@pytest.mark.parametrize(
    ("said", "tier", "answer"),
    [
        (mail("list"), Tier.OWNER, Delivery()),
        (mail("Hi", to=(JANE,)), Tier.OWNER, Delivery()),
        (replace(mail("Away"), automatic="auto-reply"), Tier.OWNER, None),
        (replace(mail("Failed"), automatic="bounce"), Tier.OWNER, None),
        (mail("Hi", sender=JANE), Tier.WITNESS, None),
    ],
)
def test_only_the_owners_own_words_are_answered(
    said: Mail, tier: Tier, answer: Delivery | None
) -> None:
    """A machine that is answered answers again, and a stranger learns nothing from us."""
    assert answer == entered(said, tier).answer


@pytest.mark.parametrize(("tier", "kept"), [(Tier.OWNER, ("jane.VCF",)), (Tier.WITNESS, ())])
def test_contact_files_are_kept_for_the_owner_only(tier: Tier, kept: tuple[str, ...]) -> None:
    said = replace(mail("Hi", to=(JANE,), sender=JANE), attachments=(CARD, PICTURE))
    assert kept == entered(said, tier).kept


def test_a_contact_file_is_known_by_its_name_or_its_type() -> None:
    said = replace(mail(), attachments=(CARD, UNNAMED, PICTURE))
    assert ("jane.VCF", "text/vcard") == contact_files(said)


def test_a_mail_that_was_read_in_part_says_so() -> None:
    assert "oversized" == entered(replace(mail("Hi", to=(JANE,)), truncated=True)).problem


def test_what_was_said_stands_in_the_entry() -> None:
    told = entered(mail("See you.", to=(JANE,))).touch
    assert ("See you.", NOW) == (told and told.said, told and told.at)
