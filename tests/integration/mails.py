"""Whole mails of the owner, written as her clients write them."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

from tests.integration.world import CAPTURE, OWNER

JANE = "Jane Doe <jane@acme.example>"
TOM = "Tom Ford <tom@ford.example>"


def written(
    body: str,
    *,
    to: str = CAPTURE,
    cc: str = "",
    subject: str = "Hello",
    message_id: str = "",
    sender: str = f"Robin Vale <{OWNER}>",
) -> bytes:
    """A mail that was written just now."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, to, subject
    if cc:
        mail["Cc"] = cc
    mail["Date"] = datetime.now(UTC)
    mail["Message-ID"] = message_id or f"<{abs(hash((body, to, subject)))}@vale.example>"
    mail.set_content(body)
    return mail.as_bytes()


def forward(person: str = JANE, date: str = "Wed, Jun 3, 2026 at 9:31 AM", note: str = "") -> bytes:
    """A mail from this person, forwarded from Gmail."""
    lines = [
        note,
        "",
        "---------- Forwarded message ---------",
        f"From: {person}",
        f"Date: {date}",
        "Subject: The compiler talk",
        f"To: <{OWNER}>",
        "",
        "Hi Robin, the talk went well. I am writing the paper now.",
    ]
    return written(
        "\n".join(lines),
        subject="Fwd: The compiler talk",
        message_id=f"<f-{person[:3]}{date[:3]}@vale.example>",
    )


def opened(letter: EmailMessage) -> list[EmailMessage]:
    """The mails that the links of a letter open."""
    text = letter.get_body(("plain",))
    assert text is not None
    return [_opened(link.rstrip(">)")) for link in re.findall(r"mailto:\S+", text.get_content())]


def small(letter: EmailMessage) -> dict[str, EmailMessage]:
    """The mails that all links of a letter's HTML open, the small ones too, by what they say."""
    html = letter.get_body(("html",))
    assert html is not None
    links = re.findall(r'href="(mailto:[^"]+)"', html.get_content())
    mails = [_opened(unescape(link)) for link in links]
    return {str(mail.get_content()).strip(): mail for mail in mails}


def drafts(letter: EmailMessage) -> list[EmailMessage]:
    """The mails that the draft links of a letter open, as the owner would send them."""
    return [mail for mail in opened(letter) if mail["Bcc"]]


def _opened(link: str) -> EmailMessage:
    parts = urlsplit(link)
    said = {name: values[0] for name, values in parse_qs(parts.query.replace("+", "%2B")).items()}
    mail = EmailMessage()
    mail["From"], mail["To"] = f"Robin Vale <{OWNER}>", unquote(parts.path)
    mail["Subject"], mail["Date"] = said["subject"], datetime.now(UTC)
    mail["Message-ID"] = f"<{said['subject'].replace(' ', '-')}@vale.example>"
    if "bcc" in said:
        mail["Bcc"] = said["bcc"]
    mail.set_content(said["body"])
    return mail


def sent_draft(draft: EmailMessage) -> tuple[bytes, Sequence[str]]:
    """A draft on its way: the client keeps Bcc to the envelope."""
    bcc = str(draft["Bcc"])
    del draft["Bcc"]
    return draft.as_bytes(), (bcc,)
