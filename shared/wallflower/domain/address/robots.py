"""Addresses behind which no single person sits: machines, mailing lists, switchboards."""

import re

from wallflower.domain.address.functions import (
    LIST_HOSTS,
    MACHINE_HOSTS,
    MACHINES,
    NO_REPLY,
    REWRITTEN,
    SWITCHBOARDS,
    TOKEN,
)
from wallflower.domain.address.mailbox import Address
from wallflower.domain.names import called, is_personal


def is_robot(address: Address) -> bool:
    """Whether no single person can be reached there, judged by its looks.

    Machines and lists stay what they are whatever name stands before them. A switchboard
    (`info@`, `support@`) is a person's where a personal name does: freelancers write from
    `info@janedoe.example`, and the owner who forwards such a mail means whoever signed it.
    """
    written = address.name
    if re.search(r"\S\s+(?:via|VIA)\s+\S", written) or _is_machine(address):
        return True
    return _is_switchboard(address.local) and not is_personal(called(written, address.address).name)


def _is_machine(address: Address) -> bool:
    local = address.local
    stem = local.partition("+")[0]
    plain = re.sub(r"[._]", "-", stem)
    return bool(
        NO_REPLY.search(plain)
        or MACHINES.fullmatch(plain)
        or REWRITTEN.fullmatch(local)
        or any(TOKEN.fullmatch(piece) for piece in re.split(r"[-+.=]", local))
        or TOKEN.fullmatch(stem)
        or _is_machine_host(address.domain)
    )


def _is_machine_host(domain: str) -> bool:
    if domain.endswith(LIST_HOSTS):
        return True
    first, *middle = domain.split(".")[:-1] or [domain]
    return any(MACHINE_HOSTS.fullmatch(label) for label in (first, *middle[:-1]))


def _is_switchboard(local: str) -> bool:
    """`info`, `info+web`, `sales-emea`, `support.de`: the function, and perhaps a place."""
    stem = local.partition("+")[0]
    pieces = [piece for piece in re.split(r"[-_.]", stem) if piece]
    if stem in SWITCHBOARDS or "".join(pieces) in SWITCHBOARDS:
        return True
    return (
        len(pieces) > 1
        and pieces[0] in SWITCHBOARDS
        and (pieces[1] in SWITCHBOARDS or len(pieces[1]) < 5)
    )
