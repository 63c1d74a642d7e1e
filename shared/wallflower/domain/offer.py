"""Strangers who wrote to the owner by way of us: offered once in the next digest."""

from collections.abc import Iterable
from datetime import timedelta

from wallflower.domain.address import Address, is_robot
from wallflower.domain.ledger import IS_THAT_YOU, Entry, Tier

OFFERED_WITHIN = timedelta(days=14)
MOST_OFFERED = 3
_MOST_MAILS = 20  # each is one more write of the digest's claim


def waiting(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The mails whose proven, unknown sender was not offered yet, oldest first."""
    return tuple(
        entry
        for entry in entries
        if entry.tier is Tier.WITNESS
        and not entry.offered
        and any(not is_robot(sender) for sender in entry.left_out)
    )[:_MOST_MAILS]


def offered(mails: Iterable[Entry], known: Iterable[str]) -> tuple[Address, ...]:
    """Whom to offer for these mails: each sender once, nobody of the `known` addresses, at most
    three; nobody who may be the owner herself."""
    mails = tuple(mails)
    unknown = _senders(m for m in mails if m.problem != IS_THAT_YOU)
    return tuple(a for a in unknown if a.address not in set(known))[:MOST_OFFERED]


def doubted(mails: Iterable[Entry]) -> tuple[Address, ...]:
    """From which addresses mails came with a good token, as if from the owner: at most three."""
    return _senders(mail for mail in mails if mail.problem == IS_THAT_YOU)[:MOST_OFFERED]


def _senders(mails: Iterable[Entry]) -> tuple[Address, ...]:
    return tuple({mail.left_out[0].address: mail.left_out[0] for mail in mails}.values())
