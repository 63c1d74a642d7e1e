"""A display name as it was written, without what its wire form wraps around it."""

import re

# An @ with room on both sides is a word ("Jane @ Acme"); any other makes an address.
_ADDRESS = re.compile(r"\S[@＠﹫]|[@＠﹫]\S")
_AROUND = ' \t*_"“”„«»<>:,;@'
_APOSTROPHES = "'‘’`"


def clean_name(text: str, address: str = "") -> str:
    """A display name without quotes, escapes and markup; "" if it is but an address again.

    Words, their order and their case stay as they were written.
    """
    name = re.sub(r"\\(.)", r"\1", re.sub(r"\s+", " ", text)).strip(_AROUND)
    # An apostrophe on one side only is a letter's ("'t Hart", "ברקוביץ'").
    while len(name) > 1 and name[0] in _APOSTROPHES and name[-1] in _APOSTROPHES:
        name = name[1:-1].strip(_AROUND)
    return "" if _ADDRESS.search(name) or name.lower() == address else name
