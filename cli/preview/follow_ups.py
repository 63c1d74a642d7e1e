"""Follow-ups that came due, about the sample people."""

from datetime import date, timedelta

from cli.preview.cast import DAY, DESK, PEOPLE
from wallflower.domain.digest import Reminder
from wallflower.domain.followup import FollowUp
from wallflower.domain.letter.followup import follow_up_letter
from wallflower.domain.letter.letter import Letter


def promise() -> Letter:
    """What was promised, on its day."""
    return _letter(PEOPLE[0], DAY, "send the paper about loops")


def coffee() -> Letter:
    """A meeting, whose letter comes two days late."""
    return _letter(PEOPLE[1], DAY - timedelta(days=2), "have a coffee by the harbour")


def _letter(who: Reminder, day: date, text: str) -> Letter:
    one = FollowUp(
        owner=DESK.owner.id,
        day=day,
        id=f"{who.contact:a<16}",
        contact=who.contact,
        name=who.name,
        address=who.address,
        text=text,
    )
    return follow_up_letter(one, DESK, today=DAY, known=who)
