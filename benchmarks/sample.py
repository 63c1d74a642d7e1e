"""Mails to measure with: what people forward, as large as they send it."""

from email import policy
from email.message import EmailMessage
from random import Random

_TEXT = (
    "the plan for our new pump was on the table when we met and Jöran said that he would send "
    "the figures of the last test before the end of the week so that we can talk about it"
)
_WORDS = _TEXT.split()
_HEADER = (
    ("From", "Zoë Müller <zoe.mueller@acme.example>"),
    ("Date", "Wed, 6 May 2026 at 14:05"),
    ("Subject", "Angebot für die neue Pumpe"),
    ("To", "Sam Vale <sam@vale.example>"),
    ("Cc", "Ann Lee <ann@acme.example>, Bo Ek <bo@acme.example>"),
)


def forwarded(size: int, attachments: int = 0, *, plain: bool = True) -> bytes:
    """A forward from a web mailer of about so many bytes: plain text beside HTML, or HTML alone,
    and files.

    Up to 8 KB are text and HTML; the files fill what is left.
    """
    random = Random(size)
    paragraphs = [_sentence(random) for _ in range(min(size, 8_000) // 500)]
    mail = EmailMessage(policy.SMTP)
    mail["From"] = "Sam Vale <sam@vale.example>"
    mail["To"] = "capture+k3y@in.vale.example"
    mail["Subject"] = "Fwd: Angebot für die neue Pumpe"
    mail["Date"] = "Thu, 07 May 2026 09:12:44 +0200"
    mail["Message-ID"] = "<CAF1b2c3d4e5f@mail.vale.example>"
    for number in range(6):
        mail["Received"] = (
            f"from mx{number}.vale.example (mx{number}.vale.example [192.0.2.{number}]) by "
            f"in{number}.vale.example with ESMTPS id {random.randbytes(8).hex()} for "
            "<capture+k3y@in.vale.example>; Thu, 07 May 2026 07:12:49 +0000"
        )
    mail["DKIM-Signature"] = (
        "v=1; a=rsa-sha256; d=vale.example; s=one; b=" + random.randbytes(128).hex()
    )
    if plain:
        mail.set_content(_plain(paragraphs), cte="quoted-printable")
        mail.add_alternative(_html(paragraphs), subtype="html", cte="quoted-printable")
    else:
        mail.set_content(_html(paragraphs * 2), subtype="html", cte="quoted-printable")
    each = (size - len(mail.as_bytes())) * 100 // 140 // attachments if attachments else 0
    for number in range(attachments):
        mail.add_attachment(
            random.randbytes(each), "application", "pdf", filename=f"Angebot {number}.pdf"
        )
    return mail.as_bytes()


def _sentence(random: Random) -> str:
    return " ".join(random.choices(_WORDS, k=30)).capitalize() + "."


def _plain(paragraphs: list[str]) -> str:
    header = "\n".join(f"{label}: {value}" for label, value in _HEADER)
    top = (
        "Met Zoë at the fair, she builds pumps.\n\nSam\n\n---------- Forwarded message ---------\n"
    )
    return f"{top}{header}\n\n\n" + "\n\n".join(paragraphs) + "\n"


def _html(paragraphs: list[str]) -> str:
    header = "".join(f"{label}: {value.replace('<', '&lt;')}<br>" for label, value in _HEADER)
    body = "".join(f'<p style="margin:0">{text}</p><div><br></div>' for text in paragraphs)
    return (
        '<div dir="ltr">Met Zoë at the fair, she builds pumps.<div><br></div>'
        "<div>Sam</div></div><br>"
        '<div class="gmail_quote"><div dir="ltr">---------- Forwarded message ---------<br>'
        f"{header}</div><br><br><div>{body}</div></div>"
    )
