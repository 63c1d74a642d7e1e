"""`make pictures`: takes the pictures that docs show and tests compare with, and writes the pages
about them."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.preview.samples import letters
from tests.browser import needs
from tests.browser.eye import chromium, look, window
from tests.browser.lacks import TABLE_HEAD, table
from tests.browser.pictures import KEPT, MOST, differing, keep, kept
from tests.browser.views import VIEWS, View
from wallflower.domain.letter.letter import Letter

PAGE = Path("docs/letters.md")
CLIENTS_PAGE = Path("docs/mail-clients.md")
COVER = Path("docs/pictures/digest.png")
_COVER = View("cover", 620, "light")
_HEAD = (
    "# The letters\n\n"
    "Every letter that Wallflower writes, as Chromium shows it on a phone (320 pixels) and on a "
    "desk (800 pixels), by day and by night.\n"
    "The people are made up; `wallflower preview` writes the same letters into `outbox/preview/`, "
    "as HTML, as text and as mail.\n\n"
    "This page and its pictures are made by `make pictures`, and `make test` compares them with "
    "what Chromium shows (at most one pixel in a thousand may differ).\n"
    "Whether mail clients show them so is another question: [mail-clients.md](mail-clients.md).\n"
)
_SHOWN = {"phone": 160, "desktop": 400}  # pixels on the page


def page() -> str:
    """docs/letters.md."""
    return "\n".join((_HEAD, *(_section(name, letter) for name, letter in letters())))


def _section(name: str, letter: Letter) -> str:
    title = name.replace("-", " ").capitalize()
    pictures = " ".join(_picture(name, title, view) for view in VIEWS)
    return f"## {title}\n\nSubject: “{letter.subject}”\n\n<p>{pictures}</p>\n"


def _picture(name: str, title: str, view: View) -> str:
    file = kept(name, view).relative_to(PAGE.parent)
    alt = f"{title}, {view.screen}, {view.scheme}"
    return f'<img src="{file}" alt="{alt}" width="{_SHOWN[view.screen]}" align="top">'


def clients_page() -> str:
    """docs/mail-clients.md: as people wrote it, with the table of lacks.py as its end."""
    written = CLIENTS_PAGE.read_text("utf-8").partition(TABLE_HEAD)[0].rstrip()
    return f"{written}\n\n{table()}\n"


def main() -> None:
    """Takes all pictures; one that looks as before stays as it is."""
    try:
        needs.browser()
    except (pytest.skip.Exception, pytest.fail.Exception) as reason:
        sys.exit(str(reason))
    current = {kept(name, view) for name, _ in letters() for view in VIEWS}
    for old in set(KEPT.glob("*.png")) - current:
        old.unlink()
    new = sum(_taken())
    PAGE.write_text(page(), "utf-8")
    CLIENTS_PAGE.write_text(clients_page(), "utf-8")
    sys.stdout.write(f"{len(current) + 1} pictures, {new} of them new: {PAGE} shows them.\n")


def _taken() -> Iterator[bool]:
    """Whether each picture is a new one."""
    with chromium() as browser:
        for view in VIEWS:
            desk = window(browser, view)
            for name, letter in letters():
                yield _kept_if_new(look(desk, letter.html).picture, kept(name, view))
        cover = look(window(browser, _COVER, scale=2), letters()[0][1].html)
    yield _kept_if_new(cover.picture, COVER)


def _kept_if_new(picture: bytes, file: Path) -> bool:
    if new := differing(picture, file) > MOST:
        keep(picture, file)
    return new


if __name__ == "__main__":
    main()
