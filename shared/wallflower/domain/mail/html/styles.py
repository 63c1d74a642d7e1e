"""What the attributes of an element say about how it is shown."""

import re
from typing import TYPE_CHECKING, NamedTuple

from wallflower.domain.mail.mime.parameters import percent_decoded

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0(?![.\d])",
    re.IGNORECASE,
)
_NO_MARGIN = re.compile(r"margin(?:-top|-bottom)?\s*:\s*0(?![.\d]*[1-9])", re.IGNORECASE)
_TINY = re.compile(r"font-size\s*:\s*0(?![.\d])", re.IGNORECASE)
_SIZED = re.compile(r"font(?:-size)?\s*:", re.IGNORECASE)
_KEPT = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_MAILTO = re.compile(r"mailto:\s{0,9}([^\s?]{3,500})", re.IGNORECASE)
# Where clients put the signature that they add. Apple's is left out: people write in it.
_SIGNATURE = re.compile(
    r"(?<![\w-])(?:gmail_signature|moz-signature|ms-outlook-mobile-signature|(?:x_)?signature|"
    r"protonmail_signature_block|messagesignaturesection)(?![\w-])",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^\s?<>\"',;:@]{1,64}@[^\s?<>\"',;:@]{1,253}")
_SIGNED = frozenset(("div", "pre"))
_SPACED = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre"))


class Style(NamedTuple):
    """How an element is shown.

    `spaced`: at a distance from what stands around it. `kept`: with its line ends and spaces.
    `sized`: with a size of its own for its letters, and `tiny` if that is none. `address`: where
    a link writes to. `says`: what stands instead of a picture. `signature`: added by the client.
    """

    spaced: bool = False
    kept: bool = False
    sized: bool = False
    tiny: bool = False
    address: str = ""
    says: str = ""
    signature: bool = False


USUAL = Style()
_PARAGRAPH = Style(spaced=True)
_PREFORMATTED = Style(spaced=True, kept=True)


class Styles:
    """Reads the attributes of one mail's elements, and only of those that may matter in it."""

    def __init__(self, markup: str) -> None:
        markup = markup.lower()
        self.hiding = any(word in markup for word in ("hidden", "none", "max-height"))
        self.telling = {"img"}
        if "mailto:" in markup:
            self.telling.add("a")
        if "signature" in markup:
            self.telling |= _SIGNED
        if "margin" in markup or "mso" in markup:
            self.telling |= _SPACED
        self.all_tell = "font-size" in markup and bool(_TINY.search(markup))
        self.all_tell = self.all_tell or "white-space" in markup

    def hides(self, tag: str, node: "LexborNode") -> bool:
        """Whether an element with all that is in it is not shown."""
        if tag == "body":
            return False
        attributes = node.attributes
        return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))

    def of(self, tag: str, node: "LexborNode") -> Style:
        """How an element is shown."""
        if self.all_tell or tag in self.telling:
            return _read(tag, node.attributes)
        if tag not in _SPACED:
            return USUAL
        return _PREFORMATTED if tag == "pre" else _PARAGRAPH


def _read(tag: str, attributes: dict[str, str | None]) -> Style:
    style = attributes.get("style") or ""
    if not style and len(attributes) == 0:
        return _PREFORMATTED if tag == "pre" else _PARAGRAPH if tag in _SPACED else USUAL
    # Outlook's paragraphs are lines, as are those that say that they keep no distance.
    close = _NO_MARGIN.search(style) or (attributes.get("class") or "").startswith("Mso")
    return Style(
        spaced=tag in _SPACED and not close,
        kept=tag == "pre" or bool(_KEPT.search(style)),
        sized=bool(_SIZED.search(style)),
        tiny=bool(_TINY.search(style)),
        address=_written_to(attributes.get("href") or "") if tag == "a" else "",
        says=_instead(attributes.get("alt") or "") if tag == "img" else "",
        signature=tag in _SIGNED and _is_signature(attributes),
    )


def _written_to(href: str) -> str:
    """The address of a `mailto:`; what it encodes must not be more than an address."""
    link = _MAILTO.match(href)
    said = percent_decoded(link[1].encode()).decode("utf-8", "replace") if link else ""
    return said if _ADDRESS.fullmatch(said) else ""


def _is_signature(attributes: dict[str, str | None]) -> bool:
    names = (attributes.get(name) or "" for name in ("class", "id", "name"))
    return any("ignature" in name and _SIGNATURE.search(name) for name in names)


def _instead(alt: str) -> str:
    """What a picture says, unless that is but the name of its file."""
    said = " ".join(alt[:200].split())
    return "" if re.search(r"\.[A-Za-z]{3,4}$", said) else said
