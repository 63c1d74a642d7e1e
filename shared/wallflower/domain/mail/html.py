"""HTML to lines of text that still show who quoted whom."""

import re
from typing import TYPE_CHECKING

from wallflower.domain.mail.guards import HTML_LIMIT

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
RULE = "________________________________"


def to_text(markup: str) -> str:
    """The text of an HTML mail: blocks as lines, quotes marked with `>`, rules drawn."""
    # Imported here: the parser costs milliseconds at start, and most mails never need it.
    from selectolax.lexbor import LexborHTMLParser

    root = LexborHTMLParser(markup[:HTML_LIMIT]).root
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
