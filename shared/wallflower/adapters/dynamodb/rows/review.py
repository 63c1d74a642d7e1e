"""A review's row: all that its letter says."""

from datetime import date
from typing import Any

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.values import (
    Item,
    delivery_fields,
    delivery_of,
    touch_list,
    touch_of,
)
from wallflower.domain.digest import LetterKind
from wallflower.domain.review.review import Review, Tie

_FIGURES = ("reached", "met", "answered", "known", "gave", "asked", "budget")


def is_review(item: Item) -> bool:
    """Whether a dated letter is a review."""
    return bool(item["SK"].endswith(f"#{LetterKind.REVIEW}"))


def review_item(review: Review) -> Item:
    """A review's row."""
    return {
        **keys.letter_key(review.owner, review.name),
        **{figure: getattr(review, figure) for figure in _FIGURES},
        "weeks": list(review.weeks),
        "warmer": [_tie_list(tie) for tie in review.warmer],
        "cooler": [_tie_list(tie) for tie in review.cooler],
        **delivery_fields(review.delivery),
    }


def review_of(item: Item) -> Review:
    """The review of a row."""
    return Review(
        owner=item["PK"].removeprefix("O#"),
        day=date.fromisoformat(item["SK"].split("#")[1]),
        **{figure: int(item[figure]) for figure in _FIGURES},
        weeks=tuple(int(count) for count in item.get("weeks", ())),
        warmer=tuple(_tie_of(tie) for tie in item.get("warmer", ())),
        cooler=tuple(_tie_of(tie) for tie in item.get("cooler", ())),
        delivery=delivery_of(item),
    )


def _tie_list(tie: Tie) -> list[Any]:
    return [tie.name, tie.address, touch_list(tie.touch)]


def _tie_of(kept: list[Any]) -> Tie:
    name, address, touch = kept
    return Tie(name=name, address=address, touch=touch_of(touch))
