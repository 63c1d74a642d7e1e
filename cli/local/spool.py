"""The outbox spool: every mail that SES was asked to send, one file each, in order of time."""

import base64
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from cli.local.envelope import Envelope
from cli.local.place import REGION


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One mail that left: its envelope, SES's tags and configuration set, and its bytes."""

    envelope: Envelope
    configuration_set: str
    tags: dict[str, str]
    raw: bytes


def sent(request: dict[str, Any], message_id: str, at: datetime) -> Sent:
    """A mail from the body of an SES v2 SendEmail request with raw content (KeyError if not).

    SES adds Message-ID and Date; so do we, for mail clients thread by them.
    """
    added = f"Message-ID: <{message_id}@{REGION}.amazonses.com>\r\nDate: {format_datetime(at)}\r\n"
    envelope = Envelope(
        sender=request.get("FromEmailAddress", ""),
        recipients=tuple(a for group in request.get("Destination", {}).values() for a in group),
        message_id=message_id,
        at=at,
    )
    return Sent(
        envelope=envelope,
        configuration_set=request.get("ConfigurationSetName", ""),
        tags={tag["Name"]: tag["Value"] for tag in request.get("EmailTags", [])},
        raw=added.encode() + base64.b64decode(request["Content"]["Raw"]["Data"]),
    )


def write(folder: Path, mail: Sent) -> None:
    """Adds a mail; a reader sees all of it or nothing."""
    envelope = mail.envelope
    told = {
        "sender": envelope.sender,
        "recipients": envelope.recipients,
        "message_id": envelope.message_id,
        "at": envelope.at.isoformat(),
        "configuration_set": mail.configuration_set,
        "tags": mail.tags,
        "raw": base64.b64encode(mail.raw).decode(),
    }
    name = f"{envelope.at:%Y%m%dT%H%M%S.%f}-{envelope.message_id}.json"
    unfinished = folder / f"{name}.part"
    unfinished.write_text(json.dumps(told), "utf-8")
    unfinished.rename(folder / name)


def read(file: Path) -> Sent:
    """A mail from its file."""
    told = json.loads(file.read_text("utf-8"))
    envelope = Envelope(
        sender=told["sender"],
        recipients=tuple(told["recipients"]),
        message_id=told["message_id"],
        at=datetime.fromisoformat(told["at"]).astimezone(UTC),
    )
    return Sent(
        envelope=envelope,
        configuration_set=told["configuration_set"],
        tags=told["tags"],
        raw=base64.b64decode(told["raw"]),
    )


def files(folder: Path) -> list[Path]:
    """The files of the spool, oldest first."""
    return sorted(folder.glob("*.json"))
