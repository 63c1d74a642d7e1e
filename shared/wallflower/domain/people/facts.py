"""What the words of a mail say of one person."""

from dataclasses import dataclass

from wallflower.domain.people.birthday import Birthday


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a mail says of one person, in its own words; "", () or None where it says nothing.

    `met` is where, or on what occasion, the owner met her; `works_on` what she makes or studies;
    `cares_about` what she likes or is interested in; `links` are web addresses as they were
    written; `tags` are the owner's hashtags, in lower case and without their sign. `addresses` are
    normalised, the first comes first. Everything else stands in the mail, letter by letter.
    """

    name: str = ""
    addresses: tuple[str, ...] = ()
    organisation: str = ""
    role: str = ""
    met: str = ""
    works_on: str = ""
    cares_about: str = ""
    links: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    birthday: Birthday | None = None

    @property
    def told(self) -> int:
        """How many things are known beyond the name and the addresses."""
        work = (self.organisation, self.role, self.works_on)
        rest = (self.met, self.cares_about, self.links, self.tags, self.birthday)
        return sum(map(bool, (*work, *rest)))


NOTHING = Facts()
