"""Header blocks within a text: the `From: … Date: … Subject: …` lines above a quoted mail."""

import re
from dataclasses import dataclass

from wallflower.domain.address import Address, read_addresses
from wallflower.domain.mail import labels
from wallflower.domain.mail.dates import read_date
from wallflower.domain.mail.lines import bare, was_wrapped

_LABEL = re.compile(r"[\s*_|]*([^\W\d_][^:：<>@\"|]{0,30}?)[*_]*\s?[:：][*_]*\s*(.*)", re.DOTALL)
# `| 发件人 | Jane |`, as a table comes out in plain text.
_CELLS = re.compile(r"\|\s*([^\W\d_][^:：<>@\"|]{0,30}?)\s*\|\s*(.*?)\s*\|?")
_LONGEST = 60  # lines
_PEOPLE = ("from", "to", "cc")


@dataclass(frozen=True, slots=True)
class Block:
    """The values of a header block by role, as written, and the number of the line after it.

    `language` is that of its labels, "" if unknown; `guessed` is true where their language is in
    no table, and the values told their roles.
    """

    values: dict[str, str]
    end: int
    language: str = ""
    guessed: bool = False

    def people(self, role: str) -> tuple[Address, ...]:
        """Whom a line names. Where a client shows names only, the addresses are ""."""
        value = self.values.get(role, "")
        found = read_addresses(value)
        if found or "@" in value:
            return found
        names = (name.strip(" *_'\"“”") for name in value.split(";"))
        return tuple(Address(name, "") for name in names if name)


def read_block(lines: list[str], start: int, *, expected: bool = False) -> Block | None:
    """The header block that begins at line `start`, or None if none does.

    It needs two lines with known labels, of which one names a person and one more says from whom
    or when. Labels of no known language are told by the shape of their values: both ends and a
    date, or less where a forward is `expected`.
    """
    reader = _BlockReader(lines, start)
    known = reader.known()
    if known and "from" in known.values:
        return known
    return reader.by_shape(expected=expected) or known


def label_of(line: str) -> tuple[str, str, str]:
    """The role ("" if unknown), the label and the value of a `label: value` line; ("", "", "")."""
    text = bare(line)
    found = _CELLS.fullmatch(text) or _LABEL.fullmatch(text)
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
        self.language = ""

    def known(self) -> Block | None:
        """A block whose labels are in the table."""
        if not label_of(self.lines[self.start])[0]:
            return None
        for number in range(self.start, min(len(self.lines), self.start + _LONGEST)):
            if not self.take(number):
                break
        block = Block(_tidy(self.values), self.last + 1, self.language)
        return block if self.is_block() else None

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
        role, label, value = label_of(line)
        if role and (role == "other" or role not in self.values) and not self.is_whole(number):
            self.language = self.language or (labels.language_of(label) if role == "from" else "")
            self.put(role, value, number)
            return True
        if not bare(line):
            return self.goes_on_below(number)
        if number != self.last + 1:
            return False
        if self.is_foreign(label, number):
            self.put("other", value, number)
            return True
        if self.continues(number):
            self.put(self.role, f"{self.values.get(self.role, '')} {bare(line)}".strip(), number)
            return True
        return False

    def put(self, role: str, value: str, number: int) -> None:
        if role != "other":
            self.values[role] = value
        self.role, self.last = role, number

    def is_whole(self, number: int) -> bool:
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

    def is_foreign(self, label: str, number: int) -> bool:
        """Whether a line has a label that no table knows, amid lines of the block."""
        short = bool(label) and len(label.split()) <= 3
        return short and not self.is_open() and self.label_follows(number)

    def is_open(self) -> bool:
        """Whether the value read last must go on."""
        value = self.values.get(self.role, "")
        if not value and self.role in self.values:
            return True  # the label stands alone, the value below it
        return value.count("<") > value.count(">") or value.count("[") > value.count("]")

    def continues(self, number: int) -> bool:
        """Whether a line without a label goes on with the line above it."""
        text, above = bare(self.lines[number]), self.lines[number - 1]
        if self.is_open() or was_wrapped(above, text):
            return True
        value = self.values.get(self.role, "")
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

    def by_shape(self, *, expected: bool) -> Block | None:
        """A block in a language of no table: `word: value` lines, told by their values."""
        if self.start and label_of(self.lines[self.start - 1])[1]:
            return None
        pairs: list[tuple[str, str]] = []
        for line in self.lines[self.start : self.start + 10]:
            role, label, value = label_of(line)
            if not label or len(label.split()) > 4 or (value and value.startswith("//")):
                break
            pairs.append((role, value))
        if len(pairs) < (2 if expected else 3):
            return None
        return self.from_shape(pairs, expected=expected)

    def from_shape(self, pairs: list[tuple[str, str]], *, expected: bool) -> Block | None:
        """The roles of values: people are what holds an address, the date what reads as one."""
        values = {role: value for role, value in pairs if role and role != "other"}
        for role, value in pairs:
            if role:
                continue
            missing = [r for r in _PEOPLE if r not in values]
            if read_addresses(value):
                if missing:
                    values[missing[0]] = value
            elif "date" not in values and read_date(value):
                values["date"] = value
            else:
                values.setdefault("subject", value)
        # Both ends and a date: "Name: … Email: … Met: …" is a note of the person's own.
        needed = {"from"} if expected else {"from", "to", "date"}
        if not needed <= values.keys() or "@" not in values["from"]:
            return None
        return Block(_tidy(values), self.start + len(pairs), guessed=True)


def _tidy(values: dict[str, str]) -> dict[str, str]:
    """Drops the `;` that some clients write behind every line."""
    ended = [value.endswith((";", "；")) for value in values.values()]
    if len(values) > 2 and all(ended):
        return {role: value.rstrip(";； ") for role, value in values.items()}
    return values


_ROLE_WORDS = labels.alternatives("sender", "to", "cc", "date")
_SUBJECT_WORDS = labels.alternatives("subject")
_SUBJECT = re.compile(rf"(?<![^\W\d_])(?:{_SUBJECT_WORDS})\s?[:：].*", re.IGNORECASE)
# Glued to the line before ("CETAssunto Hello"), where the colon may be missing.
_GLUED = re.compile(rf"(?:{_SUBJECT_WORDS})\s?[:：].*|(?<=[A-Z0-9])(?i:{_SUBJECT_WORDS})\s.*", re.I)
_INNER = re.compile(
    rf"(?<![^\W\d_])((?:{_ROLE_WORDS})\s?[:：]\s)|(?<=>)((?:{_ROLE_WORDS})\s)", re.IGNORECASE
)


def split_line(text: str) -> list[str]:
    """The header lines that a client ran together into one, as Yahoo does.

    The subject comes last there, and may hold what looks like a label. A zone's name may be glued
    to its label ("GMTSubject:"), so that one is looked for within words, too; a label that is
    glued to what stands before it may lack its colon.
    """
    found = _SUBJECT.search(text) or _GLUED.search(text)
    head, subject = (text[: found.start()], found.group()) if found else (text, "")
    if subject and not re.search("[:：]", subject):
        subject = subject.replace(" ", ": ", 1)
    lines = [*_INNER.sub(_on_its_own, head).split("\n"), subject]
    return [line.strip() for line in lines if line.strip()]


def _on_its_own(found: re.Match[str]) -> str:
    return f"\n{found[1]}" if found[1] else f"\n{found[2].strip()}: "
