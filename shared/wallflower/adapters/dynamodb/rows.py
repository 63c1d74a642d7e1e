"""Owners, contacts, mails and letters as rows, and back."""

from datetime import date
from typing import Any

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.values import (
    Item,
    day_text,
    delivery_fields,
    delivery_of,
    moment,
    moment_or_none,
    stamp,
    touch_map,
    touch_of,
)
from wallflower.domain.address import Address
from wallflower.domain.digest import Digest, LetterKind, Reminder
from wallflower.domain.ledger import Entry, MailKind, Outcome, Person, Tier
from wallflower.domain.owner import Key, Owner, Rhythm
from wallflower.domain.people.contact import Contact, Open
from wallflower.domain.people.ring import Ring


def owner_item(owner: Owner) -> Item:
    """The owner's row."""
    rhythm = owner.rhythm
    return {
        **keys.owner_key(owner.id),
        **keys.owner_agenda(owner),
        "addresses": list(owner.addresses),
        "gray_domains": list(owner.gray_domains),
        "people": rhythm.people,
        "days": list(rhythm.days),
        "hour": rhythm.hour,
        "minute": rhythm.minute,
        "zone": rhythm.zone,
        "keys": [{"id": key.id, "secret": key.secret} for key in owner.keys],
        "occurrence": day_text(owner.occurrence),
        "next_at": stamp(owner.next_at),
        "proposed_month": owner.proposed_month,
        "proposed": owner.proposed,
    }


def owner_of(item: Item) -> Owner:
    """The owner of a row."""
    return Owner(
        id=item["PK"].removeprefix("O#"),
        addresses=tuple(item["addresses"]),
        gray_domains=tuple(item.get("gray_domains", ())),
        rhythm=Rhythm(
            people=int(item["people"]),
            days=tuple(int(day) for day in item["days"]),
            hour=int(item["hour"]),
            minute=int(item["minute"]),
            zone=item["zone"],
        ),
        keys=tuple(Key(id=int(key["id"]), secret=bytes(key["secret"])) for key in item["keys"]),
        occurrence=date.fromisoformat(item["occurrence"]),
        next_at=moment(item["next_at"]),
        proposed_month=item.get("proposed_month", ""),
        proposed=int(item.get("proposed", 0)),
    )


def contact_item(owner_id: str, contact: Contact) -> Item:
    """A contact's row, one version on."""
    return {
        **keys.contact_key(owner_id, contact.id),
        **keys.contact_agenda(owner_id, contact),
        "name": contact.name,
        "addresses": list(contact.addresses),
        "ring": contact.ring.value,
        "since": stamp(contact.since),
        "cadence": contact.cadence,
        "last_in": stamp(contact.last_in) if contact.last_in else None,
        "last_out": stamp(contact.last_out) if contact.last_out else None,
        "topics": [touch_map(topic) for topic in contact.topics],
        "reminder": _open_map(contact.reminder) if contact.reminder else None,
        "version": contact.version + 1,
    }


def contact_of(item: Item) -> Contact:
    """The contact of a row."""
    return Contact(
        id=item["SK"].removeprefix("C#"),
        name=item.get("name", ""),
        addresses=tuple(item["addresses"]),
        ring=Ring(item["ring"]),
        since=moment(item["since"]),
        cadence=int(item["cadence"]) if "cadence" in item else None,
        last_in=moment_or_none(item, "last_in"),
        last_out=moment_or_none(item, "last_out"),
        topics=tuple(touch_of(topic) for topic in item.get("topics", ())),
        reminder=_open_of(item["reminder"]) if "reminder" in item else None,
        version=int(item["version"]),
    )


def _open_map(reminder: Open) -> Item:
    return {
        "digest": day_text(reminder.digest),
        "number": reminder.number,
        "opened": stamp(reminder.opened),
    }


def _open_of(item: Item) -> Open:
    return Open(
        digest=date.fromisoformat(item["digest"]),
        number=int(item["number"]),
        opened=moment(item["opened"]),
    )


def entry_item(owner_id: str, entry: Entry) -> Item:
    """A mail's row in the ledger."""
    return {
        **keys.letter_key(owner_id, entry.name),
        "objects": set(entry.objects),
        "tier": entry.tier.value,
        "kind": entry.kind.value,
        "outcome": entry.outcome.value,
        "subject": entry.subject,
        "touch": touch_map(entry.touch) if entry.touch else None,
        "who": [_person_map(person) for person in entry.people],
        "left_out": [[a.name, a.address] for a in entry.left_out],
        "offered": entry.offered or None,
        "kept": list(entry.kept),
        "problem": entry.problem,
        **(delivery_fields(entry.answer) if entry.answer else {}),
    }


def entry_of(item: Item) -> Entry:
    """The ledger entry of a row."""
    _, day, identity = item["SK"].split("#")
    return Entry(
        day=date.fromisoformat(day),
        identity=identity,
        objects=tuple(sorted(item["objects"])),
        tier=Tier(item["tier"]),
        kind=MailKind(item["kind"]),
        outcome=Outcome(item["outcome"]),
        subject=item.get("subject", ""),
        touch=touch_of(item["touch"]) if "touch" in item else None,
        people=tuple(_person_of(person) for person in item.get("who", ())),
        left_out=tuple(Address(name, address) for name, address in item.get("left_out", ())),
        kept=tuple(item.get("kept", ())),
        problem=item.get("problem", ""),
        offered=item.get("offered", False),
        answer=delivery_of(item) if "state" in item else None,
    )


def _person_map(person: Person) -> Item:
    return {
        "contact": person.contact,
        "name": person.name,
        "address": person.address,
        "new": person.new,
        "closed": person.closed,
    }


def _person_of(item: Item) -> Person:
    return Person(**{**item, "closed": int(item["closed"])})


def digest_item(digest: Digest) -> Item:
    """A dated letter's row; each reminder that is closed adds an attribute to it."""
    return {
        **keys.letter_key(digest.owner, digest.name),
        "reminders": [_reminder_map(reminder) for reminder in digest.reminders],
        "asked_by": digest.asked_by,
        "offers": [[a.name, a.address] for a in digest.offers],
        "budget": digest.budget,
        "proposed": digest.proposed,
        **delivery_fields(digest.delivery),
    }


def digest_of(item: Item) -> Digest:
    """The dated letter of a row."""
    _, day, kind = item["SK"].split("#")
    return Digest(
        owner=item["PK"].removeprefix("O#"),
        day=date.fromisoformat(day),
        kind=LetterKind(kind),
        reminders=tuple(_reminder_of(reminder) for reminder in item.get("reminders", ())),
        done={_number(name): moment(at) for name, at in item.items() if name.startswith("done_")},
        asked_by=item.get("asked_by", ""),
        offers=tuple(Address(name, address) for name, address in item.get("offers", ())),
        budget=int(item["budget"]),
        proposed=int(item["proposed"]),
        delivery=delivery_of(item),
    )


def done_attribute(number: int) -> str:
    """The attribute that says when this reminder was closed."""
    return f"done_{number}"


def _number(attribute: str) -> int:
    return int(attribute.removeprefix("done_"))


def _reminder_map(reminder: Reminder) -> Item:
    return {
        "number": reminder.number,
        "contact": reminder.contact,
        "name": reminder.name,
        "address": reminder.address,
        "why": reminder.why,
        "last": touch_map(reminder.last) if reminder.last else None,
    }


def _reminder_of(item: dict[str, Any]) -> Reminder:
    last = touch_of(item["last"]) if item["last"] else None
    return Reminder(**{**item, "number": int(item["number"]), "last": last})
