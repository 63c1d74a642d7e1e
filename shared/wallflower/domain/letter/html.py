"""A letter as HTML that mail clients keep: tables, inline styles, nothing loaded from anywhere."""

from collections.abc import Iterable, Sequence
from html import escape

from wallflower.domain.letter.blocks import (
    Actions,
    Bar,
    Block,
    Card,
    Chart,
    Heading,
    Link,
    Links,
    Paragraph,
    Quote,
    Small,
    Struck,
    Warm,
)
from wallflower.domain.letter.draft import Draft
from wallflower.domain.letter.look import DARK, STYLES

_PAGE = (
    '<!doctype html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">\n'
    '<meta name="color-scheme" content="light dark">\n'
    '<meta name="supported-color-schemes" content="light dark">\n'
    "<title>{title}</title>\n<style>{dark}</style>\n</head>\n"
    '<body class="page" style="{page}">\n'
    '<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" '
    'style="{page}"><tr><td align="center" style="{margin}">\n'
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" '
    'style="{column}"><tr><td>\n{body}\n</td></tr></table>\n'
    "</td></tr></table>\n</body>\n</html>\n"
)


def as_html(title: str, blocks: Sequence[Block]) -> str:
    """The letter as a whole HTML document; every word in it is escaped."""
    return _PAGE.format(
        title=escape(title),
        dark=DARK,
        page=STYLES["page"],
        margin=STYLES["margin"],
        column=STYLES["column"],
        body=_all(blocks),
    )


def _all(blocks: Iterable[Block]) -> str:
    return "\n".join(_one(block) for block in blocks)


def _one(block: Block) -> str:
    match block:
        case Card():
            return _card(block)
        case Draft():
            return _draft(block)
        case Chart():
            return _chart(block)
        case Links(links):
            kinds = [_link(link, "button" if link.main else "choice") for link in links]
            return _tag("p", "links", "\n".join(kinds))
        case Actions(links):
            asked = " &nbsp;&nbsp; ".join(_link(link, "link") for link in links)
            return _tag("p", "actions", asked)
        case _:
            return _words(block)


def _words(block: Heading | Paragraph | Warm | Small | Struck | Quote) -> str:
    match block:
        case Heading(text):
            return _tag("h1", "heading", escape(text))
        case Paragraph(text):
            return _tag("p", "text", escape(text))
        case Warm(text):
            return _tag("p", "warm", escape(text))
        case Small(text):
            return _tag("p", "small", escape(text))
        case Struck(lead, text):
            return _tag("p", "small", f"{escape(lead)} <s>{escape(text)}</s>")
        case Quote(lead, said):
            return _box("quote", escape(lead) + (f" “{_foreign(said)}”" if said else ""))


def _card(card: Card) -> str:
    number = f'<span class="number" style="{STYLES["number"]}">{card.number}.</span> '
    name = "title" if card.detail else "alone"
    head = _tag("h2", name, (number if card.number else "") + _foreign(card.title))
    detail = _tag("p", "detail", _foreign(card.detail)) if card.detail else ""
    return _box("card", f"{head}\n{detail}\n{_all(card.blocks)}")


def _draft(draft: Draft) -> str:
    paragraphs = [_tag("p", "subject", f"Subject: {_foreign(draft.subject)}")]
    for paragraph in draft.body.split("\n\n"):
        lines = "<br>".join(escape(line) for line in paragraph.split("\n"))
        paragraphs.append(_tag("p", "line", lines))
    return _box("draft", "\n".join(paragraphs))


def _chart(chart: Chart) -> str:
    """Bars of table cells, which every client draws; a reader of the screen hears the figures."""
    rows = "\n".join(_bar(bar, chart.most) for bar in chart.bars)
    return (
        _tag("p", "text", escape(chart.caption))
        + '\n<table class="chart" width="100%" cellpadding="0" cellspacing="0" '
        f'style="{STYLES["chart"]}">\n{rows}\n</table>'
    )


def _bar(bar: Bar, most: int) -> str:
    percent = round(100 * bar.count / most)
    drawn = (
        f'<table role="presentation" width="{percent}%" cellpadding="0" cellspacing="0"><tr>'
        f'<td class="bar" style="{STYLES["bar"]}">&nbsp;</td></tr></table>'
    )
    return (
        f'<tr><th width="20%" class="label" style="{STYLES["label"]}">'
        f"{escape(bar.label)}</th>"
        f'<td width="10%" class="count" style="{STYLES["count"]}">{bar.count}</td>'
        f"<td>{drawn if bar.count else '&nbsp;'}</td></tr>"
    )


def _box(name: str, inner: str) -> str:
    return (
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" '
        f'style="{STYLES["box"]}"><tr><td class="{name}" style="{STYLES[name]}">\n'
        f"{inner}\n</td></tr></table>"
    )


def _link(link: Link, name: str) -> str:
    return (
        f'<a class="{name}" href="{escape(link.href)}" style="{STYLES[name]}">'
        f"{escape(link.label)}</a>"
    )


def _tag(tag: str, name: str, inner: str) -> str:
    return f'<{tag} class="{name}" style="{STYLES[name]}">{inner}</{tag}>'


def _foreign(text: str) -> str:
    """Words of others, kept in their own direction so that they cannot reorder ours."""
    return f'<span dir="auto">{escape(text)}</span>'
