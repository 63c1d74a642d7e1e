"""The envelope of one mail: who gave it in, for whom, when, and SES's id for it."""

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What SMTP or the SES API said, which no header need repeat; `sender` is "" for a bounce."""

    sender: str
    recipients: tuple[str, ...]
    message_id: str
    at: datetime

    @property
    def timestamp(self) -> str:
        """`at` as SES writes it: UTC with milliseconds and Z."""
        at = self.at.astimezone(UTC)
        return f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03d}Z"
