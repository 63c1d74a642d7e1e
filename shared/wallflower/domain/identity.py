"""Names that follow from content, so that the same thing told twice is the same thing."""

import base64
import hashlib
import re
from datetime import UTC, date, datetime, timedelta

from wallflower.domain.ledger import Tier
from wallflower.domain.mail.message import Mail

DATE_TRUSTED = timedelta(days=7)


def contact_id(owner_id: str, address: str) -> str:
    """The contact of an owner with this normalised address: 16 base32 characters."""
    return _short(f"{owner_id}\0{address}", 16)


def mail_identity(tier: Tier, mail: Mail) -> str:
    """What a mail is, whatever door it came by: 26 base32 characters.

    Tier and From stand in it because a Message-ID is the sender's to choose: nobody can
    have another person's mail swallowed by sending its id first.
    """
    sender = mail.sender.address if mail.sender else ""
    body = re.sub(r"\s+", " ", mail.body).strip()
    return _short(f"{tier}\0{sender}\0{mail.message_id}\0{body}", 26)


def ledger_day(mail: Mail, received: datetime) -> date:
    """The UTC date under which a mail stands in the ledger.

    The mail's own where it lies within a week of the receipt, so that two doors on both sides
    of midnight lead to one row; else the receipt's.
    """
    if mail.date is None or abs(mail.date - received) > DATE_TRUSTED:
        return received.astimezone(UTC).date()
    return mail.date.astimezone(UTC).date()


def event_id(*parts: str) -> str:
    """The id of an event that tells of these things."""
    return _short("\0".join(parts), 26)


def _short(text: str, length: int) -> str:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest).decode().lower()[:length]
