"""Bytes to text, whatever charset they claim."""

import codecs
import re
from encodings.aliases import aliases

from wallflower.domain.mail.mime.scripts import likely

# What senders call one thing and mean another: the larger set reads both.
_MEANT = {
    "ascii": "utf_8",
    "latin_1": "cp1252",
    "iso8859_9": "cp1254",
    "iso8859_11": "cp874",
    "tis_620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x_gbk": "gb18030",
    "big5": "big5hkscs",
    "x_big5": "big5hkscs",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "x_sjis": "cp932",
    "windows_31j": "cp932",
    "iso2022_jp": "iso2022_jp_ext",
    "iso_8859_8_i": "iso8859_8",
    "iso_8859_8_e": "iso8859_8",
    "x_mac_cyrillic": "mac_cyrillic",
    "utf8mb4": "utf_8",
    "unicode_1_1_utf_8": "utf_8",
}
_UNLISTED = {"koi8_u", "koi8_t", "cp737", "cp874", "cp720", "cp856", "utf_8_sig"}
# UTF-7 hides markup from whoever looks at the bytes; nobody sends mail in it today.
# rot13, zip and their kin turn bytes into no text.
_REFUSED = {
    *("utf_7", "base64_codec", "bz2_codec", "hex_codec", "quopri_codec", "rot_13"),
    *("uu_codec", "zlib_codec", "mbcs", "cp65001", "tactis"),
}
_KNOWN = (set(aliases.values()) | _UNLISTED | set(_MEANT)) - _REFUSED
_ESCAPE = re.compile(rb"\x1b[$(][@B0IJ(]")
_SAMPLE = 4000  # characters
_PAGE = re.compile(r"(?:x_)?(?:windows|win|cp|ibm|ms)_?(\d{3,4})")
_ISO = re.compile(r"iso_?8859_?(\d{1,2})(?:_\w*)?")


_PLAIN = frozenset(("", "us-ascii", "ascii", "utf-8", "utf8", "iso-8859-1", "windows-1252"))


def decode(raw: bytes, charset: str = "", otherwise: str = "") -> str:
    """Text from bytes: in the charset named if that is one and fits, else in UTF-8.

    Else in `otherwise`, what is said nearby of the charset; else in the one that the bytes
    look like. No half characters are in it.
    """
    if raw.isascii() and b"\x1b" not in raw and charset.lower() in _PLAIN:
        return raw.decode("ascii")
    stated = codec(charset)
    for name in (stated, "utf_8", codec(otherwise)):
        text = _fitting(raw, name) if name else None
        if text is not None:
            return text
    if stated and stated != "utf_8":
        return raw.decode(stated, "replace")
    text = raw.decode("utf_8", "replace")
    return text if _mostly_fits(text) else raw.decode(likely(raw), "replace")


def _fitting(raw: bytes, name: str) -> str | None:
    if name == "utf_8" and raw.isascii() and _ESCAPE.search(raw):
        name = "iso2022_jp_ext"  # under whatever name it comes, and escaped in seven bits
    try:
        return raw.decode(name)
    except (UnicodeError, ValueError):
        return None


def _mostly_fits(text: str) -> bool:
    """Whether a text is UTF-8 that was cut within a letter, or in which a byte was lost."""
    beyond_ascii = [letter for letter in text[:_SAMPLE] if not letter.isascii()]
    return beyond_ascii.count("\ufffd") * 10 <= len(beyond_ascii)


def codec(charset: str) -> str:
    """The codec that reads a charset's bytes as they are meant; "" if it is unknown or refused."""
    name = re.sub(r"\W+", "_", charset[:60].strip(" \t'\";,.").lower(), flags=re.ASCII)
    page, iso = _PAGE.fullmatch(name), _ISO.fullmatch(name)
    if iso and name not in _MEANT:
        name = f"iso8859_{iso[1]}"
    name = f"cp{page[1]}" if page else aliases.get(name, name)
    name = aliases.get(name, name)
    name = _MEANT.get(name, name)
    if name not in _KNOWN:
        return ""
    return _MEANT.get(name, name) if _exists(name) else ""


def _exists(name: str) -> bool:
    try:
        return bool(codecs.lookup(name))
    except LookupError:
        return False
