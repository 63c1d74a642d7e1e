"""Web addresses in a note."""

import re

_LINK = re.compile(
    r"(?<![\w@./-])(?:https?://|www\.)[^\s<>\"“”()\[\]|]{3,300}|"
    r"(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){1,3}[a-z]{2,12}/[^\s<>\"“”()\[\]|]{2,200}",
    re.IGNORECASE,
)


def links(text: str) -> tuple[str, ...]:
    """The web addresses of a text, each once, as they were written."""
    found = (link.group().rstrip(".,;:!?'’") for link in _LINK.finditer(text))
    return tuple(dict.fromkeys(found))[:10]


def without_links(text: str) -> str:
    """The text without them."""
    return _LINK.sub(" , ", text)
