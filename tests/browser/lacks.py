"""What letters use although some mail clients do not keep it, and why nothing is lost by that."""

from collections.abc import Iterator

from tests.browser.clients import features, lacking

TABLE_HEAD = "| what | not kept by | partly kept by | why nothing is lost |"

UNSUPPORTED = {
    "css-at-media": "It is used for dark colours alone.",
    "css-at-media-prefers-color-scheme": "Dark colours do not come: the letter stays light, or the "
    "client recolours it by itself.",
    "css-border-radius": "Corners are square.",
    "css-overflow-wrap": "`word-break` stands beside it for the clients that know only that.",
    "css-table-layout": "A very long word may widen a card, on a desktop, where there is room.",
    "css-word-break": "A very long word may widen a card.",
    "css-word-wrap": "An older word for `overflow-wrap`, for the clients that know no other.",
    "html-body": "The outer table has the same ground.",
    "html-doctype": "Nothing hangs on it: widths and heights of boxes are never set.",
    "html-meta-color-scheme": "The media query says the same to clients that know dark colours.",
}
PARTLY = {
    "css-background": "Only a single colour is ever set.",
    "css-border": "Thin lines, and the room around a button's words: at worst it is smaller.",
    "css-display": "The button shrinks to a coloured link, which still opens the draft.",
    "css-font-size": "Sizes are in pixels.",
    "css-font-weight": "Only normal and bold.",
    "css-important": "In lower case, after a space, and in the style sheet alone.",
    "css-line-height": "Lines may stand a little closer.",
    "css-margin": "None is negative.",
    "css-max-width": "It is set on tables alone.",
    "css-padding": "On table cells it is kept; small links lose some air.",
    "css-selector-class": "Classes carry dark colours alone.",
    "css-selector-grouping": "Groups carry dark colours alone.",
    "css-text-align": "Only left.",
    "css-text-decoration": "A link may be underlined that was not, or the other way round.",
    "html-align": "It stands on a table cell.",
    "html-dir": "It stands on the page and on words of others, never on a link.",
    "html-lang": "It stands on the page.",
    "html-mailto-links": "The copy to us may get lost: `done`, a forward, or their answer closes "
    "the reminder too.",
    "html-role": "It stands on tables alone.",
    "html-strike": "A word before the names says that they are done.",
    "html-style": "In the head, and dark colours alone.",
    "html-width": "In percent, on tables and their cells alone.",
}


def table() -> str:
    """Everything above as a table in Markdown, with the clients."""
    return "\n".join((TABLE_HEAD, "|---|---|---|---|", *_rows()))


def _rows() -> Iterator[str]:
    for slug, reason in sorted((UNSUPPORTED | PARTLY).items()):
        title = features()[slug]["title"].replace("<", "&lt;")
        yield f"| {title} | {_names(slug, 'n')} | {_names(slug, 'a')} | {reason} |"


def _names(slug: str, how: str) -> str:
    """The clients, those of one family together: "Gmail (web, iOS)"."""
    families: dict[str, list[str]] = {}
    for client in lacking(slug, how):
        family, _, platform = client.partition(", ")
        families.setdefault(family, []).append(platform)
    return "; ".join(f"{f} ({', '.join(p)})" if any(p) else f for f, p in families.items())
