"""Reading one mail: bytes in, a Mail out, whatever the bytes are."""

from dataclasses import dataclass, replace
from datetime import datetime

from wallflower.domain.address import Address, read_addresses, sole_mailbox
from wallflower.domain.mail.agreed import agreed, begin_alike
from wallflower.domain.mail.body import attached_mails, attachments, beside, html_beside, text_of
from wallflower.domain.mail.guards import objection
from wallflower.domain.mail.language.dates import read_date
from wallflower.domain.mail.language.labels import is_forward
from wallflower.domain.mail.lines import SIGNED, depth
from wallflower.domain.mail.machine.automatic import automatic
from wallflower.domain.mail.message import Forwarded, Mail, Sign
from wallflower.domain.mail.mime.headers import (
    Fields,
    decode_words,
    every,
    first,
    has_head,
    has_stray_returns,
)
from wallflower.domain.mail.mime.tree import Part, read_parts
from wallflower.domain.mail.plain import is_plain, is_written
from wallflower.domain.mail.quoted.forward import Found, find_forward
from wallflower.domain.mail.quoted.reply import begins_unmarked, new_text
from wallflower.domain.names import clean_name

# What reading code raises on what nobody foresaw; a mail must not come back for ever for it.
_FAULTS = (ValueError, LookupError, ArithmeticError, RecursionError, MemoryError, TypeError)

_LONGEST_SIGNATURE = 12  # lines


def read(raw: bytes, *, truncated: bool = False) -> Mail:
    """The mail that these bytes are. Never raises: `unreadable` says what is wrong with them.

    `truncated`: the bytes are only the beginning of the mail.
    """
    reason = objection(raw)
    if reason:
        return Mail(unreadable=reason, truncated=truncated)
    try:
        part = read_parts(raw)
        if has_stray_returns(raw):  # where some programs begin a field, and others go on with one
            part = replace(part, fields=tuple(f for f in part.fields if f[0] != "from"))
        if not has_head(part.fields):
            return Mail(unreadable="This is no mail: it has no header.", truncated=truncated)
        return _read(part, truncated)
    except _FAULTS as fault:
        reason = f"The mail could not be taken apart ({type(fault).__name__})."
        return Mail(unreadable=reason, truncated=truncated)


def _read(part: Part, truncated: bool) -> Mail:
    raw = part.fields
    decoded = tuple((name, decode_words(value)) for name, value in raw)
    sender = sole_mailbox(every(raw, "from"))
    machine = automatic(decoded, sender, part.type, part)
    head = _Head(
        name=sender.name if sender else "",
        subject=first(decoded, "subject"),
        date=read_date(first(decoded, "date")),
        in_reply_to=first(decoded, "in-reply-to"),
        redirected=bool(first(decoded, "resent-from")),
    )
    body = text_of(part).strip("\n")
    text, forwards = _told(part, body, head)
    others = [] if forwards else [_own_words(other) for other in beside(part)]
    alike = all(begin_alike(text, other) for other in others)
    same, disputed = agreed(text, others)
    return Mail(
        message_id=first(decoded, "message-id"),
        sender=sender,
        to=people(raw, "to"),
        cc=people(raw, "cc"),
        subject=head.subject,
        date=head.date,
        in_reply_to=head.in_reply_to,
        headers=raw,
        text=text,
        body=body.replace(SIGNED, ""),
        forwards=() if machine else forwards,
        attachments=attachments(part),
        automatic=machine,
        texts_agree=bool(forwards) or (alike and _are_her_words(part, body)),
        agreed=same if others and alike else None,
        disputed=disputed,
        plain=is_plain(raw),
        truncated=truncated,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """What the head of a mail tells of its text; `name` is its writer's."""

    name: str
    subject: str
    date: datetime | None
    in_reply_to: str
    redirected: bool


def _told(part: Part, body: str, head: _Head) -> tuple[str, tuple[Forwarded, ...]]:
    """The sender's own words, and the mails forwarded: the one in the text, then the attached.

    A mail that was redirected is itself the original, and nobody added a word.
    """
    if head.redirected:
        return "", (_forwarded(part, Sign.REDIRECTED),)
    inline = _inline(body, head) or _inline_in_html(part, head)
    attached = tuple(_forwarded(mail) for mail in attached_mails(part))
    if inline is None:
        return _own_words(body), attached
    note = _own_words(inline.note) if inline.told_apart else inline.note
    return note, (_original(inline.forwarded, head), *attached)


def _own_words(text: str) -> str:
    """The new text, without a signature that the HTML marks; if that is all, it is the text."""
    said = new_text(_unsigned(text)) if SIGNED in text else ""
    own = any(line.strip() and not depth(line) for line in said.split("\n"))
    return said if own else new_text(text.replace(SIGNED, ""))


def _unsigned(text: str) -> str:
    """The text without the lines of a signature that the HTML marks."""
    return "\n".join(line for line in text.split("\n") if not line.startswith(SIGNED))


def _original(forwarded: Forwarded, head: _Head) -> Forwarded:
    """The original without the marks of its signature, and without that of whoever forwards it,
    which Gmail puts below everything."""
    lines = forwarded.body.replace(SIGNED, "").split("\n")
    last = range(max(0, len(lines) - _LONGEST_SIGNATURE), len(lines))
    start = next((n for n in last if lines[n].strip() == "--"), len(lines))
    below = " ".join(" ".join(lines[start:]).split()).casefold()
    if head.name and head.name.casefold() in below:
        lines = lines[:start]
    return replace(forwarded, body="\n".join(lines).rstrip())


def _inline(body: str, head: _Head) -> Found | None:
    return find_forward(body, head.subject, head.date, answers=bool(head.in_reply_to))


def _inline_in_html(part: Part, head: _Head) -> Found | None:
    """The forward that only the HTML shows: some clients' plain text has no header block."""
    html = html_beside(part) if is_forward(head.subject) else None
    return _inline(html.strip("\n"), head) if html else None


def _are_her_words(part: Part, body: str) -> bool:
    """Whether the text is what she wrote, and not what may be a quote, a file or a signature."""
    signed_only = SIGNED in body and not _unsigned(body).strip()
    return is_written(part) and not signed_only and not begins_unmarked(body.replace(SIGNED, ""))


def _forwarded(part: Part, sign: Sign = Sign.ATTACHED) -> Forwarded:
    sender = people(part.fields, "from")
    return Forwarded(
        sender=sender[0] if sender else None,
        to=people(part.fields, "to"),
        cc=people(part.fields, "cc"),
        subject=decode_words(first(part.fields, "subject")),
        date=read_date(decode_words(first(part.fields, "date"))),
        body=text_of(part).replace(SIGNED, "").strip(),
        sign=sign,
    )


def people(fields: Fields, name: str) -> tuple[Address, ...]:
    """Everyone in the fields of that name; their names are decoded after they were split.

    Decoding first would let a comma or an address hide in an encoded name.
    """
    found = (person for value in every(fields, name) for person in read_addresses(value))
    return tuple(Address(clean_name(decode_words(p.name), p.address), p.address) for p in found)
