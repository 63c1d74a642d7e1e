"""Counts a month: pure, from the ledger and the contacts that it names."""

from collections.abc import Iterable, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from wallflower.domain.owner import Owner
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.interaction import Interaction
from wallflower.domain.review.month import Month, weeks
from wallflower.domain.review.review import Review
from wallflower.domain.review.ties import changes, cooler, warmer
from wallflower.domain.review.touched import Touches, gathered, reached

_MEETINGS = ("coffee", "call", "event")


def look_back(
    owner: Owner,
    day: date,
    month: Month,
    people: Mapping[str, Touches],
    contacts: Mapping[str, Contact],
) -> Review:
    """The review of the month before this local date, a first, not yet claimed.

    `people` are all who were touched since the month began; `contacts` by id are the newest of
    them and those near ones who fell due lately.
    """
    people = gathered(people, contacts)
    spoken_to = reached(people, month)
    answered = {c for c in spoken_to if _answered(people[c])}
    known = {c for c in spoken_to if c in answered or _answer_known(contacts.get(c))}
    found = {contact.id: contact for contact in contacts.values()}
    ties = changes(found.values(), people, month)
    return Review(
        owner=owner.id,
        day=day,
        reached=len(spoken_to),
        met=sum(any(_met(t) for t in touches) for touches in spoken_to.values()),
        answered=len(answered),
        known=len(known),
        gave=sum(_within(c.balance.gave_on, month) for c in found.values()),
        asked=sum(_within(c.balance.asked_on, month) for c in found.values()),
        budget=owner.rhythm.people,
        weeks=_by_week(spoken_to.values(), month, ZoneInfo(owner.rhythm.zone)),
        warmer=warmer(ties),
        cooler=cooler(ties, month) if spoken_to else (),
    )


def _answered(touches: Touches) -> bool:
    """Whether a word of hers came after the owner's first of the month, as far as we saw."""
    first = min(t.at for t in touches if t.outward)
    return any(t.inward and t.at >= first for t in touches)


def _answer_known(contact: Contact | None) -> bool:
    """Whether a missing answer is known to be missing."""
    return contact is not None and (contact.answers_seen or contact.unanswered > 0)


def _met(touch: Interaction) -> bool:
    return touch.outward and touch.kind in _MEETINGS


def _within(day: date | None, month: Month) -> bool:
    return day is not None and month.first <= day <= month.last


def _by_week(
    reached: Iterable[Iterable[Interaction]], month: Month, zone: ZoneInfo
) -> tuple[int, ...]:
    """How many people were reached in each week."""
    days = [{t.at.astimezone(zone).date() for t in one if t.outward} for one in reached]
    return tuple(
        sum(any(first <= day <= last for day in theirs) for theirs in days)
        for first, last in weeks(month.first, month.last)
    )
