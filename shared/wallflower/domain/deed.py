"""What commands did for people, so that the answer can say it."""

from dataclasses import dataclass
from datetime import date

from wallflower.domain.commands.command import Steering


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A command that was carried out for the contact of this id.

    `before` is the cadence in days that an `every` replaced or a `drop` ended, 0 where an `every`
    brought somebody back who was dropped; `due` the UTC date from which a reminder is right now;
    None where nothing says that, or where she is not `proposed` at all.
    """

    contact: str
    command: Steering
    before: int = 0
    due: date | None = None
    proposed: bool = True
