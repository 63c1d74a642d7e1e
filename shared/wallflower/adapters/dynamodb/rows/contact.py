"""A contact's row: one kilobyte with all that the engine and a letter need of her.

Parts are lists rather than maps, since every name of an attribute counts among the bytes, and
every kilobyte begun is paid for.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.fit import excess, shortened
from wallflower.adapters.dynamodb.values import (
    Item,
    day_text,
    moment,
    moment_or_none,
    stamp,
    touch_list,
    touch_of,
)
from wallflower.domain.engine.balance import Balance
from wallflower.domain.people.contact import Contact, Correction, Open, Standing
from wallflower.domain.people.ring import Ring
from wallflower.domain.people.tally import Tally


def contact_item(owner_id: str, contact: Contact) -> Item:
    """A contact's row, one version on. Where it would be more than a kilobyte, the newest words
    are cut, and then the oldest topics go."""
    item = _whole(owner_id, contact)
    if contact.topics and (over := excess(item)) > 0:
        newest, *older = contact.topics
        newest = replace(newest, said=shortened(newest.said, over))
        item = _whole(owner_id, replace(contact, topics=(newest, *older)))
    while len(item["topics"]) > 1 and excess(item) > 0:
        item["topics"].pop()
    return item


def _whole(owner_id: str, contact: Contact) -> Item:
    return {
        **keys.contact_key(owner_id, contact.id),
        **keys.contact_agenda(owner_id, contact),
        "name": contact.name,
        "addresses": list(contact.addresses),
        "ring": contact.ring.value,
        "since": stamp(contact.since),
        "cadence": contact.cadence,
        "standing": contact.standing.value if contact.standing is not Standing.ACTIVE else None,
        "snoozed": day_text(contact.snoozed) if contact.snoozed else None,
        "last_in": stamp(contact.last_in) if contact.last_in else None,
        "last_out": stamp(contact.last_out) if contact.last_out else None,
        "tally": _tally_list(contact.tally),
        "unheard": _unheard_list(contact),
        "answers_seen": contact.answers_seen or None,
        "unanswered": contact.unanswered or None,
        "balance": _balance_list(contact.balance),
        "correction": _correction_list(contact.correction),
        "topics": [touch_list(topic) for topic in contact.topics],
        "reminder": _open_list(contact.reminder) if contact.reminder else None,
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
        standing=Standing(item.get("standing", Standing.ACTIVE.value)),
        snoozed=_day(item.get("snoozed")),
        last_in=moment_or_none(item, "last_in"),
        last_out=moment_or_none(item, "last_out"),
        tally=_tally_of(item["tally"]) if "tally" in item else Tally(),
        **_unheard_of(item.get("unheard")),
        answers_seen=item.get("answers_seen", False),
        unanswered=int(item.get("unanswered", 0)),
        balance=_balance_of(item["balance"]) if "balance" in item else Balance(),
        correction=_correction_of(item["correction"]) if "correction" in item else None,
        topics=tuple(touch_of(topic) for topic in item.get("topics", ())),
        reminder=_open_of(item["reminder"]) if "reminder" in item else None,
        version=int(item["version"]),
    )


def _open_list(reminder: Open) -> list[Any]:
    return [day_text(reminder.digest), reminder.number, stamp(reminder.opened)]


def _open_of(kept: list[Any]) -> Open:
    digest, number, opened = kept
    return Open(digest=date.fromisoformat(digest), number=int(number), opened=moment(opened))


def _tally_list(tally: Tally) -> list[Any] | None:
    return [stamp(tally.at), _number(tally.into), _number(tally.out)] if tally.at else None


def _tally_of(kept: list[Any]) -> Tally:
    at, into, out = kept
    return Tally(at=moment(at), into=float(into), out=float(out))


def _unheard_list(contact: Contact) -> list[Any] | None:
    if contact.unheard_since is None or contact.unheard_last is None:
        return None
    return [contact.unheard, stamp(contact.unheard_since), stamp(contact.unheard_last)]


def _unheard_of(kept: list[Any] | None) -> dict[str, Any]:
    if not kept:
        return {}
    count, since, last = kept
    return {
        "unheard": int(count),
        "unheard_since": moment(since),
        "unheard_last": moment(last),
    }


def _balance_list(balance: Balance) -> list[Any] | None:
    if balance == Balance():
        return None
    days = [day_text(day) if day else None for day in (balance.gave_on, balance.asked_on)]
    return [balance.gave, balance.asked, balance.got, *days]


def _balance_of(kept: list[Any]) -> Balance:
    gave, asked, got, gave_on, asked_on = kept
    return Balance(
        gave=int(gave),
        asked=int(asked),
        got=int(got),
        gave_on=_day(gave_on),
        asked_on=_day(asked_on),
    )


def _correction_list(correction: Correction | None) -> list[Any] | None:
    return [_number(correction.shift), day_text(correction.on)] if correction else None


def _correction_of(kept: list[Any]) -> Correction:
    shift, on = kept
    return Correction(shift=float(shift), on=date.fromisoformat(on))


def _number(value: float) -> Decimal:
    """Four digits behind the point: a ten-thousandth of a mail."""
    return Decimal(str(round(value, 4)))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
