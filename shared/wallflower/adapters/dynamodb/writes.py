"""The writes about owners, mails and letters, each with the condition that makes it safe to run
twice."""

from collections.abc import Sequence
from datetime import date, datetime

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.rows.digest import digest_item, done_attribute
from wallflower.adapters.dynamodb.rows.entry import entry_item
from wallflower.adapters.dynamodb.rows.owner import owner_item
from wallflower.adapters.dynamodb.values import Item, Wire, stamp
from wallflower.adapters.dynamodb.wire import ABSENT, put, update
from wallflower.domain.delivery import Delivery, State
from wallflower.domain.digest import Digest
from wallflower.domain.ledger import Entry
from wallflower.domain.owner import Owner


def put_owner(owner: Owner) -> Wire:
    """Gives birth to an owner, once."""
    return put(owner_item(owner), ABSENT)


def put_entry(owner_id: str, entry: Entry) -> Wire:
    """Enters a mail into the ledger, once."""
    return put(entry_item(owner_id, entry), ABSENT)


def put_digest(digest: Digest) -> Wire:
    """Claims a dated letter, with its people frozen, once."""
    return put(digest_item(digest), ABSENT)


def put_refusal(
    owner_id: str, mail_id: str, received: datetime, reason: str, size: int, expires: datetime
) -> Wire:
    """Counts a mail from nobody, to this owner's address ("" if it is no owner's); the row goes by
    itself."""
    key = keys.refusal_key(mail_id, received.date())
    item = {**key, "owner": owner_id, "at": stamp(received), "reason": reason, "size": size}
    return put({**item, "expires_at": int(expires.timestamp())}, None)


def add_object(owner_id: str, entry: Entry, object_key: str) -> Wire:
    """Notes that a known mail came by one more door."""
    return update(
        keys.letter_key(owner_id, entry.name),
        "ADD objects :key",
        "attribute_exists(PK)",
        {":key": {object_key}},
    )


def close_reminders(owner_id: str, digest: str, numbers: Sequence[int], at: datetime) -> Wire:
    """Marks reminders of one digest as done, each once; one write, since a transaction takes no
    two on one row."""
    names = {f"#d{number}": done_attribute(number) for number in numbers}
    absent = " AND ".join(f"attribute_not_exists({name})" for name in names)
    return update(
        keys.letter_key(owner_id, digest),
        "SET " + ", ".join(f"{name} = :at" for name in names),
        f"attribute_exists(PK) AND {absent}",
        {":at": stamp(at)},
        names,
    )


def offer(owner_id: str, entry: Entry) -> Wire:
    """Notes that a mail's unknown sender was offered."""
    return update(
        keys.letter_key(owner_id, entry.name),
        "SET offered = :yes",
        "attribute_exists(PK)",
        {":yes": True},
    )


def count_proposed(owner: Owner, month: str, proposed: int, turns: int) -> Wire:
    """Takes people out of the month's budget, and turns from the queues, unless another digest did
    since it was read."""
    return update(
        keys.owner_key(owner.id),
        "SET proposed = :n, proposed_month = :m, turns = :t",
        "occurrence = :o AND proposed = :was",
        {
            ":n": proposed,
            ":m": month,
            ":t": turns,
            ":o": owner.occurrence.isoformat(),
            ":was": owner.proposed,
        },
    )


def see_answers(owner_id: str, seen: bool) -> Wire:
    """Says whether all that people write to the owner reaches us."""
    return update(
        keys.owner_key(owner_id),
        "SET answers_seen = :seen",
        "attribute_exists(PK)",
        {":seen": seen},
    )


def move_owner(owner: Owner, occurrence: date, next_at: datetime) -> Wire:
    """Moves an owner on to the next digest, unless that happened already."""
    agenda = keys.moment_agenda(owner.id, next_at)
    return update(
        keys.owner_key(owner.id),
        "SET occurrence = :next, next_at = :at, agenda_sk = :sk",
        "occurrence = :this",
        {
            ":next": occurrence.isoformat(),
            ":at": stamp(next_at),
            ":sk": agenda["agenda_sk"],
            ":this": owner.occurrence.isoformat(),
        },
    )


def claim(owner_id: str, letter: str, before: Delivery, now: datetime) -> Wire:
    """Claims a letter for one attempt, unless somebody else did since it was read."""
    condition, values = "#state = :was AND attempts = :n", {":was": before.state.value}
    return update(
        keys.letter_key(owner_id, letter),
        "SET #state = :claimed, claimed_at = :now, attempts = :next",
        condition,
        {
            **values,
            ":n": before.attempts,
            ":claimed": State.CLAIMED.value,
            ":now": stamp(now),
            ":next": before.attempts + 1,
        },
        {"#state": "state"},
    )


def release(owner_id: str, letter: str) -> Wire:
    """Gives a claim back: the letter certainly did not leave."""
    return update(
        keys.letter_key(owner_id, letter),
        "SET #state = :due ADD attempts :back",
        "#state = :claimed",
        {":due": State.DUE.value, ":claimed": State.CLAIMED.value, ":back": -1},
        {"#state": "state"},
    )


def mark(
    owner_id: str, letter: str, state: State, after: tuple[State, ...], message_id: str = ""
) -> Wire:
    """Moves a letter to a state, if it is in one of those that come before it."""
    names = {f":s{n}": s.value for n, s in enumerate(after)}
    values: Item = {":to": state.value, **names}
    change = "SET #state = :to"
    if message_id:
        change, values[":id"] = f"{change}, message_id = :id", message_id
    condition = f"#state IN ({', '.join(names)})"
    return update(keys.letter_key(owner_id, letter), change, condition, values, {"#state": "state"})
