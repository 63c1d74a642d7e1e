"""The writes about reviews, each with the condition that makes it safe to run twice."""

from datetime import date

from wallflower.adapters.dynamodb import keys
from wallflower.adapters.dynamodb.rows.review import review_item
from wallflower.adapters.dynamodb.values import Wire, day_text
from wallflower.adapters.dynamodb.wire import ABSENT, put, update
from wallflower.domain.owner import Owner
from wallflower.domain.review.review import Review


def put_review(review: Review) -> Wire:
    """Claims a review, with its figures and people frozen, once."""
    return put(review_item(review), ABSENT)


def plan_review(owner_id: str, day: date) -> Wire:
    """Plans the first review of an owner who has none planned yet."""
    return update(
        keys.owner_key(owner_id),
        "SET review_on = :day",
        "attribute_exists(PK) AND attribute_not_exists(review_on)",
        {":day": day_text(day)},
    )


def move_review(owner: Owner, following: date) -> Wire:
    """Moves an owner on to the next review, unless that happened already."""
    assert owner.review_on is not None  # it is that one which is claimed
    return update(
        keys.owner_key(owner.id),
        "SET review_on = :next",
        "review_on = :this",
        {":next": day_text(following), ":this": day_text(owner.review_on)},
    )
