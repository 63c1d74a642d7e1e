"""`done` and `list`: what the owner may write, and what only looks like it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import TODAY, few
from wallflower.domain.commands.command import Command, Done, ListNow
from wallflower.domain.commands.reading import orders


def commands(text: str) -> tuple[Command, ...]:
    """What is obeyed of a text."""
    return orders(text, TODAY).commands


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 done", [Done(1)]),
        ("  1   DONE  ", [Done(1)]),
        ("#1 done.", [Done(1)]),
        ("12 done!", [Done(12)]),
        ("1 done, we had coffee", [Done(1, "we had coffee")]),
        ("1 done - called her", [Done(1, "called her")]),
        ("1 done: lunch", [Done(1, "lunch")]),
        ("1, 2 done", [Done(1), Done(2)]),
        ("1 2 3 done", [Done(1), Done(2), Done(3)]),
        ("1 and 2 done", [Done(1), Done(2)]),
        ("1, 2 and 3 done", [Done(1), Done(2), Done(3)]),
        ("#1 & #2 done, met both", [Done(1, "met both"), Done(2, "met both")]),
        ("done 1", [Done(1)]),
        ("Done #1, #2", [Done(1), Done(2)]),
        ("done 1, we had coffee", [Done(1, "we had coffee")]),
        ("list", [ListNow()]),
        ("List.", [ListNow()]),
        ("list now", [ListNow()]),
        ("LIST PLEASE!", [ListNow()]),
    ],
)
def test_what_the_owner_may_write(text: str, expected: list[Command]) -> None:
    assert tuple(expected) == commands(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "done",
        "Done!",
        "I am done with 2 of them",
        "I'm done",
        "Are 1 and 2 done?",
        "2 of them are done",
        "1 not done",
        "1 isn't done",
        "1 undone",
        "1done",
        "done1",
        "well done 1",
        "1000 done",
        "1.5 done",
        "10:30 done",
        "list of people I met",
        "list Anna",
        "my list",
        "listen",
        "the list please",
        "> 1 done",
        "Re: 1 done",
        "* list",
        "Met Jane at PyCon, jane@acme.example",
    ],
)
def test_prose_is_not_obeyed(text: str) -> None:
    assert () == commands(text)


def test_there_may_be_several_one_a_line() -> None:
    assert (Done(1, "coffee"), Done(2), ListNow()) == commands("1 done, coffee\r\n\n2 done\nlist\n")


@few
@given(st.sampled_from(["Thanks!", "> list", "I met Tom.", "list of names", "-- "]))
def test_reading_stops_at_the_first_line_that_is_none(prose: str) -> None:
    assert (Done(1),) == commands(f"1 done\n{prose}\n2 done\nlist")


@few
@given(st.text(max_size=80))
def test_what_stands_below_prose_is_never_obeyed(below: str) -> None:
    assert () == commands(f"Hello,\n{below}")


@few
@given(st.lists(st.integers(0, 999), min_size=1, max_size=8), st.sampled_from([", ", " ", " and "]))
def test_every_number_that_was_written_is_meant(numbers: list[int], between: str) -> None:
    written = between.join(map(str, numbers))
    expected = tuple(Done(number) for number in dict.fromkeys(numbers))
    assert (expected, expected) == (commands(f"{written} done"), commands(f"done {written}"))


@pytest.mark.parametrize("text", ["1 done, 2 done", "1 done 2 done", "1 done and 2 done"])
def test_two_dones_in_one_line_close_two(text: str) -> None:
    assert [1, 2] == [c.number for c in commands(text) if isinstance(c, Done)]


@pytest.mark.parametrize(
    "text", ["done 2 days ago", "done 3 of them", "10 done deals were signed", "done 1 of 4"]
)
def test_a_count_is_not_the_number_of_a_reminder(text: str) -> None:
    """In `done N …` and `N done …` a remark begins with a mark (`1 done, we had coffee`)."""
    assert () == commands(text)


@pytest.mark.parametrize("line", ["1" + "   1" * 12 + "x", "1" + " " * 3000 + "x"])
def test_a_pasted_table_costs_no_time(line: str) -> None:
    """Fifteen columns of numbers, three spaces apart, would take eleven seconds."""
    began = time.perf_counter()
    assert () == commands(line)
    assert time.perf_counter() - began < 0.1
