"""Which charset 8-bit bytes are in that nobody named: judged by how scripts use their bytes."""

import re

_SAMPLE = 4000  # bytes
_FEW = 6  # bytes that tell nothing yet
_LETTERS = re.compile(rb"[A-Za-z\x80-\xff]+")
_HIGH = re.compile(rb"[\x80-\xff]+")


def likely(raw: bytes) -> str:
    """The codec that fits how the bytes lie; cp1252 for few, or where most letters are ASCII.

    Cyrillic has nearly all its letters from 0xC0 on, in one charset the small ones where the
    other has the capitals. In the East each letter is two bytes.
    """
    sample = raw[:_SAMPLE]
    runs = _HIGH.findall(sample)
    high = b"".join(runs)
    if len(high) < _FEW or len(high) * 2 <= sum(map(len, _LETTERS.findall(sample))):
        return "cp1252"
    if _share(high, 0xC0, 0xFF) > 0.9:
        return "cp1251" if _share(high, 0xE0, 0xFF) > 0.5 else "koi8_r"
    if _share(high, 0x81, 0x83) > 0.2:
        return "cp932"
    if len(sample) < len(raw):
        runs = runs[:-1]  # the last may be cut within a letter
    if any(len(run) % 2 for run in runs) or _share(high, 0xA1, 0xFE) < 1:
        return "cp1252"
    leads = b"".join(run[::2] for run in runs)
    if _share(leads, 0xA4, 0xA5) > 0.3:
        return "euc_jp"
    return "cp949" if _share(leads, 0xB0, 0xC8) > 0.9 else "gb18030"


def _share(letters: bytes, low: int, up: int) -> float:
    return sum(low <= letter <= up for letter in letters) / max(1, len(letters))
