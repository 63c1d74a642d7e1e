"""Two contacts who turn out to be one person: nothing of either is lost."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from wallflower.domain.engine.cadence import cadence
from wallflower.domain.people.clock import earlier, later
from wallflower.domain.people.contact import (
    TOPICS_KEPT,
    Contact,
    Correction,
    Open,
    Standing,
    gist,
)
from wallflower.domain.people.interaction import Interaction
from wallflower.domain.people.kept import Noted
from wallflower.domain.people.profile import Profile, joined

_NARROWEST = (Standing.NEVER, Standing.PAUSED, Standing.ACTIVE)


def merged(one: Contact, other: Contact) -> Contact:
    """Both as one person, who keeps the id and the name of the first and all that both had.

    Where they differ the owner's narrower wish holds, since it was said of this person and the
    other may only be a default: never before paused before active, the shorter cadence of their
    own, the closer ring, the newer correction. What was unknown of one stays unknown.
    """
    one, other = _answering(one, other)
    both = replace(
        one,
        name=one.name or other.name,
        addresses=tuple(dict.fromkeys((*one.addresses, *other.addresses))),
        ring=min(one.ring, other.ring, key=lambda ring: ring.cadence),
        since=min(one.since, other.since),
        cadence=_own(one, other),
        standing=min(one.standing, other.standing, key=_NARROWEST.index),
        snoozed=later(one.snoozed, other.snoozed),
        last_in=later(one.last_in, other.last_in),
        last_out=later(one.last_out, other.last_out),
        tally=one.tally.joined(other.tally),
        unheard=max(one.unheard, other.unheard),
        unheard_since=earlier(one.unheard_since, other.unheard_since),
        unheard_last=later(one.unheard_last, other.unheard_last),
        unanswered=max(one.unanswered, other.unanswered),
        balance=one.balance.joined(other.balance),
        correction=_newer(one, other),
        topics=_topics((*one.topics, *other.topics)),
        reminder=_younger(one.reminder, other.reminder),
    )
    return both.with_answer() if _answered(one, other) else both


def joint(one: Profile, other: Profile, dropped: str, day: date) -> Profile:
    """What is known of both, and as a note of that day the name that was dropped, if any."""
    notes = (Noted(text=also(dropped), on=day),) if dropped else ()
    return joined(joined(one, other), Profile(contact=one.contact, notes=notes))


def dropped(one: Contact, other: Contact) -> str:
    """The name of the other where the first keeps a name that is not the same; else ""."""
    alike = one.name.casefold() == other.name.casefold()
    return other.name if one.name and not alike else ""


def also(name: str) -> str:
    """The note that keeps the name of a contact who became part of another."""
    return f"Also known as {name}"


def _answering(one: Contact, other: Contact) -> tuple[Contact, Contact]:
    """Both as people whose answers reach us, if those of one of them do: mails to the other, who
    may have answered unseen, do not become unanswered."""
    if one.answers_seen or other.answers_seen:
        return one.seen(), other.seen()
    return one, other


def _own(one: Contact, other: Contact) -> int | None:
    """A cadence of their own, if one of them has it: the shorter."""
    own = [contact for contact in (one, other) if contact.cadence]
    return min(map(cadence, own), default=None)


def _answered(one: Contact, other: Contact) -> bool:
    """Whether one of them answered what was sent to the other."""
    heard = later(one.last_in, other.last_in)
    wrote = later(one.last_out, other.last_out)
    return heard is not None and (wrote is None or heard >= wrote)


def _newer(*contacts: Contact) -> Correction | None:
    said = [contact.correction for contact in contacts if contact.correction]
    return max(said, key=lambda one: (one.on, one.shift), default=None)


def _topics(told: Iterable[Interaction]) -> tuple[Interaction, ...]:
    """The newest, each once: the same mail may have gone to both, and is kept in short where it
    was not the newest."""
    longest = sorted(told, key=lambda t: (t.at, t.topic, t.said, t.direction, t.kind), reverse=True)
    once: dict[tuple[object, ...], Interaction] = {}
    for touch in longest:
        once.setdefault((touch.at, touch.direction, touch.kind, gist(touch)), touch)
    return tuple(once.values())[:TOPICS_KEPT]


def _younger(*reminders: Open | None) -> Open | None:
    waiting = [reminder for reminder in reminders if reminder]
    return max(waiting, key=lambda one: (one.opened, one.digest, one.number), default=None)
