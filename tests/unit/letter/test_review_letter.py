"""The review as its owner reads it."""

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.letter.hostile import HOSTILE
from tests.unit.letter.reading import read, words
from tests.unit.letter.samples import DESK, OWNER, touch
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.review import review_letter
from wallflower.domain.people.interaction import Direction
from wallflower.domain.review.month import review_before, weeks
from wallflower.domain.review.review import Review, Tie
from wallflower.domain.token import Purpose, reference, unseal

DAY = date(2026, 12, 1)
JANE = Tie(
    name="Jane Doe",
    address="jane@acme.example",
    touch=touch(Direction.BOTH, at=datetime(2026, 11, 12, 9, tzinfo=UTC)),
)
TOM = Tie(
    name="Tom Okafor",
    address="tom@harbour.example",
    touch=touch(Direction.IN, at=datetime(2025, 8, 3, 9, tzinfo=UTC)),
)
NOVEMBER = Review(
    owner="capture",
    day=DAY,
    reached=6,
    answered=3,
    known=4,
    gave=2,
    asked=1,
    budget=10,
    weeks=(0, 2, 3, 0, 1, 0),
    warmer=(JANE,),
    cooler=(TOM,),
)


def letter(**figures: object) -> Letter:
    return review_letter(replace(NOVEMBER, **figures), DESK)  # type: ignore[arg-type]


def said(of: Letter) -> str:
    return " ".join(of.text.split())


def test_the_subject_says_what_was_done() -> None:
    """And names nobody, so it stands also where names are to be kept out."""
    assert "November: you wrote to 6 people" == letter().subject
    assert "November: you wrote to 1 person" == letter(reached=1).subject
    assert "November: you wrote to or met 6 people" == letter(met=2).subject
    assert "November: you met or talked with 6 people" == letter(met=6).subject


def test_the_budget_is_a_plan_and_no_debt() -> None:
    assert "That is 6 of the 10 in your plan. Each of them counts." in said(letter())
    assert "Your plan was 5, and you are there." in said(letter(budget=5))
    assert "plan" not in said(letter(budget=0))


@pytest.mark.parametrize(
    ("answered", "known", "line"),
    [
        (3, 4, "Three of them answered, as far as I know. I see only what you send me."),
        (3, 6, "Three of them answered."),
        (6, 6, "All of them answered."),
        (0, 6, "No answer came so far. Many take their time."),
        (0, 2, "If there were answers, I did not see them. I see only what you send me."),
    ],
)
def test_an_unknown_answer_is_not_called_a_missing_one(
    answered: int, known: int, line: str
) -> None:
    assert line in said(letter(answered=answered, known=known))


@pytest.mark.parametrize(
    ("gave", "asked", "line"),
    [
        (2, 1, "You gave something to two people, and asked one person for something."),
        (1, 0, "You gave something to one person, and asked for nothing."),
        (0, 3, "You asked three people for something. That is fine too."),
    ],
)
def test_what_was_given_and_asked_is_told(gave: int, asked: int, line: str) -> None:
    assert line in said(letter(gave=gave, asked=asked))


def test_ties_are_named_with_what_happened() -> None:
    """With the year where it is another."""
    text = said(letter())
    assert "Warmer than a month ago: Jane Doe: you were in touch both ways, last on 12" in text
    assert "Tom Okafor: they wrote last on 3 August 2025." in text


def test_a_quiet_month_is_no_reproach() -> None:
    """No figures, no chart, no names of those who wait."""
    quiet = review_letter(Review(owner="capture", day=DAY, budget=10, weeks=(0,) * 6), DESK)
    assert "November: a quiet month" == quiet.subject
    assert len(words(quiet.text)) < 25
    assert "The next one starts fresh." in quiet.text
    assert "0" not in quiet.text.replace("10", "")


def test_who_warmed_up_is_told_also_after_a_quiet_month() -> None:
    assert "Jane Doe" in letter(reached=0, cooler=()).text


def test_the_chart_is_a_row_for_each_week() -> None:
    """Its figures stand before its bars, which a reader of the screen passes over."""
    ready = letter()
    assert "2–8      2  ■■\n9–15     3  ■■■\n16–22    0\n" in ready.text
    rows = re.findall(r"<th .*?</tr>", ready.html)
    drawn = [re.findall(r'role="presentation" width="(\d+)%"', row) for row in rows]
    assert [[], ["67"], ["100"], [], ["33"], []] == drawn


def test_a_crowded_week_keeps_the_chart_narrow() -> None:
    """A mark stands for several people then."""
    lines = letter(reached=500, weeks=(1, 90, 500, 0, 0, 0)).text.splitlines()
    assert max(map(len, lines)) <= 72
    assert "1        1  ■" in lines


def test_an_answer_goes_to_the_review() -> None:
    label = letter().reply_to.partition("@")[0].partition("+")[2]
    found = unseal(label, OWNER, DAY)
    assert found is not None
    assert (Purpose.REPLY, 0, reference("2026-12-01-review")) == (
        found.purpose,
        found.ordinal,
        found.reference,
    )


def test_the_next_one_is_announced() -> None:
    assert "The next look back comes on 1 January." in said(letter())


counts = st.integers(0, 500)
ties = st.lists(
    st.builds(
        lambda name, address, way, kind: Tie(
            name=name, address=address, touch=touch(way, kind=kind)
        ),
        HOSTILE,
        HOSTILE,
        st.sampled_from(Direction),
        st.sampled_from(["email", "coffee", "call", "event"]),
    ),
    max_size=3,
).map(tuple)


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    day = draw(st.dates(date(2026, 1, 1), date(2035, 1, 1))).replace(day=1)
    found = list(weeks(review_before(day), date.fromordinal(day.toordinal() - 1)))
    reached = draw(counts)
    known = draw(st.integers(0, reached))
    return Review(
        owner="capture",
        day=day,
        reached=reached,
        met=draw(st.integers(0, reached)),
        answered=draw(st.integers(0, known)),
        known=known,
        gave=draw(counts),
        asked=draw(counts),
        budget=draw(counts),
        weeks=tuple(draw(st.lists(counts, min_size=len(found), max_size=len(found)))),
        warmer=draw(ties),
        cooler=draw(ties),
    )


@given(reviews())
def test_text_and_html_say_the_same_words_and_numbers(review: Review) -> None:
    """Whatever the figures are, and whatever others call themselves."""
    ready = review_letter(review, DESK)
    assert Counter(words(read(ready.html).text)) == Counter(words(ready.text))


@given(reviews())
def test_a_review_has_only_our_tags_and_no_links(review: Review) -> None:
    page = read(review_letter(review, DESK).html)
    assert set(page.shape) <= set(read(letter().html).shape)
    assert [] == page.links


@given(reviews())
def test_no_subject_names_anybody(review: Review) -> None:
    shown = review_letter(replace(review, warmer=(JANE,), cooler=(TOM,)), DESK).subject
    assert [False, False] == [name in shown for name in ("Jane", "Tom")]
