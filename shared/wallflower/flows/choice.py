"""Chooses the people of a digest: six bounded queries, and then the chosen ones themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice

from wallflower.adapters.dynamodb.agenda import agenda_on, latest_occasions
from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.digest import Promise
from wallflower.domain.engine.occasion import (
    LONGEST_BEFORE,
    Occasion,
    OccasionKind,
    brings_forward,
    weightiest,
)
from wallflower.domain.engine.plan import Agenda, Candidate, candidate, gives_way, pick, waits
from wallflower.domain.owner import Owner
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.profile import Profile

_TRIES = 3
_ASKED = 5  # people with an occasion who are looked at
_PROMISES = 3  # that a digest reminds of, beside those to its own people


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The people of a digest, what is known of them and the occasions of today by contact, what was
    promised to others, and how many of the people have their places by turn."""

    people: tuple[Contact, ...]
    profiles: Mapping[str, Profile]
    occasions: Mapping[str, Occasion]
    promises: tuple[Promise, ...]
    by_turn: int


def choose(
    table: Table, owner: Owner, *, today: date, share: int, proposed: int, now: datetime
) -> Chosen:
    """Whom the digest of this local date proposes, when `proposed` were proposed in its month."""
    standing = weightiest(latest_occasions(table, owner.id, today + LONGEST_BEFORE), today)
    may = gives_way(today, owner.rhythm.people, proposed, share)
    forward = _forward(table, owner, standing, today, now) if may else ()
    agenda = agenda_on(table, owner.id, today)
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
    chosen = [person.id for person in people]
    promised = _promised(standing, chosen)
    told = table.told(owner.id, [standing[c] for c in (*chosen, *promised) if c in standing])
    occasions = {occasion.contact: occasion for occasion in told}
    return Chosen(
        people=tuple(people),
        profiles=table.profiles(owner.id, chosen),
        occasions={c: o for c, o in occasions.items() if c in chosen},
        promises=_promises(table, owner, [occasions[c] for c in promised if c in occasions]),
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


def _promised(standing: Mapping[str, Occasion], chosen: Sequence[str]) -> list[str]:
    """The contacts, beside the chosen, to whom something was promised: a few."""
    kept = (c for c, o in standing.items() if o.kind is OccasionKind.PROMISE and c not in chosen)
    return list(islice(kept, _PROMISES))


def _promises(table: Table, owner: Owner, made: Sequence[Occasion]) -> tuple[Promise, ...]:
    """What was promised, and to whom, the earliest first."""
    people = table.contacts(owner.id, [occasion.contact for occasion in made])
    known = [(o, people[o.contact]) for o in made if o.contact in people]
    return tuple(
        Promise(name=person.name, address=person.addresses[0], what=occasion.what, by=occasion.on)
        for occasion, person in sorted(known, key=lambda pair: (pair[0].on, pair[1].id))
        if person.standing is not Standing.NEVER
    )


def _without(agenda: Agenda, gone: set[str]) -> Agenda:
    """The agenda without those who were there only in the index, which lags behind."""
    return replace(
        agenda,
        rings={r: [c for c in w if c.contact not in gone] for r, w in agenda.rings.items()},
        new=[c for c in agenda.new if c.contact not in gone],
    )
