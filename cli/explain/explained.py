"""One mail, taken in as ingest would, but for nobody and nowhere."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from wallflower.domain.address import normalise
from wallflower.domain.capture.capture import Capture
from wallflower.domain.capture.reading import capture
from wallflower.domain.certainty import Sureness, sureness
from wallflower.domain.entry import entry_of
from wallflower.domain.envelope import recipient
from wallflower.domain.ledger import Entry, MailKind, Tier
from wallflower.domain.letter.desk import Desk
from wallflower.domain.mail.guards import BODY_LIMIT
from wallflower.domain.mail.message import Certainty, Mail
from wallflower.domain.mail.reader import read
from wallflower.domain.owner import Key, Owner, Rhythm
from wallflower.domain.receipt import Receipt
from wallflower.domain.remember.decision import Known
from wallflower.domain.remember.remember import remember

CAPTURE = "capture@wallflower.invalid"


@dataclass(frozen=True, slots=True)
class Explained:
    """One file, and what was understood of it. Of nobody's mail nothing is understood."""

    file: str
    mail: Mail
    told: Capture | None
    entry: Entry | None
    desk: Desk

    @property
    def kind(self) -> MailKind:
        """What kind of mail it is, or, if it is nobody's, would be from somebody else."""
        if self.told:
            return self.told.kind
        if self.mail.unreadable:
            return MailKind.UNREADABLE
        if self.mail.automatic:
            return MailKind(self.mail.automatic)
        return MailKind.FORWARD if self.mail.forwards else MailKind.COPY

    @property
    def sureness(self) -> Sureness:
        """How sure that is."""
        if self.told or self.mail.unreadable:
            return sureness(self.mail, self.told or Capture(kind=self.kind))
        return Sureness(Certainty.SURE, "it does not come from one sender whom we trust")


def explain(path: Path, tier: Tier, to: str | None, now: datetime) -> Explained:
    """Reads one mail as ingest would, if it came from `tier` to our address `to` on its own date
    (`now` if it has none). A mail without one single sender is from nobody, whatever `tier` says.

    Without `to` it is the one in To or Cc whose local part is `capture`, else a BCC.
    Raises OSError if the file cannot be read, ValueError if `to` is no address.
    """
    mail = read(_bytes(path))
    ours = to or _ours(mail)
    owner_id, mail_domain = _at(ours)
    owner = _owner(owner_id, mail, tier, now)
    desk = Desk(owner=owner, domain=mail_domain)
    if tier is Tier.NOBODY or mail.sender is None:
        return Explained(path.name, mail, None, None, desk)
    at = mail.date or now
    receipt = Receipt(id=path.name, key=path.name, at=at, recipients=(ours,))
    told = capture(mail, tier, receipt, owner, mail_domain)
    entry = entry_of(mail, told, tier, receipt)
    decision = remember(told, entry, Known(owner=owner), at)
    return Explained(path.name, mail, told, decision.entry, desk)


def _bytes(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise ValueError("This is no file. Name mails that are saved as .eml files.")
    with path.open("rb") as file:
        return file.read(BODY_LIMIT + 1)  # no more is needed to say that it is too large


def _ours(mail: Mail) -> str:
    for address in (*mail.to, *mail.cc):
        if address.address.partition("@")[0].partition("+")[0] == "capture":
            return address.address
    return CAPTURE


def _at(ours: str) -> tuple[str, str]:
    domain = ours.rpartition("@")[2]
    found = recipient(ours, domain)
    if found is None or not normalise(ours):
        raise ValueError(f"{ours} is no mail address: use --to NAME@DOMAIN.")
    return found.owner_id, domain


def _owner(owner_id: str, mail: Mail, tier: Tier, now: datetime) -> Owner:
    """An owner whom this mail is from, or for a witness's mail is not."""
    own = (mail.sender.address,) if mail.sender and tier is Tier.OWNER else ("owner@invalid",)
    return Owner(
        id=owner_id,
        addresses=own,
        rhythm=Rhythm(),
        keys=(Key(id=0, secret=bytes(32)),),
        occurrence=date(now.year, 1, 1),
        next_at=now,
    )
