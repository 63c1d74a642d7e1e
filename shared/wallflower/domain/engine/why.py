"""Why somebody is proposed now, in words and from stored facts alone."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from wallflower.domain.digest import Reminder
from wallflower.domain.engine.cadence import cadence, effective
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.engine.words import ago, span
from wallflower.domain.letter.dates import spoken
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.profile import Profile

_QUIET = 2  # days from which on a silence is one
_HOUSE = re.compile(r"[\w&+'’ -]{1,40}")
_WORDS_OF_A_HOUSE = 3


def reminders(
    people: Sequence[Contact],
    day: date,
    occasions: Mapping[str, Occasion],
    profiles: Mapping[str, Profile],
) -> tuple[Reminder, ...]:
    """Numbers the people of a digest and says why each of them now; `occasions` and `profiles` are
    by contact."""
    return tuple(
        _reminder(number, contact, day, occasions.get(contact.id), profiles.get(contact.id))
        for number, contact in enumerate(people, start=1)
    )


def _reminder(
    number: int, contact: Contact, day: date, occasion: Occasion | None, profile: Profile | None
) -> Reminder:
    known = profile or Profile(contact=contact.id)
    return Reminder(
        number=number,
        contact=contact.id,
        name=contact.name,
        address=contact.addresses[0],
        why=why(contact, day, occasion),
        last=contact.topics[0] if contact.topics else None,
        spoken=has_spoken(contact),
        role=_work(known),
        occasion=occasion,
        works_on=known.works_on[0].text if known.works_on else "",
        cares_about=known.cares_about[0].text if known.cares_about else "",
        met=known.met[0] if known.met else "",
        unanswered=contact.known_unanswered,
    )


def _work(known: Profile) -> str:
    """Their newest role in words. A display name may say anything behind an “at”: of it only what
    looks like the name of a house is shown."""
    if not known.roles:
        return ""
    role = known.roles[0]
    short = len(role.organisation.split()) <= _WORDS_OF_A_HOUSE
    house = role.organisation if short and _HOUSE.fullmatch(role.organisation) else ""
    return replace(role, organisation=house).words


def has_spoken(contact: Contact) -> bool:
    """Whether the owner spoke at the newest words that are kept, or since."""
    out = contact.last_out
    return out is not None and bool(contact.topics) and out >= contact.topics[0].at


def why(contact: Contact, day: date, occasion: Occasion | None = None) -> str:
    """The reason in words."""
    return " ".join(_said(contact, day, occasion))


def _said(contact: Contact, day: date, occasion: Occasion | None) -> Iterable[str]:
    yield of_occasion(occasion, day) if occasion else _silence(contact, day)
    if effective(contact) > cadence(contact):
        count = contact.known_unanswered
        yield f"{count} mails had no answer, so I ask less often."


def _silence(contact: Contact, day: date) -> str:
    if contact.last_day is None:
        noted = (day - contact.since.date()).days
        return f"You noted them {ago(noted)} and have not been in touch yet."
    silent, rhythm = (day - contact.last_day).days, span(cadence(contact))
    if silent < _QUIET or not _told(contact):
        return f"{_who(contact)}, {ago(silent)}; your rhythm is {rhythm}."
    return f"Quiet for {span(silent)}; your rhythm is {rhythm}."


def _told(contact: Contact) -> bool:
    """Whether the newest words tell who spoke last."""
    return bool(contact.topics) and contact.topics[0].at == contact.last


def _who(contact: Contact) -> str:
    """Who spoke last, or that both did."""
    if contact.last_in == contact.last_out:
        return "You were last in touch"
    return "They wrote last" if contact.last == contact.last_in else "You wrote last"


def of_occasion(occasion: Occasion, day: date) -> str:
    """What there is to write about on this day, in words."""
    on = spoken(occasion.on, day)
    match occasion.kind:
        case OccasionKind.BIRTHDAY:
            return f"Their birthday {'is' if occasion.on >= day else 'was'} on {on}."
        case OccasionKind.JOB:
            return f"They have a new job{_what(occasion)}."
        case OccasionKind.PROMISE:
            return f"You promised by {on}{_what(occasion)}."
        case _:
            named = occasion.what or occasion.kind.value
            what = named[:1].upper() + named[1:]
            return f"{what} {'is' if occasion.on >= day else 'was'} on {on}."


def _what(occasion: Occasion) -> str:
    """What it is, in the words in which it was told; the end of a sentence is ours."""
    said = occasion.what.strip(" .!?…")
    return f": {said}" if said else ""
