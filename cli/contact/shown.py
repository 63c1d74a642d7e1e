"""A contact in words, as a tired person would like to read it."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from wallflower.domain.engine.asking import may_ask
from wallflower.domain.engine.cadence import cadence, due, effective
from wallflower.domain.engine.strength import Strength, strength
from wallflower.domain.engine.words import span
from wallflower.domain.followup import FollowUp
from wallflower.domain.letter.dates import spoken
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.profile import Profile
from wallflower.flows.people import Known


def shown(known: Known, now: datetime) -> Iterator[str]:
    """All that is known of somebody, line by line."""
    contact, today = known.contact, now.astimezone(UTC).date()
    yield _title(contact)
    lines = (
        _rhythm(contact, today),
        *_profile(known.profile, today),
        *_tie(strength(contact, now)),
        *_give_and_take(contact, now),
        *_occasions(known, today),
        *(f"Follow-up: {_on(one.day, today)} {one.text}" for one in _open(known)),
        *(f"Noted on {_on(note.on, today)}: {note.text}" for note in known.profile.notes),
        *(f"Last: {topic.topic or topic.said}" for topic in contact.topics[:1]),
    )
    yield from (f"  {line.rstrip()}" for line in lines if line)


def listed(contacts: Iterable[Contact], now: datetime) -> Iterator[str]:
    """One line for each contact, the longest due first, those who are not proposed last."""
    today = now.astimezone(UTC).date()
    order = sorted(contacts, key=lambda c: (not _waits(c), due(c) or today, c.called))
    for contact in order:
        tie, at = strength(contact, now), due(contact)
        when = spoken(at, today) if at else "new" if _waits(contact) else contact.standing.value
        yield f"{when:<18} {contact.ring.value:<6} {tie.word:<5} {contact.called}"


def _waits(contact: Contact) -> bool:
    return contact.standing is Standing.ACTIVE


def _title(contact: Contact) -> str:
    first, *others = contact.addresses
    also = f" (also {', '.join(others)})" if others else ""
    return f"{contact.name} <{first}>{also}" if contact.name else f"{first}{also}"


def _rhythm(contact: Contact, today: date) -> str:
    every = f"{contact.ring.value.capitalize()}, every {span(cadence(contact))}"
    if effective(contact) > cadence(contact):
        every += f", for now every {span(effective(contact))}"
    if contact.standing is not Standing.ACTIVE:
        return f"{every}; {contact.standing.value}, and not proposed."
    at = due(contact)
    if at is None:
        return f"{every}; new."
    return f"{every}; due {'since' if at <= today else 'on'} {_on(at, today)}, {_why(contact, at)}."


def _why(contact: Contact, at: date) -> str:
    """What moved the due day to where it is."""
    kept = timedelta(days=effective(contact))
    if contact.last_day and at == contact.last_day + kept:
        return f"{span(kept.days)} after your last contact"
    return "until when you put it off" if at == contact.snoozed else "after the last reminder"


def _profile(profile: Profile, today: date) -> Iterator[str]:
    roles = [f"{role.words} (since {_on(role.since, today)})" for role in profile.roles]
    yield "; before that ".join(roles)
    yield from (f"Met: {met}" for met in profile.met)
    yield from (f"Works on: {one.text}" for one in profile.works_on)
    yield from (f"Cares about: {one.text}" for one in profile.cares_about)
    yield f"Born: {profile.birthday.spoken()}" if profile.birthday else ""
    yield " ".join((*profile.links, *(f"#{tag}" for tag in profile.tags)))


def _tie(tie: Strength) -> Iterator[str]:
    yield f"{tie.word.capitalize()} ({tie.value:.2f}). {' '.join(tie.reasons)}"
    yield (
        f"Of 1 each: recency {tie.recency:.2f}, frequency {tie.frequency:.2f}, "
        f"mutuality {tie.mutuality:.2f}, time known {tie.time:.2f}."
    )


def _occasions(known: Known, today: date) -> Iterator[str]:
    for occasion in known.occasions:
        if not occasion.passed(today):
            said = f"{occasion.kind.value.capitalize()}: {_on(occasion.on, today)}"
            yield f"{said} {occasion.what}"


def _open(known: Known) -> Iterator[FollowUp]:
    return (one for one in known.follow_ups if not one.delivery.left)


def _give_and_take(contact: Contact, now: datetime) -> Iterator[str]:
    balance, today = contact.balance, now.astimezone(UTC).date()
    yield f"You gave {balance.gave}, asked {balance.asked}, and got {balance.got}."
    asking = may_ask(
        strength=strength(contact, now).value,
        met_days_ago=(today - contact.since.date()).days,
        touches_both_ways=bool(contact.last_in and contact.last_out),
        silent_days=(today - contact.last_day).days if contact.last_day else None,
        unanswered=contact.known_unanswered,
        balance=balance,
        day=today,
    )
    may = "You may ask for something." if asking.ok else "Not the time to ask for something."
    yield " ".join(filter(None, (may, asking.because, asking.first)))


def _on(day: date, today: date) -> str:
    return spoken(day, today)
