"""A ready mail in a letter: the draft as it was checked, and the button that opens it."""

from collections.abc import Iterator

from wallflower.domain.digest import Reminder
from wallflower.domain.letter.blocks import Block, Link, Links, Small
from wallflower.domain.letter.check import Checked
from wallflower.domain.letter.mailto import mailto
from wallflower.domain.letter.names import first_name

_ON_A_BUTTON = 16  # characters of a name that a small phone has room for


def ready(found: Checked, reminder: Reminder, bcc: str, *others: Link) -> Iterator[Block]:
    """The checked draft for a reminder, why another was held back, and the button; `bcc` is our
    address that closes the reminder, `others` stand beside the button."""
    yield found.draft
    if found.stopped:
        yield Small(f"I held another draft back. {found.stopped[0]}")
    href = mailto(reminder.address, found.draft.subject, found.draft.body, bcc)
    yield Links((Link(f"Write to {_shortly(reminder)}", href, True), *others))


def _shortly(reminder: Reminder) -> str:
    first = first_name(reminder.name)
    return first if 0 < len(first) <= _ON_A_BUTTON else "them"
