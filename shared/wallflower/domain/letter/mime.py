"""A letter as the bytes that SES sends."""

import hashlib
import re
from email.headerregistry import Address, BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, Policy

from wallflower.domain.letter.letter import Enclosure, Letter
from wallflower.domain.letter.words import clean, cut

_MESSAGE_ID = re.compile(r"<[!-;=?-~]{3,900}>")
_NOT_IN_A_NAME = re.compile(r"[^\w' -]+")


class _OneLine(UnstructuredHeader, BaseHeader):
    """Identifiers: the library would begin a long one with an empty line, or encode it."""

    def fold(self, *, policy: Policy) -> str:
        return f"{self.name}: {self}{policy.linesep}"


_HEADERS = HeaderRegistry()
for _name in ("in-reply-to", "references", "list-id", "x-wallflower-loop"):
    _HEADERS.map_to_type(_name, _OneLine)
_POLICY = SMTP.clone(header_factory=_HEADERS)


def compose(letter: Letter, *, sender: str, to: str, name: str = "Wallflower") -> bytes:
    """The whole mail with CRLF lines; the same letter always gives the same bytes.

    `sender` and `to` are plain mailboxes, `name` is shown beside the sender's. No Message-ID and
    no Date: SES writes both. Raises ValueError if an address is none.
    """
    mail = EmailMessage(_POLICY)
    mail["From"] = Address(display_name=_shown(name), addr_spec=sender)
    mail["To"] = Address(addr_spec=to)
    mail["Reply-To"] = Address(addr_spec=letter.reply_to)
    mail["Subject"] = _subject(letter)
    if _MESSAGE_ID.fullmatch(letter.in_reply_to):
        mail["In-Reply-To"] = mail["References"] = letter.in_reply_to
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail["List-Id"] = f"Wallflower <wallflower.{sender.rpartition('@')[2]}>"
    mail["X-Wallflower-Loop"] = clean(letter.name)
    mail.set_content(letter.text, cte="quoted-printable")
    mail.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    mail.set_boundary(_boundary(letter, "words"))
    for enclosure in letter.enclosed:
        _enclose(mail, enclosure)
    if letter.enclosed:
        mail.set_boundary(_boundary(letter, "all"))
    return mail.as_bytes()


def _subject(letter: Letter) -> str:
    """On one line, and no encoded word of somebody else's: the reader would decode it."""
    return clean(letter.subject).replace("=?", "= ?")


def _enclose(mail: EmailMessage, enclosure: Enclosure) -> None:
    kind = enclosure.type.partition("/")[2]
    mail.add_attachment(enclosure.content, subtype=kind, filename=enclosure.name, cte="base64")


def _shown(name: str) -> str:
    """A name without the signs that must be quoted: the library loses quotes in long names."""
    return cut(clean(_NOT_IN_A_NAME.sub(" ", name)), 60)


def _boundary(letter: Letter, around: str) -> str:
    """From the whole letter: a name alone could be guessed and written into a quoted mail. None
    is the beginning of another, since some programs look no further."""
    whole = f"{around}\0{letter.name}\0{letter.text}\0{letter.html}"
    return f"=_{hashlib.sha256(whole.encode()).hexdigest()[:40]}"
