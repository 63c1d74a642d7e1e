"""The `mail` object that SES puts into receipts and sending events: a mail told by its headers."""

from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from typing import Any

from cli.local.envelope import Envelope

HEADERS_LIMIT = 10_000  # bytes; beyond it SES sets headersTruncated


def described(raw: bytes, envelope: Envelope) -> dict[str, Any]:
    """The `mail` object; `destination` is what To and Cc say. Never fails, whatever the bytes."""
    headers = BytesHeaderParser().parsebytes(raw)
    told, truncated = _told(headers)
    return {
        "timestamp": envelope.timestamp,
        "source": envelope.sender,
        "messageId": envelope.message_id,
        "destination": [a for name in ("To", "Cc") for _, a in _mailboxes(headers, name)],
        "headersTruncated": truncated,
        "headers": told,
        "commonHeaders": {"returnPath": envelope.sender, **_common(headers)},
    }


def author_domain(raw: bytes) -> str:
    """The domain of the first mailbox in From, which is what DMARC is about; "" if none."""
    found = _mailboxes(BytesHeaderParser().parsebytes(raw), "From")
    return found[0][1].rpartition("@")[2].lower() if found else ""


def _told(headers: Message) -> tuple[list[dict[str, str]], bool]:
    told: list[dict[str, str]] = []
    size = 0
    for name, value in headers.raw_items():
        size += len(name) + len(str(value)) + len(": \r\n")
        if size > HEADERS_LIMIT:
            return told, True
        told.append({"name": name, "value": _readable(value)})
    return told, False


def _common(headers: Message) -> dict[str, Any]:
    people = {key.lower(): _people(headers, key) for key in ("From", "To", "Cc")}
    one = {"date": "Date", "messageId": "Message-ID", "subject": "Subject"}
    words = {key: _readable(headers[name]) for key, name in one.items() if name in headers}
    return {**{key: found for key, found in people.items() if found}, **words}


def _people(headers: Message, name: str) -> list[str]:
    return [f"{called} <{at}>" if called else at for called, at in _mailboxes(headers, name)]


def _mailboxes(headers: Message, name: str) -> list[tuple[str, str]]:
    found = getaddresses([_readable(value) for value in headers.get_all(name, [])])
    return [(called, at) for called, at in found if at]


def _readable(value: object) -> str:
    """A header as SES tells it: unfolded and decoded; what cannot be decoded is replaced."""
    text = str(value)
    try:
        pieces = decode_header(text)
    except ValueError:
        pieces = [(text, None)]
    joined = "".join(_decoded(piece, charset) for piece, charset in pieces)
    clean = joined.encode("utf-8", "replace").decode("utf-8", "replace")
    return " ".join(line.strip() for line in clean.splitlines())


def _decoded(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    try:
        return piece.decode(charset or "ascii", "replace")
    except LookupError:
        return piece.decode("ascii", "replace")
