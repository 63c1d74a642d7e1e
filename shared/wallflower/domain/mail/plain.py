"""Whether a mail can be read in one way only, so that a command in it may be obeyed."""

from wallflower.domain.address import sole_mailbox
from wallflower.domain.mail.mime.headers import Fields, every
from wallflower.domain.mail.mime.part import Part

_ONCE = ("from", "to", "date", "subject", "message-id", "in-reply-to", "content-type")


def is_plain(fields: Fields) -> bool:
    """Whether a head names one reader, in a way that every program reads alike.

    Nobody else is named, not even in a way that we cannot read; and no field that honest mails
    have once comes twice, since a signature (DKIM) covers but one of the two.
    """
    once = all(len(every(fields, name)) <= 1 for name in _ONCE)
    others = any(value.strip() for name in ("cc", "bcc") for value in every(fields, name))
    return once and not others and sole_mailbox(every(fields, "to")) is not None


def is_written(part: Part) -> bool:
    """Whether the texts of a mail are what was written into it, and no file or excerpt."""
    if part.parts:
        return part.type == "message/rfc822" or all(is_written(piece) for piece in part.parts)
    return (
        not part.type.startswith("text/")
        or part.is_file
        or not (part.name or part.type in ("text/enriched", "text/richtext"))
    )
