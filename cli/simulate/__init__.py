"""A year in a second: how a network fares under the plan, and under two other ways to choose."""

from collections.abc import Callable

from rich.console import Console

from cli.simulate.plot import plot
from cli.simulate.policies import OldestFirst, Policy, ThePlan, Timers
from cli.simulate.table import LEGEND, table
from cli.simulate.year import mean, simulate
from wallflower.domain.owner import Rhythm

NETWORKS = 8


def run(*, contacts: int, people: int, months: int, seed: int) -> int:
    """Prints how networks of so many contacts fare in so many months, at `people` a month: the
    means of eight, since one network is luck."""
    ways: tuple[Callable[[], Policy], ...] = (ThePlan, OldestFirst, Timers)
    rhythm = Rhythm(people=people)
    told = [
        mean([simulate(way(), contacts, months, rhythm, seed * 1000 + n) for n in range(NETWORKS)])
        for way in ways
    ]
    console = Console(highlight=False)
    console.print(
        f"{contacts} people, {people} a month, {months} months, seed {seed}: means of {NETWORKS} "
        "networks, the same people with the same luck under three ways to choose."
    )
    console.print(table(told))
    console.print(LEGEND)
    print(plot(told, console.width))
    return 0
