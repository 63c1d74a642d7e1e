"""How people are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallflower.domain.letter.names import (
    called,
    counted,
    first_name,
    joined,
    short_names,
    whole_name,
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jane Doe", "Jane"),
        ("Doe, Jane", "Jane"),
        ("Prof. Dr. Jane Doe", "Jane"),
        ("Jane (Acme)", "Jane"),
        ("“Jane” Doe", "Jane"),
        ("J. Doe", "J. Doe"),
        ("Ana-María López", "Ana-María"),
        ("山田 太郎", "山田 太郎"),
        ("Анна Иванова", "Анна"),
        ("Nguyễn Thị Mai", "Mai"),
        ("यश शर्मा", "यश"),
        ("MUDr. Jan Novák", "Jan"),
        ("Mme Ana Paz", "Ana"),
        ("Med Hassan", "Med"),
        ("Jane. Done: everything", "Jane"),
        ("ณัฐวุฒิ สุข", "ณัฐวุฒิ"),
        ("مُحَمَّد علي", "مُحَمَّد"),
        ("דָּנָה לוי", "דָּנָה"),
        ("An Li", "An"),
        ("Nil Demir", "Nil"),
        ("Peter Ag", "Peter"),
        ("MS Dhoni", "MS"),
        ("Dipl.-Ing. Karl Weiß", "Karl"),
        ("M. Sc. Eva Huber", "Eva"),
        ("Marketing", ""),
        ("Evil.Click", ""),
        ("Mr Smith", ""),
        ("Dr.", ""),
        ("The Bamboo Team", ""),
        ("Acme GmbH", ""),
        ("Support", ""),
        ("null", ""),
        ("Bit.Ly/win", ""),
        ("Jane/Tom Doe", ""),
        ("\u3164", ""),
        ("Mai Nguyễn", "Mai"),
        ("Trần", "Trần"),
        ("jane@acme.example", ""),
        ("www.evil.example Jane", ""),
        ("1234", ""),
        ("", ""),
    ],
)
def test_a_friend_is_greeted_by_the_first_name(name: str, expected: str) -> None:
    assert expected == first_name(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dr. Jane Doe", "Dr. Jane Doe"),
        ("Doe, Jane", "Jane Doe"),
        ("Anne-Marie O'Neill", "Anne-Marie O'Neill"),
        ("Jane. Wire the money today to account 4711", ""),
        ("Jane Doe: call me", ""),
        ("Jane. Wire. Money. Now", ""),
        ("Jane Doe Urgent Invoice Overdue", ""),
        ("Acme GmbH", ""),
    ],
)
def test_a_whole_name_is_a_name_and_nothing_else(name: str, expected: str) -> None:
    assert expected == whole_name(name)


@given(st.text(max_size=200))
def test_a_first_name_is_short_and_on_one_line(name: str) -> None:
    first = first_name(name)
    assert len(first) <= 24
    assert first.splitlines() in ([], [first])


def test_two_people_of_one_first_name_are_told_apart() -> None:
    people = [("Jane Doe", "j@a.example"), ("Jane Roe", "j@b.example"), ("Tom X", "t@c.example")]
    assert short_names(people) == ["Jane Doe", "Jane Roe", "Tom"]


@pytest.mark.parametrize("name", ["", "jane@acme.example", "\u202e"])
def test_without_a_name_the_address_is_shown(name: str) -> None:
    assert called(name, "jane@acme.example") == "jane@acme.example"


def test_names_are_joined_as_people_say_them() -> None:
    assert [joined(names) for names in ([], ["Jane"], ["Jane", "Tom"], ["Jane", "Tom", "Ana"])] == [
        "",
        "Jane",
        "Jane and Tom",
        "Jane, Tom and Ana",
    ]


def test_a_long_row_of_names_ends_with_a_count() -> None:
    assert joined(["A", "B", "C", "D", "E"], 2) == "A, B and 3 more"


def test_small_counts_are_words() -> None:
    assert [counted(1), counted(12), counted(13)] == ["one", "twelve", "13"]
