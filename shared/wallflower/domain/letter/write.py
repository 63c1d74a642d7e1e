"""From blocks to a letter: the one place where text and HTML are made of the same words."""

from collections.abc import Sequence

from wallflower.domain.letter.blocks import Block
from wallflower.domain.letter.html import as_html
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.text import as_text
from wallflower.domain.letter.words import clean, cut


def write(name: str, subject: str, blocks: Sequence[Block], reply_to: str) -> Letter:
    """The letter of that name, with its subject on one line of at most 150 characters."""
    subject = cut(clean(subject), 150)
    return Letter(
        name=name,
        subject=subject,
        text=as_text(blocks),
        html=as_html(subject, blocks),
        reply_to=reply_to,
    )
