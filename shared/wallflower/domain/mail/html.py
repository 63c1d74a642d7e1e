"""HTML to lines of text that still show who quoted whom."""

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING

from wallflower.domain.mail.guards import HTML_DEPTH_LIMIT, HTML_LIMIT

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SKIPPED = frozenset(
    ["head", "style", "script", "title", "template", "object", "svg", "-comment", "-doctype"]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
        "blockquote",
    ]
)
_SPACED = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "pre"])
# What stands alone, or ends by itself where the next one begins.
_UNNESTED = frozenset(
    (
        *("br", "hr", "img", "meta", "link", "input", "col", "base", "wbr", "area", "embed"),
        *("p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option"),
    )
)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]{0,20})")
# The parser is quadratic in the number of attributes; none of them matter here.
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]{0,20})[^<>]{500,}(?:>|$)")
RULE = "________________________________"


def to_text(markup: str) -> str:
    """The text of an HTML mail: blocks as lines, quotes marked with `>`, rules drawn."""
    markup = _LONG_TAG.sub(r"<\1>", markup[:HTML_LIMIT])
    if _is_too_deep(markup):
        return _stripped(markup)
    # Imported here: the parser costs milliseconds at start, and most mails never need it.
    from selectolax.lexbor import LexborHTMLParser

    root = LexborHTMLParser(markup).root
    page = _Page()
    node, below = root, True
    while node is not None:
        if below:
            page.enter(node)
        child = node.child if below and node.tag not in _SKIPPED else None
        if child is not None:
            node = child
            continue
        page.leave(node)
        if node.next is not None and node is not root:
            node, below = node.next, True
        else:
            node, below = node.parent, False
    return page.text()


def _is_too_deep(markup: str) -> bool:
    """Whether elements nest so deep that the parser, which is quadratic in depth, would be slow."""
    open_tags: Counter[str] = Counter()
    depth = 0
    for closing, tag in _TAG.findall(markup):
        if tag in _UNNESTED or (closing and not open_tags[tag]):
            continue
        open_tags[tag] += -1 if closing else 1
        depth += -1 if closing else 1
        if depth > HTML_DEPTH_LIMIT:
            return True
    return False


def _stripped(markup: str) -> str:
    """The bare text of markup that no honest program wrote."""
    text = re.sub(r"<(?:br|div|p|tr|blockquote)\b[^<>]*>", "\n", markup, flags=re.IGNORECASE)
    return unescape(re.sub(r"<[^<>]*>", "", text))


class _Page:
    """Collects lines while the tree is walked."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line: list[str] = []
        self.quotes = 0
        self.kept = 0  # how many <pre> are open

    def enter(self, node: "LexborNode") -> None:
        tag = node.tag or ""
        if tag == "-text":
            self.write(node.text_content or "")
        elif tag == "br":
            self.end_line()
        elif tag == "hr":
            self.end_block()
            self.lines.append(self.mark() + RULE)
        elif tag in _BLOCKS:
            self.end_block(spaced=_is_spaced(node))
            self.quotes += tag == "blockquote"
            self.kept += tag == "pre"
            if tag == "li":
                self.line.append("- ")
        elif tag in ("td", "th"):
            self.line.append(" ")

    def leave(self, node: "LexborNode") -> None:
        tag = node.tag or ""
        if tag in _BLOCKS:
            self.end_block(spaced=_is_spaced(node))
            self.quotes -= tag == "blockquote"
            self.kept -= tag == "pre"

    def write(self, text: str) -> None:
        if not self.kept:
            self.line.append(re.sub(r"[ \t\r\n\f]+", " ", text))
            return
        *whole, rest = text.split("\n")
        for line in whole:
            self.line.append(line)
            self.end_line()
        self.line.append(rest)

    def mark(self) -> str:
        return "> " * min(self.quotes, 20)

    def end_line(self) -> None:
        text = "".join(self.line)
        if not self.kept:
            text = re.sub(r" {2,}", " ", text).strip(" ")
        self.lines.append((self.mark() + text).rstrip(" "))
        self.line = []

    def end_block(self, *, spaced: bool = False) -> None:
        if "".join(self.line).strip(" "):
            self.end_line()
        self.line = []
        if spaced and self.lines and self.lines[-1].strip("> "):
            self.lines.append(self.mark().rstrip())

    def text(self) -> str:
        self.end_block()
        return "\n".join(self.lines)


def _is_spaced(node: "LexborNode") -> bool:
    """Whether a block keeps its distance; Outlook's paragraphs are lines."""
    if node.tag not in _SPACED:
        return False
    return not (node.attributes.get("class") or "").startswith("Mso")
