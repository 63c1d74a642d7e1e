"""What DynamoDB charges for bytes, by AWS's page "DynamoDB read and write operations"."""

from enum import Enum

_WRITTEN = 1024
_READ = 4096


class Consistency(Enum):
    """How sure a read is of the newest, and its price for 4 KB."""

    EVENTUAL = 0.5
    STRONG = 1.0
    TRANSACTIONAL = 2.0


def write_units(*sizes: int) -> int:
    """Units of one write outside of a transaction: by the larger of these sizes (the item before
    and after), one for each KB that was begun, and one for nothing too."""
    return max(1, -(-max(sizes) // _WRITTEN))


def read_units(size: int, consistency: Consistency) -> float:
    """Units of one read of so many bytes: by each 4 KB that was begun, and by one such for nothing
    too."""
    return max(1, -(-size // _READ)) * consistency.value
