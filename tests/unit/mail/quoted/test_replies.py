"""Whole replies of many clients in many languages: tests/mails/replies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.mail.corpus import cases, raw
from wallflower.domain.mail.lines import depth
from wallflower.domain.mail.quoted.reply import new_text
from wallflower.domain.mail.reader import read

FOLDERS = ("replies", "replies/odd")
FILES = [(folder, file) for folder in FOLDERS for file in cases(folder)]
SENTENCES = st.from_regex(r"[A-Z][a-zéß]{0,9}( [a-zжд0-9]{1,9}){0,6}[.!?]", fullmatch=True)
LINES = st.one_of(
    SENTENCES,
    st.sampled_from(["", "1. first", "- item", "See you at 10:30", "She wrote:", "👍", "שלום"]),
)
MARKED = st.one_of(
    LINES,
    st.sampled_from(["-- ", "Sent from my iPhone", "> said", ">> said before", "____"]),
)
ATTRIBUTIONS = (
    "On Mon, 5 Oct 2026 at 11:00, Jane Doe <jane@acme.example> wrote:",
    "Am Mo., 5. Okt. 2026 um 11:00 Uhr schrieb Jane Doe <\njane@acme.example>:",
    "2026年10月5日(月) 11:00 Jane Doe <jane@acme.example>:",
    "W dniu 5.10.2026 o 11:00, Jane Doe pisze:",
)


@pytest.mark.parametrize(("folder", "file"), FILES)
def test_what_is_new_in_a_reply_is_read(folder: str, file: str) -> None:
    """All that the person wrote is her text, and nothing else is."""
    assert cases(folder)[file]["text"] == read(raw(folder, file)).text


@given(st.lists(LINES))
def test_what_nothing_marks_as_a_quote_or_signature_is_whole(lines: list[str]) -> None:
    """A text without their marks comes back as it is."""
    text = "\n".join(lines)
    assert text.strip("\n") == new_text(text)


@given(st.lists(MARKED), st.sampled_from(ATTRIBUTIONS), st.lists(SENTENCES, min_size=1))
def test_a_quote_changes_nothing_above_it(
    above: list[str], attribution: str, quoted: list[str]
) -> None:
    """A quote below an attribution goes, and leaves what stands above it."""
    text = "\n".join(["Hello,", *above, ""])
    quote = "\n".join(f"> {line}" for line in quoted)
    assert new_text(text) == new_text(f"{text}\n{attribution}\n\n{quote}\n")


@given(st.lists(LINES), st.sampled_from(ATTRIBUTIONS), st.lists(st.lists(SENTENCES, min_size=1)))
def test_every_answer_between_quoted_lines_is_kept(
    above: list[str], attribution: str, answers: list[list[str]]
) -> None:
    """Who answers line by line is heard in full, and in order."""
    spoken = [line for answer in answers for line in answer]
    between = [line for answer in answers for line in ["> asked?", "", *answer, ""]]
    found = new_text("\n".join([*above, "", attribution, *between, "> asked?"]))
    assert [line for line in [*above, *spoken] if line] == [x for x in found.split("\n") if x]


@given(st.lists(st.one_of(MARKED, st.sampled_from(ATTRIBUTIONS), st.text(max_size=40))))
def test_lines_come_in_the_order_in_which_they_were_written(lines: list[str]) -> None:
    """Whatever the text is, its new part is some of its lines, as they were, in their order."""
    text = "\n".join(lines)
    rest = iter(line.rstrip() for line in text.split("\n"))
    assert all(line in rest for line in new_text(text).split("\n") if line)


@given(st.lists(st.sampled_from(["a", "", "> b", *ATTRIBUTIONS]), max_size=12))
def test_no_quoted_line_stays_below_an_attribution(lines: list[str]) -> None:
    """Where a line says that a marked quote follows, no marked line of it is taken as new."""
    text = "\n".join(["Hello.", "", ATTRIBUTIONS[0], "> b", *lines])
    assert not any(depth(line) for line in new_text(text).split("\n"))
