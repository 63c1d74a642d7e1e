"""The mails of the demo, as real mail clients write them; every date is counted back from now."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from zlib import crc32

from cli.local.cloud import CAPTURE, MAIL_DOMAIN, OWNER, OWNER_ID

ROBIN = f"Robin Vale <{OWNER}>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One mail: what a person did, the bytes, and whom it is about."""

    doing: str
    raw: bytes
    address: str
    sender: str = OWNER
    recipients: tuple[str, ...] = (CAPTURE,)

    @property
    def doors(self) -> list[tuple[str]]:
        """One envelope per recipient: the same mail, once through each door."""
        return [(recipient,) for recipient in self.recipients]


def scenes(now: datetime) -> list[Scene]:
    """Everything that Robin sends, and what happened when."""
    return [_gmail(now), _apple_mail(now), _outlook(now), _copied(now), _note(now)]


def stranger(now: datetime) -> Scene:
    """A mail from somebody unknown, who found the address somewhere."""
    raw = _mail(
        now,
        "Eve Stone <eve@stranger.example>",
        CAPTURE,
        "1 done",
        "1 done\n\nMet Max Hill, max@stranger.example\n",
    )
    return Scene(
        doing="A stranger writes to your private address",
        raw=raw,
        address="max@stranger.example",
        sender="eve@stranger.example",
    )


def written(now: datetime, subject: str, text: str, to: str, *, bcc: str = "") -> Scene:
    """A mail that Robin writes now; `bcc` stands in the envelope alone, as it should."""
    doing = f"You write “{subject}”"
    raw = _mail(now, ROBIN, to, subject, text)
    return Scene(doing=doing, raw=raw, address=to, recipients=(bcc or to,))


def _gmail(now: datetime) -> Scene:
    then = now - timedelta(days=240)
    head = (
        "---------- Forwarded message ---------\n"
        "From: Jane Doe <jane@acme.example>\n"
        f"Date: {then:%a}, {then:%b} {then.day}, {then.year} at {_clock(then)}\n"
        "Subject: Compiler study group\n"
        f"To: {ROBIN}\n"
    )
    body = (
        "Hi Robin,\n\nit was good to talk after the meetup. I am writing a small compiler in my\n"
        "evenings and look for two or three people to read along.\n\nJane\n"
    )
    text = f"{head}\n\n{body}"
    html = (
        '<div dir="ltr"><br><div class="gmail_quote gmail_quote_container">'
        f'<div dir="ltr" class="gmail_attr">{_as_html(head)}</div><br><br>'
        f"{_as_html(body)}</div></div>"
    )
    raw = _mail(now, ROBIN, CAPTURE, "Fwd: Compiler study group", text, html)
    return Scene(doing="You forward Jane's mail from Gmail", raw=raw, address="jane@acme.example")


def _apple_mail(now: datetime) -> Scene:
    then = now - timedelta(days=160)
    text = (
        "\n\nBegin forwarded message:\n\n"
        "From: Tom Lind <tom@north.example>\n"
        "Subject: Slides from Oslo\n"
        f"Date: {then.day} {then:%B %Y} at {then:%H:%M:%S} GMT+2\n"
        f"To: {ROBIN}\n\n"
        "Robin,\n\nhere are the slides that I promised. Tell me how your own talk went!\n\nTom\n"
    )
    raw = _mail(now, ROBIN, CAPTURE, "Fwd: Slides from Oslo", text)
    return Scene(
        doing="You forward Tom's mail from Apple Mail", raw=raw, address="tom@north.example"
    )


def _outlook(now: datetime) -> Scene:
    then = now - timedelta(days=190)
    text = (
        "\n\n________________________________\n"
        "From: Ana Souza <ana@books.example>\n"
        f"Sent: {then:%A, %B} {then.day}, {then.year} {_clock(then)}\n"
        f"To: {ROBIN}\n"
        "Subject: The reading list\n\n"
        "Hello Robin,\n\nthe reading list is finished, thank you for the two titles.\n\n"
        "Best,\nAna\n"
    )
    raw = _mail(now, ROBIN, CAPTURE, "FW: The reading list", text)
    return Scene(doing="You forward Ana's mail from Outlook", raw=raw, address="ana@books.example")


def _copied(now: datetime) -> Scene:
    then = now - timedelta(days=140)
    text = "Hi Mei,\n\nthank you for the tour of the lab. I loved the robot arm.\n\nRobin\n"
    raw = _mail(then, ROBIN, "Mei Tan <mei@lab.example>", "Your lab", text)
    return Scene(
        doing="You wrote to Mei with a BCC here; the mail comes three times, by two doors",
        raw=raw,
        address="mei@lab.example",
        recipients=(CAPTURE, f"{OWNER_ID}+again@{MAIL_DOMAIN}", CAPTURE),
    )


def _note(now: datetime) -> Scene:
    text = "Met Sam Okoro at PyCon, builds bicycles from bamboo, sam@bamboo.example\n"
    raw = _mail(now, ROBIN, CAPTURE, "PyCon", text)
    return Scene(doing="You send a note about Sam", raw=raw, address="sam@bamboo.example")


def _mail(at: datetime, sender: str, to: str, subject: str, text: str, html: str = "") -> bytes:
    mail = EmailMessage(SMTP)
    mail["From"], mail["To"], mail["Subject"] = sender, to, subject
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = f"<{at:%Y%m%d%H%M%S}.{crc32(subject.encode())}@vale.example>"
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    return mail.as_bytes()


def _clock(at: datetime) -> str:
    return f"{at.hour % 12 or 12}:{at:%M} {'AM' if at.hour < 12 else 'PM'}"


def _as_html(text: str) -> str:
    escaped = text.replace("<", "&lt;").replace(">", "&gt;")
    return "<br>".join(escaped.split("\n"))
