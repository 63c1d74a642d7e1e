"""One mail of an owner's, as it came: whether it is to us alone, and who in it is somebody."""

from collections.abc import Iterable
from dataclasses import dataclass

from wallflower.domain.address import Address, is_robot
from wallflower.domain.envelope import recipient
from wallflower.domain.mail.message import Mail
from wallflower.domain.owner import Owner
from wallflower.domain.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Arrival:
    """A mail, what SES says of it, whose it is, and the domain at which we are written to."""

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

    def people(self, addresses: Iterable[Address]) -> tuple[Address, ...]:
        """Those who can be contacts: with an address, not the owner, not us, no machine; each
        once."""
        people: dict[str, Address] = {}
        for found in addresses:
            stranger = found.address and found.address not in self.owner.addresses
            if stranger and found.domain != self.mail_domain and not is_robot(found):
                people.setdefault(found.address, found)
        return tuple(people.values())
