"""A look back at the month of the sample people."""

from datetime import date

from cli.preview.cast import DESK, OWNER, PEOPLE, touch
from wallflower.domain.digest import Reminder
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.review import review_letter
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.review.review import Review, Tie

FIRST = date(2026, 6, 1)


def review() -> Letter:
    warmer = (
        _tie(PEOPLE[0], touch("2026-05-12", Direction.BOTH)),
        _tie(PEOPLE[5], touch("2026-05-06", Direction.BOTH, kind="event")),
    )
    cooler = (_tie(PEOPLE[4], touch("2026-02-27", Direction.IN)),)
    frozen = Review(
        owner=OWNER.id,
        day=FIRST,
        reached=6,
        met=1,
        answered=3,
        known=4,
        gave=2,
        asked=1,
        budget=10,
        weeks=(0, 3, 2, 0, 1),
        warmer=warmer,
        cooler=cooler,
    )
    return review_letter(frozen, DESK)


def quiet() -> Letter:
    """Of a month in which nothing happened."""
    return review_letter(Review(owner=OWNER.id, day=FIRST), DESK)


def _tie(person: Reminder, last: Interaction) -> Tie:
    return Tie(name=person.name, address=person.address, touch=last)
