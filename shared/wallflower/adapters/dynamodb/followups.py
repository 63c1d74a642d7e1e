"""The write about follow-ups; their letters are claimed and marked as all letters are."""

from wallflower.adapters.dynamodb.rows.followup import follow_up_item
from wallflower.adapters.dynamodb.values import Wire
from wallflower.adapters.dynamodb.wire import ABSENT, put
from wallflower.domain.followup import FollowUp


def put_follow_up(follow_up: FollowUp) -> Wire:
    """Stores a follow-up, once."""
    return put(follow_up_item(follow_up), ABSENT)
