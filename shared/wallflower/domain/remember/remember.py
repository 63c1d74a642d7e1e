"""What becomes of a mail: the ledger entry, the contacts it changes, the reminders it closes."""

from dataclasses import replace
from datetime import datetime

from wallflower.domain.capture.capture import Capture
from wallflower.domain.commands import Command, Done
from wallflower.domain.ledger import Entry, MailKind, Outcome
from wallflower.domain.remember.decision import Decision, Known
from wallflower.domain.remember.meet import learn_all, meet_all
from wallflower.domain.remember.obey import close_drafted, obey
from wallflower.domain.remember.page import Page
from wallflower.domain.token import Purpose


def remember(capture: Capture, entry: Entry, known: Known, now: datetime) -> Decision:
    """What a mail that the ledger does not know yet changes; `now` is the receipt's moment."""
    page = Page(entry, known, now)
    meet_all(page, capture)
    learn_all(page, capture)
    close_drafted(page)
    obey(page, _orders(capture, known), capture.forbidden)
    return page.decision(_entered(page, capture))


def repeat(entry: Entry, known: Known, now: datetime) -> Decision:
    """What a mail that the ledger knows already still changes: the effect of its token.

    The same mail may come by CC first, and with the token after.
    """
    page = Page(entry, known, now)
    close_drafted(page)
    return page.decision(entry)


def _orders(capture: Capture, known: Known) -> tuple[Command, ...]:
    """The commands of a mail, among them the one that a `done` link means without words."""
    wordless = not capture.commands and capture.kind in (MailKind.NOTE, MailKind.REPLY)
    if wordless and known.token and known.token.purpose is Purpose.DONE:
        return (Done(known.token.ordinal, capture.words),)
    return capture.commands


def _entered(page: Page, capture: Capture) -> Entry:
    """The ledger entry, with what came of the mail."""
    return replace(
        page.entry,
        touch=page.entry.touch or page.told,
        outcome=_outcome(page, capture),
        people=tuple(page.people.values()),
        left_out=tuple(page.left_out),
        problem=page.problem or page.entry.problem or _unsolved(page, capture),
    )


def _unsolved(page: Page, capture: Capture) -> str:
    """What the mail itself left open, unless a token said what was meant."""
    return "" if page.people else capture.problem


def _outcome(page: Page, capture: Capture) -> Outcome:
    if page.listed:
        return Outcome.LISTED
    if capture.kind is MailKind.UNREADABLE:
        return Outcome.UNREADABLE
    if page.people:
        return Outcome.STORED if capture.heard else Outcome.DONE
    return Outcome.ASKED if page.entry.answer else Outcome.IGNORED
