"""Whom a digest proposes: a few right people, drawn from queues of which each has its share.

The same state and day give the same list. Whoever waits is in one queue: the ring nearest to the
cadence that is kept, or the new ones. Within a ring the longest due comes first, so nobody is
passed over; between the rings every place of the month belongs to somebody, so no ring can starve
another, and a place whose queue is empty goes to whoever is most overdue by her own cadence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from wallflower.domain.engine.cadence import due, effective
from wallflower.domain.engine.strength import familiarity
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.ring import Ring

FRONT = 25  # of each queue are read, however many wait
MOST = 60  # people of one digest; each is a write of its claim, which takes a hundred
_DORMANT, _NEW = "dormant", "new"
# Of twenty places; how they came about: docs/decisions.md, 2026-11-25.
SHARES = {
    Ring.CLOSE.value: 4,
    Ring.GOOD.value: 4,
    Ring.WIDE.value: 2,
    Ring.LIGHT.value: 2,
    _DORMANT: 5,
    _NEW: 3,
}
SILENT = 365  # days without a word, and three of her cadences, make a tie dormant
ONCE_WARM = 0.39  # the familiarity of two mails in a row: less was never a tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who waits, in as few words as the index holds: since when she is due (or noted, if
    new), the cadence that is kept, the UTC date of the last contact, how familiar the two were
    then, and whether she was proposed since."""

    contact: str
    due: date
    cadence: int
    last: date | None = None
    familiarity: float = 0.0
    proposed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The fronts of the queues on one day: of each ring the longest due first, and the new ones
    in the order in which they are to come."""

    rings: Mapping[Ring, Sequence[Candidate]] = field(default_factory=dict)
    new: Sequence[Candidate] = ()


def candidate(contact: Contact) -> Candidate | None:
    """The contact as somebody who waits; None for one who is not to be proposed."""
    if contact.standing is not Standing.ACTIVE:
        return None
    return Candidate(
        contact=contact.id,
        due=due(contact) or contact.since.date(),
        cadence=effective(contact),
        last=contact.last_day,
        familiarity=familiarity(contact),
        proposed=contact.reminder is not None,
    )


def is_new(contact: Contact) -> bool:
    """Whether she was noted and nothing has come of it: no touch, no proposal, no date."""
    return due(contact) is None


def waits(contact: Contact, day: date) -> bool:
    """Whether she may be proposed on this day: active, and due or new."""
    return contact.standing is Standing.ACTIVE and (due(contact) or day) <= day


def newest_first(day: date) -> bool:
    """Whether this week's new people come newest first, while the meeting is fresh; in every
    other week the longest noted do, so that nobody is forgotten."""
    return day.toordinal() // 7 % 2 == 0


def gives_way(day: date, people: int, proposed: int, share: int) -> bool:
    """Whether an occasion may have a place of this digest out of turn: every second time where
    there is but one place. `proposed` were proposed in its month, at `people` a month."""
    before = (day.year * 12 + day.month) * people + proposed
    return share > 1 or (share == 1 and before % 2 == 1)


def pick(
    agenda: Agenda,
    *,
    day: date,
    share: int,
    turn: int,
    forward: Sequence[Candidate] = (),
) -> tuple[Candidate, ...]:
    """The people of a digest, at most `share`; `turn` places were given by turn before it.

    `forward` are those whom an occasion brings forward: the first of them gets a place out of
    turn, so that the queue whose place it would have been keeps its turn.
    """
    chosen = {who.contact: who for who in forward[: min(1, share)]}
    brought = len(chosen)
    while len(chosen) < share:
        queue = _TURNS[(turn + len(chosen) - brought) % len(_TURNS)]
        following = _next(queue, agenda, chosen, day)
        if following is None:
            break
        chosen[following.contact] = following
    return tuple(chosen.values())


def _next(turn: str, agenda: Agenda, taken: Mapping[str, Candidate], day: date) -> Candidate | None:
    """Who gets a place of this queue, or another's if it is empty."""
    fronts = {
        ring: [c for c in waiting if c.contact not in taken and c.due <= day]
        for ring, waiting in agenda.rings.items()
    }
    new = [c for c in agenda.new if c.contact not in taken]
    everybody = [c for waiting in fronts.values() for c in waiting]
    queues = {
        **{ring.value: waiting for ring, waiting in fronts.items()},
        _DORMANT: sorted((c for c in everybody if dormant(c, day)), key=_least_familiar),
        _NEW: new,
    }
    own = queues.get(turn, ())
    firsts = [waiting[0] for waiting in fronts.values() if waiting]
    return own[0] if own else min(firsts, key=lambda c: _overdue(c, day), default=_first(new))


def dormant(who: Candidate, day: date) -> bool:
    """Whether this is a tie gone silent that is worth waking: once more than an acquaintance,
    silent for a year and three cadences, and not yet proposed in this silence."""
    if who.last is None or who.proposed or who.familiarity < ONCE_WARM:
        return False
    return (day - who.last).days > max(SILENT, 3 * who.cadence)


def _least_familiar(who: Candidate) -> tuple[float, date, str]:
    """People choose the familiar, and gain more from the others (Walter and others, 2015)."""
    return (who.familiarity, who.due, who.contact)


def _overdue(who: Candidate, day: date) -> tuple[float, str]:
    """Days beyond the due date in her own cadences; the most comes first."""
    return (-(day - who.due).days / who.cadence, who.contact)


def _first(waiting: Sequence[Candidate]) -> Candidate | None:
    return waiting[0] if waiting else None


def _spread(shares: Mapping[str, int]) -> tuple[str, ...]:
    """The queues in the order of their places, each as evenly as it can be."""
    places = [((n + 0.5) / count, name) for name, count in shares.items() for n in range(count)]
    return tuple(name for _, name in sorted(places))


_TURNS = _spread(SHARES)
