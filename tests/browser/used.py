"""What a letter uses of HTML and CSS, in the words of caniemail's data."""

import re
from collections.abc import Collection, Iterator
from html.parser import HTMLParser

_ELEMENTS = {
    **dict.fromkeys(("tbody", "td", "th", "thead", "tr"), "table"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "h1-h6"),
    **dict.fromkeys(("dd", "dl", "dt", "li", "ol", "ul"), "lists"),
    "s": "strike",
}
_SELECTORS = {
    "class": r"\.[a-z]",
    "id": r"#[a-z]",
    "type": r"(?:^|[ ,>+~])[a-z]",
    "universal": r"\*",
    "grouping": ",",
    "descendant": r"[^,>+~ ] +[^,>+~ {]",
    "child": ">",
    "adjacent-sibling": r"\+",
    "general-sibling": "~",
    "attribute": r"\[",
    "chaining": r"[a-z0-9]\.[a-z]",
}
_PROPERTIES = dict.fromkeys(("bottom", "left", "right", "top"), "left-right-top-bottom")
_UNITS = {"%": "percent"}


def used(html: str, known: Collection[str]) -> set[str]:
    """Everything that the letter uses: by its slug if that is among `known`, else as it is
    written, such as "<a>", "href=" or "color:"."""
    reader = _Reader(known)
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self, known: Collection[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.known, self.found = known, set[str]()

    def handle_decl(self, _decl: str) -> None:
        self.found.add("html-doctype")

    def handle_comment(self, _data: str) -> None:
        self.found.add("html-comments")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(f"html-{_ELEMENTS.get(tag, tag)}", f"<{tag}>")
        for name, value in attrs:
            self._attribute(name, value or "")

    def handle_data(self, data: str) -> None:
        if self.lasttag == "style" and data.strip():
            for slug in _sheet(data):
                self._note(slug, slug)
            for block in re.findall(r"{([^{}]*)}", data):
                self._rules(block)

    def _attribute(self, name: str, value: str) -> None:
        match name, value.partition(":")[0]:
            case "style", _:
                self._rules(value)
            case "href", "mailto":
                self.found.add("html-mailto-links")
            case "name", "color-scheme":
                self.found.add("html-meta-color-scheme")
            case _:
                self._note(f"html-{name}", f"{name}=")

    def _rules(self, block: str) -> None:
        for name, _, value in (rule.partition(":") for rule in block.split(";") if rule.strip()):
            self._property(name.strip(), value.strip())

    def _property(self, name: str, value: str) -> None:
        """A longhand that the data does not name is part of its shorthand."""
        slug = f"css-{_PROPERTIES.get(name, name)}"
        while slug not in self.known and "-" in slug.removeprefix("css-"):
            slug = slug.rpartition("-")[0]
        self._note(slug, f"{name}:")
        if f"css-{name}-{value}" in self.known:
            self.found.add(f"css-{name}-{value}")
        for slug in _value(value):
            self._note(slug, slug)
        for function in re.findall(r"([a-z-]+)\(", value):
            slugs = [f"css-{part}{function}" for part in ("", "function-", "unit-")]
            self._note(next((s for s in slugs if s in self.known), ""), f"{function}()")

    def _note(self, slug: str, written: str) -> None:
        self.found.add(slug if slug in self.known else written)


def _sheet(css: str) -> Iterator[str]:
    """The at-rules and selectors of a style sheet."""
    for rule, condition in re.findall(r"@([a-z-]+)([^{;]*)", css):
        yield f"css-at-{rule}"
        yield from (f"css-at-{rule}-{name}" for name in re.findall(r"\(([a-z-]+)", condition))
    for selector in re.findall(r"(?:^|[{}])([^{}@]+)(?={)", css):
        yield from (f"css-selector-{n}" for n, at in _SELECTORS.items() if re.search(at, selector))
        yield from (f"css-pseudo-class-{n}" for n in re.findall(r"(?<!:):([a-z-]+)", selector))
        yield from (f"css-pseudo-element-{n}" for n in re.findall(r"::([a-z-]+)", selector))


def _value(value: str) -> Iterator[str]:
    """Units, and the word !important."""
    if "!important" in value:
        yield "css-important"
    for unit in re.findall(r"\d(px|%|[a-z]{1,4})\b|(?<=\d)%", re.sub(r"#[0-9a-f]+", "", value)):
        yield f"css-unit-{_UNITS.get(unit or '%', unit)}"
