"""Reads a letter back as a mail client would: its words, tags, links, and what a link opens."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qsl, unquote

HEADERS = [
    "From",
    "To",
    "Reply-To",
    "Subject",
    "Auto-Submitted",
    "X-Auto-Response-Suppress",
    "List-Id",
    "X-Wallflower-Loop",
    "MIME-Version",
    "Content-Type",
]
_EMPTY = frozenset({"meta", "br", "!doctype"})


@dataclass
class Page:
    """What stands in an HTML letter. `shape` is each tag with its attributes' names, in order."""

    shape: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    text: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.shape.append(" ".join([tag, *(name for name, _ in attrs)]))
        self.page.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        if not {"title", "style"} & set(self.open):
            self.page.text += f" {data}" if data.strip() else " "

    def handle_comment(self, data: str) -> None:
        self.page.shape.append(f"comment {data}")


def read(html: str) -> Page:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader.page


def words(text: str) -> list[str]:
    """The words, without the numbers by which a plain letter names its links."""
    return re.findall(r"\w+", re.sub(r"\[\d+\]", " ", text))


def words_of_text(text: str) -> list[str]:
    """The words of a plain letter, without its list of links."""
    return words(re.split(r"^\[1\] mailto:", text, flags=re.M)[0])


@dataclass(frozen=True)
class Opened:
    """What a mail client fills in when a mailto link is pressed."""

    to: str
    fields: dict[str, str]


def press(link: str) -> Opened:
    """Opens a link with urllib; a plus is only ever a plus (RFC 6068), so none may stand bare."""
    assert link.isascii()
    assert "+" not in link
    scheme, _, rest = link.partition(":")
    assert scheme == "mailto"
    to, _, query = rest.partition("?")
    pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=True)
    assert len(pairs) == len(dict(pairs))
    return Opened(to=unquote(to), fields=dict(pairs))
