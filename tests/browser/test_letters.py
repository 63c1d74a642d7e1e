"""Every letter of the preview, opened in Chromium."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest

from cli.preview.cast import touch
from cli.preview.digests import digest
from cli.preview.page import index
from cli.preview.samples import letters
from tests.browser import needs
from tests.browser.eye import Look, chromium, look, window
from tests.browser.pictures import KEPT, MOST, SEEN, differing, keep, kept
from tests.browser.views import VIEWS, WITH_AXE, View
from wallflower.domain.digest import Reminder
from wallflower.domain.people.interaction import Direction

LETTERS = {name: letter.html for name, letter in letters()}
WORD = "W" * 300
WIDEST = Reminder(
    number=1,
    contact="c1",
    name=WORD,
    address=f"{WORD[:64]}@{WORD[:60]}.example",
    why=WORD,
    last=touch("2026-03-02", Direction.IN, WORD, WORD),
    role=WORD,
)
PAGES = {"index": index(letters()), "widest": digest((WIDEST,)).html} | LETTERS
Looking = Callable[[str, View], Look]
each_view = pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)


@pytest.fixture(scope="module")
def looking() -> Iterator[Looking]:
    """Looks at a page in a view, once."""
    needs.browser()
    with chromium() as browser:
        windows = {view: window(browser, view) for view in VIEWS}
        yield cache(lambda name, view: look(windows[view], PAGES[name]))


@pytest.mark.slow
@each_view
@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_looks_as_it_was_seen_and_found_good(
    name: str, view: View, looking: Looking
) -> None:
    """At most one pixel in a thousand differs from the picture in docs/pictures/letters."""
    seen = looking(name, view).picture
    share = differing(seen, kept(name, view))
    if share > MOST:
        keep(seen, SEEN / kept(name, view).name)
    assert share <= MOST, (
        f"{share:.2%} of it looks different: see {SEEN / kept(name, view).name}. "
        "`make pictures` accepts how letters look now."
    )


@pytest.mark.slow
@each_view
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_the_screen(name: str, view: View, looking: Looking) -> None:
    """On a phone of 320 pixels, too, and whatever long words others write, nobody has to push a
    letter sideways."""
    assert looking(name, view).width <= view.width


@pytest.mark.slow
@each_view
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_fetched(name: str, view: View, looking: Looking) -> None:
    """Nobody learns that a letter was opened."""
    assert looking(name, view).asked == ()


@pytest.mark.slow
@pytest.mark.parametrize("view", WITH_AXE, ids=lambda view: view.name)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_keeps_anybody_from_reading(name: str, view: View, looking: Looking) -> None:
    """axe-core finds nothing serious or critical (contrast too), by day and by night."""
    assert looking(name, view).barriers == ()


def test_no_picture_is_kept_of_a_letter_that_is_gone() -> None:
    expected = {kept(name, view).name for name in LETTERS for view in VIEWS}
    assert expected == {file.name for file in KEPT.glob("*.png")}
