"""What came of the months, as a small table."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table

from cli.simulate.year import Told


def table(told: Sequence[Told]) -> Table:
    """One row for each way to choose."""
    drawn = Table(box=SIMPLE_HEAD, pad_edge=False)
    drawn.add_column("", no_wrap=True)
    for title in ("warm ties", "closeness", "written", "answered", "in vain", "shown"):
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
    return drawn


LEGEND = """\
warm ties  close and good people with whom it is warm, at first and at last
closeness  the mean over everybody, 0 to 1
in vain    mails to people who had not answered three
shown      the most people whom the owner saw waiting at once
"""
