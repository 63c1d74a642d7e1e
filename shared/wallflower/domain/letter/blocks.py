"""What a letter is made of: described once, rendered as text and as HTML."""

from dataclasses import dataclass

from wallflower.domain.letter.draft import Draft


@dataclass(frozen=True, slots=True)
class Heading:
    """What the letter is about."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Something said."""

    text: str


@dataclass(frozen=True, slots=True)
class Warm:
    """A kind word on the way."""

    text: str


@dataclass(frozen=True, slots=True)
class Small:
    """Small print."""

    text: str


@dataclass(frozen=True, slots=True)
class Struck:
    """Names that are done, struck through, after a word that says so."""

    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that say who spoke and when; then what was said, in quotation marks, if it is known."""

    lead: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A mailto link; `main` is the one that most people will press."""

    label: str
    href: str
    main: bool = False


@dataclass(frozen=True, slots=True)
class Links:
    """Links side by side."""

    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A block about one person, or one numbered thing to try."""

    number: int
    title: str
    detail: str
    blocks: "tuple[Block, ...]"


Block = Heading | Paragraph | Warm | Small | Struck | Quote | Links | Draft | Card
