"""What the sender wrote anew: the text without quotes, header blocks and signature.

Where it is unsure, a line stays: to lose what a person wrote is worse than to keep too much.
"""

from wallflower.domain.mail.guards import LINES_LIMIT
from wallflower.domain.mail.lines import bare, depth, trim
from wallflower.domain.mail.quoted.attribution import read_attribution
from wallflower.domain.mail.quoted.block import read_block
from wallflower.domain.mail.quoted.header_line import label_of
from wallflower.domain.mail.quoted.mended import is_torn, split_glued
from wallflower.domain.mail.quoted.separators import separator, separator_with_rest
from wallflower.domain.mail.quoted.signature import without_list_footer, without_signature
from wallflower.domain.mail.quoted.wrote import is_timed

_BEGINNING = 4000  # characters


def new_text(text: str) -> str:
    """The part of a text that is new, "" if it only quotes."""
    lines = without_list_footer(split_glued(text.split("\n")))
    return trim(_Reply(lines).own())


def begins_unmarked(text: str) -> bool:
    """Whether a text begins with a quote that nothing marks, so that what is read as new in it may
    be another's."""
    reply = _Reply(split_glued(text[:_BEGINNING].split("\n")))
    reply.own()
    return reply.unmarked


class _Reply:
    """Walks through the lines of a mail and keeps the sender's own.

    Below an attribution every line that is marked as a quote is one, and the lines between them
    are answers. Where the quote below it is not marked, nothing tells it from an answer: with
    words above it, it ends the reply; without, it stays.
    """

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.above: list[str] = []  # the first quote; without its signature
        self.kept: list[str] = []
        self.answers = False  # whether marked lines are a quote, and what is between them is hers
        self.unmarked = False  # whether the mail begins with a quote that nothing marks

    def own(self) -> list[str]:
        """The sender's own lines."""
        number = 0
        while number < min(len(self.lines), LINES_LIMIT):
            following = self.step(number)
            if following is None:
                return self.closed()
            number = following
        for line in self.lines[number:]:
            self.keep(line)
        return self.closed()

    def step(self, number: int) -> int | None:
        """Reads from a line on; the number of the next line, None where the reply ends."""
        attribution = read_attribution(self.lines, number)
        if attribution:
            return self.pass_attribution(attribution.end)
        if self.begins_original(number):
            if not depth(self.lines[number]):
                return None
            self.begin_quote()
        if not (self.answers and is_torn(self.lines, number)):
            self.keep(self.lines[number])
        return number + 1

    def pass_attribution(self, end: int) -> int | None:
        marked = self.is_quoted_below(end)
        if not marked and self.said_something():
            return None
        if marked and not self.unmarked:
            self.begin_quote()
        self.unmarked = self.unmarked or not marked
        return end

    def is_quoted_below(self, start: int) -> bool:
        """Whether the next line with words is marked as a quote."""
        number = start
        while number < len(self.lines) and not (
            bare(self.lines[number]) or depth(self.lines[number])
        ):
            number += 1
        return number < len(self.lines) and depth(self.lines[number]) > 0

    def begin_quote(self) -> None:
        """What stands above a quote is a mail's text of its own, maybe with a signature."""
        if not self.answers:
            self.above, self.kept = _finished(self.kept), [""]
        self.answers = True

    def keep(self, line: str) -> None:
        doubled = not bare(line) and self.kept[-1:] and not bare(self.kept[-1])
        if not self.answers or not (depth(line) or doubled):
            self.kept.append(line)

    def said_something(self) -> bool:
        return any(bare(line) for line in self.above + self.kept)

    def begins_original(self, number: int) -> bool:
        line = self.lines[number]
        if not bare(line):
            return False
        if separator(line) or separator_with_rest(line)[0]:
            return True
        block = read_block(self.lines, number)
        if block:  # above all else, and to nobody, it may be what the person herself noted
            return "to" in block.values or bool(depth(line)) or self.said_something()
        return _is_short_block(self.lines, number)

    def closed(self) -> list[str]:
        return self.above + _finished(self.kept)


def _finished(lines: list[str]) -> list[str]:
    """A text that ends here, without the signature and the quote below it."""
    above = without_signature(lines)
    unquoted = _without_last_quote(above)
    return without_signature(unquoted) if len(unquoted) < len(above) else above


def _without_last_quote(lines: list[str]) -> list[str]:
    """Drops the quote at the very end, if something was written above it that does not cite it."""
    end = len(lines)
    while end and (depth(lines[end - 1]) or not bare(lines[end - 1])):
        end -= 1
    cited = end and bare(lines[end - 1]).endswith((":", "："))
    return lines[:end] if end and not cited else lines


def _is_short_block(lines: list[str], number: int) -> bool:
    """Whether a header block begins that has names only and no subject: writer, date and time,
    reader, in the order that mail clients have and a plan of travel has not."""
    labelled = [label_of(line) for line in lines[number : number + 3]]
    if [role for role, _, _ in labelled] != ["from", "date", "to"]:
        return False
    return is_timed(labelled[1][2])
