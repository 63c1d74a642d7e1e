"""The ledger entry of a mail, before anything came of it."""

from wallflower.domain.capture.capture import Capture
from wallflower.domain.capture.touch import TOPIC_BYTES, cut
from wallflower.domain.delivery import Delivery
from wallflower.domain.identity import ledger_day, mail_identity
from wallflower.domain.ledger import Entry, Outcome, Tier
from wallflower.domain.mail.message import Attachment, Mail
from wallflower.domain.receipt import Receipt

_ID_KEPT = 150  # characters; clients write 40 to 100
_CONTACT_FILES = ("text/vcard", "text/x-vcard", "text/directory", "text/csv")


def entry_of(mail: Mail, capture: Capture, tier: Tier, receipt: Receipt) -> Entry:
    """A mail as the ledger names it. An owner's own words get an answer, a machine's never."""
    owners = tier is Tier.OWNER and not mail.automatic
    return Entry(
        day=ledger_day(mail, receipt.at),
        identity=mail_identity(tier, mail),
        objects=(receipt.key,),
        tier=tier,
        kind=capture.kind,
        outcome=Outcome.IGNORED,
        subject=cut(mail.subject, TOPIC_BYTES),
        touch=capture.heard[0].touch if capture.heard else None,
        kept=contact_files(mail) if owners else (),
        problem="oversized" if mail.truncated else "",
        answer=Delivery() if owners else None,
        message_id=_replied_to(mail) if owners else "",
    )


def _replied_to(mail: Mail) -> str:
    """The Message-ID of a mail; one that is too long for the row only costs the thread."""
    return mail.message_id if len(mail.message_id) <= _ID_KEPT else ""


def contact_files(mail: Mail) -> tuple[str, ...]:
    """The names of the contact files that came along."""
    return tuple(a.name or a.type for a in mail.attachments if _is_contact_file(a))


def _is_contact_file(attachment: Attachment) -> bool:
    named = attachment.name.lower().endswith((".vcf", ".csv"))
    return named or attachment.type in _CONTACT_FILES
