"""Made-up networks in which whole months of digests are played, to see who waits how long."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from cli.simulate.waiting import Waiting
from wallflower.domain.engine.cadence import due
from wallflower.domain.engine.plan import Candidate, candidate, gives_way, pick
from wallflower.domain.owner import Rhythm
from wallflower.domain.people.contact import Contact, Open, Standing
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring
from wallflower.domain.rhythm import next_occurrence, share

START = date(2026, 1, 5)
MONTH = 30.44


@dataclass(frozen=True, kw_only=True)
class Manners:
    """How the people of a town behave: how often the owner does what is proposed, they answer, a
    new one comes (a month), one writes first (a month), and how often an occasion is at hand (of
    the ring `near`, if the town says one)."""

    does: float = 0.7
    answers: float = 0.4
    comes: float = 0.0
    writes: float = 0.0
    occasions: float = 0.0


@dataclass(kw_only=True)
class Proposal:
    """Somebody was proposed on a day."""

    day: date
    contact: Contact


@dataclass
class Town:
    """One owner and her people; `longest` is the longest wait of anybody in days, by ring."""

    rhythm: Rhythm
    rings: dict[Ring, int]
    manners: Manners
    dice: Random
    contacts: dict[str, Contact] = field(default_factory=dict)
    waiting: Waiting = field(default_factory=Waiting)
    since: dict[str, date] = field(default_factory=dict)
    longest: dict[Ring, int] = field(default_factory=dict)
    proposals: list[Proposal] = field(default_factory=list)
    month: tuple[int, int] = (0, 0)
    proposed: int = 0
    turns: int = 0
    near: Ring | None = None

    def __post_init__(self) -> None:
        for ring, count in self.rings.items():
            for _ in range(count):
                ago = timedelta(days=self.dice.randrange(1, 4 * ring.cadence))
                self.put(self.somebody(ring).after(_touch(START - ago, Direction.OUT)))

    def somebody(self, ring: Ring) -> Contact:
        name = f"p{len(self.contacts):04}"
        return Contact(
            id=name, name=name, addresses=(f"{name}@a.example",), ring=ring, since=_at(START)
        )

    def put(self, contact: Contact) -> None:
        """Stores a contact; her wait begins when she is due, and ends when that moves on."""
        self.contacts[contact.id] = contact
        self.waiting.put(contact)
        if (at := due(contact)) is None:
            self.since.pop(contact.id, None)
        else:
            self.since[contact.id] = max(at, START)

    def live(self, months: int) -> None:
        """Plays so many months, digest by digest."""
        day, end = START, START + timedelta(days=round(months * MONTH))
        while day < end:
            self.digest(day)
            day = next_occurrence(self.rhythm, day)
        for name in self.since:
            self._waited(self.contacts[name], day)

    def digest(self, day: date) -> None:
        """One digest, what the owner makes of it, and what the others do until the next."""
        if self.month != (day.year, day.month):
            self.month, self.proposed = (day.year, day.month), 0
        self._others_do(day)
        places = share(self.rhythm, day, self.proposed)
        may = gives_way(day, self.rhythm.people, self.proposed, places)
        forward = self._forward() if may else []
        agenda = self.waiting.agenda(day)
        picked = pick(agenda, day=day, share=places, turn=self.turns, forward=forward)
        self.proposed += len(picked)
        self.turns += len(picked) - len(forward)
        for number, who in enumerate(picked, start=1):
            self._propose(self.contacts[who.contact], day, number)

    def _forward(self) -> list[Candidate]:
        if self.dice.random() >= self.manners.occasions:
            return []
        others = [c for c in self.contacts.values() if c.ring in (self.near or c.ring,)]
        brought = candidate(self.dice.choice(others))
        return [brought] if brought else []

    def _propose(self, contact: Contact, day: date, number: int) -> None:
        self.proposals.append(Proposal(day=day, contact=contact))
        self._waited(contact, day)
        proposed = replace(contact, reminder=Open(digest=day, number=number, opened=_at(day)))
        if self.dice.random() < self.manners.does:
            proposed = replace(contact, reminder=None).after(_touch(day, Direction.OUT))
            if self.dice.random() < self.manners.answers:
                proposed = proposed.after(_touch(day, Direction.IN))
        self.put(proposed)

    def _waited(self, contact: Contact, day: date) -> None:
        if since := self.since.get(contact.id):
            longest = self.longest.get(contact.ring, 0)
            self.longest[contact.ring] = max(longest, (day - since).days)

    def _others_do(self, day: date) -> None:
        """What happens between two digests, of which a month has about four."""
        if self.dice.random() < self.manners.comes / 4:
            new = self.somebody(self.dice.choice(list(self.rings)))
            self.put(replace(new, since=_at(day)))
        if self.dice.random() < self.manners.writes / 4:
            who = self.dice.choice(list(self.contacts.values()))
            self._waited(who, day)
            self.put(replace(who, reminder=None).after(_touch(day, Direction.IN)))

    def drop(self, name: str, standing: Standing) -> None:
        """The owner wants somebody left out."""
        self.put(replace(self.contacts[name], standing=standing))


def _touch(day: date, direction: Direction) -> Interaction:
    return Interaction(at=_at(day), direction=direction)


def _at(day: date) -> datetime:
    return datetime.combine(day, time(8), UTC)
