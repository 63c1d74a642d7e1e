"""The fonts under which letters are looked at: the same on every machine.

The families that a letter names are declared anew, each from the fonts of package.json, so that
the letter itself stays as it is; the empty lines of tables get one of them too.
"""

import re
from collections.abc import Iterator
from pathlib import Path

PACKAGES = Path("node_modules/@fontsource-variable")
FONTCONFIG = Path(__file__).with_name("fonts.conf")

# Where two fonts have a letter, the later one is taken.
_OTHERS = ("noto-sans-sc/index.css", "noto-sans-arabic/index.css", "noto-sans-hebrew/index.css")
_FAMILIES = {
    "-apple-system": (*_OTHERS, "roboto/wght-italic.css", "roboto/wght.css"),
    "Georgia": (*_OTHERS, "noto-serif/wght-italic.css", "noto-serif/wght.css"),
}


def stylesheet(at: str) -> str:
    """The declarations; each font's address is `at` and its path in PACKAGES."""
    return "\n".join((*_declared(at), "html{font-family:Georgia}"))


def _declared(at: str) -> Iterator[str]:
    for family, sheets in _FAMILIES.items():
        for sheet in sheets:
            css = (PACKAGES / sheet).read_text("utf-8")
            css = re.sub(r"font-family: '[^']*'", f"font-family: '{family}'", css)
            css = css.replace("font-display: swap", "font-display: block")
            yield css.replace("url(./", f"url({at}{sheet.partition('/')[0]}/")
