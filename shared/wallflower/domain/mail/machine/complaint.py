"""What receivers report of mail that came in somebody's name: complaints and their statistics."""

import re

from wallflower.domain.mail.machine.evidence import Evidence

# The grammar that RFC 7489 (7.2.1.1) and RFC 8460 (5.3) set for the subject.
_AGGREGATE = re.compile(r"\s*report[ -]domain:.{1,250}\bsubmitter:.{1,250}\breport-id:", re.I)
_AGGREGATE_FILE = re.compile(r"[^!\s]{1,250}![^!\s]{1,250}!\d{9,11}!\d{9,11}(?:![^!\s]{1,100})?\.")
_OF_ONE_MAIL = re.compile(r"\s*complaint about (?:message|mail|email) from [\da-f.:]{3,45}\b", re.I)


def is_complaint(mail: Evidence) -> bool:
    """Whether a receiver's machine reports mail as unwanted or forged, one mail (RFC 5965 and
    Hotmail's older form) or the sums of a day (DMARC, SMTP TLS)."""
    if mail.report in ("feedback-report", "tlsrpt") or mail.notice == "complaint":
        return True
    if mail.report == "unnamed" and "message/feedback-report" in mail.types:
        return True
    return not (mail.report or mail.forwarded) and (_wraps_unwanted(mail) or _is_aggregate(mail))


def _wraps_unwanted(mail: Evidence) -> bool:
    if "message/feedback-report" in mail.types:
        return True
    inner = (
        inner for piece in mail.pieces if piece.type == "message/rfc822" for inner in piece.parts
    )
    marked = any(name.startswith("x-hmxmr") for one in inner for name, _ in one.fields)
    return marked or (mail.returns_a_mail and bool(_OF_ONE_MAIL.match(mail.subject)))


def _is_aggregate(mail: Evidence) -> bool:
    if mail.answers:
        return False
    if _AGGREGATE.match(mail.subject) or "tls-report-domain" in mail.head:
        return True
    return any(_AGGREGATE_FILE.match(piece.name) for piece in mail.pieces)
