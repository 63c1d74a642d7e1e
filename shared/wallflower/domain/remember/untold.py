"""What a `done` tells of somebody whose reminder is closed already."""

from dataclasses import replace
from datetime import date, datetime

from wallflower.domain.letter.dates import local_day
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.interaction import Direction, Interaction


def untold(touch: Interaction, contact: Contact, since: date, zone: str) -> Interaction | None:
    """What of a touch is new; None if it is known.

    A reminder may be closed without a touch: somebody rests, or wrote herself. So all is new where
    the owner has not spoken since the digest of that local date, or tells of a meeting on another
    day than she spoke last; on that day it is new at most that the other one spoke, too.
    """
    spoke, today = _day(contact.last_out, zone), local_day(touch.at, zone)
    if spoke is None or spoke < since:
        return touch
    if touch.direction is not Direction.BOTH:
        return None
    if spoke != today:
        return touch
    return None if _day(contact.last_in, zone) == today else replace(touch, direction=Direction.IN)


def _day(moment: datetime | None, zone: str) -> date | None:
    return local_day(moment, zone) if moment else None
