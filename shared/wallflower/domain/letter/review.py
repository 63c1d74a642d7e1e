"""The letter that looks back at a month."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from wallflower.domain.letter.blocks import (
    Bar,
    Block,
    Chart,
    Heading,
    Paragraph,
    Quote,
    Small,
    Warm,
)
from wallflower.domain.letter.dates import local_day, month, spoken
from wallflower.domain.letter.desk import Desk
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.names import called, counted
from wallflower.domain.letter.write import write
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.review.month import review_after, review_before, weeks
from wallflower.domain.review.review import Review, Tie
from wallflower.domain.token import Purpose

_MET = {"coffee": "you had coffee", "call": "you talked", "event": "you met"}


def review_letter(review: Review, desk: Desk) -> Letter:
    """The review as a letter: what was done, and which ties warmed up or cooled down; dates in
    the owner's zone. Its subject names nobody."""
    zone, subject = desk.owner.rhythm.zone, _subject(review)
    blocks: list[Block] = [Heading(subject)]
    blocks += _done(review) if review.reached else [Paragraph("The next one starts fresh.")]
    blocks += _ties("Warmer than a month ago:", review.warmer, review.day, zone)
    blocks += _ties("A little cooler, if you feel like a line:", review.cooler, review.day, zone)
    blocks += _closing(review)
    reply_to = desk.address(Purpose.REPLY, review.name, review.day)
    return write(review.name, subject, blocks, reply_to)


def _subject(review: Review) -> str:
    told_of = month(review_before(review.day))
    if not review.reached:
        return f"{told_of}: a quiet month"
    return f"{told_of}: you {_did(review)} {_people(review.reached, str(review.reached))}"


def _did(review: Review) -> str:
    match review.met:
        case 0:
            return "wrote to"
        case review.reached:
            return "met or talked with"
        case _:
            return "wrote to or met"


def _people(count: int, said: str) -> str:
    return f"{said} {'person' if count == 1 else 'people'}"


def _done(review: Review) -> Iterable[Block]:
    if review.budget:
        yield Paragraph(_goal(review))
    yield Paragraph(_answers(review))
    if given := _given(review):
        yield Paragraph(given)
    yield _chart(review)


def _goal(review: Review) -> str:
    if review.reached >= review.budget:
        return f"Your plan was {review.budget}, and you are there."
    return f"That is {review.reached} of the {review.budget} in your plan. Each of them counts."


def _answers(review: Review) -> str:
    """What is known of answers; where we do not see them all, none is no answer."""
    sure = review.known >= review.reached
    some = f"{_some(review.answered, review.reached)} answered"
    match (review.answered > 0, sure):
        case (True, True):
            return f"{some}."
        case (True, False):
            return f"{some}, as far as I know. I see only what you send me."
        case (False, True):
            return "No answer came so far. Many take their time."
    return "If there were answers, I did not see them. I see only what you send me."


def _some(count: int, of: int) -> str:
    if count == of:
        return "They" if of == 1 else "All of them"
    return f"{counted(count).capitalize()} of them"


def _given(review: Review) -> str:
    gave = _people(review.gave, counted(review.gave))
    asked = _people(review.asked, counted(review.asked))
    match (review.gave > 0, review.asked > 0):
        case (True, True):
            return f"You gave something to {gave}, and asked {asked} for something."
        case (True, False):
            return f"You gave something to {gave}, and asked for nothing."
        case (False, True):
            return f"You asked {asked} for something. That is fine too."
    return ""


def _chart(review: Review) -> Chart:
    last = review.day - timedelta(days=1)
    spans = weeks(review_before(review.day), last)
    bars = (
        Bar(f"{first.day}–{end.day}" if first < end else str(end.day), count)
        for (first, end), count in zip(spans, review.weeks, strict=True)
    )
    return Chart(f"People in each week of {month(last)}:", tuple(bars))


def _ties(lead: str, ties: Sequence[Tie], today: date, zone: str) -> Iterable[Block]:
    if ties:
        yield Paragraph(lead)
    for tie in ties:
        day = spoken(local_day(tie.touch.at, zone), today)
        yield Quote(f"{called(tie.name, tie.address)}: {_happened(tie.touch)} on {day}.")


def _happened(touch: Interaction) -> str:
    if touch.kind in _MET:
        return _MET[touch.kind]
    return {
        Direction.IN: "they wrote last",
        Direction.OUT: "you wrote last",
        Direction.BOTH: "you were in touch both ways, last",
    }[touch.direction]


def _closing(review: Review) -> Iterable[Block]:
    if review.reached:
        yield Warm("Nothing here is late, and nothing piles up.")
    following = review_after(review.day)
    yield Small(f"The next look back comes on {spoken(following, following)}.")
