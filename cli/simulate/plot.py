"""How many ties to near people stay warm, month by month, drawn in characters."""

from collections.abc import Sequence

from cli.simulate.year import Told

_HEIGHT = 10
_BESIDE = 20  # characters beside the months
_MARKS = ("●", "○", "△")


def plot(told: Sequence[Told], width: int) -> str:
    """A drawing with a line for each way to choose, at most so many characters wide; where two lie
    on one point, the first shows."""
    step = -(-len(told[0].warm) * 2 // max(2, width - _BESIDE))
    top = max((max(one.warm) for one in told if one.warm), default=0)
    lines = [_line(told, level, max(top, 1), step) for level in range(_HEIGHT, -1, -1)]
    months = len(told[0].warm)
    legend = [f"{'':>6}{mark} {one.policy}" for mark, one in zip(_MARKS, told, strict=False)]
    axis = f"{'':>5}└{'─' * (len(told[0].warm[::step]) * 2)} {months} months"
    return "\n".join(["Warm ties", *lines, axis, *legend])


def _line(told: Sequence[Told], level: int, top: int, step: int) -> str:
    label = str(round(top * level / _HEIGHT)) if level % 5 == 0 else ""
    drawn = (_mark(told, month, level, top) for month in range(0, len(told[0].warm), step))
    return f"{label:>4} │{' '.join(drawn)}".rstrip()


def _mark(told: Sequence[Told], month: int, level: int, top: int) -> str:
    """What stands at one point of the drawing."""
    here = (
        mark
        for mark, one in zip(_MARKS, told, strict=False)
        if round(one.warm[month] / top * _HEIGHT) == level
    )
    return next(here, " ")
