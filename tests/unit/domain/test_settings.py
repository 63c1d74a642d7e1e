"""What an owner may have her drafts begin and end with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallflower.domain.letter.words import clean, unlinked
from wallflower.domain.people.wish import Wish
from wallflower.domain.settings import Settings, draft_line


@pytest.mark.parametrize("line", ["Hello NAME,", "Warmly, Robin", "Liebe Grüße", "你好，NAME", ""])
def test_a_plain_line_stays_as_it_is(line: str) -> None:
    assert line == draft_line(line)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Warmly,\nRobin", "leave out the line break"),
        ("Warmly,\r\nBcc: eve@evil.example", "leave out the line break"),
        ("Warmly\u2028Robin", "leave out the line break"),
        ("x" * 81, "has 81 characters: 80 are the most"),
        ("See https://evil.example", "no links"),
        ("Robin, vale.example", "no links"),
        ("Robin <robin@vale.example>", "no addresses"),
    ],
)
def test_what_may_not_stand_in_a_draft_is_refused_by_one_sentence(line: str, answer: str) -> None:
    with pytest.raises(Wish, match=answer) as refused:
        draft_line(line)
    assert 1 == len(str(refused.value).splitlines())


@given(st.text(max_size=120))
def test_what_is_taken_is_one_short_line_without_links(line: str) -> None:
    """And without any sign that hides or turns text."""
    try:
        taken = draft_line(line)
    except Wish:
        return
    assert taken == clean(taken) == unlinked(taken)
    assert len(taken) <= 80


def test_what_is_not_said_is_not_changed() -> None:
    """False and "" are said, too."""
    assert {} == Settings().said
    assert {"sign_off": "", "glad": False} == Settings(sign_off="", glad=False).said
