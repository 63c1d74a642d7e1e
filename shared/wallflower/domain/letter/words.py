"""Making what others wrote harmless: one line of plain characters, without links."""

import re
import unicodedata

# Joiners that scripts and emoji need; every other format character can hide or turn text.
_JOINERS = "\u200c\u200d"
_NOT_A_DOMAIN = frozenset(
    [
        "csv",
        "doc",
        "docx",
        "eml",
        "gif",
        "htm",
        "html",
        "ics",
        "jpeg",
        "jpg",
        "js",
        "json",
        "odt",
        "pdf",
        "png",
        "ppt",
        "pptx",
        "txt",
        "vcf",
        "xls",
        "xlsx",
        "xml",
        "yaml",
        "yml",
    ]
)
_COMMON = frozenset(["com", "net", "org", "info", "app", "dev", "xyz"])
_MAILBOX = re.compile(r"[^\s\"(),:;<>@\[\]\\]{1,64}@[^\s\"(),:;<>@\[\]\\]{1,253}")
_LINK = re.compile(r"(?:\b[a-z][a-z0-9+.-]{1,30}://|\bwww\.|mailto:|\b(?:tel|data):)\S*", re.I)
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\"“”]{1,64}@[^\s@<>()\[\],;:\"“”]{3,}")
_DOMAIN = re.compile(
    r"(?<![\w.-])(?:[\w-]{1,63}[.。．])+(xn--[\w-]+|[^\W\d_]{2,24})\b(?:[:/?#]\S*)?"
)


def clean(text: str) -> str:
    """The same text on one line: no control, format or bidi character, single spaces."""
    kept = "".join(_character(c) for c in text)
    return " ".join(kept.split())


def clean_lines(text: str) -> str:
    """The same text with every line cleaned; lines are parted by "\\n"."""
    return "\n".join(clean(line) for line in text.splitlines()).strip("\n")


def unlinked(text: str) -> str:
    """The text with each link replaced by [link] and each mail address by [address].

    Bare domains count: mail clients turn them into links by themselves.
    """
    text = _LINK.sub("[link]", text)
    text = _ADDRESS.sub("[address]", text)
    return _DOMAIN.sub(_domain, text)


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


def plain(text: str, limit: int) -> str:
    """What somebody wrote as at most `limit` plain characters on one line, links taken out."""
    return cut(unlinked(clean(text[: limit * 20])), limit)


def _character(character: str) -> str:
    if character in _JOINERS:
        return character
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp" | "Zs":
            return " "
        case "Cf" | "Cs":
            return ""
        case _:
            return character


def _domain(match: re.Match[str]) -> str:
    """A bare domain becomes [link]; "Node.js", "notes.pdf" and "Dr.Jane" stay."""
    suffix = match[1]
    if suffix.lower() in _NOT_A_DOMAIN:
        return match[0]
    if suffix.istitle() and suffix.lower() not in _COMMON:
        return match[0]
    return "[link]"
