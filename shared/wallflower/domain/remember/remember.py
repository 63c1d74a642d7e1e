"""What becomes of a mail: the ledger entry, the contacts it changes, the reminders it closes."""

from dataclasses import replace
from datetime import datetime

from wallflower.domain.capture.capture import Capture
from wallflower.domain.ledger import IS_THAT_YOU, Entry, MailKind, Outcome, Person, Tier
from wallflower.domain.people.interaction import Interaction
from wallflower.domain.people.kept import cut
from wallflower.domain.remember.close import close_drafted
from wallflower.domain.remember.decision import Decision, Known
from wallflower.domain.remember.meet import learn_all, meet_all
from wallflower.domain.remember.page import Page
from wallflower.domain.token import Purpose

UNCLEAR_KEPT = 80  # characters of a line that was not understood


def remember(capture: Capture, entry: Entry, known: Known, now: datetime) -> Decision:
    """What a mail that the ledger does not know yet changes; `now` is the receipt's moment."""
    page = Page(entry, known, now)
    meet_all(page, capture)
    learn_all(page, capture)
    close_drafted(page)
    if asks(capture, known):
        # Imported here: few mails carry a command.
        from wallflower.domain.remember.obey import obey

        obey(page, capture)
    return page.decision(_entered(page, capture))


def repeat(entry: Entry, known: Known, now: datetime) -> Decision:
    """What a mail that the ledger knows already still changes: the effect of its token.

    The same mail may come by CC first, and with the token after.
    """
    page = Page(entry, known, now)
    close_drafted(page)
    return page.decision(entry)


def asks(capture: Capture, known: Known) -> bool:
    """Whether a mail asks for something, in words or by a `done` link."""
    linked = known.token is not None and known.token.purpose is Purpose.DONE
    return bool(capture.commands or capture.unclear or linked)


def _entered(page: Page, capture: Capture) -> Entry:
    """The ledger entry, with what came of the mail."""
    digest = page.known.digest if asks(capture, page.known) else None
    touch = page.entry.touch or page.told
    return replace(
        page.entry,
        touch=touch,
        outcome=_outcome(page, capture),
        people=tuple(_touched(page, person, touch) for person in page.people.values()),
        left_out=tuple(page.left_out),
        problem=page.problem or page.entry.problem or _unsolved(page, capture),
        unclear=cut(capture.unclear, UNCLEAR_KEPT),
        digest=digest.day if digest else None,
        deeds=tuple(page.deeds),
    )


def _touched(page: Page, person: Person, touch: Interaction | None) -> Person:
    """Somebody with her own touches, if they are not just the mail's."""
    hers = page.touches.get(person.contact)
    if hers is None or hers == ([touch] if touch else []):
        return person
    return replace(person, touches=tuple(hers))


def _unsolved(page: Page, capture: Capture) -> str:
    """What the mail itself left open, unless a token said what was meant."""
    if page.entry.tier is Tier.WITNESS:
        return IS_THAT_YOU if page.left_out and page.known.token else ""
    if capture.unclear:
        return "unclear"
    return "" if page.people else capture.problem


def _outcome(page: Page, capture: Capture) -> Outcome:
    if page.listed:
        return Outcome.LISTED
    if capture.kind is MailKind.UNREADABLE:
        return Outcome.UNREADABLE
    if page.people:
        return Outcome.STORED if capture.heard else Outcome.DONE
    return Outcome.ASKED if page.entry.answer else Outcome.IGNORED
