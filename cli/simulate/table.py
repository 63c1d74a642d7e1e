"""What came of the months, as a small table."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table

from cli.simulate.year import Told


def table(told: Sequence[Told]) -> Table:
    """One row for each way to choose."""
    drawn = Table(box=SIMPLE_HEAD, pad_edge=False)
    drawn.add_column("")
    for title in ("warm near ties", "closeness", "written", "answered", "in vain", "on the list"):
        drawn.add_column(title, justify="right")
    for one in told:
        drawn.add_row(
            one.policy,
            f"{one.warm[0]} → {one.warm[-1]}",
            f"{one.closeness:.2f}",
            str(one.written),
            str(one.answered),
            str(one.in_vain),
            str(one.shown),
        )
    drawn.caption = (
        "Warm near ties: close and good people with whom it is warm. Closeness: the mean over "
        "all. In vain: mails to people who had not answered three. On the list: the most people "
        "that were shown at once."
    )
    drawn.caption_justify = "left"
    return drawn
