"""What holds for every letter of the preview: short, plain, small, and the same twice."""

import re
from html import unescape

import pytest

from cli.preview.samples import letters
from tests.unit.letter.reading import press, read, words, words_of_text
from tests.unit.letter.reading_ease import reading_ease
from wallflower.domain.letter.letter import Letter

LETTERS = dict(letters())
EACH = pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)


def shown(letter: Letter) -> str:
    """The plain text without its list of links and their numbers."""
    return re.sub(r" \[\d+\]", "", re.split(r"^\[1\] mailto:", letter.text, flags=re.M)[0])


def test_three_people_are_read_in_a_minute() -> None:
    assert len(shown(LETTERS["digest-of-three"]).split()) <= 230


@EACH
def test_it_is_plain_english(letter: Letter) -> None:
    assert reading_ease(shown(letter)) >= 60


@EACH
def test_text_and_html_say_the_same(letter: Letter) -> None:
    assert words_of_text(letter.text) == words(read(letter.html).text)


@EACH
def test_it_is_not_clipped(letter: Letter) -> None:
    assert len(letter.html.encode()) < 100_000


@EACH
def test_every_link_opens_a_mail_as_it_is_meant(letter: Letter) -> None:
    """And is at most 1,900 bytes long."""
    for link in map(unescape, read(letter.html).links):
        assert len(link) <= 1900
        assert set(press(link).fields) <= {"subject", "body", "bcc"}


@EACH
def test_it_never_sells_or_shouts(letter: Letter) -> None:
    assert "!" not in shown(letter)
    assert letter.subject == letter.subject.strip() != ""
    assert len(letter.subject) <= 150


def test_the_measure_of_reading_ease_tells_hard_from_easy() -> None:
    easy = "The cat sat on the mat. It was warm. The cat was glad."
    hard = "Organisational interdependencies necessitate comprehensive reconsideration."
    assert reading_ease(easy) > 90
    assert reading_ease(hard) < 0
