"""How letters are looked at: on a phone and on a desk, by day and by night."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class View:
    """A width in CSS pixels under a name, and the colours that the reader prefers."""

    screen: str
    width: int
    scheme: Literal["light", "dark"]

    @property
    def name(self) -> str:
        """As files are called: "phone-dark"."""
        return f"{self.screen}-{self.scheme}"


VIEWS = (
    View("phone", 320, "light"),
    View("phone", 320, "dark"),
    View("desktop", 800, "light"),
    View("desktop", 800, "dark"),
)

# The same tags and colours stand on a desk: axe-core would cost seconds and say nothing new.
WITH_AXE = tuple(view for view in VIEWS if view.screen == "phone")
