"""What calls cost, line by line."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one item, index entry or search of a call cost."""

    operation: str
    what: str
    writes: int = 0
    reads: float = 0.0

    def __str__(self) -> str:
        text = f"{self.writes:>6} {self.reads:>6.1f}  {self.operation:<18}  {self.what}"
        return text.rstrip()


@dataclass
class Bill:
    """The lines so far; printed, they are a table, so that a broken bound explains itself."""

    lines: list[Line] = field(default_factory=list)

    @property
    def writes(self) -> int:
        """Write request units, those of indexes included."""
        return sum(line.writes for line in self.lines)

    @property
    def reads(self) -> float:
        """Read request units."""
        return sum(line.reads for line in self.lines)

    def __str__(self) -> str:
        total = Line(operation="in all", what="", writes=self.writes, reads=self.reads)
        return "\n".join([f"{'writes':>6} {'reads':>6}", *map(str, self.lines), str(total)])
