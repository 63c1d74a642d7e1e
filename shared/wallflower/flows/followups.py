"""Writes and sends the letter of a follow-up that came due, once."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.engine.why import reminders
from wallflower.domain.followup import FollowUp, due_at, letter_name
from wallflower.domain.letter.dates import local_day
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.followup import follow_up_letter
from wallflower.domain.letter.letter import Letter
from wallflower.domain.owner import Owner
from wallflower.domain.people.contact import Contact
from wallflower.events import FollowUpDue
from wallflower.flows.courier import Carried, Courier
from wallflower.flows.scheduling import NEAREST


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUps:
    """Sends the follow-ups of every owner."""

    table: Table
    courier: Courier
    mail_domain: str

    def due(self, event: FollowUpDue, now: datetime) -> Carried:
        """Sends the follow-up whose moment has come, whatever became of its contact: what was
        promised stands. A schedule that fires for the moment of an earlier rhythm does nothing."""
        name = letter_name(event.day, event.follow_up)
        found = self.table.read(event.owner, letters=[name])
        owner, one = found.owner, found.follow_ups.get(name)
        if owner is None or one is None or due_at(one.day, owner.rhythm) > now + NEAREST:
            return Carried.GONE
        contact = self.table.read(owner.id, contacts=[one.contact]).contacts.get(one.contact)
        letter = partial(self._letter, owner, one, contact, now)
        return self.courier.carry(owner, name, one.delivery, letter, now)

    def _letter(
        self, owner: Owner, one: FollowUp, contact: Contact | None, now: datetime
    ) -> Letter:
        today = local_day(now, owner.rhythm.zone)
        return follow_up_letter(
            one.about(contact),
            Desk(owner=owner, domain=self.mail_domain),
            today=today,
            known=reminders([contact], today, {}, {})[0] if contact else None,
        )
