"""A link that opens a ready mail (RFC 6068)."""

import re
from urllib.parse import quote

from wallflower.domain.letter.words import clean, clean_lines, cut, mailbox

LONGEST = 1900  # bytes; the link limit that the most limited mail clients are known to take
_FIELD = 600  # bytes that the address and the subject may use of it
_SENTENCE = re.compile(r"[.!?…]+[\"”’)]*(?=\s|$)|[。！？۔।։]+[\"”’)」]*|(?=\n)")


def mailto(to: str, subject: str, body: str, bcc: str = "") -> str:
    """The link for a mail to one mailbox; only subject, body and bcc are ever set.

    A `to` that is not exactly one plain mailbox is left for the owner to fill in. A body that
    makes the link longer than LONGEST bytes is cut at a sentence.
    """
    head = f"mailto:{_mailbox(to)}?subject={_fitting(clean(subject))}"
    tail = f"&bcc={_mailbox(bcc)}" if bcc else ""
    room = LONGEST - len(head) - len(tail) - len("&body=")
    written = _cut_at_sentence(clean_lines(body), room)
    return head + (f"&body={written}" if written else "") + tail


def _mailbox(address: str) -> str:
    quoted = quote(mailbox(address), safe="@")
    return quoted if len(quoted) <= _FIELD else ""


def _fitting(subject: str) -> str:
    """The subject, quoted, in at most _FIELD bytes."""
    subject = cut(subject, 100)
    while len(_quoted(subject)) > _FIELD:
        subject = cut(subject, len(subject) - 1)
    return _quoted(subject)


def _cut_at_sentence(body: str, room: int) -> str:
    """As much of the body, quoted, as goes into `room` bytes and ends with a sentence."""
    body = body[:room]  # a character takes a byte at least
    if len(_quoted(body)) <= room:
        return _quoted(body)
    ends = [match.end() for match in _SENTENCE.finditer(body)]
    for end in (*reversed(ends), *range(min(200, len(body)), 0, -1)):
        if len(quoted := _quoted(body[:end].rstrip())) <= room:
            return quoted
    return ""


def _quoted(text: str) -> str:
    """Percent-encoded UTF-8: space %20, plus %2B, and each line break %0D%0A."""
    return quote(text.replace("\n", "\r\n"), safe="")
