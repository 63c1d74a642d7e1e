"""Tokens: 22 signed bytes in the local part of our address that say what a mail is meant for."""

import base64
import binascii
import hashlib
import hmac
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from wallflower.domain.owner import Key, Owner

EPOCH = date(2026, 1, 1)
LENGTH = 36
LIFETIME = timedelta(days=90)
_MAC = 10


class Purpose(IntEnum):
    """What a token is good for; nothing else."""

    DRAFT = 1
    REPLY = 2
    DONE = 3
    UNDO = 4
    CONFIRM = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What a token says. `ordinal` is the reminder's number (0: the whole letter); `reference`
    is the hash of what it belongs to (see `reference`); it holds up to and on the `expires` day."""

    purpose: Purpose
    ordinal: int
    expires: date
    reference: bytes

    @property
    def digest_day(self) -> date:
        """The local date of the digest that made it: expiry is always that date + LIFETIME."""
        return self.expires - LIFETIME


def reference(name: str) -> bytes:
    """The 8 bytes that tie a token to an occurrence or a mail, by its name."""
    return hashlib.sha256(name.encode()).digest()[:8]


def seal(token: Token, owner_id: str, key: Key) -> str:
    """Writes a token as 36 lower-case base32 characters.

    Lower-case because mail clients lower local parts; the mac binds it to one owner.
    """
    if not 0 <= key.id < 16:
        raise ValueError(f"A key id is 0 to 15, not {key.id}.")
    days = (token.expires - EPOCH).days
    said = bytes([key.id << 4 | token.purpose, token.ordinal]) + days.to_bytes(2, "big")
    said += token.reference
    return base64.b32encode(said + _mac(said, owner_id, key)).decode().lower().rstrip("=")


def unseal(label: str, owner: Owner, today: date) -> Token | None:
    """Reads a token in any letter case; None if it is none of ours, forged, or expired.

    `today` is the UTC date of the receipt.
    """
    said = _verified(label, owner)
    if said is None:
        return None
    expires = EPOCH + timedelta(days=int.from_bytes(said[2:4], "big"))
    try:
        purpose = Purpose(said[0] & 15)
    except ValueError:
        return None
    if expires < today:
        return None
    return Token(purpose=purpose, ordinal=said[1], expires=expires, reference=said[4:12])


def claimed_day(label: str) -> date | None:
    """The digest day that a label claims, unproven: only good for choosing what to read."""
    raw = _decoded(label)
    if raw is None:
        return None
    return EPOCH + timedelta(days=int.from_bytes(raw[2:4], "big")) - LIFETIME


def _decoded(label: str) -> bytes | None:
    """The 22 bytes of a label; None if it is not written as we write tokens."""
    if len(label) != LENGTH or not label.isascii():
        return None
    try:
        raw = base64.b32decode(label.upper() + "====")
    except binascii.Error:
        return None
    spare_bits_are_zero = base64.b32encode(raw).decode().rstrip("=") == label.upper()
    return raw if spare_bits_are_zero else None


def _verified(label: str, owner: Owner) -> bytes | None:
    raw = _decoded(label)
    if raw is None:
        return None
    said, mac = raw[:-_MAC], raw[-_MAC:]
    for key in owner.keys:
        if key.id == said[0] >> 4 and hmac.compare_digest(mac, _mac(said, owner.id, key)):
            return said
    return None


def _mac(said: bytes, owner_id: str, key: Key) -> bytes:
    return hmac.new(key.secret, owner_id.encode() + b"\0" + said, hashlib.sha256).digest()[:_MAC]
