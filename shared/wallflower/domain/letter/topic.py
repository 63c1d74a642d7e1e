"""What an interaction was about, as a phrase: no "Re:", no labels, no quotation marks."""

import re

from wallflower.domain.letter.words import clean, plain

_PREFIX = re.compile(r"^(?:re|fwd?|aw|wg|sv|vs|tr|rv|antw|odp|ynt)\s*(?:\[\d+\])?\s*[:：]\s*", re.I)
_LABEL = re.compile(r"^\[[^\]]{1,30}\]\s*")
_MARKS = re.compile('["“”„«»‹›]')


def topic_phrase(text: str, limit: int) -> str:
    """The topic in at most `limit` plain characters, links taken out; "" if nothing is left."""
    phrase = clean(text[: limit * 20])
    while (bare := _LABEL.sub("", _PREFIX.sub("", phrase))) != phrase:
        phrase = bare
    return plain(_MARKS.sub("", phrase), limit)
