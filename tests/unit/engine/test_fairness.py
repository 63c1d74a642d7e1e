"""Nobody is forgotten: how long the people of a ring wait, over ten thousand months."""

from dataclasses import replace
from datetime import date, timedelta
from math import ceil
from random import Random

import pytest

from tests.unit.engine.town import MONTH, START, Manners, Town
from wallflower.domain.engine.plan import SHARES
from wallflower.domain.owner import Rhythm
from wallflower.domain.people.contact import Standing
from wallflower.domain.people.ring import Ring

MONTHS = 100
TOWNS = 13  # of each kind and seed: 8 x 13 x 100 months are 10,400
SEEDS = range(4)


def rhythm(dice: Random) -> Rhythm:
    days = tuple(sorted(dice.sample(range(1, 8), dice.randrange(1, 4))))
    return Rhythm(people=dice.choice([1, 2, 3, 5, 8, 10, 15, 20, 30]), days=days)


def most_days(members: int, people: float) -> float:
    """ceil(ring members / people a month) + 2 months, in days."""
    return (ceil(members / people) + 2) * MONTH


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_in_a_ring_waits_longer_than_its_people_take_in_turn(seed: int) -> None:
    """A network of one ring: ceil(members / people a month) + 2 months, whatever is done of what
    is proposed, and whoever writes first."""
    dice = Random(seed)
    late = []
    for _ in range(TOWNS):
        ring, members = dice.choice(list(Ring)), dice.randrange(1, 150)
        manners = Manners(does=dice.random(), answers=dice.random(), writes=dice.choice([0, 2, 8]))
        town = Town(rhythm(dice), {ring: members}, manners, dice)
        town.live(MONTHS)
        if town.longest.get(ring, 0) > most_days(members, town.rhythm.people):
            late.append((ring, members, town.rhythm, town.longest))
    assert [] == late


@pytest.mark.parametrize("seed", SEEDS)
def test_no_ring_starves_another(seed: int) -> None:
    """A network of several rings, with new people and with occasions all the time: the same, with
    the people a month that are the ring's: its share of the places, of which occasions take no
    more than half."""
    dice = Random(seed)
    late = []
    for _ in range(TOWNS):
        rings = {ring: dice.randrange(1, 60) for ring in Ring if dice.random() < 0.8}
        if not rings:
            continue
        occasions = dice.choice([0.0, 0.3, 1.0])
        manners = Manners(does=dice.random(), answers=dice.random(), comes=2, occasions=occasions)
        town = Town(rhythm(dice), rings, manners, dice)
        town.live(MONTHS)
        places = town.rhythm.people * (0.5 if occasions else 1.0) / sum(SHARES.values())
        for ring, waited in town.longest.items():
            members = sum(contact.ring is ring for contact in town.contacts.values())
            if waited > most_days(members, places * SHARES[ring.value]):
                late.append((ring, members, town.rhythm, town.longest))
    assert [] == late


@pytest.mark.parametrize("seed", SEEDS)
def test_the_budget_is_never_exceeded(seed: int) -> None:
    """No calendar month proposes more people than the rhythm says, and none goes unused while
    somebody waits."""
    dice = Random(seed)
    for _ in range(TOWNS):
        rings = {ring: dice.randrange(1, 40) for ring in Ring}
        town = Town(rhythm(dice), rings, Manners(comes=3, writes=5, occasions=0.5), dice)
        town.live(24)
        months = [proposal.day.strftime("%Y-%m") for proposal in town.proposals]
        assert town.rhythm.people >= max(months.count(month) for month in set(months))


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_is_proposed_twice_within_two_weeks(seed: int) -> None:
    """Neither by her turn nor as somebody new; what is not done comes again after four weeks."""
    dice = Random(seed)
    town = Town(Rhythm(people=30, days=(1, 3, 5)), dict.fromkeys(Ring, 20), Manners(comes=3), dice)
    town.live(36)
    last: dict[str, date] = {}
    for proposal in town.proposals:
        name = proposal.contact.id
        assert last.get(name, START - timedelta(days=99)) + timedelta(days=27) <= proposal.day
        last[name] = proposal.day


def test_a_flood_of_the_long_forgotten_does_not_starve_the_near() -> None:
    """Three hundred people who were silent for ten years come in: those who are close keep their
    share of the places."""
    dice = Random(7)
    town = Town(Rhythm(people=10), {Ring.CLOSE: 8, Ring.LIGHT: 300}, Manners(), dice)
    for contact in list(town.contacts.values()):
        if contact.ring is Ring.LIGHT:
            silent = replace(contact, last_out=contact.since - timedelta(days=3650))
            town.put(silent)
    town.live(24)
    places = 10 * SHARES[Ring.CLOSE.value] / sum(SHARES.values())
    assert town.longest[Ring.CLOSE] <= most_days(8, places)


@pytest.mark.parametrize("seed", SEEDS)
def test_new_people_are_proposed_while_it_is_fresh_and_the_older_ones_too(seed: int) -> None:
    """Where fewer come than the share of the new can take, each is proposed within four months,
    however many others are due."""
    dice = Random(seed)
    town = Town(Rhythm(people=20), dict.fromkeys(Ring, 100), Manners(comes=1), dice)
    town.live(36)
    first: dict[str, date] = {}
    for proposal in town.proposals:
        first.setdefault(proposal.contact.id, proposal.day)
    new = [c for c in town.contacts.values() if c.since.date() > START]
    late = [
        c.id
        for c in new
        if c.since.date() < town.proposals[-1].day - timedelta(days=122)
        and (c.id not in first or first[c.id] > c.since.date() + timedelta(days=122))
    ]
    assert (True, []) == (len(new) > 9, late)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("standing", [Standing.PAUSED, Standing.NEVER])
def test_nobody_who_is_paused_or_never_to_be_named_is_proposed(
    seed: int, standing: Standing
) -> None:
    """From the moment on in which the owner says so."""
    dice = Random(seed)
    town = Town(Rhythm(people=10), dict.fromkeys(Ring, 20), Manners(writes=5, occasions=1), dice)
    town.live(6)
    dropped = dice.sample(sorted(town.contacts), 30)
    for name in dropped:
        town.drop(name, standing)
    before = len(town.proposals)
    town.live(12)
    named = {proposal.contact.id for proposal in town.proposals[before:]}
    assert (True, set()) == (bool(named), named & set(dropped))


@pytest.mark.parametrize("people", [4, 8, 10, 12])
@pytest.mark.parametrize("small", [Ring.WIDE, Ring.LIGHT])
def test_occasions_without_end_take_no_ring_its_turn(people: int, small: Ring) -> None:
    """Somebody near has an occasion at every digest, and sixty near people are due: the few of
    another ring still come, with half of the places."""
    dice = Random(people)
    town = Town(
        Rhythm(people=people), {Ring.CLOSE: 60, small: 8}, Manners(does=1, occasions=1), dice
    )
    town.near = Ring.CLOSE
    town.live(120)
    places = people * 0.5 * SHARES[small.value] / sum(SHARES.values())
    assert town.longest[small] <= most_days(8, places)
