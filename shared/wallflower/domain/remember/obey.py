"""What the owner asks for in a mail, and what is done."""

import re
from collections.abc import Sequence

from wallflower.domain.capture.capture import Capture
from wallflower.domain.commands.command import Command, Done, ListNow, Numbered
from wallflower.domain.commands.remark import takes_back
from wallflower.domain.digest import Digest, Reminder
from wallflower.domain.ledger import MailKind
from wallflower.domain.people.interaction import Interaction
from wallflower.domain.remember.close import name_again, settle
from wallflower.domain.remember.met import met
from wallflower.domain.remember.page import Page
from wallflower.domain.remember.steer import steer
from wallflower.domain.remember.untold import untold
from wallflower.domain.token import Purpose

MOST_WRITES = 80  # of people; a transaction takes a hundred, with the mail and its digests
MOST_DEEDS = 40  # of a mail, so that its row and its answer stay short
# What takes a `done` link back.
_DENIES = re.compile(r"(?:not|no|never|isn['’]?t|haven['’]?t|didn['’]?t|wait|sorry)\b", re.I)


def obey(page: Page, capture: Capture) -> None:
    """Carries out the commands of a mail, unless something forbids it."""
    orders = _orders(page, capture)
    if orders and capture.forbidden:
        page.problem = capture.forbidden
        return
    for order in orders:
        if not isinstance(order, ListNow):
            _numbered(page, order)
    if any(isinstance(order, ListNow) for order in orders):
        _list(page, unclear=bool(capture.unclear))


def _list(page: Page, *, unclear: bool) -> None:
    """Has the digest go out as the answer, unless there is something else to answer."""
    page.listed = not (page.people or page.problem or unclear)
    if not page.listed:
        page.problem = page.problem or "list-alone"


def _orders(page: Page, capture: Capture) -> Sequence[Command]:
    """The commands of a mail, among them the one that a `done` link means without words."""
    token = page.known.token
    wordless = not capture.commands and capture.kind in (MailKind.NOTE, MailKind.REPLY)
    if not (wordless and token and token.purpose is Purpose.DONE):
        return capture.commands
    if capture.unclear or _DENIES.match(capture.words) or takes_back(capture.words):
        page.problem = "unclear" if capture.unclear else "not-understood"
        return ()
    return (Done(token.ordinal, capture.words),)


def _numbered(page: Page, order: Numbered) -> None:
    """Carries out what is said of a number, for whoever the person is by now."""
    digest = page.known.digest
    reminder = digest.reminder(order.number) if digest else None
    if digest is None or reminder is None:
        page.problem = "no-such-number" if digest else "no-digest"
    elif len(page.contacts) + len(page.profiles) >= MOST_WRITES or len(page.deeds) >= MOST_DEEDS:
        page.problem = "too-many"
    elif isinstance(order, Done):
        _done(page, order, reminder, digest)
    elif contact := page.known.contacts.get(reminder.contact):
        steer(page, order, reminder, contact)
    else:
        page.problem = "gone"


def _done(page: Page, order: Done, reminder: Reminder, digest: Digest) -> None:
    """Notes the touch that a `done` tells of, and closes the reminder; where that is closed, what
    is not known yet."""
    touch: Interaction | None = met(order.remark, page.now)
    if touch and order.number in digest.done:
        known = page.known.contacts.get(reminder.contact)
        contact = page.contacts.get(known.id, known) if known else None
        zone = page.known.owner.rhythm.zone
        touch = untold(touch, contact, digest.day, zone) if contact else None
    if touch:
        page.told = page.told or touch
        settle(page, reminder, touch)
    else:
        page.touches.setdefault(name_again(page, reminder), [])
