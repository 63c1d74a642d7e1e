"""How easily an English text is read: Flesch's reading ease.

    206.835 - 1.015 words / sentences - 84.6 syllables / words

Rudolf Flesch, "A new readability yardstick", Journal of Applied Psychology, 1948: from 60 on, a
text is plain English. Syllables are counted as groups of vowels, without a silent e.
"""

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ADDRESS = re.compile(r"\S+@\S+")
_VOWELS = re.compile(r"[aeiouyáéíóúàèäöüâêô]+")
_SILENT = re.compile(r"(?:[^laeiouy]|[aeiouy]l)es?$|[^aeiouytd]ed$")


def reading_ease(text: str) -> float:
    """The reading ease of a text whose paragraphs are parted by empty lines; an address counts as
    no word."""
    plain = _ADDRESS.sub(" ", text)
    pieces = [_WORD.findall(piece) for piece in re.split(r"[.!?:;]+(?=\s|$|[”\"])|\n\s*\n", plain)]
    sentences = [words for words in pieces if words]
    words = [word for sentence in sentences for word in sentence]
    syllables = sum(map(_syllables, words))
    return 206.835 - 1.015 * len(words) / len(sentences) - 84.6 * syllables / len(words)


def _syllables(word: str) -> int:
    word = word.lower()
    count = len(_VOWELS.findall(word)) - bool(_SILENT.search(word))
    return max(1, count)
