"""A one-off with a date: what the owner wants to do for somebody, and is told of on that day."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from wallflower.domain.delivery import Delivery
from wallflower.domain.identity import event_id
from wallflower.domain.owner import Rhythm
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.kept import cut
from wallflower.domain.rhythm import moment

# What tells a follow-up's letter from a dated letter, whose kind is one word, and from a mail of
# the ledger, whose identity has no hyphen.
LETTER = "follow-up-"
# A promise is better kept late than never, but what nobody sent for two months is over.
KEPT_DUE = timedelta(days=60)
_TEXT_KEPT = 160  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What is due on a local date, at the hour of the owner's rhythm.

    `contact`, `name` and `address` are the person as she was when it was made; `text` is the
    owner's own words, on one line. `delivery` is its letter.
    """

    owner: str
    day: date
    id: str
    contact: str
    name: str
    address: str
    text: str
    delivery: Delivery = field(default_factory=Delivery)

    @property
    def letter(self) -> str:
        """How events and tags call its letter."""
        return letter_name(self.day, self.id)

    def about(self, contact: Contact | None) -> "FollowUp":
        """The same about the contact as she is now; she may have a new name, or be part of
        another by now. None: nobody knows her any more, and it stays as it is."""
        if contact is None:
            return self
        known = self.address in contact.addresses
        address = self.address if known else contact.addresses[0]
        return replace(self, contact=contact.id, name=contact.name, address=address)


def letter_name(day: date, follow_up: str) -> str:
    """The letter's name of the follow-up with this id on that local date."""
    return f"{day.isoformat()}-{LETTER}{follow_up}"


def follow_up(owner_id: str, contact: Contact, day: date, text: str) -> FollowUp:
    """A new follow-up; the same told twice has the same id."""
    said = cut(text, _TEXT_KEPT)
    return FollowUp(
        owner=owner_id,
        day=day,
        id=event_id("FollowUp", owner_id, contact.id, said)[:16],
        contact=contact.id,
        name=contact.name,
        address=contact.addresses[0],
        text=said,
    )


def due_at(day: date, rhythm: Rhythm) -> datetime:
    """The moment (UTC) at which a follow-up of this local date is due.

    One of a date that the zone passed over whole comes on the next day, at the usual hour.
    """
    midnight = moment(day, replace(rhythm, hour=0, minute=0))
    exists = midnight.astimezone(ZoneInfo(rhythm.zone)).date() == day
    return moment(day if exists else day + timedelta(days=1), rhythm)
