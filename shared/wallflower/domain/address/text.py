"""Addresses in running text, and the names that belong to them."""

import re
from itertools import islice

from wallflower.domain.address.mailbox import LOCAL, Address, normalise
from wallflower.domain.names import name_beside

# Every repetition is bounded and the start is fixed, so that no text costs more than linear time.
FOUND = re.compile(
    rf"(?<![\w.+-])(?<![\w.+-][&'=])\w{LOCAL}{{0,63}}@(?:[\w-]{{1,63}}\.){{1,8}}[\w-]{{2,63}}"
)
MOST = 1000


def find_addresses(text: str) -> tuple[Address, ...]:
    """The addresses in running text, each once, with the name that clearly belongs to it.

    Of the first 1000. A name is looked for in the address's own line, up to the address before it.
    """
    found: dict[str, Address] = {}
    end = 0
    for place in islice(FOUND.finditer(text), MOST):
        address = normalise(place.group())
        before = text[max(end, place.start() - 200) : place.start()].rpartition("\n")[2]
        after = text[place.end() : place.end() + 100].partition("\n")[0]
        end = place.end()
        if address and not (address in found and found[address].name):
            found[address] = Address(name_beside(before, after, address.split("@")[0]), address)
    return tuple(found.values())
