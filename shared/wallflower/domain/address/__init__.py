"""Mail addresses: read from headers and text, made comparable, and judged by their looks."""

from wallflower.domain.address.header import read_addresses
from wallflower.domain.address.mailbox import Address, normalise
from wallflower.domain.address.robots import is_robot
from wallflower.domain.address.sole import sole_mailbox
from wallflower.domain.address.text import find_addresses

__all__ = [
    "Address",
    "find_addresses",
    "is_robot",
    "normalise",
    "read_addresses",
    "sole_mailbox",
]
