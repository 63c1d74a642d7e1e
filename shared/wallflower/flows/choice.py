"""Chooses the people of a digest: six bounded queries, and then the chosen ones themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.engine.occasion import LONGEST_BEFORE, Occasion, brings_forward, weightiest
from wallflower.domain.engine.plan import Agenda, Candidate, candidate, gives_way, pick, waits
from wallflower.domain.owner import Owner
from wallflower.domain.people.contact import Contact

_TRIES = 3
_ASKED = 5  # people with an occasion who are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The people of a digest, the occasions of today by contact, and how many of the people have
    their places by turn."""

    people: tuple[Contact, ...]
    occasions: Mapping[str, Occasion]
    by_turn: int


def choose(
    table: Table, owner: Owner, *, today: date, share: int, proposed: int, now: datetime
) -> Chosen:
    """Whom the digest of this local date proposes, when `proposed` were proposed in its month."""
    standing = weightiest(table.occasions(owner.id, today + LONGEST_BEFORE), today)
    may = gives_way(today, owner.rhythm.people, proposed, share)
    forward = _forward(table, owner, standing, today, now) if may else ()
    agenda = table.agenda(owner.id, today)
    people: list[Contact] = []
    for _ in range(_TRIES):
        picked = pick(agenda, day=today, share=share, turn=owner.turns, forward=forward)
        ids = [who.contact for who in picked]
        found = table.contacts(owner.id, ids) if ids else {}
        brought = [found[who.contact] for who in forward if who.contact in found]
        still = {c.id for c in brought if brings_forward(standing[c.id], c, today, now)}
        people = [found[c] for c in ids if c in found and (c in still or waits(found[c], today))]
        if len(people) == len(picked):
            break
        gone = set(ids) - {person.id for person in people}
        agenda = _without(agenda, gone)
        forward = tuple(who for who in forward if who.contact not in gone)
    out_of_turn = bool(people and forward) and people[0].id == forward[0].contact
    return Chosen(
        people=tuple(people),
        occasions=_reasons(table, owner, standing, people),
        by_turn=len(people) - out_of_turn,
    )


def _forward(
    table: Table, owner: Owner, standing: Mapping[str, Occasion], today: date, now: datetime
) -> tuple[Candidate, ...]:
    """Those whom an occasion brings forward, the one that counts most first."""
    ids = list(standing)[:_ASKED]
    found = table.contacts(owner.id, ids) if ids else {}
    worth = (found[c] for c in ids if c in found)
    brought = (candidate(c) for c in worth if brings_forward(standing[c.id], c, today, now))
    return tuple(who for who in brought if who)


def _reasons(
    table: Table, owner: Owner, standing: Mapping[str, Occasion], people: Sequence[Contact]
) -> Mapping[str, Occasion]:
    """The occasions of the chosen, with their words."""
    theirs = [standing[person.id] for person in people if person.id in standing]
    return {o.contact: o for o in table.told(owner.id, theirs)} if theirs else {}


def _without(agenda: Agenda, gone: set[str]) -> Agenda:
    """The agenda without those who were there only in the index, which lags behind."""
    return replace(
        agenda,
        rings={r: [c for c in w if c.contact not in gone] for r, w in agenda.rings.items()},
        new=[c for c in agenda.new if c.contact not in gone],
    )
