"""What kind of touch a remark on `done` tells of."""

import pytest

from tests.unit.domain.samples import NOW
from wallflower.domain.people.interaction import Direction
from wallflower.domain.remember.met import met


@pytest.mark.parametrize(
    ("remark", "kind"),
    [
        ("coffee", "coffee"),
        ("we had coffee", "coffee"),
        ("Coffee, talked about her move", "coffee"),
        ("met for coffee at hers", "coffee"),
        ("had a quick lunch together", "coffee"),
        ("met", "event"),
        ("we met at PyCon", "event"),
        ("saw her at the choir", "event"),
        ("called", "call"),
        ("called her yesterday", "call"),
        ("had a long call", "call"),
        ("talked about her move", "call"),
        ("we spoke on the phone", "call"),
    ],
)
def test_a_meeting_or_a_call_is_one_in_which_both_spoke(remark: str, kind: str) -> None:
    touch = met(remark, NOW)
    assert (kind, Direction.BOTH, remark, NOW) == (
        touch.kind,
        touch.direction,
        touch.said,
        touch.at,
    )


@pytest.mark.parametrize(
    "remark",
    [
        "",
        "wrote to her",
        "asked her for coffee",
        "coffee next week",
        "coffee?",
        "we will meet in May",
        "met nobody, so I wrote",
        "couldn't call, wrote instead",
        "called off the meeting",
        "no coffee",
        "let's have coffee soon",
        "invited her to lunch",
        "metaphors and teapots",
        "wrote that we met last year",
        "tried calling",
    ],
)
def test_all_else_is_a_mail_of_the_owners(remark: str) -> None:
    touch = met(remark, NOW)
    assert ("email", Direction.OUT, remark) == (touch.kind, touch.direction, touch.said)


@pytest.mark.parametrize(
    ("remark", "topic"),
    [
        ("coffee, talked about her move", "her move"),
        ("met, we spoke about bees on the roof. Lovely", "bees on the roof"),
        ("called, told me about the new boat!", "the new boat"),
        ("coffee", ""),
        ("coffee, talked about it for hours and hours and hours and hours and hours and hours", ""),
    ],
)
def test_what_a_meeting_was_about_is_in_the_owners_words(remark: str, topic: str) -> None:
    touch = met(remark, NOW)
    assert (topic, bool(topic)) == (touch.topic, touch.own)
