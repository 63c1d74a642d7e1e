"""What the sender wrote anew: the text without quotes, header blocks and signature.

Where it is unsure, a line stays: to lose what a person wrote is worse than to keep too much.
"""

import re

from wallflower.domain.mail import labels
from wallflower.domain.mail.attribution import read_attribution
from wallflower.domain.mail.block import read_block
from wallflower.domain.mail.guards import LINES_LIMIT
from wallflower.domain.mail.languages import DEVICES
from wallflower.domain.mail.lines import bare, depth, is_rule, trim
from wallflower.domain.mail.quotes import separator, separator_with_rest

_SIGNATURE = re.compile(r"--[ \t]*")
_LONGEST_SIGNATURE = 12  # lines with words; more than that is text below a drawn line
_OPENERS = labels.alternatives("sent_from")
_SENT_FROM = re.compile(
    rf"[(<*_]*(?:{_OPENERS})\b[^,;!?.]{{0,40}}?\b(?:{DEVICES})\b.{{0,80}}", re.IGNORECASE
)


def new_text(text: str) -> str:
    """The part of a text that is new, "" if it only quotes."""
    lines = _without_quotes(_split_glued(text.split("\n")))
    return trim(_without_footer(_without_signature(_without_list_footer(lines))))


def _split_glued(lines: list[str]) -> list[str]:
    """Parts `my words--- On Monday, Jane wrote:` into the words and the attribution."""
    parted: list[str] = []
    for line in lines:
        words, dashes, rest = line.partition("--- ")
        glued = dashes and re.search(r"\w", words) and not depth(line)
        parted += [words, rest] if glued and read_attribution([rest], 0) else [line]
    return parted


def _without_quotes(lines: list[str]) -> list[str]:
    kept: list[str] = []
    number = 0
    while number < min(len(lines), LINES_LIMIT):
        attribution = read_attribution(lines, number)
        if attribution:
            after = _after_quote(lines, attribution.end)
            if after is None and any(bare(line) for line in kept):
                return kept
            number = attribution.end if after is None else after
            continue
        if _begins_original(lines, number):
            return kept
        kept.append(lines[number])
        number += 1
    return _without_last_quote(kept + lines[number:])


def _after_quote(lines: list[str], start: int) -> int | None:
    """Where the quote below an attribution ends; None if what is below is not marked as one."""
    number = start
    while number < len(lines) and not bare(lines[number]) and not depth(lines[number]):
        number += 1
    if number == len(lines) or not depth(lines[number]):
        return None
    end = number
    while number < len(lines) and (depth(lines[number]) or not bare(lines[number])):
        number += 1
        end = number if depth(lines[number - 1]) else end
    return end


def _begins_original(lines: list[str], number: int) -> bool:
    line = lines[number]
    if not bare(line):
        return False
    if separator(line) or separator_with_rest(line)[0]:
        return True
    return read_block(lines, number) is not None


def _without_last_quote(lines: list[str]) -> list[str]:
    """Drops the quote at the very end, if something was written above it."""
    end = len(lines)
    while end and (depth(lines[end - 1]) or not bare(lines[end - 1])):
        end -= 1
    return lines[:end] if any(bare(line) for line in lines[:end]) else lines


def _without_list_footer(lines: list[str]) -> list[str]:
    """Drops what a mailing list adds: a drawn line, its name and its addresses, at the very end."""
    for number in range(max(0, len(lines) - 12), len(lines) - 1):
        if re.fullmatch(r"_{2,}", lines[number].strip()) and "mailing list" in lines[number + 1]:
            return lines[:number]
    return lines


def _without_signature(lines: list[str]) -> list[str]:
    """Drops the signature: from the uppermost `-- ` that has few lines with words below it."""
    end, below = len(lines), 0
    for number in range(len(lines) - 1, -1, -1):
        below += bool(bare(lines[number]))
        if below > _LONGEST_SIGNATURE + 1:
            break
        if _SIGNATURE.fullmatch(lines[number]):
            end = number
    return lines[:end]


def _without_footer(lines: list[str]) -> list[str]:
    """Drops drawn lines, empty ones and the phone's own line from the end."""
    end = len(lines)
    while end:
        line = lines[end - 1]
        if bare(line) and not is_rule(line) and not _SENT_FROM.fullmatch(bare(line)):
            break
        end -= 1
    return lines[:end]
