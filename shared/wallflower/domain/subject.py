"""Subjects: what a mail is about, without what clients and gateways put in front of it."""

import re
from functools import cache

from wallflower.domain.mail.language.labels import alternatives


@cache
def _mark() -> re.Pattern[str]:
    words = f"{alternatives('reply_mark')}|{alternatives('forward_mark')}"
    counted = r"(?:\s?[\[(]\d{1,3}[\])]|\^\d{1,3})?"
    gateway = r"\[(?:external|ext|extern|externe|externo|fwd|fw)\]:?"
    return re.compile(rf"\s*(?:(?:{words}){counted}\s?[:：]|{gateway})\s*", re.IGNORECASE)


def about(subject: str) -> str:
    """A subject without the marks of answers and forwards, in any language."""
    end = 0
    while mark := _mark().match(subject, end):
        end = mark.end()
    return subject[end:].strip()
