"""A ready mail in a letter: the draft as it was checked, and the button that opens it."""

from collections.abc import Iterator
from datetime import date

from wallflower.domain.digest import Reminder
from wallflower.domain.letter.blocks import Block, Link, Links, Small
from wallflower.domain.letter.check import checked
from wallflower.domain.letter.mailto import mailto
from wallflower.domain.letter.names import first_name
from wallflower.domain.owner import Owner

_ON_A_BUTTON = 16  # characters of a name that a small phone has room for


def ready(
    reminder: Reminder, owner: Owner, today: date, bcc: str, *others: Link
) -> Iterator[Block]:
    """The draft for a reminder on the owner's local date, why another was held back, and the
    button; `bcc` is our address that closes the reminder, `others` stand beside the button."""
    found = checked(reminder, owner, today)
    yield found.draft
    if found.stopped:
        yield Small(f"I held another draft back. {found.stopped[0]}")
    href = mailto(reminder.address, found.draft.subject, found.draft.body, bcc)
    yield Links((Link(f"Write to {_shortly(reminder)}", href, True), *others))


def _shortly(reminder: Reminder) -> str:
    first = first_name(reminder.name)
    return first if 0 < len(first) <= _ON_A_BUTTON else "them"
