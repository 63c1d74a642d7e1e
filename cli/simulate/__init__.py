"""A year in a second: how a network fares under the plan, and under two other ways to choose."""

from rich.console import Console

from cli.simulate.plot import plot
from cli.simulate.policies import OldestFirst, Policy, ThePlan, Timers
from cli.simulate.table import LEGEND, table
from cli.simulate.year import simulate
from wallflower.domain.owner import Rhythm


def run(*, contacts: int, people: int, months: int, seed: int) -> int:
    """Prints how a network of so many contacts fares in so many months, at `people` a month."""
    rhythm = Rhythm(people=people)
    ways: list[Policy] = [ThePlan(), OldestFirst(), Timers()]
    told = [
        simulate(way, contacts=contacts, months=months, rhythm=rhythm, seed=seed) for way in ways
    ]
    console = Console(highlight=False)
    console.print(
        f"{contacts} people, {people} a month, {months} months, seed {seed}: "
        "the same people, with the same luck, under three ways to choose."
    )
    console.print(table(told))
    console.print(LEGEND)
    console.print(plot(told))
    return 0
