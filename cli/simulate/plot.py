"""How many ties to near people stay warm, month by month, drawn in characters."""

from collections.abc import Sequence

from cli.simulate.year import Told

_HEIGHT = 10
_LONGEST = 60  # months side by side; more are drawn thinner
_MARKS = ("●", "○", "△")


def plot(told: Sequence[Told]) -> str:
    """A drawing with a line for each way to choose; where two lie on one point, the first shows."""
    top = max((max(one.warm) for one in told if one.warm), default=0)
    lines = [_line(told, level, max(top, 1)) for level in range(_HEIGHT, -1, -1)]
    step = _step(told)
    months = len(told[0].warm)
    legend = "   ".join(f"{mark} {one.policy}" for mark, one in zip(_MARKS, told, strict=False))
    axis = f"{'':>5}└{'─' * (len(told[0].warm[::step]) * 2)} {months} months"
    return "\n".join(["Warm ties", *lines, axis, f"{'':>6}{legend}"])


def _line(told: Sequence[Told], level: int, top: int) -> str:
    label = str(round(top * level / _HEIGHT)) if level % 5 == 0 else ""
    drawn = (_mark(told, month, level, top) for month in range(0, len(told[0].warm), _step(told)))
    return f"{label:>4} │{' '.join(drawn)}".rstrip()


def _mark(told: Sequence[Told], month: int, level: int, top: int) -> str:
    """What stands at one point of the drawing."""
    here = (
        mark
        for mark, one in zip(_MARKS, told, strict=False)
        if round(one.warm[month] / top * _HEIGHT) == level
    )
    return next(here, " ")


def _step(told: Sequence[Told]) -> int:
    return -(-len(told[0].warm) // _LONGEST)
