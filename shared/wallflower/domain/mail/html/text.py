"""HTML to lines of text that still show who quoted whom."""

from typing import TYPE_CHECKING

from wallflower.domain.mail.html.markup import bare, is_costly, lightened
from wallflower.domain.mail.html.page import RULE, SHAPING, Page
from wallflower.domain.mail.html.styles import USUAL, Styles
from wallflower.domain.mail.lines import clean

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["RULE", "to_text"]

_SKIPPED = frozenset(
    (
        *("head", "style", "script", "title", "template", "object", "svg", "iframe", "audio"),
        *("video", "select", "textarea", "datalist", "-comment", "-doctype"),
    )
)
_NODES = 200_000  # that are walked


def to_text(markup: str) -> str:
    """The text of an HTML mail: blocks as lines, quotes marked with `>`, rules drawn.

    What is hidden is left out, and of a picture there is what it says instead. A link to an
    address says it where the text does not. Nothing is fetched.
    """
    markup = lightened(markup)
    if is_costly(markup):
        return clean(bare(markup))
    # Imported here: the parser costs milliseconds at start, and most mails never need it.
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(markup)
    page = Page()
    if tree.root is not None:
        _walk(tree.root, page, Styles(markup))
    return page.text()


def _walk(node: "LexborNode", page: Page, styles: Styles) -> None:
    """Depth first, without recursion; the parser's nodes know no ends, so they wait here.

    An element that changes nothing waits without its tag: the page hears of neither end.
    """
    opened: list[tuple[LexborNode, str]] = []
    for _ in range(_NODES):
        tag = node.tag or ""
        child = None
        if tag == "-text":
            page.write(node.text_content or "")
        elif tag not in _SKIPPED and not (styles.hiding and styles.hides(tag, node)):
            style = styles.of(tag, node)
            shaping = tag if style is not USUAL or tag in SHAPING or "@" in tag else ""
            if shaping:
                page.enter(tag, style)
            child = node.child
            if child is not None:
                opened.append((node, shaping))
                node = child
                continue
            if shaping:
                page.leave(tag)
        following = node.next if opened else None
        while following is None:
            if not opened:
                return
            node, tag = opened.pop()
            if tag:
                page.leave(tag)
            following = node.next if opened else None
        node = following
