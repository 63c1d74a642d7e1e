"""Reading one mail: bytes in, a Mail out, whatever the bytes are."""

from wallflower.domain.address import Address, read_addresses, sole_mailbox
from wallflower.domain.mail.automatic import automatic
from wallflower.domain.mail.body import attached_mails, attachments, html_beside, text_of
from wallflower.domain.mail.dates import read_date
from wallflower.domain.mail.forward import find_forward
from wallflower.domain.mail.guards import objection
from wallflower.domain.mail.headers import Fields, decode_words, every, first
from wallflower.domain.mail.message import Forwarded, Mail
from wallflower.domain.mail.mime import Part, read_parts
from wallflower.domain.mail.reply import new_text
from wallflower.domain.names import clean_name


def read(raw: bytes, *, truncated: bool = False) -> Mail:
    """The mail that these bytes are. Never raises: `unreadable` says what is wrong with them.

    `truncated`: the bytes are only the beginning of the mail.
    """
    reason = objection(raw)
    if reason:
        return Mail(unreadable=reason, truncated=truncated)
    try:
        part = read_parts(raw)
        if not part.fields:
            return Mail(unreadable="This is no mail: it has no header.", truncated=truncated)
        return _read(part, truncated)
    except (ValueError, LookupError, RecursionError) as problem:
        return Mail(unreadable=f"The mail is broken: {problem}.", truncated=truncated)


def _read(part: Part, truncated: bool) -> Mail:
    raw = part.fields
    decoded = tuple((name, decode_words(value)) for name, value in raw)
    sender = sole_mailbox(every(raw, "from"))
    machine = automatic(decoded, sender, part.type)
    subject = first(decoded, "subject")
    body = text_of(part).strip("\n")
    text, forwards = _told(part, body, subject)
    return Mail(
        message_id=first(decoded, "message-id"),
        sender=sender,
        to=people(raw, "to"),
        cc=people(raw, "cc"),
        subject=subject,
        date=read_date(first(decoded, "date")),
        in_reply_to=first(decoded, "in-reply-to"),
        headers=raw,
        text=text,
        body=body,
        forwards=() if machine == "bounce" else forwards,
        attachments=attachments(part),
        automatic=machine,
        texts_agree=bool(forwards) or _agrees(part, text),
        truncated=truncated,
    )


def _told(part: Part, body: str, subject: str) -> tuple[str, tuple[Forwarded, ...]]:
    """The sender's own words, and the mails forwarded: the one in the text, then the attached."""
    inline = find_forward(body, subject)
    attached = tuple(_forwarded(mail) for mail in attached_mails(part))
    if inline:
        return new_text(inline.note), (inline.forwarded, *attached)
    return new_text(body), attached


def _agrees(part: Part, text: str) -> bool:
    html = html_beside(part)
    return html is None or _first_line(text) == _first_line(new_text(html))


def _first_line(text: str) -> str:
    lines = (" ".join(line.split()).casefold() for line in text.splitlines())
    return next((line for line in lines if line), "")


def _forwarded(part: Part) -> Forwarded:
    sender = people(part.fields, "from")
    return Forwarded(
        sender=sender[0] if sender else None,
        to=people(part.fields, "to"),
        cc=people(part.fields, "cc"),
        subject=decode_words(first(part.fields, "subject")),
        date=read_date(decode_words(first(part.fields, "date"))),
        body=text_of(part).strip(),
    )


def people(fields: Fields, name: str) -> tuple[Address, ...]:
    """Everyone in the fields of that name; their names are decoded after they were split.

    Decoding first would let a comma or an address hide in an encoded name.
    """
    found = (person for value in every(fields, name) for person in read_addresses(value))
    return tuple(Address(clean_name(decode_words(p.name), p.address), p.address) for p in found)
