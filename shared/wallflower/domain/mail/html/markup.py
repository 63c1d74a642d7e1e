"""Markup before it is parsed: made lighter, and refused where parsing would take too long."""

import re
from collections import Counter

from wallflower.domain.mail.guards import HTML_COST_LIMIT, HTML_DEPTH_LIMIT, HTML_LIMIT

# A tag up to its end, past what is quoted in it; comments hold none.
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|"
    r"<(/?)([a-zA-Z][^\s/>]*+)"
    r"((?:[^>=]++|=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))?)*+)(?:>|\Z)",
    re.DOTALL,
)
_LONG = 2000  # characters of a tag; the parser is quadratic in the number of attributes
_SMALL = 8000  # characters
_FEW = 300  # tags
_MERGED = frozenset(("body", "html"))  # their attributes come together in one element
# What stands alone, or ends by itself where the next one begins.
_UNNESTED = frozenset(
    (
        *("br", "hr", "img", "meta", "link", "input", "col", "base", "wbr", "area", "embed"),
        *("p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option"),
    )
)
# What the parser opens again in each block where it was left open.
_FORMATTING = frozenset(
    (
        *("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong"),
        *("tt", "u"),
    )
)


def lightened(markup: str) -> str:
    """The markup without the attributes of tags that are too long, as those that hold a picture's
    bytes, and without comments; cut short."""
    if _is_small(markup):
        return markup
    seen: set[str] = set()

    def light(found: re.Match[str]) -> str:
        tag = (found[2] or "").lower()
        again = tag in _MERGED and tag in seen
        seen.add(tag)
        if not tag:
            return ""
        return f"<{found[1]}{tag}>" if again or len(found.group()) > _LONG else found.group()

    return _TAG.sub(light, markup)[:HTML_LIMIT]


def _is_small(markup: str) -> bool:
    """Whether no trick could make the parser slow; most mails are small."""
    return len(markup) < _SMALL and markup.count("<") < _FEW


def is_costly(markup: str) -> bool:
    """Whether the parser would be slow: it is quadratic in depth, and where formatting is never
    closed."""
    if _is_small(markup):
        return False
    open_tags: Counter[str] = Counter()
    depth = formatting = cost = tags = 0
    for found in _TAG.finditer(markup):
        closing, tag = found[1], (found[2] or "").lower()
        tags += 1
        if tag not in _FORMATTING:
            cost += formatting
        if not tag or tag in _UNNESTED or (closing and not open_tags[tag]):
            continue
        step = -1 if closing else 1
        open_tags[tag] += step
        depth += step
        formatting += step if tag in _FORMATTING else 0
        if depth > HTML_DEPTH_LIMIT or cost > HTML_COST_LIMIT + 4 * tags:
            return True
    return False


def bare(markup: str) -> str:
    """The bare text of markup that no honest program wrote."""
    from html import unescape  # its table of entities costs a millisecond at start

    markup = re.sub(r"<[^<>]{0,300}$", "", markup)  # it was cut within a tag
    text = re.sub(r"<(?:br|div|p|tr|blockquote)\b[^<>]*>", "\n", markup, flags=re.IGNORECASE)
    return unescape(re.sub(r"<[^<>]*>", "", text))
