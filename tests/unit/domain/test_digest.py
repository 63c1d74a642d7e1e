"""A digest's name, its reminders, and which of them wait."""

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.domain.samples import NOW
from wallflower.domain.digest import Digest, LetterKind, Reminder

ONE, TWO, THREE = (
    Reminder(number=n, contact=f"c{n}", name=name, address=f"p{n}@acme.example", why="")
    for n, name in ((1, "Jane"), (2, ""), (3, "Tom"))
)
DIGEST = Digest(owner="capture", day=date(2026, 11, 23), reminders=(ONE, TWO, THREE))


def test_a_digest_is_named_by_its_local_date() -> None:
    welcome = replace(DIGEST, kind=LetterKind.WELCOME)
    assert ["2026-11-23-digest", "2026-11-23-welcome"] == [DIGEST.name, welcome.name]


@pytest.mark.parametrize(
    ("done", "waiting"),
    [((), (ONE, TWO, THREE)), ((2,), (ONE, THREE)), ((1, 2, 3), ()), ((9,), (ONE, TWO, THREE))],
)
def test_what_is_done_waits_no_longer(done: tuple[int, ...], waiting: tuple[Reminder, ...]) -> None:
    assert waiting == replace(DIGEST, done=dict.fromkeys(done, NOW)).open


@pytest.mark.parametrize(
    ("number", "expected"), [(1, ONE), (3, THREE), (0, None), (4, None), (-1, None)]
)
def test_a_number_means_one_reminder_or_none(number: int, expected: Reminder | None) -> None:
    """Done or not: the answer names the person."""
    assert expected == replace(DIGEST, done={1: NOW}).reminder(number)


def test_a_person_without_a_name_is_called_by_the_address() -> None:
    assert ["Jane", "p2@acme.example"] == [ONE.called, TWO.called]
