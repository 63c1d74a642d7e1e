"""One mail on its way in, and what it may name, before it is known who speaks."""

from dataclasses import dataclass

from wallflower.domain.capture.named import named
from wallflower.domain.digest import LetterKind, dated_name
from wallflower.domain.identity import contact_id, ledger_day, mail_identity
from wallflower.domain.ledger import Tier
from wallflower.domain.mail.message import Mail
from wallflower.domain.receipt import Receipt
from wallflower.domain.token import claimed_day

_MOST_CONTACTS_READ = 90


@dataclass(frozen=True, slots=True)
class Incoming:
    """One mail for one owner; `labels` stood behind the + of the address, `size` is in bytes."""

    receipt: Receipt
    mail: Mail
    size: int
    owner_id: str
    labels: tuple[str, ...]

    @property
    def contacts(self) -> list[str]:
        """The ids of the contacts whom it may be about."""
        addresses = named(self.mail)[:_MOST_CONTACTS_READ]
        return [contact_id(self.owner_id, address) for address in addresses]

    @property
    def letters(self) -> list[str]:
        """The names that it may have in the ledger, and those of the digests to which its labels
        claim to belong, to be read before that is proven."""
        day = ledger_day(self.mail, self.receipt.at)
        entries = [f"{day}-{mail_identity(t, self.mail)}" for t in (Tier.OWNER, Tier.WITNESS)]
        days = {claimed_day(label.lower()) for label in self.labels}
        return [*entries, *(dated_name(day, LetterKind.DIGEST) for day in days if day)]
