"""What post offices write: mail that came back or waits, and what receivers say of mail."""

import re

from wallflower.domain.mail.machine.evidence import Evidence
from wallflower.domain.mail.machine.words import folded, words_of_failure

_STATUS = ("message/delivery-status", "message/global-delivery-status")
_DAEMON = re.compile(
    r"mailer[-_. ]?daemon|mail[-_.]?daemon|microsoftexchange[0-9a-f]{16,40}|"
    r"mail[ -]delivery[ -](?:sub)?system"
)
_POST_OFFICE = ("postmaster", "mailadministrator", "mailadmin", "mailsystem", "mailserver")
# A reply code with its enhanced status (RFC 3463), or a field of a delivery status (RFC 3464).
_CODES = re.compile(
    r"\b[45]\d\d[- ]#?[45]\.\d{1,3}\.\d{1,3}\b|\b[45]\.\d{1,3}\.\d{1,3}\b|"
    r"^\W{0,9}[45]\d\d[- ]|(?:final-recipient|diagnostic-code|reporting-mta|rcpt to|smtp error)\b",
    re.MULTILINE,
)
# What sendmail says beside Auto-Submitted: auto-generated.
_TROUBLE = re.compile(r"\((?:failure|warning)")


def is_bounce(mail: Evidence) -> bool:
    """Whether a mail says that another could not be delivered, waits, or was delivered."""
    if mail.report:
        return _reports_delivery(mail)
    return (
        wrote_daemon(mail)
        or "x-failed-recipients" in mail.head
        or mail.notice in ("bounce", "delivery", "deliverydelay")
        or bool(_TROUBLE.search(mail.said("auto-submitted")))
        or _comes_from_post_office(mail)
        or (not mail.forwarded and _tells_of_failure(mail))
    )


def _reports_delivery(mail: Evidence) -> bool:
    if mail.report == "delivery-status" or mail.types.intersection(_STATUS):
        return True
    others = {"message/disposition-notification", "message/feedback-report"}
    return mail.report == "unnamed" and not others & mail.types


def wrote_daemon(mail: Evidence) -> bool:
    """Whether the sender is called as only the programs are that deliver mail."""
    if mail.sender is None:
        return bool(_DAEMON.search(mail.said("from")[:1000]))
    local = mail.sender.address.partition("@")[0]
    name = mail.sender.name.lower()
    return bool(_DAEMON.fullmatch(local) or _DAEMON.fullmatch(name))


def is_post_office(mail: Evidence) -> bool:
    """Whether the sender has an address that mail programs and the people behind them share."""
    sender = mail.sender.address if mail.sender else mail.said("from")[:1000]
    local = re.sub(r"[-_.]", "", sender.rpartition("@")[0])
    return local.endswith(_POST_OFFICE) if mail.sender is None else local in _POST_OFFICE


def _comes_from_post_office(mail: Evidence) -> bool:
    return is_post_office(mail) and (
        mail.sent_to_nobody
        or mail.returns_a_mail
        or names_failure(mail)
        or bool(_CODES.search(mail.opening))
    )


def _tells_of_failure(mail: Evidence) -> bool:
    """Whether parts, or the subject together with something else, tell of a failure."""
    if mail.types.intersection(_STATUS) or _is_notes_report(mail):
        return True
    if not names_failure(mail) or mail.answers:
        return False
    return (
        mail.sender is None
        or mail.sent_to_nobody
        or mail.returns_a_mail
        or bool(_CODES.search(mail.opening))
    )


def names_failure(mail: Evidence) -> bool:
    """Whether the subject speaks of a delivery that failed or waits, in any language."""
    subject = folded(mail.subject)
    return any(word in subject for word in words_of_failure())


def _is_notes_report(mail: Evidence) -> bool:
    """Whether Outlook's own wrapping (TNEF) holds a report of non-delivery."""
    return "report.ipm.note.ndr" in mail.wrapped_class
