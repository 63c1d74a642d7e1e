"""What calendars send: invitations, changes, answers, and cancellations (RFC 6047)."""

import re

from wallflower.domain.mail.machine.evidence import Evidence, beginning
from wallflower.domain.mail.mime.headers import first
from wallflower.domain.mail.mime.part import Part

# PUBLISH is missing: it is what a saved or booked event says, and people attach those.
_METHODS = ("request", "reply", "cancel", "counter", "declinecounter", "add", "refresh")
_METHOD = re.compile(r"\bmethod\s{0,9}[=:]\s{0,9}\"?([a-z]{1,20})\b")
_CLASSES = ("ipm.schedule.meeting", "ipm.microsoft schedule.")
_ROBOTS = ("calendar-notification", "calendar-server", "calendar-invite", "calendar-noreply")


def is_calendars(mail: Evidence) -> bool:
    """Whether a calendar speaks to a calendar. A file that a person attached does not, nor does
    what she forwards."""
    if mail.forwarded:
        return False
    return (
        any(map(_schedules, mail.pieces))
        or _method(mail.said("content-type")) in _METHODS
        or mail.said("content-class") == "urn:content-classes:calendarmessage"
        or mail.wrapped_class.startswith(_CLASSES)
        or any(robot in mail.said(name)[:500] for robot in _ROBOTS for name in ("from", "sender"))
    )


def _schedules(part: Part) -> bool:
    if part.type != "text/calendar":
        return False
    described = _method(first(part.fields, "content-type").lower())
    if described or part.is_file:
        return described in _METHODS
    return _method(beginning(part).decode("latin-1").lower()) in _METHODS


def _method(text: str) -> str:
    found = _METHOD.search(text[:2000]) if "calendar" in text else None
    return found.group(1) if found else ""
