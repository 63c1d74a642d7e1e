"""What is known when a mail is decided upon, and all that is written for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from wallflower.domain.digest import Digest, Reminder
from wallflower.domain.engine.occasion import Occasion
from wallflower.domain.ledger import Entry
from wallflower.domain.owner import Owner
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.profile import Profile
from wallflower.domain.token import Purpose, Token, reference


@dataclass(frozen=True, slots=True)
class Close:
    """A reminder that is done: its digest's local date, its number, and when it was closed."""

    digest: date
    number: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Alias:
    """One more address of a contact: the id that the address would have, and whose it is."""

    id: str
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the table knows of the things that a mail names.

    `contacts` by id, and by the id of each of their other addresses; `profiles` by the contact's
    id; `token` is the verified token in the envelope; `digest` the one that the mail speaks of,
    None if there is none.
    """

    owner: Owner
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    profiles: Mapping[str, Profile] = field(default_factory=dict)
    token: Token | None = None
    digest: Digest | None = None

    @property
    def drafted(self) -> Reminder | None:
        """The open reminder whose draft carried the token, None if it is spent or of another
        kind."""
        token, digest = self.token, self.digest
        if token is None or digest is None or token.purpose is not Purpose.DRAFT:
            return None
        if token.reference != reference(digest.name) or token.ordinal in digest.done:
            return None
        return digest.reminder(token.ordinal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """All that is written for one mail, at once or not at all; but `kept`, the promises that it
    keeps, which are reasons no more."""

    entry: Entry
    contacts: tuple[Contact, ...] = ()
    closes: tuple[Close, ...] = ()
    profiles: tuple[Profile, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    aliases: tuple[Alias, ...] = ()
    kept: tuple[Occasion, ...] = ()
