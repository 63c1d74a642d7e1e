"""Forwards as the clients of the world write them, in plain text and in HTML."""

from functools import cache

import pytest

from tests.unit.mail.corpus import as_written, cases, raw, words
from wallflower.domain.mail.message import Mail
from wallflower.domain.mail.reader import read

FOLDERS = ("forwards/plain", "forwards/html", "forwards/odd")
FILES = [(folder, file) for folder in FOLDERS for file in cases(folder)]
ORIGINALS = [(folder, file) for folder, file in FILES if cases(folder)[file]["forwarded"]]


@cache
def mail(folder: str, file: str) -> Mail:
    return read(raw(folder, file))


@pytest.mark.parametrize(("folder", "file"), FILES)
def test_it_is_known_what_is_a_forward(folder: str, file: str) -> None:
    """A forward is known as one, whatever client and language; a plan of travel, an answer or a
    form is none. The note above stays the owner's own words."""
    expected = cases(folder)[file]
    assert bool(expected["forwarded"]) == bool(mail(folder, file).forwards)
    assert words(expected["text"]) == words(mail(folder, file).text)


@pytest.mark.parametrize(("folder", "file"), ORIGINALS)
def test_the_original_is_read_whole(folder: str, file: str) -> None:
    """Who wrote it to whom, about what, when, and every word of it."""
    expected = cases(folder)[file]["forwarded"]
    original = mail(folder, file).forwards[0]
    assert expected["from"] == as_written(original.sender)
    assert expected["to"] == [as_written(person) for person in original.to]
    assert expected["cc"] == [as_written(person) for person in original.cc]
    assert expected["subject"] == " ".join(original.subject.split())
    assert expected["date"] == (original.date.isoformat() if original.date else None)
    assert words(expected["body"]) == words(original.body)
