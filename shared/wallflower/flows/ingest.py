"""Takes one received mail in: four calls for a captured mail, and nothing lost on the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from wallflower.adapters.dynamodb import people, writes
from wallflower.adapters.dynamodb.found import Found
from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.dynamodb.values import Wire
from wallflower.adapters.eventbridge import Bus
from wallflower.adapters.s3 import INBOX, Inbox, Received
from wallflower.domain.capture.reading import capture
from wallflower.domain.digest import LetterKind, dated_name
from wallflower.domain.entry import entry_of
from wallflower.domain.envelope import recipients
from wallflower.domain.identity import event_id
from wallflower.domain.ledger import Entry, Outcome, Tier
from wallflower.domain.mail.message import Mail
from wallflower.domain.mail.reader import read
from wallflower.domain.owner import Owner
from wallflower.domain.receipt import Receipt, swept_receipt
from wallflower.domain.remember.decision import Close, Decision
from wallflower.domain.remember.remember import remember, repeat
from wallflower.domain.speaker import speaker
from wallflower.events import DigestAsked, Event, MailTaken
from wallflower.flows.conflict import until_settled
from wallflower.flows.incoming import Incoming
from wallflower.flows.known import known

REFUSALS_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of a mail, in words fit for a log: no address, name or text."""

    mail: str
    tier: Tier
    outcome: str
    reason: str = ""
    new: bool = True


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
            return [self._refuse("", receipt, received.size, "recipient")]
        mails = [
            Incoming(receipt, mail, received.size, owner_id, labels)
            for owner_id, labels in ours.items()
        ]
        return [until_settled(partial(self._for_owner, incoming)) for incoming in mails]

    def _refuse(self, owner_id: str, receipt: Receipt, size: int, reason: str) -> Taken:
        """Nobody: counted, answered by nothing."""
        expires = receipt.at + REFUSALS_KEPT
        self.table.write(
            writes.put_refusal(owner_id, receipt.id, receipt.at, reason, size, expires)
        )
        return Taken(mail=receipt.id, tier=Tier.NOBODY, outcome="refused", reason=reason)

    def _for_owner(self, incoming: Incoming) -> Taken:
        found = self.table.read(
            incoming.owner_id, contacts=incoming.contacts, letters=incoming.letters
        )
        if found.owner is None:
            return self._refuse("", incoming.receipt, incoming.size, "recipient")
        who = speaker(incoming.mail, incoming.receipt, found.owner, self.mail_domain)
        if who.tier is Tier.NOBODY:
            return self._refuse(found.owner.id, incoming.receipt, incoming.size, who.reason)
        return self._understood(incoming, found, found.owner, who.tier)

    def _understood(self, incoming: Incoming, found: Found, owner: Owner, tier: Tier) -> Taken:
        mail, receipt = incoming.mail, incoming.receipt
        told = capture(mail, tier, receipt, owner, self.mail_domain)
        entry = entry_of(mail, told, tier, receipt)
        before = known(self.table, incoming, found, owner, told, tier)
        stored = found.entries.get(entry.name)
        if stored:
            decision = repeat(stored, before, receipt.at)
        else:
            decision = remember(told, entry, before, receipt.at)
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
        """Stores all that a mail changes at once; the mail itself first, if it must not expire.

        A promise may be closed already, and that must not keep the rest from being stored.
        """
        (object_key,) = entry.objects
        for occasion in decision.kept:
            self.table.write(people.close_occasion(owner_id, occasion))
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
        writes.close_reminders(owner_id, dated_name(day, LetterKind.DIGEST), closed, closes[0].at)
        for day, closed in numbers.items()
    ]


def _events(owner_id: str, entry: Entry, at: datetime) -> list[Event]:
    """What the others must know of a mail: whether it wants an answer, and of which kind."""
    if entry.answer is None or entry.answer.left:
        return []
    kind = DigestAsked if entry.outcome is Outcome.LISTED else MailTaken
    name = event_id(kind.__name__, owner_id, entry.name)
    return [kind(id=name, owner=owner_id, at=at, mail=entry.name)]
