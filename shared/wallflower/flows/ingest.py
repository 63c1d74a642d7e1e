"""Takes one received mail in: four calls for a captured mail, and nothing lost on the way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

from wallflower.adapters.dynamodb import people, writes
from wallflower.adapters.dynamodb.found import Found
from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.dynamodb.values import Wire
from wallflower.adapters.eventbridge import Bus
from wallflower.adapters.s3 import INBOX, Inbox, Received
from wallflower.domain.capture.capture import Capture
from wallflower.domain.capture.named import named
from wallflower.domain.capture.reading import capture
from wallflower.domain.commands import Done
from wallflower.domain.digest import Digest, LetterKind
from wallflower.domain.entry import entry_of
from wallflower.domain.envelope import recipients, token
from wallflower.domain.identity import contact_id, event_id, ledger_day, mail_identity
from wallflower.domain.ledger import Entry, Outcome, Tier
from wallflower.domain.mail.message import Mail
from wallflower.domain.mail.reader import read
from wallflower.domain.owner import Owner
from wallflower.domain.receipt import Receipt, swept_receipt
from wallflower.domain.remember.decision import Close, Decision, Known
from wallflower.domain.remember.learn import teaching
from wallflower.domain.remember.remember import remember, repeat
from wallflower.domain.speaker import speaker
from wallflower.domain.token import EPOCH, Token, claimed_day, reference
from wallflower.events import DigestAsked, Event, MailTaken
from wallflower.flows.conflict import until_settled

REFUSALS_KEPT = timedelta(days=30)
_MOST_CONTACTS_READ = 90
_DIGESTS_SEARCHED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of a mail, in words fit for a log: no address, name or text."""

    mail: str
    tier: Tier
    outcome: str
    reason: str = ""
    new: bool = True


@dataclass(frozen=True, slots=True)
class _Arrival:
    """One mail for one owner."""

    receipt: Receipt
    mail: Mail
    size: int
    owner_id: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingest:
    """Reads a mail, decides, stores, and says on the bus what happened."""

    inbox: Inbox
    table: Table
    bus: Bus
    mail_domain: str

    def take(self, receipt: Receipt) -> list[Taken]:
        """Takes the mail of this receipt in, once for each owner it is addressed to."""
        received = self.inbox.read(receipt.key)
        return self._take(receipt, received, read(received.raw, truncated=received.truncated))

    def take_missed(self, key: str) -> list[Taken]:
        """Takes in a mail whose notification was lost: the receipt stands in SES's headers."""
        received = self.inbox.read(key)
        mail = read(received.raw, truncated=received.truncated)
        receipt = swept_receipt(key.removeprefix(INBOX), key, received.at, mail.headers)
        return self._take(receipt, received, mail)

    def _take(self, receipt: Receipt, received: Received, mail: Mail) -> list[Taken]:
        ours = recipients(receipt.recipients, self.mail_domain)
        if not ours:
            return [self._refuse(receipt, received.size, "recipient")]
        arrivals = [
            _Arrival(receipt, mail, received.size, owner_id, labels)
            for owner_id, labels in ours.items()
        ]
        return [until_settled(partial(self._for_owner, arrival)) for arrival in arrivals]

    def _refuse(self, receipt: Receipt, size: int, reason: str) -> Taken:
        """Nobody: counted, answered by nothing."""
        expires = receipt.at + REFUSALS_KEPT
        self.table.write(writes.put_refusal(receipt.id, receipt.at, reason, size, expires))
        return Taken(mail=receipt.id, tier=Tier.NOBODY, outcome="refused", reason=reason)

    def _for_owner(self, arrival: _Arrival) -> Taken:
        found = self.table.read(
            arrival.owner_id,
            contacts=self._contact_ids(arrival),
            letters=[*self._entry_names(arrival), *_digests_claimed(arrival.labels)],
        )
        if found.owner is None:
            return self._refuse(arrival.receipt, arrival.size, "recipient")
        who = speaker(arrival.mail, arrival.receipt, found.owner, self.mail_domain)
        if who.tier is Tier.NOBODY:
            return self._refuse(arrival.receipt, arrival.size, who.reason)
        return self._understood(arrival, found, found.owner, who.tier)

    def _understood(self, arrival: _Arrival, found: Found, owner: Owner, tier: Tier) -> Taken:
        mail, receipt = arrival.mail, arrival.receipt
        told = capture(mail, tier, receipt, owner, self.mail_domain)
        entry = entry_of(mail, told, tier, receipt)
        known = self._known(arrival, found, owner, told, tier)
        stored = found.entries.get(entry.name)
        if stored:
            decision = repeat(stored, known, receipt.at)
        else:
            decision = remember(told, entry, known, receipt.at)
        self._write(owner.id, decision, entry, stored)
        self.bus.tell(_events(owner.id, decision.entry, receipt.at))
        return Taken(
            mail=receipt.id,
            tier=tier,
            outcome=decision.entry.outcome,
            reason=decision.entry.problem,
            new=stored is None,
        )

    def _write(self, owner_id: str, decision: Decision, entry: Entry, stored: Entry | None) -> None:
        """Stores all that a mail changes at once; the mail itself first, if it must not expire."""
        (object_key,) = entry.objects
        if entry.kept:
            self.inbox.keep(object_key)
        changes: list[Wire] = []
        if stored is None:
            changes.append(writes.put_entry(owner_id, decision.entry))
        elif object_key not in stored.objects:
            changes.append(writes.add_object(owner_id, stored, object_key))
        changes += _about_people(owner_id, decision)
        changes += _closing(owner_id, decision.closes)
        if changes:
            self.table.commit(changes)

    def _contact_ids(self, arrival: _Arrival) -> list[str]:
        addresses = named(arrival.mail)[:_MOST_CONTACTS_READ]
        return [contact_id(arrival.owner_id, address) for address in addresses]

    def _entry_names(self, arrival: _Arrival) -> list[str]:
        """The names that this mail may have in the ledger, before it is known who speaks."""
        day = ledger_day(arrival.mail, arrival.receipt.at)
        tiers = (Tier.OWNER, Tier.WITNESS)
        return [f"{day}-{mail_identity(tier, arrival.mail)}" for tier in tiers]

    def _known(
        self, arrival: _Arrival, found: Found, owner: Owner, told: Capture, who: Tier
    ) -> Known:
        today = arrival.receipt.at.astimezone(UTC).date()
        seal = token(arrival.labels, owner, today)
        # A token that is spent or expired does nothing, and names its digest all the same.
        naming = token(arrival.labels, owner, EPOCH)
        digest = self._digest(naming, found, owner, told, arrival.mail)
        known = Known(owner=owner, contacts=found.contacts, token=seal, digest=digest)
        missing = _spoken_of(known, told) - set(found.contacts)
        profiles = _taught(known, told, who)
        if not missing and not profiles:
            return known
        more = self.table.read(owner.id, contacts=missing, profiles=profiles)
        contacts = {**found.contacts, **more.contacts}
        return replace(known, contacts=contacts, profiles=more.profiles)

    def _digest(
        self, seal: Token | None, found: Found, owner: Owner, told: Capture, mail: Mail
    ) -> Digest | None:
        """The digest that a mail speaks of: the token's, else the one it answers, else the
        newest."""
        for digest in found.digests.values():
            if seal and seal.reference == reference(digest.name):
                return digest
        if not any(isinstance(command, Done) for command in told.commands):
            return None
        letters = self.table.digests(owner.id, _DIGESTS_SEARCHED)
        sent = [d for d in letters if d.kind is LetterKind.DIGEST and d.reminders]
        answered = mail.in_reply_to.strip("<>").partition("@")[0]
        named_one = (d for d in sent if answered and d.delivery.message_id == answered)
        return next(named_one, sent[0] if sent else None)


def _about_people(owner_id: str, decision: Decision) -> list[Wire]:
    """What a mail changes of the people whom it names."""
    return [
        *(people.put_contact(owner_id, contact) for contact in decision.contacts),
        *(people.put_alias(owner_id, alias) for alias in decision.aliases),
        *(people.put_profile(owner_id, profile) for profile in decision.profiles),
        *(people.put_occasion(owner_id, occasion) for occasion in decision.occasions),
    ]


def _closing(owner_id: str, closes: Sequence[Close]) -> list[Wire]:
    """One write for each digest that has reminders to close."""
    numbers: dict[date, list[int]] = {}
    for close in closes:
        numbers.setdefault(close.digest, []).append(close.number)
    return [
        writes.close_reminders(owner_id, f"{day}-{LetterKind.DIGEST}", closed, closes[0].at)
        for day, closed in numbers.items()
    ]


def _digests_claimed(labels: Sequence[str]) -> list[str]:
    """The digests that the labels claim to belong to, to be read before that is proven."""
    days = {claimed_day(label.lower()) for label in labels}
    return [f"{day}-{LetterKind.DIGEST}" for day in days if day]


def _spoken_of(known: Known, told: Capture) -> set[str]:
    """The contacts whom a mail means by number or by a draft's token."""
    if known.digest is None:
        return set()
    numbers = {c.number for c in told.commands if isinstance(c, Done)}
    reminder = known.drafted
    if reminder:
        numbers.add(reminder.number)
    elif known.token and not told.heard:
        numbers.add(known.token.ordinal)
    return {r.contact for r in known.digest.reminders if r.number in numbers}


def _taught(known: Known, told: Capture, who: Tier) -> set[str]:
    """The known contacts of whom a mail says more than that it went to and fro."""
    ids = {
        contact_id(known.owner.id, address)
        for heard in teaching(told, who)
        for address in (heard.person.address, *heard.facts.addresses)
    }
    return {known.contacts[name].id for name in ids if name in known.contacts}


def _events(owner_id: str, entry: Entry, at: datetime) -> list[Event]:
    """What the others must know of a mail: whether it wants an answer, and of which kind."""
    if entry.answer is None or entry.answer.left:
        return []
    kind = DigestAsked if entry.outcome is Outcome.LISTED else MailTaken
    name = event_id(kind.__name__, owner_id, entry.name)
    return [kind(id=name, owner=owner_id, at=at, mail=entry.name)]
