"""Answers mails, welcomes owners, and settles what was sent."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.digest import LetterKind, dated_name
from wallflower.domain.letter.answer import answer_letter
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.welcome import welcome_letter
from wallflower.domain.owner import Owner
from wallflower.events import MailTaken, OwnerBorn
from wallflower.flows.courier import Carried, Courier
from wallflower.flows.digests import Digests


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """Decides which letter is due, has it written, and hands it to the courier."""

    table: Table
    courier: Courier
    digests: Digests
    mail_domain: str

    def mail_taken(self, event: MailTaken, now: datetime) -> Carried:
        """Answers one mail."""
        found = self.table.read(event.owner, letters=[event.mail])
        entry = found.entries.get(event.mail)
        if found.owner is None or entry is None or entry.answer is None:
            return Carried.GONE
        letter = partial(answer_letter, entry, self._desk(found.owner))
        return self.courier.carry(found.owner, entry.name, entry.answer, letter, now)

    def owner_born(self, event: OwnerBorn, now: datetime) -> Carried:
        """Welcomes a new owner."""
        name = dated_name(event.day, LetterKind.WELCOME)
        found = self.table.read(event.owner, letters=[name])
        welcome, owner = found.digests.get(name), found.owner
        if owner is None or welcome is None:
            return Carried.GONE
        letter = partial(
            welcome_letter, self._desk(owner), name=name, day=event.day, first=owner.occurrence
        )
        return self.courier.carry(owner, name, welcome.delivery, letter, now)

    def settle(self, owner_id: str, letter: str, message_id: str, at: datetime) -> None:
        """SES says that a letter left; a digest's successor can be planned."""
        self.courier.settle(owner_id, letter, message_id)
        if letter.endswith(f"-{LetterKind.DIGEST}"):
            self.digests.sent(owner_id, date.fromisoformat(letter[:10]), at)

    def _desk(self, owner: Owner) -> Desk:
        return Desk(owner=owner, domain=self.mail_domain)
