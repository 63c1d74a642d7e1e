"""Header blocks in a language of no table: `word: value` lines, told by their values."""

import re

from wallflower.domain.address import read_addresses
from wallflower.domain.mail.language.dates import read_date
from wallflower.domain.mail.quoted.header_line import label_of

PEOPLE = ("from", "to", "cc")
CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20|25)\d\d(?!\d)")
_LONGEST = 10  # lines


def read_shape(lines: list[str], start: int, *, expected: bool) -> tuple[dict[str, str], int]:
    """The values by role of a block that begins at a line, and the line after it; ({}, start) if
    there is none. Both ends and a date are needed, or a writer alone where a forward is
    `expected`: "Name: … Email: … Met: …" is a note of the person's own.
    """
    pairs = _pairs(lines, start)
    known = {role for role, _ in pairs if role and role != "other"}
    # A known header has its own reader: a line above it is the person's, unless it is the moment
    # (Orange's "Message du : …"). What is half known and not expected is her own list.
    if "from" in known and not (CLOCK.search(pairs[0][1]) and read_date(pairs[0][1])):
        return {}, start
    if known - {"cc"} and "from" not in known and not expected:
        return {}, start
    values = {role: value for role, value in pairs if role and role != "other"}
    for role, value in pairs:
        if not role:
            values.setdefault(role_by_value(value, values) or "subject", value)
    needed = {"from"} if expected else {"from", "to", "date"}
    if len(pairs) < (2 if expected else 3) or not needed <= values.keys():
        return {}, start
    if "@" not in values["from"]:
        return {}, start
    values.pop("other", None)
    return values, start + len(pairs)


def _pairs(lines: list[str], start: int) -> list[tuple[str, str]]:
    """The roles and values of lines that follow one another, if none stands above them."""
    if start and label_of(lines[start - 1])[1]:
        return []
    pairs: list[tuple[str, str]] = []
    for line in lines[start : start + _LONGEST]:
        role, label, value = label_of(line)
        if not label or len(label.split()) > 4 or value.startswith("//"):
            break
        pairs.append((role, value))
    return pairs


def role_by_value(value: str, values: dict[str, str]) -> str:
    """What a value is, whose label nobody knows: the next of the people that are missing, the
    date, "other" for one person more, or "" if it does not tell."""
    if read_addresses(value):
        return next((role for role in PEOPLE if role not in values), "other")
    dated = read_date(value) or (CLOCK.search(value) and _YEAR.search(value))
    return "date" if dated and "date" not in values else ""
