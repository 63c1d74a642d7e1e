"""Domains in other letters than ASCII: as A-labels for machines, and as people read them."""

import re
import unicodedata

_HOST = re.compile(
    r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.){1,126}[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
)
_DOTS = re.compile("[。．｡]")  # what East Asian keyboards write for a full stop
_JOINERS = "·・ー"
# Scripts that are written together in one word.
_TOGETHER = (
    {"LATIN"},
    {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "LATIN"},
    {"CJK", "HANGUL", "LATIN"},
    {"CJK", "BOPOMOFO", "LATIN"},
)
# Cyrillic and Greek letters that look like Latin ones: a label of nothing else is a disguise.
_DISGUISED = frozenset("аеорсухіјѕԁһԛԝӏорνοιυκρτχγ")


def a_labels(domain: str) -> str:
    """The domain in lower case as A-labels, "" where it is none.

    Follows IDNA 2008 where the letters ß and ς are concerned: they are letters of their own.
    """
    labels = _DOTS.sub(".", domain).rstrip(".").lower().split(".")
    host = ".".join(map(_a_label, labels[:127]))
    return host if len(host) < 254 and _HOST.fullmatch(host) else ""


def _a_label(label: str) -> str:
    if label.isascii():
        return label
    plain = unicodedata.normalize("NFKC", label).lower()
    if plain.isascii():
        return "" if "." in plain else plain
    if len(plain) > 63 or not all(map(_belongs, label + plain)):
        return ""
    return f"xn--{plain.encode('punycode').decode('ascii')}"


def _belongs(letter: str) -> bool:
    """Whether a letter may stand in a domain: letters, marks, figures, signs such as ☕."""
    kind = unicodedata.category(letter)
    return kind[0] in "LMN" or kind in ("Pd", "So") or letter in _JOINERS


def is_exact(domain: str) -> bool:
    """Whether a domain is written as it is looked up: nothing of it had to be mapped but case."""
    if domain.isascii():
        return not domain.endswith(".")
    return unicodedata.normalize("NFKC", domain) == domain and not _DOTS.search(domain)


def readable(domain: str) -> str:
    """A domain in its own letters; labels that could pass for others stay A-labels."""
    return ".".join(_readable_label(label) for label in domain.split("."))


def _readable_label(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        said = label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return label
    honest = _a_label(said) == label and _one_writing(said) and not set(said) <= _DISGUISED
    return said if honest else label


def _one_writing(text: str) -> bool:
    """Whether the letters belong to one script, or to those that are written together."""
    scripts = {unicodedata.name(c, "?").split()[0] for c in text if c.isalpha()}
    return len(scripts) < 2 or any(scripts <= together for together in _TOGETHER)
