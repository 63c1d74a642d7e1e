"""Whether words are those by which a client says who wrote what follows, in any language."""

import re
from functools import cache

from wallflower.domain.mail.language import labels

# Clients name the writer; who says "I" or "she" introduces words of her own choice.
_PRONOUN = re.compile(
    r"(?<!\w)(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|ich|wir|er|sie|nous|vous|elle|elles|yo|nosotros|ella|ellos|"
    r"noi|lei|ik|wij|zij|jag|vi|han|hon|hun|я|мы|он|она|они|вы|вони|він|вона)(?!\w)"
)
# Verbs of sending stand in many a sentence; beside an address they are a client's.
_SENDING = re.compile(r"(?<!\w)(?:sent|a envoyé|envió|enviou|lähetti|saatis)(?!\w)", re.IGNORECASE)
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


_DATED = re.compile(
    r"(?:\S+\s+){0,6}?\d{1,4}\D.{0,80}[<(][^\s@<>()]{1,64}@[^\s@<>()]{1,100}[>)]*\s*[:：]"
)
TIME = re.compile(r"(?<!\d)\d{1,2}\s?(?:[:.hH時时시點点]\s?\d\d(?!\d)|[ap]\.?m\b)", re.IGNORECASE)
DAY = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d\d|"
    r"(?<![\d:.])\d{1,2}(?:st|nd|rd|th|\.|,)?\s+(?:de\s+)?[^\W\d_]{3,}|[^\W\d_]{3,}\.?\s+\d{1,2}(?![\d:])"
)
MOMENT = re.compile(f"{TIME.pattern}|{DAY.pattern}", re.IGNORECASE)
# How Gmail dated a quote in languages it did not know: by the machine's clock, without a verb.
_STAMPED = re.compile(
    r"\d{4}-\d\d-\d\d \d{1,2}:\d\d(?::\d\d)? (?:GMT|UTC)[+-]\d{1,2}:\d\d \S.{0,98}"
)


@cache
def verbs() -> str:
    """The verbs of writing of all languages, as a pattern."""
    known = sorted(map(re.escape, labels.words("wrote")), key=len, reverse=True)
    spaced = "|".join(word for word in known if not _UNSPACED.search(word))
    running = "|".join(word for word in known if _UNSPACED.search(word))
    return rf"(?<!\w)(?:{spaced})(?!\w)|(?:{running})"


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(verbs(), re.IGNORECASE)


@cache
def _last_words() -> tuple[str, ...]:
    return tuple(word.casefold() for word in labels.words("wrote"))


def has_verb(said: str) -> bool:
    """Whether a verb of writing is among the words."""
    return bool(_verb().search(said))


def is_attribution(said: str, *, quoted: bool) -> bool:
    """Whether these words are one; `quoted` where a marked quote stands below them."""
    dashed = said.startswith("--") and said.endswith("--")
    plain = re.sub(r"\s+([>:])", r"\1", said.strip("-–—*_ "))
    if plain.endswith((":", "：")) or dashed:
        return _is_announced(plain, dashed=dashed, quoted=quoted)
    if _STAMPED.fullmatch(plain):
        return True
    # Some clients leave the colon out; then all the rest must be there.
    if plain.count("<") > plain.count(">"):
        return False
    last = "@" in plain and _ends_in_verb(plain)
    if quoted:
        return last or _is_dated(plain, verb=False)
    return last and bool(MOMENT.search(plain))


def _ends_in_verb(plain: str) -> bool:
    if not plain.casefold().endswith(_last_words()):
        return False
    return any(found.end() == len(plain) for found in _verb().finditer(plain))


def _is_announced(plain: str, *, dashed: bool, quoted: bool) -> bool:
    verb = bool(_verb().search(plain))
    if _DATED.fullmatch(plain) or (dashed and verb):
        return True
    if quoted and is_timed(plain):
        return verb or "@" in plain
    if _PRONOUN.search(_uncapped(plain)):
        return False
    if quoted:
        return verb and _is_witnessed(plain)
    if "@" in plain:
        return verb and bool(MOMENT.search(plain) or _is_named(plain))
    return bool(_verb().search(_SENDING.sub("", plain))) and is_timed(plain)


def _uncapped(plain: str) -> str:
    """A sentence as it would go on within another one; elsewhere a capital makes it a name."""
    first = plain[:1] if plain.startswith("I ") else plain[:1].lower()
    return first + plain[1:]


def _is_named(plain: str) -> bool:
    """Whether a line is but a name, an address in brackets and a verb."""
    name, _, rest = plain.partition("<")
    words = name.strip(" \"'“”„").split()
    ends = [word for word in (*words[:1], *words[-1:]) if word[0].islower()]
    return len(words) <= 5 and not ends and rest.count(" ") <= 3


def _is_witnessed(plain: str) -> bool:
    """Whether a verb of writing has a figure, an address or a name beside it."""
    if re.search(r"[\d@]", plain):
        return True
    words = _verb().sub("", plain).strip(" :：,").split()
    return 1 < len(words) <= 5 and all(word[0].isupper() or "(" in word for word in words)


def is_timed(plain: str) -> bool:
    """Whether a line names a day and a time of it."""
    return bool(TIME.search(plain) and DAY.search(plain))


def _is_dated(plain: str, *, verb: bool) -> bool:
    """Whether a line without a known verb has the shape of one: a day and a time, an address."""
    held = ("@" in plain, bool(TIME.search(plain)), bool(DAY.search(plain)), verb)
    return sum(held) >= 3 and not plain.endswith((".", "!", "?"))
