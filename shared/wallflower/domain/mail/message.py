"""What one mail says, read but not yet judged."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from wallflower.domain.address import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that came along: its name ("" where none was given), MIME type and size in bytes."""

    name: str
    type: str
    size: int


class Certainty(StrEnum):
    """How sure a reading is."""

    SURE = "sure"  # the mail says so itself, in words or headers that are known
    LIKELY = "likely"  # its shape says so, and nothing speaks against it
    GUESS = "guess"  # something is missing, or stands in words of no known language


class Sign(StrEnum):
    """What shows that a mail is inside another, as a clause."""

    ATTACHED = "it is attached as a mail"
    REDIRECTED = "its own header says that it was redirected"
    SEPARATOR = "a line above its header says that it is forwarded"
    SUBJECT = "the subject says that it is forwarded, and its header stands in the text"
    HEADER = "its header stands in the text"
    ATTRIBUTION = "the subject says that it is forwarded, and a line names who wrote it"
    SHAPE = "lines look like its header, in words that I do not know"
    BARE = "a line says that something is forwarded, but its header is missing"


_CLEAR = (Sign.ATTACHED, Sign.REDIRECTED, Sign.SEPARATOR, Sign.SUBJECT)
_UNCLEAR = (Sign.SHAPE, Sign.BARE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forwarded:
    """A mail inside a mail: the original that somebody forwarded.

    `date` is aware, with the offset that was written, or that of the mail around it where none
    was; None where it could not be read.
    """

    sender: Address | None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    subject: str = ""
    date: datetime | None = None
    body: str = ""
    sign: Sign = Sign.ATTACHED

    @property
    def certainty(self) -> Certainty:
        """How sure it is that this is a mail, and by whom and when."""
        if self.sign in _UNCLEAR:
            return Certainty.GUESS
        whole = self.sender is not None and self.sender.address and self.date
        return Certainty.SURE if whole and self.sign in _CLEAR else Certainty.LIKELY


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """One received mail.

    `sender` is set only where there is exactly one From field with exactly one mailbox.
    `headers` are the top-level ones, in order, unfolded but not decoded, names in lower case.
    `text` is what the sender wrote anew: no quote, no forwarded mail, no signature.
    `body` is the whole text. `automatic` names the machine that wrote it ("auto-reply",
    "bounce", "calendar", "complaint", "list"), "" for a person. `unreadable` says why nothing
    could be read, "" if it could. `texts_agree` is false where the first new line is another in
    HTML than in plain text, or where nothing tells them from a quote, a file or a signature; that
    is not asked of a forward. `agreed` are the first lines of the text that every other text of
    the mail has too, None where there is no other or none begins alike, and `disputed` those that
    follow. `plain` is false where the head could be read in two ways, or names another reader.
    `truncated` is true where only the beginning of the mail was read.
    """

    message_id: str = ""
    sender: Address | None = None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    subject: str = ""
    date: datetime | None = None
    in_reply_to: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    text: str = ""
    body: str = ""
    forwards: tuple[Forwarded, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    automatic: str = ""
    unreadable: str = ""
    texts_agree: bool = True
    agreed: str | None = None
    disputed: str = ""
    plain: bool = True
    truncated: bool = False
