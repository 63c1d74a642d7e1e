"""What stands below a command: more of its remark, how a mail ends, or what is left unread."""

import re
from collections.abc import Sequence

from wallflower.domain.commands.remark import asks_more

_POLITE = re.compile(
    r"(?:(?:hi|hello|hey|dear|good (?:morning|evening)|(?:many |a lot of )?thanks|thank you|thx"
    r"|cheers|(?:kind|best|warm|many)(?:est)? (?:regards|wishes|greetings)|regards|best wishes"
    r"|yours|sincerely|bye|take care|see you|have a|talk soon|sent (?:from|via)|get outlook"
    r"|liebe grüße|viele grüße|danke)\b(?!.*\b(?:drop|snooze|note|every|met|add|also|but)\b)"
    r"[^@?\d]{0,40}|(?:best|love|lg|vg|mfg|xx?|ok|okay|great|hth)"
    r"(?:[,.!]{0,3}|, ?[^\W\d_]{1,15}))",
    re.I,
)
_NAME = re.compile(
    r"[-–—~]{0,2} ?[^\W\d_][^\s\d,:;!?]{0,20}(?: [^\W\d_a-z][^\s\d,:;!?]{0,20})?[,.]?"
)
_NO_NAME = re.compile(
    r"(?:met|saw|call|called|ask|asked|add|note|also|but|and|who|ps|never|not|no|yes|wait|stop|drop"
    r"|undo|help|list|done|sorry)\b",
    re.I,
)


def left(lines: Sequence[str]) -> str:
    """The first line that says something; "" if all are thanks, farewells and a signature."""
    signed = False
    for line in lines:
        if line in ("--", "—"):
            return ""
        if not line or line.startswith(">"):
            signed = False
        elif (_is_polite(line) or signed) and not asks_more(line):
            continue
        elif not _is_name(line):
            return line
        else:
            signed = True
    return ""


def goes_on(line: str) -> bool:
    """Whether a line may go on with the remark above it: it begins small, and takes no leave."""
    return line[:1].isalpha() and line[:1].islower() and not _is_polite(line)


def _is_name(line: str) -> bool:
    return bool(_NAME.fullmatch(line) and not _NO_NAME.match(line))


def _is_polite(line: str) -> bool:
    """Whether a line greets, thanks or takes leave."""
    return bool(_POLITE.fullmatch(line))
