"""Who is speaking: decided from the receipt and the From field before anything else is read."""

from dataclasses import dataclass

from wallflower.domain.ledger import Tier
from wallflower.domain.mail.message import Mail
from wallflower.domain.owner import Owner
from wallflower.domain.receipt import Receipt, signed_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The tier, and for Nobody the reason in a word."""

    tier: Tier
    reason: str = ""


def speaker(mail: Mail, receipt: Receipt, owner: Owner, mail_domain: str) -> Speaker:
    """Who wrote this mail to this owner's address.

    Verdicts are SES's words; PROCESSING_FAILED and words that we do not know are FAIL.
    """
    refused = _refusal(mail, receipt, owner, mail_domain)
    if refused:
        return Speaker(tier=Tier.NOBODY, reason=refused)
    assert mail.sender is not None  # _refusal saw to it
    return Speaker(tier=Tier.OWNER if mail.sender.address in owner.addresses else Tier.WITNESS)


def _refusal(mail: Mail, receipt: Receipt, owner: Owner, mail_domain: str) -> str:
    if receipt.virus not in ("PASS", "GRAY"):
        return "virus"
    if mail.sender is None:
        return "unreadable" if mail.unreadable else "sender"
    if mail.sender.domain == mail_domain:
        return "ours"
    if not _authentic(mail, receipt, owner):
        return "unproven"
    if mail.sender.address not in owner.addresses and receipt.spam not in ("PASS", "GRAY"):
        return "spam"
    return ""


def _authentic(mail: Mail, receipt: Receipt, owner: Owner) -> bool:
    """Whether From is proven: DMARC passed, or the owner's own domain has no DMARC record but
    signed the mail itself."""
    if receipt.dmarc == "PASS":
        return True
    domain = mail.sender.domain if mail.sender else ""
    return (
        receipt.dmarc == "GRAY"
        and domain in owner.gray_domains
        and domain in signed_by(mail.headers)
    )
