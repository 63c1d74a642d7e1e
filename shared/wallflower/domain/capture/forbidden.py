"""When commands are not obeyed, though the owner's own address sent them."""

from datetime import timedelta

from wallflower.domain.mail.message import Mail
from wallflower.domain.receipt import Receipt

COMMAND_AGE = timedelta(days=7)


def forbidden(mail: Mail, receipt: Receipt) -> str:
    """Why commands of this mail are not obeyed, "" if they are."""
    if receipt.swept:
        return "late"
    if not mail.texts_agree:
        return "two-texts"
    sent = mail.date or receipt.at
    return "too-old" if abs(receipt.at - sent) > COMMAND_AGE else ""
