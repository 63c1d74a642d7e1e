"""Header blocks within a text: the `From: … Date: … Subject: …` lines above a quoted mail."""

import re
from dataclasses import dataclass

from wallflower.domain.address import Address, read_addresses
from wallflower.domain.mail.language import labels
from wallflower.domain.mail.language.dates import read_date
from wallflower.domain.mail.lines import bare, was_wrapped
from wallflower.domain.mail.quoted.header_line import is_table_rule, label_of
from wallflower.domain.mail.quoted.shape import CLOCK, PEOPLE, read_shape, role_by_value
from wallflower.domain.names.called import BEHALF

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
        if role == "from":
            value = _represented(value)
        if ";" not in value and "@" in value:
            return read_addresses(value)
        return tuple(person for entry in value.split(";") for person in _shown(entry))


def _represented(value: str) -> str:
    """For whom somebody wrote: "Nora <nora@…> on behalf of Una <una@…>" is from Una. An address
    without a name there is but the mailbox through which it was sent."""
    person = BEHALF.split(value)[-1]
    name = person.partition("<")[0].strip()
    return person if name and "@" not in name else value


def _shown(entry: str) -> tuple[Address, ...]:
    if "@" in entry:
        return read_addresses(entry)
    name = re.sub("<[^<>]{0,300}>", "", entry).strip(" *_'\"“”")  # an address of Exchange's own
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
    reader = _BlockReader(lines, start, subject, expected=expected)
    known = reader.known()
    if known and "from" in known.values:
        return known
    values, end = read_shape(lines, start, expected=expected)
    return Block(_tidy(values), end, guessed=True) if values else known


class _BlockReader:
    """Reads one block from `start` on."""

    def __init__(self, lines: list[str], start: int, subject: str, *, expected: bool) -> None:
        self.lines = lines
        self.expected = expected
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
        travel has ("From: Berlin, To: Lisbon, Date: 3 May") or an introduction ("From: Jane, To:
        Tom"). Where no address is shown, it takes a writer, a subject, and a moment that can be
        read."""
        roles = self.values.keys()
        if any("@" in self.values.get(role, "") for role in PEOPLE):
            told = self.expected or bool({"date", "subject"} & roles)
            return told and len(roles) > 1 and bool({"from", "date"} & roles)
        moment = self.values.get("date", "")
        timed = bool(CLOCK.search(moment) and read_date(moment))
        return {"from", "date", "subject"} <= roles and timed

    def take(self, number: int) -> bool:
        """Adds a line to the block; False if the block has ended before it."""
        line = self.lines[number]
        role, label, value = label_of(line)
        if (
            role
            and (role == "other" or role not in self.values)
            and not self.is_whole(number, role, value)
        ):
            self.language = self.language or (labels.language_of(label) if role == "from" else "")
            return self.put(role, value, number)
        if not bare(line):
            return self.goes_on_below(number)
        return number == self.last + 1 and self.take_unlabelled(number, label, value)

    def take_unlabelled(self, number: int, label: str, value: str) -> bool:
        """Adds a line that directly follows and has no label that is known and missing."""
        if is_table_rule(self.lines[number]):
            return self.put("other", "", number)
        if self.is_foreign(label, value, number):
            return self.put(self.foreign_role(value, number), value, number)
        if self.continues(number):
            text = bare(self.lines[number])
            return self.put(self.role, f"{self.values.get(self.role, '')} {text}".strip(), number)
        return False

    def put(self, role: str, value: str, number: int) -> bool:
        if role != "other":
            self.values[role] = value
        self.role, self.last = role, number
        return True

    def is_whole(self, number: int, role: str, value: str) -> bool:
        """Whether the block is whole, so that a label-like line belongs to the mail below."""
        whole = {"from", "to", "date", "subject"} <= self.values.keys()
        return whole and number > self.last + 1 and not (role == "cc" and "@" in value)

    def goes_on_below(self, number: int) -> bool:
        """Whether blank lines are but a gap: the next line with words has a label still missing.
        Once all that matters is there, that is only a line of people."""
        whole = {"from", "date", "subject"} <= self.values.keys()
        for line in self.lines[number : number + 3]:
            if bare(line):
                role, _, value = label_of(line)
                people = role in PEOPLE and ("@" in value or value.endswith((":", ":;")))
                return bool(role) and role not in self.values and (people or not whole)
        return False

    def is_foreign(self, label: str, value: str, number: int) -> bool:
        """Whether a line has a label that no table knows, amid lines of the block, or below them
        with a person whom the block still lacks."""
        if not label or len(label.split()) > 3 or self.is_open():
            return False
        missing = self.foreign_role(value, number) in (*PEOPLE, "date")
        return missing or self.label_follows(number) or self.subject_at(number) == "subject"

    def foreign_role(self, value: str, number: int) -> str:
        """What a line with an unknown label says: values tell it, once the writer is known."""
        if "@" not in self.values.get("from", ""):
            return "other"
        return role_by_value(value, self.values) or self.subject_at(number)

    def subject_at(self, number: int) -> str:
        """ "subject" where a line ends a block that lacks one, else "other"."""
        written = "@" in self.values.get("from", "") and "date" in self.values
        ends = number + 1 == len(self.lines) or not bare(self.lines[number + 1])
        return "subject" if written and ends and "subject" not in self.values else "other"

    def is_open(self) -> bool:
        """Whether the value read last must go on."""
        value = self.values.get(self.role, "")
        if not value and self.role in self.values:
            return True  # the label stands alone, the value below it
        last = re.split("[,;]", value)[-1]
        if self.role in PEOPLE and "@" in value and "@" not in last:
            return bool(last.strip())  # a name whose address is to come
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
