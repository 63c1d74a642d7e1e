"""Words of the owner's as a phrase that can stand in a mail to somebody."""

import re

from wallflower.domain.letter.topic import topic_phrase

_LONGEST = 60  # characters of what is named
_MOST_WORDS = 7

# A topic that was itself a request would turn a hello into asking again.
_REQUEST = re.compile(
    r"\b(?:please|help|urgent|asap|request|favou?r|invoice|payment|refer(?:ral)?|apply|application|"
    r"reminder|overdue|(?:can|could|would|will) you|i need|looking for)\b",
    re.I,
)

# What our own drafts are called; a mail that came of one says nothing of the owner's.
OURS = frozenset(
    (
        "a short hello",
        "as promised",
        "happy birthday",
        "happy birthday, a little late",
        "shall we meet",
        "thank you",
        "what i promised",
        "your new job",
    )
)
_HANDED_OVER = re.compile(
    r"(?:send|forward|e?-?mail|share|give|lend)\s+"
    r"(?:(?:to )?(?:her|him|them)\s+)?(?:the|an?|my|our|some|this|that|those|these)?\s*"
    r"(?:[\w-]{1,20}\s+){0,2}(?:paper|article|essay|report|slides?|deck|notes?|photos?|pictures?"
    r"|book|list|links?|draft|plan|file|document|cv|recipe|video|recording|address|contact|code"
    r"|dataset|data|invitation|map|drawing|manuscript|chapter|summary|minutes|form|offer)s?"
    r"(?!\s+(?:back\b|to\s+(?!(?:her|him|them)\b)))",
    re.I,
)
# Words that mean somebody, or something that was said before, and what only looks like a noun.
_SPEAKS_OF = re.compile(
    r"\b(?:stuff|things?|nothing|something|cancer|illness|ill|sick|death|died|divorce|funeral"
    r"|burnout|i|me|my|mine|we|us|our|you|your|she|her|hers|he|him|his|they|them|their|it|its|own|secret"
    r"|but|hates?|not|never|do|does|is|are|was|were|mondays?|tuesdays?|wednesdays?|thursdays?"
    r"|fridays?|saturdays?|sundays?|weekends?)\b|^(?:up|out|off|on|in|at|from|with|for|to)\b",
    re.I,
)


def hands_over(text: str) -> bool:
    """Whether what was promised is a thing that comes with a mail: "send the paper"."""
    return bool(_HANDED_OVER.match(text))


def to_them(text: str) -> str:
    """A phrase of the owner's about somebody as it may be said to them: "her move" is "your move";
    "" where it speaks of others, or is more than a few words."""
    said = re.sub(r"^(?:her|his|their)\s+(?!own\b)", "your ", phrase(text), flags=re.I)
    bare = said.removeprefix("your ")
    return "" if _SPEAKS_OF.search(bare) or len(said.split()) > _MOST_WORDS else said


def phrase(text: str) -> str:
    """A text as a few words that can stand in somebody's mail; "" if it cannot."""
    said = topic_phrase(text, _LONGEST)
    if "[" in said or _REQUEST.search(said):
        return ""
    said = re.split(r"[?？؟!]", said)[0].strip(" .,;:-–—'…")
    return said if any(c.isalpha() for c in said) else ""
