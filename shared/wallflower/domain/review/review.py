"""What a review says, frozen when it is claimed, so that a repeat says the same."""

from dataclasses import dataclass, field
from datetime import date

from wallflower.domain.delivery import Delivery
from wallflower.domain.digest import LetterKind, dated_name
from wallflower.domain.people.interaction import Interaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Somebody to whom the tie warmed up or cooled down, and the touch that tells why: the last
    of the month, in both directions if words went both ways; or the last of all."""

    name: str
    address: str
    touch: Interaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A look back at the month before the local date `day`, a first.

    `reached` counts the people to whom the owner spoke, `met` those of them with whom she met or
    talked. `answered` of them answered, and of `known` it is known whether they did: unknown is
    not no. `gave` and `asked` count the people to whom she gave or of whom she asked something,
    and `budget` is how many people a month she aims for. `weeks` are the people reached in each
    week (Monday to Sunday, cut to the month).
    """

    owner: str
    day: date
    reached: int = 0
    met: int = 0
    answered: int = 0
    known: int = 0
    gave: int = 0
    asked: int = 0
    budget: int = 0
    weeks: tuple[int, ...] = ()
    warmer: tuple[Tie, ...] = ()
    cooler: tuple[Tie, ...] = ()
    delivery: Delivery = field(default_factory=Delivery)

    @property
    def name(self) -> str:
        """How tags and tokens call this letter: `<day>-review`."""
        return review_name(self.day)

    @property
    def tells(self) -> bool:
        """Whether anything happened in the month."""
        return bool(self.reached or self.warmer)


def review_name(day: date) -> str:
    """The name of the review of this local date."""
    return dated_name(day, LetterKind.REVIEW)
