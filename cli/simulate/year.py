"""An owner's months with a network, told day by day."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from cli.simulate.network import Person, is_warm_and_near, people
from cli.simulate.policies import Policy, Turn
from wallflower.domain.owner import Rhythm
from wallflower.domain.people.contact import Contact, Open
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.rhythm import share

START = date(2026, 1, 5)  # a Monday
_WEEK = 7
_DOES = 0.8  # of what is proposed is written; people are busy
_ANSWER_AFTER = timedelta(days=2)


@dataclass(kw_only=True)
class Told:
    """How a network fared: at the end of each month how many close and good people are warm, the
    mean closeness of all at the end, and what was written, answered, written in vain (to somebody
    who had not answered three), and shown as waiting at most."""

    policy: str
    warm: list[int] = field(default_factory=list)
    closeness: float = 0.0
    written: int = 0
    answered: int = 0
    shown: int = 0
    in_vain: int = 0


def mean(years: Sequence[Told]) -> Told:
    """The mean of several networks under one policy, and the most that any of them showed."""
    count = len(years)
    return Told(
        policy=years[0].policy,
        warm=[round(sum(month) / count) for month in zip(*(y.warm for y in years), strict=True)],
        closeness=sum(year.closeness for year in years) / count,
        written=round(sum(year.written for year in years) / count),
        answered=round(sum(year.answered for year in years) / count),
        shown=max(year.shown for year in years),
        in_vain=round(sum(year.in_vain for year in years) / count),
    )


def simulate(policy: Policy, contacts: int, months: int, rhythm: Rhythm, seed: int) -> Told:
    """Lets so many months pass for so many contacts; the same seed gives the same network, the
    same luck and the same months."""
    return _Year(policy, contacts, rhythm, seed).run(months)


class _Year:
    def __init__(self, policy: Policy, count: int, rhythm: Rhythm, seed: int) -> None:
        self.policy, self.rhythm = policy, rhythm
        dice = Random(f"{seed} people")
        self.people = {person.id: person for person in people(count, dice)}
        # Each person has luck of her own, so that two ways of choosing meet the same people.
        self.luck = {name: Random(f"{seed} {name}") for name in self.people}
        self.contacts = {person.id: _known(person, dice) for person in self.people.values()}
        self.told = Told(policy=policy.name)
        self.month, self.proposed = "", 0
        for contact in self.contacts.values():
            policy.put(contact)

    def run(self, months: int) -> Told:
        for week in range(round(months * 365.25 / 12 / _WEEK)):
            day = START + timedelta(weeks=week)
            self._letters_come(day)
            self._digest(day)
            if (day + timedelta(weeks=1)).month != day.month:
                self.told.warm.append(sum(map(is_warm_and_near, self.people.values())))
        everybody = self.people.values()
        self.told.closeness = sum(p.closeness for p in everybody) / len(everybody)
        return self.told

    def _letters_come(self, day: date) -> None:
        """A week passes: ties fade, and some write by themselves."""
        for person in self.people.values():
            person.fade(_WEEK)
            if person.writes_first(self.luck[person.id], _WEEK):
                person.exchange()
                self._touch(person.id, day, Direction.IN)

    def _digest(self, day: date) -> None:
        month = day.isoformat()[:7]
        if month != self.month:
            self.month, self.proposed = month, 0
        choice = self.policy.choose(Turn(day, share(self.rhythm, day, self.proposed)))
        self.told.shown = max(self.told.shown, choice.shown)
        self.proposed += len(choice.people)
        for number, name in enumerate(choice.people, start=1):
            self._propose(name, day, number)

    def _propose(self, name: str, day: date, number: int) -> None:
        contact = self.contacts[name]
        self._put(replace(contact, reminder=Open(digest=day, number=number, opened=_at(day))))
        if self.luck[name].random() >= _DOES:
            return
        self.told.written += 1
        self.told.in_vain += contact.unheard >= 3
        self._touch(name, day, Direction.OUT)
        if self.people[name].answers(self.luck[name]):
            self.told.answered += 1
            self._touch(name, day + _ANSWER_AFTER, Direction.IN)

    def _touch(self, name: str, day: date, direction: Direction) -> None:
        contact = replace(self.contacts[name], reminder=None)
        self._put(contact.after(Interaction(at=_at(day), direction=direction)))

    def _put(self, contact: Contact) -> None:
        self.contacts[contact.id] = contact
        self.policy.put(contact)


def _known(person: Person, dice: Random) -> Contact:
    """The contact as the owner's mails of the last two cadences would have told of her."""
    contact = Contact(
        id=person.id,
        name=person.id,
        addresses=(f"{person.id}@people.example",),
        ring=person.ring,
        since=_at(START - timedelta(days=dice.randrange(2, 3000))),
        answers_seen=True,
    )
    for _ in range(dice.randrange(1, 4)):
        ago = timedelta(days=dice.randrange(1, 2 * person.ring.cadence))
        way = dice.choice((Direction.IN, Direction.OUT))
        contact = contact.after(Interaction(at=_at(START - ago), direction=way))
    return contact.with_answer()


def _at(day: date) -> datetime:
    return datetime.combine(day, time(8), UTC)
