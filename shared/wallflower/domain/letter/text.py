"""A letter as plain text: 72 columns, links numbered and listed at the end."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wallflower.domain.letter.blocks import (
    Actions,
    Block,
    Card,
    Chart,
    Heading,
    Links,
    Paragraph,
    Quote,
    Small,
    Struck,
    Warm,
)
from wallflower.domain.letter.draft import Draft

_WIDTH = 72
_WIDEST_BAR, _MARK = 40, "■"


def as_text(blocks: Sequence[Block]) -> str:
    """The letter in plain characters; ends with a line break."""
    hrefs = dict.fromkeys(_hrefs(blocks))
    numbers = {href: number for number, href in enumerate(hrefs, 1)}
    parts = list(_parts(blocks, numbers, ""))
    if numbers:
        parts.append("\n".join(f"[{number}] {href}" for href, number in numbers.items()))
    return "\n\n".join(parts) + "\n"


def _hrefs(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Links(links):
                yield from (link.href for link in links)
            case Card():
                yield from _hrefs(block.blocks)


def _parts(blocks: Iterable[Block], numbers: Mapping[str, int], indent: str) -> Iterator[str]:
    for block in blocks:
        match block:
            case Card(number, title, detail, inner):
                counted = f"{number}. " if number else ""
                yield _wrapped(f"{counted}{title}" + (f"  {detail}" if detail else ""), indent)
                yield from _parts(inner, numbers, indent + "   ")
            case Links(links):
                yield indent + "  ".join(f"{one.label} [{numbers[one.href]}]" for one in links)
            case Chart():
                yield _chart(block, indent)
            case Actions(links):
                yield _wrapped(", ".join(link.label for link in links), indent)
            case Draft(subject, body):
                lines = f"Subject: {subject}\n\n{body}".split("\n")
                yield "\n".join(_wrapped(line, indent + "    ") for line in lines)
            case _:
                yield _wrapped(_said(block), indent)


def _chart(chart: Chart, indent: str) -> str:
    """A line for each count; where there are many, a mark stands for several."""
    wide = max(len(bar.label) for bar in chart.bars)
    each = max(1, -(-chart.most // _WIDEST_BAR))
    lines = (
        f"{indent}{bar.label:{wide}}  {bar.count:3}  {_MARK * -(-bar.count // each)}".rstrip()
        for bar in chart.bars
    )
    return "\n".join([_wrapped(chart.caption, indent), *lines])


def _said(block: Heading | Paragraph | Warm | Small | Struck | Quote) -> str:
    match block:
        case Quote(lead, said):
            return f"{lead} “{said}”" if said else lead
        case Struck(lead, text):
            return f"{lead} {text}"
        case _:
            return block.text


def _wrapped(line: str, indent: str) -> str:
    return textwrap.fill(
        line,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
