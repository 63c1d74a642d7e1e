"""What passed between the owner and others: a forward, a copy, and a witness's own mail."""

from collections.abc import Iterable
from dataclasses import replace

from wallflower.domain.address import Address
from wallflower.domain.capture.arrival import Arrival
from wallflower.domain.capture.capture import Capture, Heard
from wallflower.domain.capture.touch import touch
from wallflower.domain.engine.balance import NO_CUES
from wallflower.domain.ledger import MailKind
from wallflower.domain.mail.message import Forwarded, Mail
from wallflower.domain.names import called
from wallflower.domain.people.facts import Facts
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.receipt import Receipt

_FEW = 3  # people; what is said to more of them is asked of nobody in particular


def from_witness(mail: Mail, receipt: Receipt) -> Capture:
    """That she wrote to the owner, and what."""
    assert mail.sender is not None  # nobody else is a witness
    # Whoever redirects a mail to us adds no word of their own: all of it is hers.
    said = mail.text or (mail.forwards[0].body if mail.forwards else "")
    wrote = touch(mail.date, receipt, Direction.IN, mail.subject, said)
    return Capture(kind=MailKind.COPY, heard=(_heard(mail.sender, wrote),))


def forward(arrival: Arrival) -> Capture:
    """The people of the originals, and those to whom the owner passed them on."""
    told = [heard for original in arrival.mail.forwards for heard in _original(arrival, original)]
    return _told(MailKind.FORWARD, (*told, *_addressed(arrival)))


def copy(arrival: Arrival) -> Capture:
    """The people to whom the owner wrote."""
    return _told(MailKind.COPY, _addressed(arrival))


def _told(kind: MailKind, heard: tuple[Heard, ...]) -> Capture:
    return Capture(kind=kind, heard=heard, problem="" if heard else "no-address")


def _original(arrival: Arrival, original: Forwarded) -> Iterable[Heard]:
    outward = original.sender is not None and original.sender.address in arrival.owner.addresses
    sender = (original.sender,) if original.sender else ()
    people = arrival.people((*original.to, *original.cc) if outward else sender)
    direction = Direction.OUT if outward else Direction.IN
    wrote = touch(original.date, arrival.receipt, direction, original.subject, original.body)
    return [_heard(person, wrote) for person in people]


def _addressed(arrival: Arrival) -> tuple[Heard, ...]:
    """Those to whom this mail itself went."""
    mail = arrival.mail
    wrote = touch(mail.date, arrival.receipt, Direction.OUT, mail.subject, mail.text)
    wrote = replace(wrote, own=wrote.own and not _answers(mail))
    people = arrival.people((*mail.to, *mail.cc))
    # Imported here: its patterns cost milliseconds at start, and most mails are no copies.
    from wallflower.domain.engine.cues import cues

    found = cues(mail.text, mail.attachments) if 0 < len(people) <= _FEW else NO_CUES
    return tuple(replace(_heard(person, wrote), cues=found) for person in people)


def _answers(mail: Mail) -> bool:
    """Whether a mail says in its head that it answers another."""
    return bool(mail.in_reply_to) or any(name.lower() == "references" for name, _ in mail.headers)


def _heard(person: Address, wrote: Interaction) -> Heard:
    """A touch with somebody, of whom no more is known than how her name was written."""
    known = called(person.name, person.address)
    facts = Facts(name=known.name, addresses=(person.address,), organisation=known.organisation)
    return Heard(Address(known.name, person.address), wrote, facts)
