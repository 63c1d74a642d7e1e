"""Where each row lies in the table and in its index `agenda`."""

import hashlib
from datetime import date, datetime

from wallflower.adapters.dynamodb.values import Item, day_text, stamp
from wallflower.domain.digest import LetterKind
from wallflower.domain.engine.cadence import queue
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.engine.plan import Candidate, candidate, is_new
from wallflower.domain.followup import LETTER
from wallflower.domain.owner import Owner
from wallflower.domain.people.birthday import Birthday
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.ring import Ring

SHARDS = tuple("0123456789abcdef")
INDEX = "agenda"
REFUSAL_PARTITIONS = tuple(f"Q#{shard}" for shard in SHARDS)
_RANK = {OccasionKind.BIRTHDAY: "b", OccasionKind.PROMISE: "c"}


def owner_key(owner_id: str) -> Item:
    """The owner's own row."""
    return {"PK": f"O#{owner_id}", "SK": "O"}


def contact_key(owner_id: str, contact_id: str) -> Item:
    """One contact's row."""
    return {"PK": f"O#{owner_id}", "SK": f"C#{contact_id}"}


def letter_key(owner_id: str, name: str) -> Item:
    """The row of what answers to this name: a dated letter, a follow-up, or a mail of the
    ledger."""
    day, rest = name[:10], name[11:]
    if rest.startswith(LETTER):
        return {"PK": f"O#{owner_id}", "SK": f"F#{day}#{rest.removeprefix(LETTER)}"}
    prefix = "G" if rest in set(LetterKind) else "M"
    return {"PK": f"O#{owner_id}", "SK": f"{prefix}#{day}#{rest}"}


def refusal_key(mail_id: str, day: date) -> Item:
    """The row of a mail from nobody."""
    return {"PK": f"Q#{_shard(mail_id)}", "SK": f"{day_text(day)}#{mail_id}"}


def owner_agenda(owner: Owner) -> Item:
    """An owner stands in the index under the moment of the next digest."""
    return moment_agenda(owner.id, owner.next_at)


def moment_agenda(owner_id: str, next_at: datetime) -> Item:
    """The index entry of an owner whose next digest comes at this moment."""
    return {
        "agenda_pk": f"W#{_shard(owner_id)}",
        "agenda_sk": f"{stamp(next_at)}#{owner_id}",
    }


def contact_agenda(owner_id: str, contact: Contact) -> Item:
    """A contact stands in the index in the queue in which she waits, or as new until something
    came of her; one who is not to be proposed stands in none.

    `brief` is all that the plan asks of the many who wait.
    """
    waiting = candidate(contact)
    if waiting is None:
        return {}
    group = "N" if is_new(contact) else f"D#{queue(contact).value[0]}"
    return {
        "agenda_pk": f"P#{owner_id}",
        "agenda_sk": f"{group}#{day_text(waiting.due)}#{contact.id}",
        "brief": _brief(waiting),
    }


def queue_range(ring: Ring, until: date) -> tuple[str, str]:
    """The index's sort keys of those who wait in this ring up to a day."""
    return f"D#{ring.value[0]}#", f"D#{ring.value[0]}#{day_text(until)}~"


def new_range(until: date) -> tuple[str, str]:
    """The index's sort keys of the new ones up to a day."""
    return "N#", f"N#{day_text(until)}~"


def waiting(item: Item) -> Candidate:
    """The contact of an index entry as somebody who waits."""
    cadence, last, familiarity, proposed = item["brief"].split("|")
    return Candidate(
        contact=item["SK"].removeprefix("C#"),
        due=date.fromisoformat(item["agenda_sk"].split("#")[-2]),
        cadence=int(cadence),
        last=date.fromisoformat(last) if last else None,
        familiarity=float(familiarity),
        proposed=bool(proposed),
    )


def _brief(who: Candidate) -> str:
    last = day_text(who.last) if who.last else ""
    return f"{who.cadence}|{last}|{who.familiarity:.2f}|{'p' if who.proposed else ''}"


def profile_key(owner_id: str, contact_id: str) -> Item:
    """What is known of a contact besides."""
    return {"PK": f"O#{owner_id}", "SK": f"P#{contact_id}"}


def occasion_key(owner_id: str, contact_id: str, name: str) -> Item:
    """One occasion of a contact."""
    return {"PK": f"O#{owner_id}", "SK": f"V#{contact_id}#{name}"}


def occasion_agenda(owner_id: str, occasion: Occasion) -> Item:
    """An occasion stands in the index under its date; of one day the promises and birthdays come
    last, and so first where the newest are read."""
    again = occasion.birthday.iso() if occasion.birthday else ""
    rank = _RANK.get(occasion.kind, "a")
    return {
        "agenda_pk": f"P#{owner_id}",
        "agenda_sk": f"O#{day_text(occasion.on)}#{rank}#{occasion.contact}",
        "brief": f"{occasion.kind.value}|{again}",
    }


def occasion(item: Item) -> Occasion:
    """The occasion of an index entry, without its words."""
    kind, again = item["brief"].split("|")
    _, day, _, contact = item["agenda_sk"].split("#")
    return Occasion(
        contact=contact,
        kind=OccasionKind(kind),
        on=date.fromisoformat(day),
        birthday=Birthday.of(again) if again else None,
    )


def occasion_range(until: date) -> tuple[str, str]:
    """The index's sort keys of the occasions up to a day."""
    return "O#", f"O#{day_text(until)}~"


def _shard(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[0]
