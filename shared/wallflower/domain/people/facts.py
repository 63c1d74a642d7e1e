"""What the words of a mail say of one person."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a mail says of one person, in its own words; "" or () where it says nothing.

    `met` is where, or on what occasion, the owner met her; `works_on` what she makes or studies;
    `links` are web addresses as they were written. `addresses` are normalised, the first comes
    first. Everything else stands in the mail, letter by letter.
    """

    name: str = ""
    addresses: tuple[str, ...] = ()
    organisation: str = ""
    role: str = ""
    met: str = ""
    works_on: str = ""
    links: tuple[str, ...] = ()

    @property
    def told(self) -> int:
        """How many things are known beyond the name and the addresses."""
        said = (self.organisation, self.role, self.met, self.works_on, self.links)
        return sum(map(bool, said))


NOTHING = Facts()
