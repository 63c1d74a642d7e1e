"""What to do when somebody else wrote first: read again, decide again."""

from collections.abc import Callable
from typing import TypeVar

from wallflower.adapters.dynamodb.table import Conflict

T = TypeVar("T")
_TIMES = 3


def until_settled(decide_and_write: Callable[[], T]) -> T:
    """Runs a read-decide-write anew while its write conflicts, three times at most."""
    for _ in range(_TIMES - 1):
        try:
            return decide_and_write()
        except Conflict:
            continue
    return decide_and_write()
