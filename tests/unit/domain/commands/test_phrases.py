"""How people phrase the small actions of a digest, and what only looks like one of them."""

import re
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from textwrap import wrap

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.unit.domain.commands.phrases import ASKED, PROSE, TODAY, UNDERSTOOD
from tests.unit.domain.samples import few
from wallflower.domain.commands.attempt import Attempt, attempted
from wallflower.domain.commands.command import (
    Answered,
    Command,
    Done,
    Drop,
    Every,
    Note,
    Numbered,
    Snooze,
)
from wallflower.domain.commands.reading import Orders, orders
from wallflower.domain.commands.written import roughly, written

numbers = st.integers(1, 60)
steering: st.SearchStrategy[Numbered] = st.one_of(
    st.builds(Snooze, numbers, st.integers(1, 3000).map(lambda n: TODAY + timedelta(days=n))),
    st.builds(Every, numbers, st.integers(1, 3653)),
    st.builds(Note, numbers, st.sampled_from(["likes tea", "3 kids", "drop", "every day: runs"])),
    st.builds(Drop, numbers),
    st.builds(Answered, numbers, st.booleans()),
)
_WORDS = (
    "2 3 snooze until every note drop never answered not done, , . ? weeks months May she the or "
    "don't unless again please"
)
words = st.sampled_from(_WORDS.split())


@pytest.mark.parametrize(("text", "expected"), UNDERSTOOD.items())
def test_what_people_write_is_understood(text: str, expected: list[Command]) -> None:
    assert Orders(tuple(expected)) == orders(text, TODAY)


@pytest.mark.parametrize("line", ASKED)
def test_what_is_unclear_is_asked_about_and_not_done(line: str) -> None:
    assert Orders((), line) == orders(line, TODAY)


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_not_obeyed(line: str) -> None:
    assert Orders() == orders(line, TODAY)


@pytest.mark.parametrize("line", [*ASKED, *filter(None, PROSE)])
def test_reading_stops_at_what_is_no_command(line: str) -> None:
    """What stands above it is done, what stands below it never, and it is known where that was:
    at the line, or below it where it only greets or quotes."""
    found = orders(f"1 drop\n{line}\n3 drop", TODAY)
    assert (Drop(1),) == found.commands
    assert found.unclear in ((line,) if line in ASKED else (line, "3 drop"))


def test_a_note_that_the_mail_program_wrapped_is_whole() -> None:
    """But what follows a line that was not full, or an empty one, is not of it."""
    said = "likes tea, and told me a long story about the harbour and the boats that she keeps"
    wrapped = "\n".join(wrap(f"2 note {said}", 72))
    expected = (Note(2, said), Drop(3))
    assert (expected, expected[:1], expected[:1]) == (
        orders(f"{wrapped}\n3 drop", TODAY).commands,
        orders(f"{wrapped}\n\nBest wishes\nSam", TODAY).commands,
        orders(f"{wrapped}\nBest wishes\nSam", TODAY).commands,
    )
    assert (Note(2, "likes tea"),) == orders("2 note likes tea\nSam", TODAY).commands


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 note likes tea\nand has two dogs\n3 drop", [Note(2, "likes tea and has two dogs"), 3]),
        ("2 note likes\ntea,\nand Rust\nthanks", [Note(2, "likes tea, and Rust")]),
        ("2 note likes tea\n\nand has two dogs", [Note(2, "likes tea")]),
        ("1 done, coffee\nwith her sister\n\n3 drop", [Done(1, "coffee with her sister"), 3]),
        ("1 done, coffee\ndone 2", [Done(1, "coffee"), Done(2)]),
        ("2 note likes tea\nbest, sam", [Note(2, "likes tea")]),
        ("2 note sings\nevery Friday", [Note(2, "sings every Friday")]),
        ("2 note sings\nevery 3 months", [Note(2, "sings")]),
        (f"2 note {'likes ' * 11}\n3 cats and tea", [Note(2, "likes " * 11 + "3 cats and tea")]),
        (f"2 note {'likes ' * 11}\n3 drop", [Note(2, ("likes " * 11).strip()), 3]),
        ("3 drop\nsince they moved", [3]),
    ],
)
def test_a_remark_goes_on_in_lines_that_begin_small(text: str, expected: list[object]) -> None:
    """But no other command is taken for a part of it."""
    meant = tuple(Drop(one) if isinstance(one, int) else one for one in expected)
    assert meant == orders(text, TODAY).commands


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("", ""),
        ("Thanks!", ""),
        ("Thanks,\nRobin", ""),
        ("\nBest,\n\nRobin Vale\nCompilers, Harbour Works\n+43 1 2345", ""),
        ("Kind regards from Vienna\nR.", ""),
        ("See you on Friday.", ""),
        ("Sent from my phone", ""),
        ("-- \nRobin Vale\nrobin@vale.example", ""),
        ("Met Ana Lind, ana@lind.example", "Met Ana Lind, ana@lind.example"),
        ("\nMet Ana\n\nRobin", "Met Ana"),
        ("Thanks!\n\nAlso: I met Ana at the choir.", "Also: I met Ana at the choir."),
        ("Thanks, and drop 3", "Thanks, and drop 3"),
        ("Robin\n\nPS: 3 drop", "PS: 3 drop"),
        ("Robin Vale\n3 drop", "3 drop"),
        ("> what else?\n3 drop", "3 drop"),
        ("She has two dogs now.\nRobin", "She has two dogs now."),
    ],
)
def test_what_is_not_read_below_commands_is_known(below: str, expected: str) -> None:
    """But for thanks, farewells and a signature, with which mails end."""
    assert Orders((Drop(1),), expected) == orders(f"1 drop\n{below}", TODAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("list\n\nI like these mails a lot", ""),
        ("list\n\nMet Ana, ana@lind.example", "Met Ana, ana@lind.example"),
        ("Hello,\n1 drop", ""),
    ],
)
def test_who_asks_for_the_digest_may_chat(text: str, expected: str) -> None:
    """And what is no command at all is for others to read."""
    assert expected == orders(text, TODAY).unclear


def test_what_stands_beyond_the_text_is_not_read_but_known() -> None:
    assert Orders((Drop(1),), "3 drop") == orders("1 drop", TODAY, "\n3 drop")


def test_a_page_of_lines_costs_no_time() -> None:
    began = time.perf_counter()
    for text in ("\n" * 200_000, "1 drop\n" + "a\n" * 200_000, "2 note x\n" + "a\n" * 200_000):
        orders(text, TODAY)
    assert time.perf_counter() - began < 2


@few
@example([Every(1, 3651)])
@given(st.lists(steering, min_size=1, max_size=6))
def test_what_we_write_is_read_as_we_meant_it(meant: list[Numbered]) -> None:
    """The links of a digest and the examples of an answer are written so."""
    assert tuple(meant) == orders("\n".join(map(written, meant)), TODAY).commands


_DROPPING = re.compile(
    r"(?i)(?:[\d,&#. ]|and)*(?:drop(?: them)?|never(?: again)?|don't \w+( \w+)? again)"
    r"(?: please)?[ .,!]*|drop #?\d+[ .,!]*(?:please)?[ .,!]*"
)


@few
@given(st.lists(words, max_size=7).map(" ".join))
def test_nobody_is_dropped_by_a_line_that_says_more(line: str) -> None:
    """A second, simpler reader agrees with every drop."""
    dropping = any(isinstance(command, Drop) for command in orders(line, TODAY).commands)
    assert not dropping or _DROPPING.fullmatch(line)


@few
@given(st.lists(words, max_size=9).map(" ".join))
def test_only_numbers_that_were_written_are_meant(line: str) -> None:
    found = orders(line, TODAY).commands
    assert {str(command.number) for command in found if hasattr(command, "number")} <= {
        *re.findall(r"\d+", line)
    }


@pytest.mark.parametrize(
    ("line", "number", "rest"),
    [
        ("2 snooze 3", 2, "snooze 2 weeks"),
        ("2 notelikes tea", 2, "note: likes tea"),
        ("1 done we had coffee", 1, "done, we had coffee"),
        ("1 done see evil.example", 1, "done"),
        ("2 done, sorry I meant 3", 3, "done"),
        ("done 3, 4 to go", 3, "done"),
        ("2 later, she is back in May", 2, "until 1 May 2027"),
        ("2 later! In March?", 2, "until 1 March 2027"),
        ("2 every month, for a year", 2, "every month"),
        ("2 snooze 3 weeks, unless she writes", 2, "until 14 December 2026"),
        ("2 weekly. Report attached", 2, "every week"),
    ],
)
def test_the_nearest_line_is_made_of_what_was_written(line: str, number: int, rest: str) -> None:
    assert Attempt(number, rest) == attempted(line, TODAY)


@pytest.mark.parametrize("line", ASKED)
def test_what_is_offered_would_be_understood(line: str) -> None:
    meant = attempted(line, TODAY)
    assert meant
    assert 1 <= len(orders(f"{meant.number or 1} {meant.rest}", TODAY).commands)


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (7, "week"),
        (10, "10 days"),
        (28, "4 weeks"),
        (30, "month"),
        (45, "45 days"),
        (60, "2 months"),
        (90, "3 months"),
        (100, "100 days"),
        (180, "6 months"),
        (360, "year"),
        (365, "year"),
        (730, "2 years"),
    ],
)
def test_a_cadence_is_said_as_people_say_it(length: int, said: str) -> None:
    """In days only where no month or year is near."""
    assert said == roughly(length)


def test_a_forward_does_not_load_the_grammar() -> None:
    """Every cold start would pay for it, and few mails command."""
    code = (
        "import sys, wallflower.flows.ingest, wallflower.flows.dispatch;"
        "print([m for m in sys.modules if m.startswith(('wallflower.domain.commands', "
        "'wallflower.domain.deed', 'wallflower.domain.remember.obey'))])"
    )
    shared = Path(__file__).parents[4] / "shared"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=shared, capture_output=True, check=True, text=True
    )
    assert "[]" == ran.stdout.strip()


@few
@given(st.text(max_size=120))
def test_any_text_is_read(text: str) -> None:
    """Whatever is written, dates to come are named, and numbers of a digest."""
    for command in orders(text, TODAY).commands:
        if isinstance(command, Snooze):
            assert TODAY < command.until
