"""What programs answer or send by themselves: answers of absence, receipts, notifications."""

import re

from wallflower.domain.address import is_robot
from wallflower.domain.mail.machine.evidence import Evidence
from wallflower.domain.mail.machine.words import folded, words_of_absence

LOOP = "x-wallflower-loop"

# X-Autoreply, X-Mail-Autoreply, X-AutoReply-From, X-Autoresponder, X-Autorespond, Auto-Reply …
_FIELD = re.compile(
    r"(?:x-)?(?:mail-)?auto-?(?:reply|replied|respond(?:er|ed)?|response)(?:-from)?"
)
_NEVER = ("", "no", "false", "0", "none")
_OPEN = "[(<*【「《"
_END = re.compile(r"\s*[:：\])>*】」》(\[{\"“„«–—!]|\s-\s|\s*$")


def is_automatic_answer(mail: Evidence) -> bool:
    """Whether a program wrote the mail by itself, by what it says of itself.

    Follows RFC 3834 and what older programs send instead of its field; our own letters count.
    """
    return (
        LOOP in mail.head
        or submitted(mail) not in ("", "no")
        or _says_so(mail)
        or mail.said("precedence") in ("auto_reply", "auto-reply", "autoreply", "junk")
        or bool(mail.report)
        or (not mail.forwarded and "message/disposition-notification" in mail.types)
        or "ipm.note.rules.oof" in mail.wrapped_class
        or _is_of_absence(mail)
        or (wants_no_answer(mail) and not mail.forwarded and _has_machines_address(mail))
    )


def submitted(mail: Evidence) -> str:
    """The word of Auto-Submitted without its parameters."""
    return re.split(r"[;\s(]", mail.said("auto-submitted"), maxsplit=1)[0]


def _says_so(mail: Evidence) -> bool:
    if mail.said("x-fc-machinegenerated") == "true" or "x-amz-sns-message-id" in mail.head:
        return True
    return any(_FIELD.fullmatch(name) and mail.said(name) not in _NEVER for name in mail.head)


def _is_of_absence(mail: Evidence) -> bool:
    """Whether the subject is an answer of absence's: of what it answers, or it does answer."""
    if not names_absence(mail):
        return False
    quotes = folded(mail.subject) not in words_of_absence()
    return quotes or mail.answers or mail.sent_to_nobody


def names_absence(mail: Evidence) -> bool:
    """Whether the subject begins with words that only answers of absence begin with."""
    bare = mail.subject.strip().lstrip(_OPEN)
    end = _END.search(bare)
    return end is not None and folded(bare[: end.start()]) in words_of_absence()


def _has_machines_address(mail: Evidence) -> bool:
    return mail.sender is not None and is_robot(mail.sender)


def wants_no_answer(mail: Evidence) -> bool:
    """Whether answers of absence are declined.

    Exchange writes this field also on what people send to distribution lists, and programs on
    what they send for people, so it alone proves nothing.
    """
    return mail.said("x-auto-response-suppress") not in _NEVER
