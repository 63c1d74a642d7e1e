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
class Actions:
    """Small things that can be asked for: links where there are links, and in plain text the words
    to answer with."""

    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One count of a chart, and what it is of."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Chart:
    """A few counts to be compared at a glance; every number also stands in figures."""

    caption: str
    bars: tuple[Bar, ...]

    @property
    def most(self) -> int:
        """The highest count, 1 at least."""
        return max([1, *(bar.count for bar in self.bars)])


@dataclass(frozen=True, slots=True)
class Card:
    """A block about one person, or one thing to try, under its number; 0: it has none, since no
    answer names it."""

    number: int
    title: str
    detail: str
    blocks: "tuple[Block, ...]"


Block = Heading | Paragraph | Warm | Small | Struck | Quote | Links | Actions | Chart | Draft | Card
