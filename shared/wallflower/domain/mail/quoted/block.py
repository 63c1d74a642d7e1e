"""Header blocks within a text: the `From: … Date: … Subject: …` lines above a quoted mail."""

from dataclasses import dataclass

from wallflower.domain.address import Address, read_addresses
from wallflower.domain.mail.language import labels
from wallflower.domain.mail.language.dates import read_date
from wallflower.domain.mail.lines import bare, was_wrapped
from wallflower.domain.mail.quoted.header_line import label_of
from wallflower.domain.mail.quoted.shape import CLOCK, PEOPLE, read_shape, role_by_value

_LONGEST = 60  # lines


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
        """Whom a line names. Where a client shows a name only, the address is ""."""
        value = self.values.get(role, "")
        if ";" not in value and "@" in value:
            return read_addresses(value)
        return tuple(person for entry in value.split(";") for person in _shown(entry))


def _shown(entry: str) -> tuple[Address, ...]:
    if "@" in entry:
        return read_addresses(entry)
    name = entry.strip(" *_'\"“”")
    return (Address(name, ""),) if name and not name.endswith(":") else ()


def read_block(
    lines: list[str], start: int, *, subject: str = "", expected: bool = False
) -> Block | None:
    """The header block that begins at line `start`, or None if none does.

    It needs two lines with known labels, of which one names a person and one more says from whom
    or when. Labels of no known language are told by the shape of their values: both ends and a
    date, or less where a forward is `expected`. `subject` is that of the mail with these lines: a
    subject that was wrapped goes on as that does.
    """
    reader = _BlockReader(lines, start, subject)
    known = reader.known()
    if known and "from" in known.values:
        return known
    values, end = read_shape(lines, start, expected=expected)
    return Block(_tidy(values), end, guessed=True) if values else known


class _BlockReader:
    """Reads one block from `start` on."""

    def __init__(self, lines: list[str], start: int, subject: str) -> None:
        self.lines = lines
        self.subject = _folded(subject)
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
        travel has ("From: Berlin, To: Lisbon, Date: 3 May"). Where no address is shown, it takes
        a writer, a subject, and a moment that can be read."""
        roles = self.values.keys()
        if any("@" in self.values.get(role, "") for role in PEOPLE):
            return len(roles) > 1 and bool({"from", "date"} & roles)
        moment = self.values.get("date", "")
        timed = bool(CLOCK.search(moment) and read_date(moment))
        return {"from", "date", "subject"} <= roles and timed

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
        if self.is_foreign(label, value, number):
            self.put(role_by_value(value, self.values) or self.subject_at(number), value, number)
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

    def is_foreign(self, label: str, value: str, number: int) -> bool:
        """Whether a line has a label that no table knows, amid lines of the block, or below them
        with a person whom the block still lacks."""
        if not label or len(label.split()) > 3 or self.is_open():
            return False
        missing = role_by_value(value, self.values) in PEOPLE and len(self.values) > 1
        return missing or self.label_follows(number) or self.subject_at(number) == "subject"

    def subject_at(self, number: int) -> str:
        """ "subject" where a line ends a block that lacks one, else "other"."""
        lacking = "date" in self.values and "subject" not in self.values
        lacking = lacking and "@" in self.values.get("from", "")
        ends = number + 1 == len(self.lines) or not bare(self.lines[number + 1])
        return "subject" if lacking and ends else "other"

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
        if self.role == "subject" and _folded(f"{value} {text}") in self.subject:
            return True
        if self.role in PEOPLE and (value.endswith((",", ";")) or text.startswith("<")):
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


def _folded(text: str) -> str:
    return "".join(text.casefold().split())


def _tidy(values: dict[str, str]) -> dict[str, str]:
    """Drops the `;` that some clients write behind every line."""
    ended = [value.endswith((";", "；")) for value in values.values()]
    if len(values) > 2 and all(ended):
        return {role: value.rstrip(";； ") for role, value in values.items()}
    return values
