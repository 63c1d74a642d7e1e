"""A touch as a mail tells of it: when it was, and as much of its words as is kept."""

import re
from datetime import UTC, datetime

from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.receipt import Receipt
from wallflower.domain.subject import about

SAID_BYTES = 400
TOPIC_BYTES = 200

# A short word and a colon at the head of a subject may be a mark of answers in any language, also
# behind labels and signs; if it is none, only a hello is less personal.
_MARKED = re.compile(r"\W*(?:\[[^\]]{1,40}\]\W*)*[^\W\d_][^:：;]{0,11}[:：;]\s")


def touch(
    sent: datetime | None,
    receipt: Receipt,
    direction: Direction,
    topic: str,
    text: str,
    kind: str = "email",
) -> Interaction:
    """One interaction; its date is the original's, never later than the receipt's. A subject that
    neither answers nor passes on is the owner's own, where it is she who wrote."""
    subject = about(topic)
    return Interaction(
        at=(min(sent, receipt.at) if sent else receipt.at).astimezone(UTC),
        direction=direction,
        kind=kind,
        topic=cut(subject, TOPIC_BYTES),
        said=cut(text, SAID_BYTES),
        approximate=sent is None,
        own=direction is Direction.OUT and not _MARKED.match(topic) and subject == topic.strip(),
    )


def cut(text: str, limit: int) -> str:
    """The first `limit` bytes of a text on one line, no character cut in two."""
    return " ".join(text.split()).encode("utf-8", "replace")[:limit].decode("utf-8", "ignore")
