"""Mails that a machine wrote: answers of absence, bounces, lists."""

import re

from wallflower.domain.address import Address
from wallflower.domain.mail.headers import Fields, every, first

LOOP = "x-wallflower-loop"


def automatic(fields: Fields, sender: Address | None, kind: str) -> str:
    """ "bounce", "auto-reply", "list", or "" for a person's mail.

    `kind` is the type of the whole mail. Follows RFC 3834 and what Exchange and older programs
    send instead of its field. Our own loop header counts as an auto-reply.
    """
    if _is_bounce(fields, sender, kind):
        return "bounce"
    if _is_auto_reply(fields, kind):
        return "auto-reply"
    return "list" if _is_list(fields) else ""


def _is_bounce(fields: Fields, sender: Address | None, kind: str) -> bool:
    local = sender.address.partition("@")[0] if sender else ""
    if local in ("mailer-daemon", "postmaster"):
        return True
    if kind == "multipart/report":
        return "disposition-notification" not in first(fields, "content-type").lower()
    # SES writes the envelope's sender here; a machine that wants no answer leaves it empty.
    paths = every(fields, "return-path")
    return bool(paths) and paths[0].strip() in ("<>", "") and not _answers_absence(fields)


def _answers_absence(fields: Fields) -> bool:
    return _submitted(fields) in ("auto-replied", "auto-notified") or any(
        key.startswith(("x-autoreply", "x-autorespond", "x-auto-response-suppress"))
        for key, _ in fields
    )


def _submitted(fields: Fields) -> str:
    value = first(fields, "auto-submitted").lower()
    return re.split(r"[;\s(]", value.strip())[0]


def _is_auto_reply(fields: Fields, kind: str) -> bool:
    names = {key for key, _ in fields}
    if kind == "multipart/report" or LOOP in names:
        return True
    if _submitted(fields) not in ("", "no"):
        return True
    if names & {"x-autoreply", "x-autorespond", "x-autoreply-from", "x-auto-response-suppress"}:
        return first(fields, "x-autoreply").lower() != "no"
    return first(fields, "precedence").strip().lower() in ("auto_reply", "auto-reply", "junk")


def _is_list(fields: Fields) -> bool:
    names = {key for key, _ in fields}
    if names & {"list-id", "list-post", "list-unsubscribe"}:
        return True
    return first(fields, "precedence").strip().lower() in ("bulk", "list")
