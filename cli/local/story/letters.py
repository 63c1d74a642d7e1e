"""The mails that Wallflower sent, as a person finds them in the mailbox."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

from cli.local.spool import Sent

_HREF = re.compile(r'href="(mailto:[^"]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailto:
    """What a mail client makes of a link: a mail that is ready to go."""

    link: str
    to: str
    subject: str
    body: str
    bcc: str


@dataclass(frozen=True, slots=True)
class Received:
    """A mail in the owner's mailbox."""

    raw: bytes
    mail: EmailMessage

    @property
    def name(self) -> str:
        """Which letter it is: our own stable name for it."""
        return str(self.mail["X-Wallflower-Loop"] or "")

    @property
    def subject(self) -> str:
        """As the mail client shows it."""
        return str(self.mail["Subject"] or "")

    @property
    def text(self) -> str:
        """The plain text part."""
        return self._part("plain")

    @property
    def html(self) -> str:
        """The HTML part."""
        return self._part("html")

    @property
    def links(self) -> tuple[Mailto, ...]:
        """The ready mails that it links to, in order."""
        return tuple(mailto(unescape(link)) for link in _HREF.findall(self.html))

    def _part(self, subtype: str) -> str:
        part = self.mail.get_body((subtype,))
        return str(part.get_content()).replace("\r\n", "\n") if part else ""


def received(mails: Iterable[Sent]) -> list[Received]:
    """The mails, read as a mail client reads them."""
    return [Received(m.raw, message_from_bytes(m.raw, policy=default)) for m in mails]


def mailto(link: str) -> Mailto:
    """Reads a link as RFC 6068 says; fields that it does not have are ""."""
    parts = urlsplit(link)
    fields = parse_qs(parts.query.replace("+", "%2B"))
    subject, body, bcc = (fields.get(name, [""])[0] for name in ("subject", "body", "bcc"))
    return Mailto(link=link, to=unquote(parts.path), subject=subject, body=body, bcc=bcc)
