"""Whether a tie is warm enough to ask for something now, and what would warm it.

Two rules of the product: never open up by asking for something, and have the network before it
is needed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wallflower.domain.engine.balance import Balance
from wallflower.domain.engine.words import span
from wallflower.domain.letter.dates import spoken

NEW = 60  # days; who is known for less was just met, and the first word is not to be an ask
SILENT = 365  # days without a word make a tie dormant: wake it first
WARM_ENOUGH = 0.35  # strength from which on a tie is more than cool
UNHEARD = 2  # mails known to be unanswered: one may be lost, two are a sign
LOPSIDED = 2  # asks more than gifts: one open favour is usual among friends
RECENT = 90  # days in which an ask that nothing was given for is still fresh in their mind


@dataclass(frozen=True, slots=True)
class Asking:
    """Whether now is a time to ask, why (a sentence), and what would warm the tie first ("" if
    nothing needs to)."""

    ok: bool
    because: str
    first: str = ""


def may_ask(  # noqa: PLR0913 - plain facts, so that nothing of a contact's shape is needed
    *,
    strength: float,
    met_days_ago: int,
    touches_both_ways: bool,
    silent_days: int | None,
    unanswered: int,
    balance: Balance,
    day: date,
) -> Asking:
    """Whether the tie is warm enough to ask for something on `day` (UTC).

    `strength` is 0 to 1; `silent_days` None if the two were never in touch; `unanswered` counts
    the mails in a row that are known to be without an answer. What we cannot see is no reason
    against anybody: where only one side is seen writing, it is enough to have given first.
    """
    reasons = (
        _just_met(met_days_ago),
        _unheard(unanswered),
        _cold(strength, silent_days),
        _owing(balance, day),
        None if touches_both_ways else _never_given(balance),
    )
    against = next(filter(None, reasons), None)
    return against or Asking(True, " ".join(_in_favour(silent_days or 0, balance)))


def _just_met(days: int) -> Asking | None:
    if days >= NEW:
        return None
    known = f"for {span(days)}" if days > 0 else "since today"
    return Asking(
        False,
        f"You have known them {known}. Let it grow first.",
        "Send them something useful: an article, a name, a thank-you.",
    )


def _unheard(count: int) -> Asking | None:
    if count < UNHEARD:
        return None
    return Asking(
        False,
        f"{count} mails in a row had no answer.",
        "Say hello in another way, and ask for nothing.",
    )


def _cold(strength: float, silent: int | None) -> Asking | None:
    first = "Write to them once without asking for anything."
    if silent is None:
        return Asking(False, "You have not been in touch yet.", first)
    if silent > SILENT:
        return Asking(False, f"You have not been in touch for {span(silent)}.", first)
    if strength < WARM_ENOUGH:
        return Asking(False, f"The tie is not warm enough yet: {_touched(silent)}", first)
    return None


def _owing(balance: Balance, day: date) -> Asking | None:
    first = "Give something first: an article, a name, a hand."
    fresh = _fresh_ask(balance, day)
    if fresh:
        return Asking(False, f"You asked on {spoken(fresh, day)} and have not given since.", first)
    if balance.asked - balance.gave >= LOPSIDED:
        given = f"gave {_times(balance.gave)}" if balance.gave else "have not given yet"
        return Asking(False, f"You asked {_times(balance.asked)} and {given}.", first)
    return None


def _fresh_ask(balance: Balance, day: date) -> date | None:
    """When the owner last asked, if not long ago; on the day of a gift the two are even."""
    asked, gave = balance.asked_on, balance.gave_on
    if asked is None or (day - asked).days > RECENT or (gave and gave >= asked):
        return None
    return asked


def _never_given(balance: Balance) -> Asking | None:
    if balance.gave or balance.got:
        return None
    return Asking(
        False,
        "As far as I know only one of you has written, and nobody has helped the other.",
        "Send them something useful: an article, a name, an answer.",
    )


def _in_favour(silent: int, balance: Balance) -> Iterator[str]:
    yield _touched(silent).capitalize()
    if balance.gave:
        asked = f"asked {_times(balance.asked)}" if balance.asked else "never asked"
        yield f"You gave {_times(balance.gave)} and {asked}."


def _touched(silent: int) -> str:
    when = "today" if silent <= 0 else "yesterday" if silent == 1 else f"{span(silent)} ago"
    return f"you were last in touch {when}."


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
