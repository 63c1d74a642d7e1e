"""How sure it is that a mail was understood, and what shows it."""

from dataclasses import dataclass

from wallflower.domain.capture.capture import Capture
from wallflower.domain.ledger import MailKind
from wallflower.domain.mail.machine.automatic import MACHINES
from wallflower.domain.mail.message import Certainty, Mail


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure a reading is, and because of what, as a clause."""

    certainty: Certainty
    because: str


def sureness(mail: Mail, told: Capture) -> Sureness:
    """How sure it is that `told` is what `mail` says."""
    if mail.unreadable:
        return Sureness(Certainty.SURE, "these bytes cannot be read as a mail")
    if mail.automatic:
        return Sureness(Certainty.SURE, "its header or its form says that a program sent it")
    if told.kind in MACHINES:
        return Sureness(Certainty.LIKELY, "people rarely send mails with such a header")
    if mail.forwards:
        return Sureness(mail.forwards[0].certainty, mail.forwards[0].sign)
    return _OF_KIND.get(told.kind) or _of_note(told)


_OF_KIND = {
    MailKind.COMMAND: Sureness(Certainty.SURE, "it came to us alone, and begins with a command"),
    MailKind.COPY: Sureness(Certainty.SURE, "its header names whom it went to"),
    MailKind.REPLY: Sureness(Certainty.LIKELY, "it answers a mail, and begins with no command"),
}


def _of_note(told: Capture) -> Sureness:
    """A note is as sure as the names in it: they are read from the owner's own sentences."""
    if not told.heard:
        return Sureness(Certainty.GUESS, "it came to us alone, and holds no address of anybody")
    if all(heard.person.name for heard in told.heard):
        return Sureness(Certainty.LIKELY, "it came to us alone, and names people with addresses")
    return Sureness(Certainty.GUESS, "it came to us alone, with an address whose name is unclear")
