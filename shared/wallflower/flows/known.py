"""What the table knows of the things that a mail names, once it is understood."""

from collections.abc import Set
from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

from wallflower.adapters.dynamodb.found import Found
from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.capture.capture import Capture
from wallflower.domain.digest import Digest, LetterKind
from wallflower.domain.envelope import token
from wallflower.domain.identity import contact_id
from wallflower.domain.ledger import Tier
from wallflower.domain.owner import Owner
from wallflower.domain.remember.decision import Known
from wallflower.domain.remember.learn import teaching
from wallflower.domain.token import EPOCH, Token, reference
from wallflower.flows.incoming import Incoming

if TYPE_CHECKING:  # few mails carry a command
    from wallflower.domain.commands.command import Numbered

_DIGESTS_SEARCHED = 8


def known(
    table: Table, incoming: Incoming, found: Found, owner: Owner, told: Capture, who: Tier
) -> Known:
    """What was found already, and what of the rest must be read because of what the mail says."""
    today = incoming.receipt.at.astimezone(UTC).date()
    seal = token(incoming.labels, owner, today)
    # A token that is spent or expired does nothing, and names its digest all the same.
    naming = token(incoming.labels, owner, EPOCH)
    digest = _digest(table, incoming, found, told, naming)
    so_far = Known(owner=owner, contacts=found.contacts, token=seal, digest=digest)
    return _completed(table, so_far, told, who)


def _completed(table: Table, known: Known, told: Capture, who: Tier) -> Known:
    noted = _contacts(known, _noted(told))
    missing = _contacts(known, _meant(known, told)) - set(known.contacts)
    profiles = _taught(known, told, who) | noted
    if missing or profiles:
        known = _more(table, known, missing, profiles)
    # What is noted of somebody who became part of another is noted there.
    others = {known.contacts[c].id for c in noted if c in known.contacts} - profiles
    return _more(table, known, set(), others) if others else known


def _more(table: Table, known: Known, contacts: Set[str], profiles: Set[str]) -> Known:
    more = table.read(known.owner.id, contacts=contacts, profiles=profiles)
    return replace(
        known,
        contacts={**known.contacts, **more.contacts},
        profiles={**known.profiles, **more.profiles},
    )


def _digest(
    table: Table, incoming: Incoming, found: Found, told: Capture, seal: Token | None
) -> Digest | None:
    """The digest that a mail speaks of: the token's, else the one it answers, else the newest."""
    for digest in found.digests.values():
        if seal and seal.reference == reference(digest.name):
            return digest
    if not (told.unclear or _numbered(told)):
        return None
    if seal and _is_of_follow_up(table, incoming.owner_id, seal):
        return None
    letters = table.digests(incoming.owner_id, _DIGESTS_SEARCHED)
    sent = [d for d in letters if d.kind is LetterKind.DIGEST and d.reminders]
    answered = incoming.mail.in_reply_to.strip("<>").partition("@")[0]
    named_one = (d for d in sent if answered and d.delivery.message_id == answered)
    return next(named_one, sent[0] if sent else None)


def _is_of_follow_up(table: Table, owner_id: str, seal: Token) -> bool:
    """Whether a mail answers a follow-up's letter: a number in it means nobody of a digest."""
    day = seal.digest_day
    letters = (one.letter for one in table.follow_ups(owner_id, day, day))
    return seal.reference in map(reference, letters)


def _numbered(told: Capture) -> "tuple[Numbered, ...]":
    """The commands of a mail that mean somebody by number."""
    if not told.commands:
        return ()
    from wallflower.domain.commands.command import ListNow

    return tuple(c for c in told.commands if not isinstance(c, ListNow))


def _noted(told: Capture) -> set[int]:
    """The numbers of whom a mail tells something to be noted."""
    return {command.number for command in _numbered(told) if hasattr(command, "words")}


def _meant(known: Known, told: Capture) -> set[int]:
    """The numbers that a mail means, by its words or by a token."""
    numbers = {command.number for command in _numbered(told)}
    reminder = known.drafted
    if reminder:
        numbers.add(reminder.number)
    elif known.token and not told.heard:
        numbers.add(known.token.ordinal)
    return numbers


def _contacts(known: Known, numbers: Set[int]) -> set[str]:
    reminders = known.digest.reminders if known.digest else ()
    return {r.contact for r in reminders if r.number in numbers}


def _taught(known: Known, told: Capture, who: Tier) -> set[str]:
    """The known contacts of whom a mail says more than that it went to and fro."""
    ids = {
        contact_id(known.owner.id, address)
        for heard in teaching(told, who)
        for address in (heard.person.address, *heard.facts.addresses)
    }
    return {known.contacts[name].id for name in ids if name in known.contacts}
