"""The pages in docs that show every letter, and what mail clients make of it."""

from tests.browser import needs
from tests.browser.album import CLIENTS_PAGE, COVER, PAGE, clients_page, page
from tests.browser.clients import CLIENTS
from tests.browser.pictures import KEPT


def test_the_page_shows_the_letters_that_there_are() -> None:
    """`make pictures` writes it anew."""
    assert page() == PAGE.read_text("utf-8")


def test_the_page_of_mail_clients_says_what_is_known_of_them() -> None:
    """`make pictures` writes its table anew; each client stands in the list of what to try."""
    needs.packages("caniemail")
    written = CLIENTS_PAGE.read_text("utf-8")
    assert clients_page() == written
    assert all(f"| {client} |" in written for client in CLIENTS)


def test_the_pictures_stay_small_enough_for_every_clone() -> None:
    """Under three megabytes, all together."""
    assert sum(file.stat().st_size for file in (*KEPT.glob("*.png"), COVER)) < 3_000_000
