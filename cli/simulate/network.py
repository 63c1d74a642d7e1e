"""A made-up network: people who answer, ignore or write first, and what that does to a tie.

Nothing in it knows the engine's formula: how close two people are is kept apart from what
Wallflower sees. Closeness fades to the level of the rate of contact (Dunbar), grows with an
exchange and little with a mail that stays alone, and wears with every mail that comes on top of
two unanswered ones; the closer, the likelier an answer and a mail of their own.
"""

from dataclasses import dataclass
from random import Random

from wallflower.domain.people.ring import Ring

# People of a network by ring: Dunbar's layers of 15 and 50, and the acquaintances around them.
SHARES = {Ring.CLOSE: 0.04, Ring.GOOD: 0.12, Ring.WIDE: 0.34, Ring.LIGHT: 0.50}
_START = {Ring.CLOSE: 0.7, Ring.GOOD: 0.5, Ring.WIDE: 0.35, Ring.LIGHT: 0.25}
_FIRST_A_YEAR = {Ring.CLOSE: 6.0, Ring.GOOD: 2.0, Ring.WIDE: 0.6, Ring.LIGHT: 0.2}
_HALF_LIFE = {Ring.CLOSE: 270, Ring.GOOD: 365, Ring.WIDE: 540, Ring.LIGHT: 730}
_EXCHANGE, _ALONE, _WEAR = 0.30, 0.03, 0.08
WARM = 0.5
_SILENT = 0.2  # of the people hardly ever answer


@dataclass(slots=True, kw_only=True)
class Person:
    """One of them: `closeness` is 0 to 1, `friendly` how likely she answers at best."""

    id: str
    ring: Ring
    closeness: float
    friendly: float
    alone: int = 0

    def fade(self, days: int) -> None:
        """Lets days pass without a word."""
        self.closeness *= 2.0 ** (-days / _HALF_LIFE[self.ring])

    def answers(self, dice: Random) -> bool:
        """Gets a mail; whether she answers it."""
        likely = self.friendly * (0.35 + 0.65 * self.closeness) * 0.8 ** max(0, self.alone - 2)
        if dice.random() < likely:
            self.exchange()
            return True
        self.alone += 1
        self.closeness += _ALONE * (1 - self.closeness) if self.alone < 3 else -_WEAR
        self.closeness = max(0.0, self.closeness)
        return False

    def writes_first(self, dice: Random, days: int) -> bool:
        """Whether she writes by herself within these days."""
        rate = _FIRST_A_YEAR[self.ring] * self.friendly * (0.2 + self.closeness)
        return dice.random() < rate * days / 365

    def exchange(self) -> None:
        """The two have heard each other."""
        self.alone = 0
        self.closeness += _EXCHANGE * (1 - self.closeness)


def is_warm_and_near(person: Person) -> bool:
    """Whether she is in a near ring, and it is warm between the two."""
    return person.ring in (Ring.CLOSE, Ring.GOOD) and person.closeness >= WARM


def people(count: int, dice: Random) -> list[Person]:
    """So many people, in rings of the usual sizes."""
    rings = [ring for ring, share in SHARES.items() for _ in range(round(count * share))]
    rings = [*rings, *[Ring.LIGHT] * count][:count]
    return [
        Person(
            id=f"p{number:05}",
            ring=ring,
            closeness=_START[ring] * dice.uniform(0.6, 1.4),
            friendly=dice.uniform(0.0, 0.15) if dice.random() < _SILENT else dice.uniform(0.4, 1),
        )
        for number, ring in enumerate(rings)
    ]
