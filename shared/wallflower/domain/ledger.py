"""The ledger: one row per mail, what became of it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from wallflower.domain.address import Address
from wallflower.domain.delivery import Delivery
from wallflower.domain.people.interaction import Interaction

if TYPE_CHECKING:  # few mails carry a command
    from wallflower.domain.deed import Deed


class Tier(StrEnum):
    """Who is speaking."""

    OWNER = "owner"
    WITNESS = "witness"
    NOBODY = "nobody"


class MailKind(StrEnum):
    """What kind of mail it is, once it is known who speaks."""

    FORWARD = "forward"
    COPY = "copy"
    NOTE = "note"
    COMMAND = "command"
    REPLY = "reply"
    AUTO_REPLY = "auto-reply"
    BOUNCE = "bounce"
    COMPLAINT = "complaint"
    LIST = "list"
    CALENDAR = "calendar"
    UNREADABLE = "unreadable"


# The problem of a mail with a good token of ours from an address that may not command.
IS_THAT_YOU = "is-that-you"


class Outcome(StrEnum):
    """What became of a mail."""

    STORED = "stored"  # people and an interaction were remembered
    DONE = "done"  # commands closed reminders, or changed what is known of people
    LISTED = "listed"  # a command asked for the digest
    ASKED = "asked"  # nothing could be done without asking the owner
    UNREADABLE = "unreadable"  # the bytes could not be read as a mail
    IGNORED = "ignored"  # a machine wrote it, or a stranger whom nobody knows


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A contact whom a mail is about, and the address under which: `new` if this mail brought her,
    `closed` the number of the reminder that it closed (0: none).

    `touches` are those of hers that the mail tells of, where they are not just the mail's own: ()
    if it only steers. None: the mail's own.
    """

    contact: str
    name: str
    address: str
    new: bool = False
    closed: int = 0
    touches: tuple[Interaction, ...] | None = None

    @property
    def called(self) -> str:
        """The name, or the address where there is no name."""
        return self.name or self.address


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One mail in the ledger, named by `day` and content-based `identity`.

    `objects` are the inbox keys under which it came (the same mail may come by two doors).
    `left_out` are the unknown people of a mail that names too many, or a stranger who wrote it;
    `kept` the names of attachments that are kept for later; `problem` what to ask the owner, in a
    word that the answer letter knows, and `unclear` the line at which the reading of commands
    stopped. `deeds` are what commands did, by the numbers of the digest of that local date.
    `offered` is true once that stranger stood in a digest. `answer` is the letter that goes back,
    None if none does, and `message_id` the mail's own, to which that letter is a reply.
    """

    day: date
    identity: str
    objects: tuple[str, ...]
    tier: Tier
    kind: MailKind
    outcome: Outcome
    subject: str = ""
    touch: Interaction | None = None
    people: tuple[Person, ...] = ()
    left_out: tuple[Address, ...] = ()
    kept: tuple[str, ...] = ()
    problem: str = ""
    unclear: str = ""
    digest: date | None = None
    deeds: "tuple[Deed, ...]" = ()
    offered: bool = False
    answer: Delivery | None = field(default=None)
    message_id: str = ""

    @property
    def name(self) -> str:
        """How events and tags call this mail: `<day>-<identity>`."""
        return f"{self.day.isoformat()}-{self.identity}"

    def touches(self, person: Person) -> tuple[Interaction, ...]:
        """What passed between the owner and one of its people, as this mail tells it."""
        if person.touches is not None:
            return person.touches
        return (self.touch,) if self.touch else ()
