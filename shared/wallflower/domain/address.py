"""Mail addresses: read from headers and text, and made comparable."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """One mailbox: the name as people say it ("" if none), and the normalised address."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        """What stands behind the @."""
        return self.address.rpartition("@")[2]

    @property
    def called(self) -> str:
        """The name, or the address where there is no name."""
        return self.name or self.address
