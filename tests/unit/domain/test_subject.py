"""What a mail is about: its subject without marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallflower.domain.subject import about


@pytest.mark.parametrize(
    "subject",
    [
        "Compilers",
        "Re: Compilers",
        "RE: Fwd: re: Compilers",
        "AW: WG: Compilers",
        "Re[2]: Compilers",
        "SV: VS: Compilers",
        "Re： Compilers",
        "[EXTERNAL] RE: Compilers",
        "  TR : Compilers ",
    ],
)
def test_marks_are_not_what_a_mail_is_about(subject: str) -> None:
    assert "Compilers" == about(subject)


@pytest.mark.parametrize("subject", ["Reading: a list", "Regex: why", "[Users] hello", "Re", ""])
def test_words_are_no_marks(subject: str) -> None:
    assert subject == about(subject)


@given(st.text(max_size=80))
def test_once_is_enough(subject: str) -> None:
    """What is left has no marks, and is the end of what was written."""
    kept = about(subject)
    assert kept == about(kept)
    assert subject.strip().endswith(kept)
