"""What one mail tells us: about whom, what was said and when, or what the owner wants."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from wallflower.domain.address import Address, find_addresses, is_robot
from wallflower.domain.commands import Command, commands
from wallflower.domain.engine.balance import NO_CUES, Cues
from wallflower.domain.envelope import recipient
from wallflower.domain.ledger import MailKind, Tier
from wallflower.domain.mail.machine.automatic import suspected
from wallflower.domain.mail.message import Forwarded, Mail
from wallflower.domain.names import called
from wallflower.domain.owner import Owner
from wallflower.domain.people.facts import NOTHING, Facts
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.receipt import Receipt
from wallflower.domain.subject import about

SAID_BYTES = 400
TOPIC_BYTES = 200
COMMAND_AGE = timedelta(days=7)
_FEW = 3  # people; what is said to more of them is asked of nobody in particular


@dataclass(frozen=True, slots=True)
class Heard:
    """A touch with one person, as a mail tells of it. `person` carries the name for a greeting;
    `facts` is what else was said of her, and `cues` what the owner gave or asked."""

    person: Address
    touch: Interaction
    facts: Facts = NOTHING
    cues: Cues = NO_CUES


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """What one mail tells us. `problem` is what keeps us from using it, "" if nothing does;
    `forbidden` is why commands in it are not obeyed, "" if they are. `words` are the owner's own,
    in a mail to us alone; `unaddressed` are the people whom a note names without an address.
    """

    kind: MailKind
    heard: tuple[Heard, ...] = ()
    commands: tuple[Command, ...] = ()
    problem: str = ""
    forbidden: str = ""
    words: str = ""
    unaddressed: tuple[Facts, ...] = ()


def capture(mail: Mail, tier: Tier, receipt: Receipt, owner: Owner, mail_domain: str) -> Capture:
    """Understands one mail of an owner's or a witness's. Nothing is invented, and nothing
    follows from what a machine wrote."""
    machine = mail.automatic
    if tier is Tier.WITNESS:  # the owner's own programs may write what makes others suspect
        machine = machine or suspected(mail.headers, mail.sender)
    if machine:
        return Capture(kind=MailKind(machine))
    if tier is Tier.WITNESS:
        return _from_witness(mail, receipt)
    if mail.unreadable:
        return Capture(kind=MailKind.UNREADABLE, problem="unreadable")
    reader = _Reader(mail, receipt, owner, mail_domain)
    if mail.forwards:
        return reader.forward()
    return reader.words_to_us() if reader.to_us_alone else reader.copy()


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
    written = find_addresses(_note_of(mail))
    everybody = (*sender, *originals, *written, *mail.to, *mail.cc)
    return tuple(dict.fromkeys(a.address for a in everybody))


def _from_witness(mail: Mail, receipt: Receipt) -> Capture:
    assert mail.sender is not None  # nobody else is a witness
    # Whoever redirects a mail to us adds no word of their own: all of it is hers.
    said = mail.text or (mail.forwards[0].body if mail.forwards else "")
    touch = _touch(mail.date, receipt, Direction.IN, mail.subject, said)
    return Capture(kind=MailKind.COPY, heard=(_heard(mail.sender, touch),))


def _note_of(mail: Mail) -> str:
    """The words of a note: the new text, and below it the subject if the owner wrote that."""
    own = not mail.in_reply_to and about(mail.subject) == mail.subject.strip()
    said = "\n".join(line for line in mail.text.split("\n") if not line.startswith(">"))
    return f"{said}\n\n{mail.subject}" if own else said


def _heard(person: Address, touch: Interaction) -> Heard:
    """A touch with somebody, of whom no more is known than how her name was written."""
    known = called(person.name, person.address)
    facts = Facts(name=known.name, addresses=(person.address,), organisation=known.organisation)
    return Heard(Address(known.name, person.address), touch, facts)


@dataclass(frozen=True, slots=True)
class _Reader:
    mail: Mail
    receipt: Receipt
    owner: Owner
    mail_domain: str

    @property
    def to_us_alone(self) -> bool:
        """Whether our address is the only one in To, to every program, and there is no Cc."""
        ours = [recipient(a.address, self.mail_domain) for a in self.mail.to]
        return (
            len(ours) == 1
            and ours[0] is not None
            and ours[0].owner_id == self.owner.id
            and not self.mail.cc
            and self.mail.plain
        )

    def forward(self) -> Capture:
        """The people of the originals, and those to whom the owner passed them on."""
        told = [h for original in self.mail.forwards for h in self._original(original)]
        heard = (*told, *self._addressed())
        problem = "" if heard else "no-address"
        return Capture(kind=MailKind.FORWARD, heard=heard, problem=problem)

    def _addressed(self) -> tuple[Heard, ...]:
        """Those to whom this mail itself went."""
        touch = _touch(
            self.mail.date, self.receipt, Direction.OUT, self.mail.subject, self.mail.text
        )
        people = self._people((*self.mail.to, *self.mail.cc))
        # Imported here: its patterns cost milliseconds at start, and most mails are no copies.
        from wallflower.domain.engine.cues import cues

        found = cues(self.mail.text, self.mail.attachments) if 0 < len(people) <= _FEW else NO_CUES
        return tuple(replace(_heard(person, touch), cues=found) for person in people)

    def _original(self, original: Forwarded) -> Iterable[Heard]:
        outward = original.sender is not None and original.sender.address in self.owner.addresses
        sender = (original.sender,) if original.sender else ()
        people = self._people((*original.to, *original.cc) if outward else sender)
        direction = Direction.OUT if outward else Direction.IN
        touch = _touch(original.date, self.receipt, direction, original.subject, original.body)
        return [_heard(person, touch) for person in people]

    def copy(self) -> Capture:
        heard = self._addressed()
        return Capture(kind=MailKind.COPY, heard=heard, problem="" if heard else "no-address")

    def words_to_us(self) -> Capture:
        """A mail to us alone: commands, or a note about somebody."""
        said = self._said()
        return replace(said, forbidden=self._forbidden(), words=cut(self.mail.text, SAID_BYTES))

    def _said(self) -> Capture:
        asked = commands(self.mail.text)
        if asked:
            return Capture(kind=MailKind.COMMAND, commands=asked)
        # Imported here: its grammars cost milliseconds at start, and most mails are no notes.
        from wallflower.domain.note import read_note

        note = _note_of(self.mail)
        told = read_note(note, self._people(find_addresses(note)))
        known = [facts for facts in told if facts.addresses]
        if not known:
            return self._asked(told)
        return Capture(
            kind=MailKind.NOTE,
            heard=tuple(Heard(_person(facts), self._noted(), facts) for facts in known),
            unaddressed=tuple(facts for facts in told if not facts.addresses),
        )

    def _noted(self) -> Interaction:
        """What a note says; it tells of people but is no touch."""
        mail = self.mail
        return _touch(mail.date, self.receipt, Direction.BOTH, mail.subject, mail.text, kind="note")

    def _asked(self, told: tuple[Facts, ...]) -> Capture:
        """A mail to us that gives no address: what is missing, and whom it named all the same."""
        if self.mail.in_reply_to:
            return Capture(kind=MailKind.REPLY, problem=self._wordless_problem())
        problem = "no-address" if told else self._wordless_problem()
        return Capture(kind=MailKind.NOTE, problem=problem, unaddressed=told)

    def _forbidden(self) -> str:
        """Why commands of this mail are not obeyed, "" if they are."""
        if self.receipt.swept:
            return "late"
        if not self.mail.texts_agree:
            return "two-texts"
        sent = self.mail.date or self.receipt.at
        return "too-old" if abs(self.receipt.at - sent) > COMMAND_AGE else ""

    def _wordless_problem(self) -> str:
        if self.mail.text.strip():
            return "not-understood" if self.mail.in_reply_to else "no-address"
        return "only-attachments" if self.mail.attachments else "empty"

    def _people(self, addresses: Iterable[Address]) -> tuple[Address, ...]:
        """Those who can be contacts: with an address, not the owner, not us, no machine; each
        once."""
        people: dict[str, Address] = {}
        for found in addresses:
            stranger = found.address and found.address not in self.owner.addresses
            if stranger and found.domain != self.mail_domain and not is_robot(found):
                people.setdefault(found.address, found)
        return tuple(people.values())


def _person(facts: Facts) -> Address:
    return Address(facts.name, facts.addresses[0])


def _touch(
    sent: datetime | None,
    receipt: Receipt,
    direction: Direction,
    topic: str,
    text: str,
    kind: str = "email",
) -> Interaction:
    """One interaction; its date is the original's, never later than the receipt's."""
    return Interaction(
        at=(min(sent, receipt.at) if sent else receipt.at).astimezone(UTC),
        direction=direction,
        kind=kind,
        topic=cut(about(topic), TOPIC_BYTES),
        said=cut(text, SAID_BYTES),
        approximate=sent is None,
    )


def cut(text: str, limit: int) -> str:
    """The first `limit` bytes of a text on one line, no character cut in two."""
    return " ".join(text.split()).encode("utf-8", "replace")[:limit].decode("utf-8", "ignore")
