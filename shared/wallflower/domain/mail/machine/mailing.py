"""What went through a mailing list, or out to many at once."""

import re

from wallflower.domain.address import is_robot
from wallflower.domain.mail.machine.evidence import Evidence

_LIST_FIELDS = frozenset(
    [
        "list-id",
        "list-post",
        "mailing-list",
        "x-mailing-list",
        "x-mailinglist",
        "x-list-id",
        "x-listname",
        "x-mlserver",
        "x-ml-name",
        "x-ml-info",
        "x-google-group-id",
    ]
)
# Sales programs write these on what one person sends to another.
_OFFERS_TO_LEAVE = frozenset(["list-unsubscribe", "list-help", "list-subscribe", "list-archive"])
_SENT_TO_MANY = ("feedback-id", "list-unsubscribe-post", "x-campaign", "x-campaignid", "x-mc-user")
# How lists and services write "Jane Doe via Makers" (DMARC forbids them Jane's own address).
_VIA = re.compile(
    r"(?P<who>[^<>@]{1,200}?)[\s'\"(]{1,4}"
    r"(?:(?-i:via|über|przez|přes|cez|preko|prin|через|μέσω)\s+|(?:经由|經由|経由|を介して)\s*)"
    r"[^\s<>@][^<>@]{0,200}",
    re.IGNORECASE,
)


def is_list(mail: Evidence) -> bool:
    """Whether a list or a mass mailing brought the mail, whoever wrote it."""
    return (
        not _LIST_FIELDS.isdisjoint(mail.head)
        or mail.said("precedence") in ("bulk", "list")
        or is_via(mail)
        or (offers_to_leave(mail) and _goes_to_many(mail))
    )


def offers_to_leave(mail: Evidence) -> bool:
    """Whether the mail says how to get no more of its kind, and is no part of a conversation."""
    alone = not (mail.forwarded or mail.answers)
    return alone and not _OFFERS_TO_LEAVE.isdisjoint(mail.head)


def _goes_to_many(mail: Evidence) -> bool:
    machine = mail.sender is not None and is_robot(mail.sender)
    return machine or any(name in mail.head for name in _SENT_TO_MANY)


def is_via(mail: Evidence) -> bool:
    """Whether From is "NAME via LIST": the address is then not that person's."""
    shown = mail.head.get("from", "")[:500].partition("<")[0].strip(" \t\"'")
    found = _VIA.fullmatch(shown)
    return found is not None and not _is_hers(found["who"], mail)


def _is_hers(who: str, mail: Evidence) -> bool:
    local = mail.sender.address.partition("@")[0] if mail.sender else ""
    return any(word in local for word in re.findall(r"[^\W\d_]{3,60}", who.lower()))
