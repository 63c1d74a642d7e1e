"""The table of bad input in docs/decisions.md, walked through line by line."""

from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest

from tests.integration.mails import forward, written
from tests.integration.world import CAPTURE, OWNER, World
from tests.unit.template.stack import ROOT
from wallflower.adapters.s3 import READ_BYTES

HEAD = "| mail | row | outcome | problem | answer |"


def table() -> list[dict[str, str]]:
    """The rows of the table, by its column names."""
    lines = (ROOT / "docs" / "decisions.md").read_text().split(HEAD)[1].splitlines()[2:]
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        rows.append(dict(zip(("mail", "row", "outcome", "problem", "answer"), cells, strict=True)))
    return rows


def without(name: str, mail: bytes) -> bytes:
    """A mail that lacks one header."""
    return b"\n".join(line for line in mail.split(b"\n") if not line.startswith(name.encode()))


def vcard() -> bytes:
    """A mail that carries a contact file and no word."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = OWNER, CAPTURE, "contacts"
    mail["Date"], mail["Message-ID"] = datetime.now(UTC), "<vcard@vale.example>"
    mail.add_attachment(
        b"BEGIN:VCARD\r\nEND:VCARD\r\n", maintype="text", subtype="vcard", filename="contacts.vcf"
    )
    return mail.as_bytes()


def two_texts() -> bytes:
    """A mail that commands one thing as plain text and another as HTML."""
    mail = message_from_bytes(written("1 done"), policy=default)
    assert isinstance(mail, EmailMessage)
    mail.add_alternative("<p>list</p>", subtype="html")
    return mail.as_bytes()


def nested(depth: int) -> bytes:
    """A mail of the owner's that is parts within parts within parts."""
    parts = "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(depth)
    )
    return f"From: {OWNER}\r\nTo: {CAPTURE}\r\n{parts}".encode()


def old(mail: bytes) -> bytes:
    """A mail that is on its way for eight days."""
    date = f"Date: {datetime.now(UTC) - timedelta(days=8):%a, %d %b %Y %H:%M:%S} +0000".encode()
    return b"\n".join(date if line.startswith(b"Date:") else line for line in mail.split(b"\n"))


def mails() -> dict[str, tuple[bytes, dict[str, Any]]]:
    """Every kind of bad input, and how it arrives."""
    vacation = b"Auto-Submitted: auto-replied\n" + written("I am away until Monday.")
    return {
        "unreadable": (b"To: " + b"a@b.example," * 30_000 + b"\n" + forward(), {}),
        "no_sender": (bytes(range(256)) * 40, {}),
        "nested": (nested(2000), {}),
        "no_recipient": (forward(), {"recipients": ()}),
        "unknown_owner": (forward(), {"recipients": ("somebody@in.vale.example",)}),
        "no_address": (written("Met a nice person at the conference"), {}),
        "oversized": (forward() + b"\n" + b"x" * 70 + b"\n" * READ_BYTES, {}),
        "no_message_id": (without("Message-ID:", forward()), {}),
        "no_date": (without("Date:", forward(date="some day")), {}),
        "empty": (written("\n"), {}),
        "only_attachments": (vcard(), {}),
        "not_understood": (
            b"In-Reply-To: <x@y.example>\n" + written("purple monkey dishwasher"),
            {},
        ),
        "wrong_number": (written("7 done"), {}),
        "old_command": (old(written("list")), {}),
        "two_texts": (two_texts(), {}),
        "vacation": (vacation, {}),
    }


def test_the_table_knows_every_kind() -> None:
    """No kind of bad input is without a line, and no line without a mail."""
    assert sorted(mails()) == sorted(row["mail"] for row in table())


@pytest.mark.parametrize("said", table(), ids=lambda said: said["mail"])
def test_bad_input_ends_as_decided(cloud: World, said: dict[str, str]) -> None:
    """One row, the outcome that the table says, and an answer that says what to do, or none."""
    raw, how = mails()[said["mail"]]
    letters = len(cloud.sent)
    cloud.take(raw, **how)
    if said["row"] == "nobody":
        (row,) = [row for row in cloud.rows() if row["PK"].startswith("Q#")]
        assert said["problem"] == row["reason"]
    else:
        (row,) = cloud.rows("M#")
        assert (said["outcome"], said["problem"]) == (row["outcome"], row.get("problem", ""))
    answers = [str(letter.get_body(("plain",))) for letter in cloud.letters[letters:]]
    assert bool(said["answer"]) == bool(answers)
    assert all(said["answer"] in answer for answer in answers)


def test_a_contact_file_is_kept(cloud: World) -> None:
    """It lies where nothing expires, as it came."""
    cloud.take(vcard())
    s3 = cloud.client("s3")
    kept = s3.get_object(Bucket="inbox", Key="kept/ses0001")["Body"].read()
    assert kept == s3.get_object(Bucket="inbox", Key="inbox/ses0001")["Body"].read()
