"""The sender's desk: whose letters these are, and the private addresses that stand in them."""

from dataclasses import dataclass
from datetime import date

from wallflower.domain.owner import Owner
from wallflower.domain.token import LIFETIME, Purpose, Token, reference, seal


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Makes the addresses of one owner's letters.

    `domain` is the mail domain, as in `capture@DOMAIN`.
    """

    owner: Owner
    domain: str

    @property
    def capture(self) -> str:
        """The plain address: for forwards, copies and notes."""
        return f"{self.owner.id}@{self.domain}"

    def address(self, purpose: Purpose, name: str, day: date, ordinal: int = 0) -> str:
        """Our address with a token for the letter of that name and local date."""
        token = Token(
            purpose=purpose, ordinal=ordinal, expires=day + LIFETIME, reference=reference(name)
        )
        return f"{self.owner.id}+{seal(token, self.owner.id, self.owner.keys[0])}@{self.domain}"
