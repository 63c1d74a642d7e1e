"""Making what others wrote harmless: one line of plain characters, without links."""

import re
import unicodedata

from wallflower.domain.letter.endings import BEGINS, ENDINGS, FILES

# Joiners that scripts and emoji need; every other format character can hide or turn text.
_JOINERS = "\u200c\u200d"
_FILLERS = "\u115f\u1160\u2800\u3164\uffa0"  # letters that show nothing
_BETWEEN = r"\s.。．｡,;:!?()<>\[\]{}\"“”„«»'‘’/\\@|"
_MAILBOX = re.compile(r"[^\s\"(),:;<>@\[\]\\]{1,64}@[^\s\"(),:;<>@\[\]\\]{1,253}")
_OF_A_LINK = frozenset("/?#%=&")
_LINK = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]{1,30}://|\bwww\.|mailto:"
    r"|\b(?:tel|sms|callto|skype|facetime|whatsapp|bitcoin|magnet|data|javascript):(?=\S))\S*",
    re.I,
)
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\"“”]{1,64}@[^\s@<>()\[\],;:\"“”]{3,}")
_DOMAIN = re.compile(
    rf"(?<![^\W_])(?:[^{_BETWEEN}]{{1,63}}[.。．｡])+(?P<ending>xn--[\w-]+|[^{_BETWEEN}\d_-]{{2,24}})"
    r"(?![^\W_])(?P<path>[:/?#\\]\S*)?"
)
# What a telephone takes for a number: with a country's code, a leading zero, or North American.
_PHONE = re.compile(
    r"(?<![\w/.])(?:\+\(?\d|00[1-9]|\(?0[1-9]|1[ .-]?\(?[2-9]\d\d\)?(?=[ .-]?\d{3}[ .-]?\d))"
    r"(?:[ ()\u2010-\u2014·_,.-]{0,3}\d){6,}(?![\w/])"
)
_MARKS = re.compile("[\"“”„‟«»〝〞〟＂「」『』❝❞❠🙶🙷🙸⹂″‶ʺ˝ˮ〃]|['’‘‛`´]{2,}")


def clean(text: str) -> str:
    """The same text on one line: no control, format or bidi character, single spaces."""
    kept = "".join(_character(c) for c in text)
    return " ".join(kept.split())


def clean_lines(text: str) -> str:
    """The same text with every line cleaned; lines are parted by "\\n"."""
    return "\n".join(clean(line) for line in text.splitlines()).strip("\n")


def unlinked(text: str) -> str:
    """The text with each link replaced by [link], each mail address by [address], and each long
    number by [number].

    Bare domains and telephone numbers count: mail clients turn them into links by themselves.
    """
    text = _LINK.sub("[link]", text)
    text = _ADDRESS.sub("[address]", text)
    return _PHONE.sub("[number]", _DOMAIN.sub(_domain, text))


def cut(text: str, limit: int) -> str:
    """At most `limit` characters, ended by "…" where something was cut, between words if it can."""
    if len(text) <= limit:
        return text
    end = limit - 1
    while end > 0 and (unicodedata.combining(text[end]) or text[end] in _JOINERS):
        end -= 1
    head, _, last = text[:end].rpartition(" ")
    whole_words = text[end] == " " or not head or len(last) > 20
    return (text[:end] if whole_words else head).rstrip(" ,;:.") + "…"


def mailbox(text: str) -> str:
    """The text if it is one plain mailbox, else "": a quoted local part could smuggle in a second
    one."""
    found = _MAILBOX.fullmatch(clean(text[:400]))
    return found[0] if found else ""


def plain_address(text: str) -> str:
    """The text if it is one plain mailbox that nobody takes for a link, else ""."""
    found = mailbox(text)
    return "" if _OF_A_LINK & set(found) else found


def own(text: str, limit: int) -> str:
    """What the owner wrote herself, for her own eyes: as `plain`, with links and numbers."""
    return cut(_single(clean(text[: limit * 20])), limit)


def plain(text: str, limit: int) -> str:
    """What somebody wrote as at most `limit` plain characters on one line: links are taken out, and
    quotation marks made single, so that no quote of ours ends before its end."""
    return cut(_single(unlinked(clean(text[: limit * 20]))), limit)


def _single(text: str) -> str:
    """The text with single quotation marks for double ones, of whatever alphabet."""
    return _MARKS.sub("'", text)


def _character(character: str) -> str:
    if character in _JOINERS:
        return character
    if character in _FILLERS:
        return " "
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp" | "Zs":
            return " "
        case "Cf" | "Cs":
            return ""
        case _:
            return character


def _domain(match: re.Match[str]) -> str:
    """A bare domain becomes [link]; "Node.js", "notes.pdf" and "Dr.Jane" stay."""
    ending, path = match["ending"], match["path"]
    if path and not path.startswith(":"):
        return "[link]"
    if ending.lower() in FILES:
        return match[0]
    # A sentence may begin behind a full stop without a space.
    word = ending.lower() in BEGINS if len(ending) < 3 else ending.lower() not in ENDINGS
    return match[0] if word and ending.istitle() else "[link]"
