"""The lines of an HTML mail, as its elements come and go."""

import re

from wallflower.domain.mail.html.styles import Style
from wallflower.domain.mail.lines import SIGNED, clean

RULE = "________________________________"

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div"),
        *("details", "dir", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "html", "li", "main", "menu", "nav", "ol"),
        *("p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"),
    )
)
_BREAK = re.compile(r"[\t\r\n\f]+")
_QUOTES_SHOWN = 20
_LINKS_SAID = 50  # of one line
# Every other element changes nothing, where its style is the usual one.
SHAPING = _BLOCKS | {"br", "hr", "td", "th"}


class Page:
    """Collects lines, each with how often it is quoted, while the tree is walked."""

    def __init__(self) -> None:
        self.lines: list[tuple[int, str]] = []
        self.line: list[str] = []
        self.solid = False  # whether the line so far has more than spaces
        self.quotes = 0
        self.kept = 0  # how many elements are open that keep their line ends
        self.tiny = False
        self.signed = 0  # how many signatures are open
        self.leads = False  # whether the line so far is the cell before, in the same row
        self.rows: list[list[int]] = []  # of each open row: its first line, its cells
        self.links: list[tuple[int, str]] = []  # where an address may have to be said
        self.counted: list[int] = []  # of each open list: its items so far, -1 if not counted
        self.opened: list[tuple[Style, bool, int]] = []

    def enter(self, tag: str, style: Style) -> None:
        """An element begins."""
        if tag in _BLOCKS:
            self.enter_block(tag, style)
        elif tag == "br":
            self.end_line()
        elif tag == "hr":
            self.end_block()
            self.lines.append((self.quotes, RULE))
        elif tag in ("td", "th"):
            self.begin_cell()
        elif "@" in tag:  # an address that somebody wrote in plain brackets
            self.write(f"<{tag}>")
        if style.says:
            self.write(style.says)
        self.opened.append((style, self.tiny, len(self.line)))
        self.kept += style.kept
        self.signed += style.signature
        self.tiny = style.tiny if style.sized else self.tiny

    def enter_block(self, tag: str, style: Style) -> None:
        self.begin_block(spaced=style.spaced)
        self.quotes += tag == "blockquote"
        if tag in ("ol", "ul"):
            self.counted.append(0 if tag == "ol" else -1)
        elif tag == "li":
            self.line.append(self.bullet())
            self.solid = True
        elif tag == "tr":
            self.rows.append([len(self.lines), 0])

    def leave(self, tag: str) -> None:
        """The element that began last and has not ended yet ends."""
        style, self.tiny, at = self.opened.pop()
        if tag in _BLOCKS:
            self.end_block(spaced=style.spaced)
            self.quotes -= tag == "blockquote"
            if tag == "tr":
                self.end_row()
            elif tag in ("ol", "ul"):
                self.counted.pop()
        if style.address and len(self.line) > at:
            self.links.append((len(self.line), style.address))
        self.kept -= style.kept
        self.signed -= style.signature

    def bullet(self) -> str:
        """What stands before an item of the innermost list: its number, if they are counted."""
        if not self.counted or self.counted[-1] < 0:
            return "- "
        self.counted[-1] += 1
        return f"{self.counted[-1]}. "

    def write(self, text: str) -> None:
        """Text as it stands in the markup."""
        if self.tiny:
            return
        if not self.kept:
            # Several spaces become one where the line ends.
            text = _BREAK.sub(" ", text)
            if not self.solid or self.leads:
                blank = not text.strip(" ")
                self.leads = self.leads and blank
                self.solid = self.solid or not blank
            self.line.append(text)
            return
        *whole, rest = text.split("\n")
        for line in whole:
            self.line.append(line)
            self.end_line()
        self.line.append(rest)
        self.leads, self.solid = False, self.solid or bool(rest.strip(" "))

    def end_line(self) -> None:
        """The line is full, or a line break ends it."""
        said = "".join(self.line).lower() if self.links else ""
        for at, address in reversed(self.links[:_LINKS_SAID]):
            if address.lower() not in said:
                self.line.insert(at, f" <{address}>")
        text = "".join(self.line)
        if not (text.isascii() and text.isprintable()):
            text = clean(text).replace("\n", " ")  # no character of hers starts a line unquoted
        if not self.kept:
            text = re.sub(r" {2,}", " ", text).strip(" ") if "  " in text else text.strip(" ")
        if self.signed and not self.quotes and text:
            text = SIGNED + text
        self.lines.append((self.quotes, text))
        self.clear()

    def clear(self) -> None:
        """Nothing stands in the line."""
        self.line, self.links = [], []
        self.solid = self.leads = False

    def begin_block(self, *, spaced: bool) -> None:
        """A block begins a line, unless the cell before it in the row began that line."""
        if not self.leads:
            self.end_block(spaced=spaced)

    def end_block(self, *, spaced: bool = False) -> None:
        """A block ends its line, and may keep its distance."""
        if self.solid:
            self.end_line()
        elif self.line:
            self.clear()
        if spaced and self.lines and self.lines[-1][1].strip():
            self.lines.append((self.quotes, ""))

    def begin_cell(self) -> None:
        """A cell goes on in the line of the one before, if that was but a line."""
        row = self.rows[-1] if self.rows else [0, 0]
        row[1] += 1
        if row[1] == 1:
            return
        if not self.solid:
            self.line = [self.taken_back(row[0])]
            self.solid = bool(self.line[0])
        self.leads = len(self.lines) == row[0]
        self.line.append(" ")

    def end_row(self) -> None:
        """A row of several cells that is but a line keeps no distance."""
        start, cells = self.rows.pop()
        if cells > 1 and not any(text.strip() for _, text in self.lines[start + 1 :]):
            del self.lines[start + 1 :]

    def taken_back(self, start: int) -> str:
        """The only line that a row has so far, which then goes on; "" if it has more."""
        since = [said for said in self.lines[start:] if said[1].strip()]
        if len(since) != 1 or since[0][0] != self.quotes:
            return ""
        del self.lines[start:]
        return since[0][1]

    def text(self) -> str:
        """All lines, with the marks of quoting."""
        self.end_block()
        return "\n".join(
            ("> " * min(quotes, _QUOTES_SHOWN) + text).rstrip(" ") for quotes, text in self.lines
        )
