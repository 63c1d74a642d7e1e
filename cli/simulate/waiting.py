"""The index of the table, kept in memory: who waits in which queue."""

from bisect import insort
from collections.abc import Iterable
from datetime import date

from wallflower.domain.engine.cadence import queue
from wallflower.domain.engine.plan import (
    FRONT,
    Agenda,
    Candidate,
    candidate,
    is_new,
    newest_first,
)
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.ring import Ring

_Place = tuple[date, str]


class Waiting:
    """The contacts of one owner in their queues; read as boundedly as the table's index is."""

    def __init__(self, contacts: Iterable[Contact] = ()) -> None:
        self._queues: dict[Ring | None, list[_Place]] = {ring: [] for ring in (*Ring, None)}
        self._candidates: dict[str, tuple[Ring | None, Candidate]] = {}
        for contact in contacts:
            self.put(contact)

    def put(self, contact: Contact) -> None:
        """Puts a contact where she belongs now."""
        before = self._candidates.pop(contact.id, None)
        if before:
            self._queues[before[0]].remove((before[1].due, contact.id))
        now = candidate(contact)
        if now:
            ring = None if is_new(contact) else queue(contact)
            self._candidates[contact.id] = (ring, now)
            insort(self._queues[ring], (now.due, contact.id))

    def agenda(self, day: date) -> Agenda:
        """The fronts of the queues on a day."""
        new = self._queues[None]
        fresh = new[: -FRONT - 1 : -1] if newest_first(day) else new[:FRONT]
        return Agenda(rings={ring: self._front(ring, day) for ring in Ring}, new=self._read(fresh))

    def overdue(self, day: date) -> int:
        """How many people are due on a day."""
        return sum(at <= day for ring in Ring for at, _ in self._queues[ring])

    def _front(self, ring: Ring, day: date) -> list[Candidate]:
        return self._read([p for p in self._queues[ring][:FRONT] if p[0] <= day])

    def _read(self, places: Iterable[_Place]) -> list[Candidate]:
        return [self._candidates[contact][1] for _, contact in places]
