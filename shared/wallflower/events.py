"""What the functions tell each other: past tense, ids only, never a name, address or text.

The class name is the detail-type. Nothing in an event is trusted beyond its ids: the table is
read again. Unknown fields are ignored, so that an older function can read a newer event.
"""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict


class Event(BaseModel):
    """`id` is the same whenever the same thing is told again; `at` is when it happened (UTC)."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    v: Literal[1] = 1
    id: str
    owner: str
    at: datetime


class MailTaken(Event):
    """Ingest stored a mail; `mail` is its name in the ledger, and an answer may be wanted."""

    mail: str


class DigestAsked(Event):
    """A mail of the owner's asked for the digest now."""

    mail: str


class DigestDue(Event):
    """A digest's moment has come; `mail` names the mail that asked for it before its time."""

    occurrence: date
    mail: str = ""


class DigestSent(Event):
    """A digest has left, or there was nobody to put into it: the next one can be planned."""

    occurrence: date


class ReviewDue(Event):
    """The moment of the review of this local date, a first, has come."""

    occurrence: date


class FollowUpDue(Event):
    """The moment of a follow-up of this local date has come; `follow_up` is its id."""

    day: date
    follow_up: str


class OwnerBorn(Event):
    """An owner was written to the table for the first time, on the local date `day`."""

    day: date


class MailMissed(Event):
    """The sweep found an inbox object that no ledger row knows; `mail` is its object key.

    `owner` is empty: whose it is stands in the mail.
    """

    mail: str
