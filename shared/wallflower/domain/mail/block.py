"""Header blocks within a text: the `From: … Date: … Subject: …` lines above a quoted mail."""

import re
from dataclasses import dataclass

from wallflower.domain.address import Address, read_addresses
from wallflower.domain.mail import labels
from wallflower.domain.mail.dates import read_date
from wallflower.domain.mail.lines import bare, was_wrapped

_LABEL = re.compile(r"[\s*_]*([^\W\d_][^:：<>@\"]{0,30}?)[*_]*\s?[:：][*_]*\s*(.*)", re.DOTALL)
_LONGEST = 60  # lines
_PEOPLE = ("from", "to", "cc")


@dataclass(frozen=True, slots=True)
class Block:
    """The values of a header block by role, as written, and the number of the line after it."""

    values: dict[str, str]
    end: int

    def people(self, role: str) -> tuple[Address, ...]:
        """Whom a line names. Where a client shows names only, the addresses are ""."""
        value = self.values.get(role, "")
        found = read_addresses(value)
        if found or "@" in value:
            return found
        names = (name.strip(" *_'\"“”") for name in value.split(";"))
        return tuple(Address(name, "") for name in names if name)


def read_block(lines: list[str], start: int) -> Block | None:
    """The header block that begins at line `start`, or None if none does.

    It needs two lines with known labels, of which one names a person and one more says from whom
    or when; or three lines of any labels of the right shape.
    """
    reader = _BlockReader(lines, start)
    return reader.known() or reader.by_shape()


def label_of(line: str) -> tuple[str, str, str]:
    """The role ("" if unknown), the label and the value of a `label: value` line; ("", "", "")."""
    found = _LABEL.fullmatch(bare(line))
    if not found:
        return "", "", ""
    label, value = found.group(1).strip(), found.group(2).strip()
    return labels.role_of(label), label, value.removeprefix("*").strip()


class _BlockReader:
    """Reads one block from `start` on."""

    def __init__(self, lines: list[str], start: int) -> None:
        self.lines = lines
        self.start = start
        self.values: dict[str, str] = {}
        self.role = ""  # of the line read last
        self.last = start  # the number of that line

    def known(self) -> Block | None:
        """A block whose labels are in the tables."""
        if not label_of(self.lines[self.start])[0]:
            return None
        for number in range(self.start, min(len(self.lines), self.start + _LONGEST)):
            if not self.take(number):
                break
        return Block(self.values, self.last + 1) if self.is_block() else None

    def is_block(self) -> bool:
        """Whether the lines are a mail's: a person, a writer or a date, and more than a plan of
        travel has ("From: Berlin, To: Lisbon, Date: 3 May")."""
        people = any(self.values.get(role) for role in _PEOPLE)
        dated = {"from", "date"} & self.values.keys()
        of_mail = "subject" in self.values or any("@" in v for v in self.values.values())
        return len(self.values) > 1 and people and bool(dated) and of_mail

    def take(self, number: int) -> bool:
        """Adds a line to the block; False if the block has ended before it."""
        line = self.lines[number]
        role, _, value = label_of(line)
        if role and (role == "other" or role not in self.values) and not self.mid_subject(number):
            if role != "other":
                self.values[role] = value
            self.role, self.last = role, number
            return True
        if not bare(line):
            return self.goes_on_below(number)
        if number == self.last + 1 and self.continues(number):
            joined = f"{self.values.get(self.role, '')} {bare(line)}".strip()
            if self.role != "other":
                self.values[self.role] = joined
            self.last = number
            return True
        return False

    def mid_subject(self, number: int) -> bool:
        """Whether the block is whole, so that a label-like line belongs to the mail below."""
        whole = {"from", "to", "date", "subject"} <= self.values.keys()
        return whole and number > self.last + 1

    def goes_on_below(self, number: int) -> bool:
        """Whether blank lines are but a gap: the next line with words has a label still missing."""
        if {"from", "date", "subject"} <= self.values.keys():
            return False
        for line in self.lines[number : number + 3]:
            if bare(line):
                role = label_of(line)[0]
                return bool(role) and role not in self.values and self.last > self.start - 1
        return False

    def continues(self, number: int) -> bool:
        """Whether a line without a label goes on with the line above it."""
        text, above = bare(self.lines[number]), self.lines[number - 1]
        value = self.values.get(self.role, "")
        if not value and self.role in self.values:
            return True  # the label stands alone, the value below it
        if value.count("<") > value.count(">") or value.count("[") > value.count("]"):
            return True
        if was_wrapped(above, text):
            return True
        if self.role in _PEOPLE and (value.endswith((",", ";")) or text.startswith("<")):
            return "@" in text or self.label_follows(number)
        return self.label_follows(number)

    def label_follows(self, number: int) -> bool:
        """Whether a label that is still missing comes within the next lines, before a blank."""
        for line in self.lines[number + 1 : number + 4]:
            if not bare(line):
                return False
            role = label_of(line)[0]
            if role and role not in self.values:
                return True
        return False

    def by_shape(self) -> Block | None:
        """A block in a language of no table: three or more `word: value` lines, told by values."""
        if self.start and label_of(self.lines[self.start - 1])[1]:
            return None
        pairs: list[str] = []
        for line in self.lines[self.start : self.start + 8]:
            _, label, value = label_of(line)
            if not label or len(label.split()) > 3:
                break
            pairs.append(value)
        if len(pairs) < 3:
            return None
        return self.from_shape(pairs)

    def from_shape(self, pairs: list[str]) -> Block | None:
        """The roles of values: people are what holds an address, the date what reads as one."""
        values: dict[str, str] = {}
        roles = iter(_PEOPLE)
        for value in pairs:
            if read_addresses(value):
                values[next(roles, "other")] = value
            elif "date" not in values and read_date(value):
                values["date"] = value
            else:
                values.setdefault("subject", value)
        # Both ends and a date: "Name: … Email: … Met: …" is a note of the person's own.
        if not {"from", "to", "date"} <= values.keys():
            return None
        values.pop("other", None)
        return Block(values, self.start + len(pairs))


def _alternatives(*tables: dict[str, str]) -> str:
    known = {word for table in tables for word in labels.words(table)}
    return "|".join(sorted(map(re.escape, known), key=len, reverse=True))


_SUBJECT = re.compile(rf"(?<![^\W\d_])(?:{_alternatives(labels.SUBJECT)})\s?[:：].*", re.I)
_ROLE_WORDS = _alternatives(labels.FROM, labels.TO, labels.CC, labels.DATE)
_INNER = re.compile(rf"(?<![^\W\d_])((?:{_ROLE_WORDS})\s?[:：]\s)", re.IGNORECASE)
_GLUED = re.compile(rf"(?:{_alternatives(labels.SUBJECT)})\s?[:：].*", re.IGNORECASE)


def split_line(text: str) -> list[str]:
    """The header lines that a client ran together into one, as Yahoo does.

    The subject comes last there, and may hold what looks like a label. A zone's name may be glued
    to its label ("GMTSubject:"), so that one is looked for within words, too.
    """
    found = _SUBJECT.search(text) or _GLUED.search(text)
    head, subject = (text[: found.start()], found.group()) if found else (text, "")
    lines = [*_INNER.sub(r"\n\1", head).split("\n"), subject]
    return [line.strip() for line in lines if line.strip()]
