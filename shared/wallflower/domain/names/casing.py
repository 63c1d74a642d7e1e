"""Names that were written in capitals, in the letters that people use."""

import re

from wallflower.domain.names.words import GENERATIONS, SMALL

_VOWEL = re.compile("[AEIOUYÀ-ÖØ-ÝĀ-Ŷ\u0370-\u04ff]")


def in_small_letters(name: str) -> str:
    """`JANE VAN DER BERG` and `Jane VAN DER BERG` as Jane van der Berg, all others as they are.

    One word alone may be an abbreviation and stays; letters without case stay.
    """
    words = name.split()
    if len(words) < 2:
        return name
    loud = all(not any(c.islower() for c in word) for word in words)
    return " ".join(
        _cased(word, first=not number) if _is_loud(word, whole=loud) else word
        for number, word in enumerate(words)
    )


def _is_loud(word: str, *, whole: bool) -> bool:
    """Whether a word stands in capitals for no reason of its own (as DJ, II and J.R. have one)."""
    letters = re.sub(r"[\W_]", "", word)
    if "." in word or not letters.isupper() or letters.casefold() in GENERATIONS:
        return False
    return len(letters) > (1 if whole else 2) and bool(_VOWEL.search(letters))


def _cased(word: str, *, first: bool) -> str:
    if not first and word.casefold() in SMALL:
        return word.lower()
    return "".join(map(_piece, re.split(r"([-'’])", word)))


def _piece(piece: str) -> str:
    if re.match(r"MC[A-Z]{2}", piece):
        return f"Mc{piece[2]}{_small(piece[3:])}"
    return piece[:1] + _small(piece[1:])


def _small(letters: str) -> str:
    """Turkish İ becomes a plain i, not one with a dot of its own on top."""
    return letters.replace("İ", "i").lower()
