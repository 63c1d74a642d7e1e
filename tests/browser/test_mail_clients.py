"""What letters use of HTML and CSS, against what mail clients keep by caniemail's data."""

import pytest

from cli.preview.samples import letters
from tests.browser import needs
from tests.browser.clients import features, lacking
from tests.browser.lacks import PARTLY, UNSUPPORTED
from tests.browser.used import used

# As old as HTML itself: caniemail has not tested them.
PLAIN = {"<a>", "<br>", "<head>", "<html>", "<meta>", "<title>"} | {
    "charset=",
    "class=",
    "color:",
    "content=",
    "href=",
    "name=",
}


@pytest.fixture(scope="module")
def all_used() -> set[str]:
    needs.packages("caniemail")
    return set().union(*(used(letter.html, features()) for _, letter in letters()))


def test_all_that_a_client_drops_is_known_to_do_no_harm(all_used: set[str]) -> None:
    """What a letter uses and a client does not keep has its reason in lacks.py, and no other."""
    assert set(UNSUPPORTED) == {s for s in all_used & set(features()) if lacking(s, "n")}


def test_all_that_a_client_keeps_in_part_is_known_to_do_no_harm(all_used: set[str]) -> None:
    partly = {s for s in all_used & set(features()) if lacking(s, "a") and not lacking(s, "n")}
    assert set(PARTLY) == partly


def test_nothing_is_used_that_nobody_has_tried(all_used: set[str]) -> None:
    """What caniemail's data does not know is plain old HTML."""
    assert all_used - set(features()) <= PLAIN


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p style="display:flex">', {"html-p", "css-display", "css-display-flex"}),
        ('<p style="margin-top:1.5rem">', {"html-p", "css-margin", "css-unit-rem"}),
        ('<p style="width:50%">', {"html-p", "css-width", "css-unit-percent"}),
        ('<p style="color:rgb(0,0,0)">', {"html-p", "color:", "css-rgb"}),
        ('<p style="color:#75406c">', {"html-p", "color:"}),
        ('<img width="3" src="x">', {"html-img", "html-width", "src="}),
        ('<a href="mailto:x@y.example">x</a>', {"<a>", "html-mailto-links"}),
        ('<a href="https://y.example">x</a>', {"<a>", "href="}),
        ("<blink>", {"<blink>"}),
        ("<!doctype html><!-- x -->", {"html-doctype", "html-comments"}),
    ],
)
def test_what_stands_in_a_tag_is_found(html: str, expected: set[str]) -> None:
    needs.packages("caniemail")
    assert expected == used(html, features())


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        (".a,.b{margin:0}", {"css-selector-class", "css-selector-grouping", "css-margin"}),
        ("a:hover{color:red}", {"css-selector-type", "css-pseudo-class-hover", "color:"}),
        (
            "#a b>c{gap:0}",
            {f"css-selector-{n}" for n in ("id", "type", "descendant", "child")} | {"css-gap"},
        ),
        (
            "@media (prefers-color-scheme:dark){.a{top:0 !important}}",
            {
                "css-at-media",
                "css-at-media-prefers-color-scheme",
                "css-selector-class",
                "css-important",
                "css-left-right-top-bottom",
            },
        ),
    ],
)
def test_what_stands_in_a_style_sheet_is_found(css: str, expected: set[str]) -> None:
    needs.packages("caniemail")
    assert expected | {"html-style"} == used(f"<style>{css}</style>", features())
