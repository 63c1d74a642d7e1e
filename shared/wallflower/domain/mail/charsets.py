"""Bytes to text, whatever charset they claim."""

import codecs

# What senders call one thing and mean another: the larger set reads both.
_MEANT = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "iso-8859-8-i": "iso-8859-8",
    "x-mac-cyrillic": "mac-cyrillic",
}
# UTF-7 hides markup from whoever looks at the bytes; nobody sends mail in it today.
# The escapes write half characters, which no text holds.
_REFUSED = {
    "utf-7",
    "unicode-1-1-utf-7",
    "idna",
    "punycode",
    "unicode_escape",
    "unicode-escape",
    "raw_unicode_escape",
    "raw-unicode-escape",
    "undefined",
}


def decode(raw: bytes, charset: str = "") -> str:
    """Text from bytes: in the charset named if that is one and fits, else UTF-8, else cp1252."""
    for name in (charset.strip().strip("'\"").lower(), "utf-8"):
        codec = _codec(name)
        if codec is None:
            continue
        try:
            return raw.decode(codec)
        except (UnicodeError, ValueError):
            continue
    stated = _codec(charset.strip().strip("'\"").lower())
    if stated and stated not in ("utf-8", "ascii"):
        return raw.decode(stated, "replace")
    return raw.decode("cp1252", "replace")


def _codec(name: str) -> str | None:
    try:
        found = codecs.lookup(_MEANT.get(name, name))
    except (LookupError, ValueError):
        return None
    # The private flag tells text encodings from rot13, zip and their kin.
    is_text = getattr(found, "_is_text_encoding", True)
    refused = name in _REFUSED or found.name in _REFUSED
    return None if refused or not is_text else found.name
