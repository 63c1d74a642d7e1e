"""Sees what the machine has done: its rows and its letters, waited for with a deadline."""

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from cli.local.cloud import OWNER_ID, LocalCloud
from cli.local.complaints import complaint
from cli.local.problem import LocalError
from cli.local.story.letters import Received, received
from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.delivery import State
from wallflower.domain.digest import Digest, LetterKind
from wallflower.domain.engine.cadence import due
from wallflower.domain.identity import contact_id
from wallflower.domain.ledger import Entry
from wallflower.domain.people.contact import Contact

PATIENCE = 45.0  # seconds for one step; a warm one takes less than one
Seen = TypeVar("Seen")


class Witness:
    """Looks at one running cloud, and waits for `patience` seconds at most."""

    def __init__(self, cloud: LocalCloud, patience: float = PATIENCE) -> None:
        self._cloud = cloud
        self._patience = patience
        self._table = Table(cloud.aws.dynamodb, cloud.names["Table"])

    def wait(self, what: str, look: Callable[[], Seen | None]) -> Seen:
        """What `look` sees as soon as it sees something; LocalError if its patience ends."""
        until = time.monotonic() + self._patience
        while time.monotonic() < until:
            if seen := look():
                return seen
            time.sleep(0.1)
        because = complaint(self._cloud.aws)
        reason = f" ({because})" if because else ""
        raise LocalError(f"{what} did not come within {self._patience:.0f} seconds{reason}.")

    def letters(self) -> list[Received]:
        """Every letter so far, oldest first."""
        return received(self._cloud.outbox())

    def letter(self, name: str) -> Received | None:
        """The letter of that name, if it left."""
        return next((one for one in self.letters() if one.name == name), None)

    def entry(self, message_id: str) -> Entry | None:
        """The ledger's row of the mail with this SES id, by whatever door it came.

        LocalError if the mail was counted as one from nobody.
        """
        if self.refused(message_id):
            raise LocalError("A mail was refused as coming from nobody.")
        key = f"inbox/{message_id}"
        since = datetime.now(UTC).date() - timedelta(days=8)
        entries = self._table.entries(OWNER_ID, since)
        return next((entry for entry in entries if key in entry.objects), None)

    def refused(self, message_id: str) -> bool:
        """Whether the mail with this SES id was counted as one from nobody."""
        today = datetime.now(UTC).date()
        days = (today, today - timedelta(days=1))
        return bool(self._table.refused((message_id, day) for day in days))

    def contacts(self, addresses: Iterable[str]) -> dict[str, Contact]:
        """The contacts that stand in the table, by address."""
        ids = {contact_id(OWNER_ID, address): address for address in addresses}
        found = self._table.read(OWNER_ID, contacts=ids)
        return {ids[name]: contact for name, contact in found.contacts.items()}

    def digest(self) -> Digest | None:
        """The newest digest that is known to have left."""
        for digest in self._table.digests(OWNER_ID, 5):
            if digest.kind is LetterKind.DIGEST and digest.delivery.state is State.SETTLED:
                return digest
        return None

    def dues(self, addresses: Iterable[str]) -> dict[str, date | None]:
        """When each of these was due before any digest named them, by address."""
        found = self.contacts(addresses).items()
        return {at: due(replace(contact, reminder=None)) for at, contact in found}
