"""Who is speaking: the whole matrix of verdicts and senders."""

from dataclasses import replace
from itertools import product

import pytest

from tests.unit.domain.samples import JANE, MAIL_DOMAIN, NOW, OWN, OWN_WORK, OWNER, US, mail
from wallflower.domain.address import Address
from wallflower.domain.ledger import Tier
from wallflower.domain.mail.message import Mail
from wallflower.domain.owner import Owner
from wallflower.domain.receipt import Receipt
from wallflower.domain.speaker import Speaker, speaker

VERDICTS = ("PASS", "FAIL", "GRAY", "PROCESSING_FAILED", "DISABLED", "", "pass", "NONSENSE")
STRANGER = Address("Mallory", "mallory@evil.example")
SENDERS = (OWN, OWN_WORK, JANE, STRANGER, US, None)
FOREIGN_OWN = (
    Address("", "olga+x@home.example"),
    Address("", "o.lga@home.example"),
    Address("", "olga@sub.home.example"),
    Address("olga@home.example", "mallory@evil.example"),
)


def judged(
    sender: Address | None,
    *,
    dmarc: str = "PASS",
    spam: str = "PASS",
    virus: str = "PASS",
    owner: Owner = OWNER,
    headers: tuple[tuple[str, str], ...] = (),
) -> Speaker:
    said = Receipt(
        id="i", key="k", at=NOW, recipients=(US.address,), dmarc=dmarc, spam=spam, virus=virus
    )
    return speaker(replace(mail(sender=sender), headers=headers), said, owner, MAIL_DOMAIN)


def tier(sender: Address | None, dmarc: str, spam: str, virus: str) -> Tier:
    """The table of the design: who may what, for an owner without gray domains."""
    if dmarc != "PASS" or virus not in ("PASS", "GRAY") or sender in (US, None):
        return Tier.NOBODY
    if sender in (OWN, OWN_WORK):
        return Tier.OWNER
    return Tier.WITNESS if spam in ("PASS", "GRAY") else Tier.NOBODY


def test_the_whole_matrix_of_verdicts_gives_the_tiers_of_the_design() -> None:
    """3072 cases: every word for DMARC, spam and virus, known and unknown, from everybody."""
    cases = list(product(SENDERS, VERDICTS, VERDICTS, VERDICTS))
    wrong = [
        (sender, dmarc, spam, virus)
        for sender, dmarc, spam, virus in cases
        if judged(sender, dmarc=dmarc, spam=spam, virus=virus).tier
        != tier(sender, dmarc, spam, virus)
    ]
    assert (3072, []) == (len(cases), wrong)


def test_only_nobody_is_given_a_reason() -> None:
    for sender, dmarc, spam, virus in product(SENDERS, VERDICTS, VERDICTS, VERDICTS):
        found = judged(sender, dmarc=dmarc, spam=spam, virus=virus)
        assert (found.tier is Tier.NOBODY) == bool(found.reason)


@pytest.mark.parametrize("sender", FOREIGN_OWN)
def test_an_address_that_looks_like_the_owners_is_not_hers(sender: Address) -> None:
    """No folding of dots or plus, no domain below hers, no name that reads like her address."""
    assert Tier.WITNESS is judged(sender).tier


def test_an_owners_mail_that_looks_like_spam_is_still_hers() -> None:
    assert Tier.OWNER is judged(OWN, spam="FAIL").tier


@pytest.mark.parametrize(
    ("verdicts", "sender", "reason"),
    [
        ({"virus": "FAIL"}, OWN, "virus"),
        ({"spam": "FAIL"}, STRANGER, "spam"),
        ({"dmarc": "FAIL"}, OWN, "unproven"),
        ({}, US, "ours"),
        ({}, None, "sender"),
    ],
)
def test_a_refusal_says_why(verdicts: dict[str, str], sender: Address | None, reason: str) -> None:
    assert reason == judged(sender, **verdicts).reason  # type: ignore[arg-type]


def test_a_mail_that_cannot_be_read_is_nobodys() -> None:
    said = Receipt(id="i", key="k", at=NOW, recipients=(), dmarc="PASS", spam="PASS", virus="PASS")
    broken = Mail(unreadable="The mail is empty.")
    expected = Speaker(tier=Tier.NOBODY, reason="unreadable")
    assert expected == speaker(broken, said, OWNER, MAIL_DOMAIN)


def results(*clauses: str) -> tuple[tuple[str, str], ...]:
    return (("authentication-results", "; ".join(("amazonses.com", *clauses))),)


GRAY = replace(OWNER, gray_domains=("home.example",))
SIGNED = results("spf=pass", "dkim=pass header.i=@home.example", "dmarc=none")


def test_a_listed_domain_without_dmarc_is_believed_by_its_own_signature() -> None:
    assert Tier.OWNER is judged(OWN, dmarc="GRAY", owner=GRAY, headers=SIGNED).tier


@pytest.mark.parametrize(
    ("sender", "dmarc", "owner", "headers"),
    [
        (OWN, "GRAY", OWNER, SIGNED),
        (OWN_WORK, "GRAY", GRAY, results("dkim=pass header.i=@work.example")),
        (OWN, "FAIL", GRAY, SIGNED),
        (OWN, "", GRAY, SIGNED),
        (OWN, "PROCESSING_FAILED", GRAY, SIGNED),
        (OWN, "GRAY", GRAY, ()),
        (OWN, "GRAY", GRAY, results("spf=pass smtp.mailfrom=olga@home.example")),
        (OWN, "GRAY", GRAY, results("dkim=fail header.i=@home.example")),
        (OWN, "GRAY", GRAY, results("dkim=pass header.i=@evil.example")),
        (OWN, "GRAY", GRAY, results("dkim=pass header.i=@mail.home.example")),
        (OWN, "GRAY", GRAY, (*results("dkim=none"), *SIGNED)),
        (OWN, "GRAY", GRAY, (("subject", "Hi"), *SIGNED)),
        (STRANGER, "GRAY", GRAY, results("dkim=pass header.i=@evil.example")),
    ],
)
def test_without_dmarc_nothing_less_will_do(
    sender: Address, dmarc: str, owner: Owner, headers: tuple[tuple[str, str], ...]
) -> None:
    """Not the domain unlisted, not SPF alone, not another's signature, not results further down."""
    found = judged(sender, dmarc=dmarc, owner=owner, headers=headers)
    assert Speaker(tier=Tier.NOBODY, reason="unproven") == found


def test_a_gray_domain_does_not_excuse_a_virus() -> None:
    assert "virus" == judged(OWN, dmarc="GRAY", virus="FAIL", owner=GRAY, headers=SIGNED).reason
