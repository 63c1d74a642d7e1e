"""What one mail tells us, before anything comes of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallflower.domain.address import Address
from wallflower.domain.engine.balance import NO_CUES, Cues
from wallflower.domain.ledger import MailKind
from wallflower.domain.people.facts import NOTHING, Facts
from wallflower.domain.people.interaction import Interaction

if TYPE_CHECKING:  # a forward need not know the commands
    from wallflower.domain.commands.command import Command


@dataclass(frozen=True, slots=True)
class Heard:
    """A touch with one person, as a mail tells of it. `person` carries the name for a greeting;
    `facts` is what else was said of her, `cues` what the owner gave or asked, and `alone` is true
    where the words of a note are about nobody else."""

    person: Address
    touch: Interaction
    facts: Facts = NOTHING
    cues: Cues = NO_CUES
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """What one mail tells us. `problem` is what keeps us from using it, "" if nothing does;
    `forbidden` is why commands in it are not obeyed, "" if they are; `unclear` is the line at
    which reading them stopped, if it begins like one. `words` are the owner's own,
    in a mail to us alone; `unaddressed` are the people whom a note names without an address.
    """

    kind: MailKind
    heard: tuple[Heard, ...] = ()
    commands: "tuple[Command, ...]" = ()
    unclear: str = ""
    problem: str = ""
    forbidden: str = ""
    words: str = ""
    unaddressed: tuple[Facts, ...] = ()
