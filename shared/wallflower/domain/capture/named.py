"""Whom a mail could be about, before it is known what it tells."""

from wallflower.domain.address import find_addresses
from wallflower.domain.capture.words import note_of
from wallflower.domain.mail.message import Mail


def named(mail: Mail) -> tuple[str, ...]:
    """Every address that a mail names anywhere, each once: whom it could be about, the likeliest
    first."""
    originals = (
        a
        for original in mail.forwards
        for a in (original.sender, *original.to, *original.cc)
        if a is not None
    )
    sender = (mail.sender,) if mail.sender else ()
    written = find_addresses(note_of(mail))
    everybody = (*sender, *originals, *written, *mail.to, *mail.cc)
    return tuple(dict.fromkeys(a.address for a in everybody))
