"""Where each row lies in the table and in its index `agenda`."""

import hashlib
from datetime import date, datetime

from wallflower.adapters.dynamodb.values import Item, day_text, stamp
from wallflower.domain.digest import LetterKind
from wallflower.domain.owner import Owner
from wallflower.domain.people.contact import Contact

SHARDS = tuple("0123456789abcdef")
INDEX = "agenda"


def owner_key(owner_id: str) -> Item:
    """The owner's own row."""
    return {"PK": f"O#{owner_id}", "SK": "O"}


def contact_key(owner_id: str, contact_id: str) -> Item:
    """One contact's row."""
    return {"PK": f"O#{owner_id}", "SK": f"C#{contact_id}"}


def letter_key(owner_id: str, name: str) -> Item:
    """The row of what answers to this name: a dated letter, or a mail of the ledger."""
    day, rest = name[:10], name[11:]
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
    """A contact stands in the index under the due date, or as new until the first touch."""
    group, day = ("D", contact.due) if contact.due else ("N", contact.since.date())
    return {
        "agenda_pk": f"P#{owner_id}",
        "agenda_sk": f"{group}#{day_text(day)}#{contact.id}",
    }


def _shard(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[0]
