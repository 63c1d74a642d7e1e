"""What an owner chose about her letters: shown and changed."""

from dataclasses import dataclass

from wallflower.adapters.dynamodb.settings import change_settings
from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.owner import Owner
from wallflower.domain.people.wish import Wish
from wallflower.domain.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Owners:
    """The owners of a stack."""

    table: Table

    def owner(self, owner_id: str) -> Owner:
        """The owner with this id; Wish if there is none."""
        owner = self.table.read(owner_id).owner
        if owner is None:
            raise _nobody(owner_id)
        return owner

    def set(self, owner_id: str, settings: Settings) -> Owner:
        """Changes the settings of which something is said, and returns the owner as she is then;
        Wish if there is nobody, or nothing is said."""
        if not settings.said:
            raise Wish("Say what to change, for example --subject plain (--help shows the rest).")
        if not self.table.write(change_settings(owner_id, settings)):
            raise _nobody(owner_id)
        return self.owner(owner_id)


def _nobody(owner_id: str) -> Wish:
    return Wish(f"There is no owner {owner_id}: name yours with --owner.")
