"""A card of one address for an address book: vCard 3.0 (RFC 2426), which all of them read."""

from wallflower.domain.letter.content_line import content_line, content_lines, folded
from wallflower.domain.letter.letter import Enclosure

_NAME = "Wallflower"


def address_card(address: str, note: str) -> Enclosure:
    """The card of our address (one plain mailbox), with a note of a few lines on it."""
    lines = (
        folded("BEGIN:VCARD"),
        folded("VERSION:3.0"),
        content_line("FN", _NAME),
        folded(f"N:{_NAME};;;;"),
        content_line("EMAIL;TYPE=INTERNET", address),
        content_lines("NOTE", note),
        folded("END:VCARD"),
    )
    return Enclosure(name=f"{_NAME}.vcf", type="text/vcard", content="".join(lines))
