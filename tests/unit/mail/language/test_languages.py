"""The table of languages: one meaning for each word."""

from itertools import combinations

import pytest

from wallflower.domain.mail.language import labels
from wallflower.domain.mail.language.table import LANGUAGES


@pytest.mark.parametrize(("one", "other"), list(combinations(labels.ROLES, 2)))
def test_a_label_has_one_role(one: str, other: str) -> None:
    """No word stands for two roles, in whatever languages: a label is read without knowing which
    language it is in."""
    both = set(map(labels.key, labels.words(one))) & set(map(labels.key, labels.words(other)))
    assert set() == both


def test_a_separator_says_one_thing() -> None:
    """What only a forward has is nothing that answers have."""
    both = labels.words("forwarded") & labels.words("original")
    assert frozenset() == both


@pytest.mark.parametrize("name", LANGUAGES)
def test_all_words_are_in_lower_case(name: str) -> None:
    """The table is compared with what was folded."""
    language = LANGUAGES[name]
    for field in language.__slots__:
        line = getattr(language, field)
        assert line.lower() == line
        assert "" not in line.split("|") or not line


@pytest.mark.parametrize("label", ["Expéditeur", "EXPEDITEUR", "expediteur"])
def test_accents_and_case_may_be_lost(label: str) -> None:
    """Old relays strip accents; the label stays what it is."""
    assert "from" == labels.role_of(label)


@pytest.mark.parametrize(
    ("subject", "language", "expected"),
    [
        ("VS: Kokous", "fi", True),
        ("VS: Mødet", "da", False),
        ("SV: Mötet", "sv", True),
        ("Re: Fwd: lunch", "", True),
        ("Fwd: Re: lunch", "", False),
        ("Re[2]: lunch", "", True),
        ("回复：你好", "zh", True),
        ("Lunch: where?", "", False),
    ],
)
def test_the_mark_of_an_answer(subject: str, language: str, expected: bool) -> None:
    """The first mark decides; one that two languages use differently, the language."""
    assert expected == labels.is_reply(subject, language)
