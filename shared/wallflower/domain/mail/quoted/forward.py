"""Forwarded mails that stand in the text: the note above, and the original below."""

from dataclasses import dataclass
from datetime import datetime

from wallflower.domain.mail.guards import LINES_LIMIT
from wallflower.domain.mail.language import labels
from wallflower.domain.mail.language.dates import read_date
from wallflower.domain.mail.lines import bare, depth, is_rule, was_wrapped
from wallflower.domain.mail.message import Forwarded, Sign
from wallflower.domain.mail.quoted.attribution import Attribution, read_attribution
from wallflower.domain.mail.quoted.block import Block, read_block
from wallflower.domain.mail.quoted.header_line import split_line, with_colons
from wallflower.domain.mail.quoted.original import body, note
from wallflower.domain.mail.quoted.separators import is_drawn, separator, separator_with_rest

_BELOW = 5  # lines below a separator in which its block begins


@dataclass(frozen=True, slots=True)
class Found:
    """A forwarded mail in a text, and the lines above it.

    `told_apart` is false where those lines hold quotes that nothing marks as such.
    """

    note: str
    forwarded: Forwarded
    told_apart: bool = True


def find_forward(
    text: str, subject: str, sent: datetime | None = None, *, answers: bool = False
) -> Found | None:
    """The mail that a text forwards, None if it forwards none.

    `subject` and `sent` are those of the mail with this text; `answers` says that it names a mail
    that it answers. The first thing that begins a quote decides: a line that says "forwarded" is a
    forward; a header block is one unless the subject says that this is an answer; `Jane wrote:` is
    one only if the subject says so. Further mails below stay in the body.
    """
    return _Finder(text.split("\n"), subject, sent, answers).find()


@dataclass(frozen=True, slots=True)
class _Finder:
    lines: list[str]
    subject: str
    sent: datetime | None
    answers: bool

    def find(self) -> Found | None:
        for number, line in enumerate(self.lines[:LINES_LIMIT]):
            if not bare(line):
                continue
            forward = self.from_separator(number)
            if forward:
                return forward
            expected = self.is_expected(number)
            block = self.block(number, expected=expected)
            block = block or (self.block_without_colons(number) if expected else None)
            if block:
                answered = self.is_reply(block) or self.may_be_hers(number, block)
                return None if answered else self.found(number, block)
            attribution = read_attribution(self.lines, number)
            if attribution:
                return self.from_attribution(number, attribution)
        return None

    def block(self, number: int, *, expected: bool = False) -> Block | None:
        return read_block(self.lines, number, subject=self.subject, expected=expected)

    def is_expected(self, number: int) -> bool:
        """Whether the subject, or a line drawn above, leads us to expect a header block here."""
        return labels.is_forward(self.subject) or (number > 0 and is_drawn(self.lines[number - 1]))

    def is_reply(self, block: Block) -> bool:
        return labels.is_reply(self.subject, block.language)

    def may_be_hers(self, number: int, block: Block) -> bool:
        """Whether a block may be what the person noted herself: to nobody, and above all else, in a
        mail whose subject does not speak of a forward."""
        unsaid = "to" not in block.values and not labels.is_forward(self.subject)
        quoted = depth(self.lines[number]) > 0
        return unsaid and not quoted and not any(bare(line) for line in self.lines[:number])

    def from_separator(self, number: int) -> Found | None:
        kind, rest = separator_with_rest(self.lines[number])
        if kind:
            return self.from_one_line(number, rest)
        kind = separator(self.lines[number])
        if not kind:
            return None
        for below in range(number + 1, min(number + _BELOW, len(self.lines))):
            if not bare(self.lines[below]) or is_rule(self.lines[below]):
                continue
            found = self.from_block(number, below, kind)
            if found:
                return found
            break
        return self.found(number, Block({}, number + 1)) if kind == "forwarded" else None

    def from_block(self, number: int, below: int, kind: str) -> Found | None:
        """What lies below a separator: a header block, or the line that Yandex writes."""
        forwarded = kind != "original"
        block = self.block(below, expected=forwarded) or (
            self.block_without_colons(below) if forwarded else None
        )
        if block:
            may_be = forwarded or not self.is_reply(block)
            return self.found(number, block, separated=forwarded) if may_be else None
        attribution = read_attribution(self.lines, below) if forwarded else None
        return self.attributed(number, attribution) if attribution else None

    def block_without_colons(self, number: int) -> Block | None:
        """The header that eM Client writes, whose labels have no colons."""
        mended = with_colons(self.lines[number : number + _BELOW + 1])
        block = read_block(mended, 0) if mended else None
        return Block(block.values, number + block.end, block.language) if block else None

    def from_one_line(self, number: int, rest: str) -> Found | None:
        """Yahoo writes separator and header as one line, which a relay may have wrapped."""
        end = number + 1
        while end < len(self.lines) and was_wrapped(self.lines[end - 1], self.lines[end]):
            if self.lines[end][:1].isspace():
                break  # the mail below begins with the space that Yahoo leaves there
            rest += " " + bare(self.lines[end])
            end += 1
        header = split_line(rest)
        block = read_block(header, 0) if header else None
        return self.found(number, Block(block.values, end), separated=True) if block else None

    def from_attribution(self, number: int, attribution: Attribution) -> Found | None:
        if labels.is_forward(self.subject):
            return self.attributed(number, attribution)
        if self.answers or labels.is_reply(self.subject):
            return None
        return self.below_unmarked(attribution.end)

    def below_unmarked(self, start: int) -> Found | None:
        """A forward below quotes that nothing marks, in a mail that answers none.

        All above stays the person's: what is not marked as a quote may be hers.
        """
        for number in range(start, min(len(self.lines), LINES_LIMIT)):
            if depth(self.lines[number]):
                return None
            if bare(self.lines[number]) and is_rule(self.lines[number - 1]):
                block = self.block(number)
                if block:
                    found = self.found(number, block)
                    return Found(found.note, found.forwarded, told_apart=False)
        return None

    def attributed(self, number: int, attribution: Attribution) -> Found:
        """A forward that only a line like `On Monday, Jane wrote:` introduces."""
        forwarded = Forwarded(
            sender=attribution.writer,
            subject=labels.without_forward_marks(self.subject),
            date=read_date(attribution.said, self.sent),
            body=body(self.lines[attribution.end :], depth(self.lines[number])),
            sign=Sign.ATTRIBUTION,
        )
        return Found(note(self.lines, number), forwarded)

    def found(self, start: int, block: Block, *, separated: bool = False) -> Found:
        sender = block.people("from")
        forwarded = Forwarded(
            sender=sender[0] if sender else None,
            to=block.people("to"),
            cc=block.people("cc"),
            subject=block.values.get("subject") or labels.without_forward_marks(self.subject),
            date=self.date(block, start),
            body=body(self.lines[block.end :], depth(self.lines[block.end - 1])),
            sign=self.sign(block, separated=separated),
        )
        return Found(note(self.lines, start), forwarded)

    def date(self, block: Block, start: int) -> datetime | None:
        """When it was written; Orange and Notes say so in the line above the header."""
        if "date" in block.values:
            return read_date(block.values["date"], self.sent)
        above = self.lines[start - 1] if start and depth(self.lines[start]) else ""
        drawn = read_date(bare(self.lines[start]), self.sent)
        return drawn or (read_date(bare(above), self.sent) if depth(above) else None)

    def sign(self, block: Block, *, separated: bool) -> Sign:
        if not block.values:
            return Sign.BARE
        if block.guessed:
            return Sign.SHAPE
        if separated:
            return Sign.SEPARATOR
        return Sign.SUBJECT if labels.is_forward(self.subject) else Sign.HEADER
