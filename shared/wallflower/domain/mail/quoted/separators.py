"""The separators that clients draw above an original mail, and below it."""

import re
from functools import cache

from wallflower.domain.mail.language import labels
from wallflower.domain.mail.lines import bare, depth, is_rule

_LONGEST = 4000  # characters of a header in one line
_DRAWING = "-–—_=*+:：.<>«»~|#[]【】 \t"
_DRAWN = re.compile(r"[-–—_=*+~]{2,}[ \t]*([^-–—_=+~\n].{2,118}?)[ \t]*(?:[-–—_=*+~]{2,}:?)")
_WITH_REST = re.compile(r"[-–—_]{2,}([^-–—_:]{4,60})[-–—_]{2,}[ \t]+(\S.*)")
# What "forwarded" and "passed on" begin with, in any language: enough within a drawn line.
_STEMS = (
    "forward|weitergeleit|transfér|transmis|réexpéd|reenvia|inoltra|doorgest|doorgezon|"
    "encaminha|przekaz|przesła|przesył|přepos|předa|prepos|posredov|proslijeđ|vidarebef|"
    "videres|välite|edelleenl|edasta|edasi|továbbít|redirec|înaint|iletil|yönlendir|пересыл|"
    "переслан|переадрес|перенаправ|переспрям|препрат|προωθ|הועבר|מועבר|توجيه|محول|転送|전달|"
    "转发|轉寄|轉發"
)


def separator(line: str) -> str:
    """What a drawn line says lies below it: "forwarded", "original", "drawn" if it only sounds
    like a forward (so that a header must follow), or "" if it is none."""
    text = bare(line)
    if not 4 <= len(text) <= 160:
        return ""
    kind = labels.separates(text.strip(_DRAWING))
    if kind and (not text[:1].isalnum() or text.endswith(("-", "_", "="))):
        return kind
    # "Original message:" may be a person's own words; only forwards begin without a drawn line.
    if kind == "forwarded" and (text.endswith((":", "：")) or depth(line)):
        return kind
    return "drawn" if is_drawn(line) and _is_passed_on(text) else ""


def is_drawn(line: str) -> bool:
    """Whether a line is words between drawn dashes, whatever they say."""
    return bool(_DRAWN.fullmatch(bare(line)[:160]))


def _is_passed_on(text: str) -> bool:
    said = labels.key(text.strip(_DRAWING))
    return any(stem in said for stem in _stems())


@cache
def _stems() -> tuple[str, ...]:
    return tuple(map(labels.key, _STEMS.split("|")))


def closes(line: str) -> bool:
    """Whether a line may be what a client draws below a forwarded mail."""
    return is_rule(line) or separator(line) in ("forwarded", "drawn")


def separator_with_rest(line: str) -> tuple[str, str]:
    """A separator that has the header block behind it in the same line, and that block."""
    found = _WITH_REST.match(bare(line))
    if not found:
        return "", ""
    kind = labels.separates(found.group(1).strip(_DRAWING))
    return kind, found.group(2)[:_LONGEST] if kind else ""
