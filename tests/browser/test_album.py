"""The page in docs that shows every letter."""

from tests.browser.album import COVER, PAGE, page
from tests.browser.pictures import KEPT


def test_the_page_shows_the_letters_that_there_are() -> None:
    """`make pictures` writes it anew."""
    assert page() == PAGE.read_text("utf-8")


def test_the_pictures_stay_small_enough_for_every_clone() -> None:
    """Under three megabytes, all together."""
    assert sum(file.stat().st_size for file in (*KEPT.glob("*.png"), COVER)) < 3_000_000
