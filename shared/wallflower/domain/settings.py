"""What an owner may choose about her letters and drafts."""

from dataclasses import asdict, dataclass

from wallflower.domain.letter.words import clean, unlinked
from wallflower.domain.people.wish import Wish

_LONGEST = 80  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What is to be changed of an owner's fields of the same names; None where nothing is said,
    "" for a line that is to be ours again."""

    first_line: str | None = None
    sign_off: str | None = None
    formal: bool | None = None
    plain_subjects: bool | None = None
    glad: bool | None = None

    @property
    def said(self) -> dict[str, str | bool]:
        """Those of which something is said."""
        return {name: value for name, value in asdict(self).items() if value is not None}


def draft_line(text: str) -> str:
    """A first line or a sign-off as it may stand in drafts; Wish if it may not."""
    if len(text.splitlines()) > 1:
        raise Wish("A first line or a sign-off is one line: leave out the line break.")
    line = clean(text)
    if len(line) > _LONGEST:
        raise Wish(f"That line has {len(line)} characters: {_LONGEST} are the most.")
    if unlinked(line) != line:
        raise Wish("A first line or a sign-off has no links and no addresses: leave them out.")
    # Imported here: the check is a part of letters, which the rest of this has no need of.
    from wallflower.domain.letter.check import against

    if why := against(line.replace("NAME", "Jane")):
        raise Wish(f"That line would stop every draft. {why} Please say it in another way.")
    return line
