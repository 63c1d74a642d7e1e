"""For whom a mail came: the owner and the label in an envelope recipient."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wallflower.domain.owner import Owner
from wallflower.domain.token import LENGTH, Token, unseal


@dataclass(frozen=True, slots=True)
class Recipient:
    """One of our addresses: whose it is, and what stood behind the +."""

    owner_id: str
    label: str


def recipient(address: str, mail_domain: str) -> Recipient | None:
    """Reads one address as ours; None if it is at another domain."""
    local, _, domain = address.strip("<> ").rpartition("@")
    if domain.lower() != mail_domain.lower() or not local:
        return None
    owner_id, _, label = local.lower().partition("+")
    return Recipient(owner_id, label)


def recipients(addresses: Iterable[str], mail_domain: str) -> dict[str, tuple[str, ...]]:
    """Our addresses among these, as owner id to labels, in order and each once."""
    found: dict[str, tuple[str, ...]] = {}
    for address in addresses:
        ours = recipient(address, mail_domain)
        if ours:
            labels = found.setdefault(ours.owner_id, ())
            if ours.label and ours.label not in labels:
                found[ours.owner_id] = (*labels, ours.label)
    return found


def token(labels: Iterable[str], owner: Owner, today: date) -> Token | None:
    """The first label that is a good token of this owner's, or None."""
    sealed = (label for label in labels if len(label) == LENGTH)
    return next((t for t in (unseal(label, owner, today) for label in sealed) if t), None)
