"""What the owner says to us alone: commands, or a note about somebody."""

from dataclasses import replace
from typing import TYPE_CHECKING

from wallflower.domain.address import Address, find_addresses
from wallflower.domain.capture.arrival import Arrival
from wallflower.domain.capture.capture import Capture, Heard
from wallflower.domain.capture.forbidden import forbidden
from wallflower.domain.capture.touch import SAID_BYTES, cut, touch
from wallflower.domain.ledger import MailKind
from wallflower.domain.mail.message import Mail
from wallflower.domain.people.facts import Facts
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.subject import about

if TYPE_CHECKING:
    from wallflower.domain.commands.reading import Orders


def words_to_us(arrival: Arrival) -> Capture:
    """A mail to us alone: commands, or a note about somebody."""
    mail = arrival.mail
    asked = _asked(arrival)
    said = Capture(kind=MailKind.COMMAND) if asked.commands else _note(arrival)
    return replace(
        said,
        commands=asked.commands,
        unclear="" if said.heard else asked.unclear,
        forbidden=forbidden(mail, arrival.receipt),
        words=cut(mail.text, SAID_BYTES),
    )


def _asked(arrival: Arrival) -> "Orders":
    """What the owner asks for where all texts of the mail agree; dates are those of her own
    calendar."""
    # Imported here: its grammar costs milliseconds at start, and most mails ask for nothing.
    from wallflower.domain.commands.reading import orders
    from wallflower.domain.letter.dates import local_day

    mail, today = arrival.mail, local_day(arrival.receipt.at, arrival.owner.rhythm.zone)
    return orders(mail.text if mail.agreed is None else mail.agreed, today, mail.disputed)


def note_of(mail: Mail) -> str:
    """The words of a note: the new text, and below it the subject if the owner wrote that."""
    own = not mail.in_reply_to and about(mail.subject) == mail.subject.strip()
    said = "\n".join(line for line in mail.text.split("\n") if not line.startswith(">"))
    return f"{said}\n\n{mail.subject}" if own else said


def _note(arrival: Arrival) -> Capture:
    # Imported here: its grammars cost milliseconds at start, and most mails are no notes.
    from wallflower.domain.note import read_note

    note = note_of(arrival.mail)
    told = read_note(note, arrival.people(find_addresses(note)))
    known = [facts for facts in told if facts.addresses]
    if not known:
        return _addressless(arrival.mail, told)
    return Capture(
        kind=MailKind.NOTE,
        heard=tuple(
            Heard(_person(facts), _noted(arrival), facts, alone=len(told) == 1) for facts in known
        ),
        unaddressed=tuple(facts for facts in told if not facts.addresses),
    )


def _noted(arrival: Arrival) -> Interaction:
    """What a note says; it tells of people but is no touch."""
    mail = arrival.mail
    return touch(mail.date, arrival.receipt, Direction.BOTH, mail.subject, mail.text, kind="note")


def _person(facts: Facts) -> Address:
    return Address(facts.name, facts.addresses[0])


def _addressless(mail: Mail, told: tuple[Facts, ...]) -> Capture:
    """A mail to us that gives no address: what is missing, and whom it named all the same."""
    if mail.in_reply_to:
        return Capture(kind=MailKind.REPLY, problem=_missing(mail))
    problem = "no-address" if told else _missing(mail)
    return Capture(kind=MailKind.NOTE, problem=problem, unaddressed=told)


def _missing(mail: Mail) -> str:
    if mail.text.strip():
        return "not-understood" if mail.in_reply_to else "no-address"
    return "only-attachments" if mail.attachments else "empty"
