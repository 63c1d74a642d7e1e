"""Structured fields of a part, such as `text/plain; charset=utf-8`: a value and its parameters."""

import re

from wallflower.domain.mail.guards import PARAMETERS_LIMIT
from wallflower.domain.mail.mime.charsets import decode

Parameters = dict[str, str]

_LIMIT = 8000  # characters of a field
_PARAMETER = re.compile(
    r"[;\s][\s;]*+([^\s=;\"]{1,60})[ \t]*=[ \t]*"
    r'(?:"((?:[^"\\]|\\.)*+)(?:"|$)|([^;]*))',
    re.DOTALL,
)
_PIECE = re.compile(r"([^*]+)\*(?:(\d{1,4})(\*?))?")


def read_parameters(field: str) -> tuple[str, Parameters]:
    """The value in lower case, and its parameters by name; a name comes in lower case, too.

    Names that RFC 2231 cut into pieces or encoded are whole again. Never raises.
    """
    field = field[:_LIMIT].strip()
    value = re.match(r"[^\s;]*", field)
    if value is None or value.end() == len(field):
        return field.lower(), {}
    plain: Parameters = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for number, found in enumerate(_PARAMETER.finditer(field, value.end())):
        name, said = found[1].lower(), _said(found)
        piece = _PIECE.fullmatch(name)
        if number >= PARAMETERS_LIMIT:
            break
        if piece is None:
            plain.setdefault(name, said)
            continue
        encoded = piece[2] is None or bool(piece[3])
        pieces.setdefault(piece[1], {}).setdefault(int(piece[2] or 0), (said, encoded))
    return value.group().lower(), plain | {name: _joined(cut) for name, cut in pieces.items()}


def _said(found: re.Match[str]) -> str:
    if found[2] is None:
        return found[3].strip()
    # A backslash before anything else is a path of Windows.
    return re.sub(r"\\([\"\\])", r"\1", found[2])


def _joined(pieces: dict[int, tuple[str, bool]]) -> str:
    """RFC 2231: `UTF-8'en'%e2%82%ac`, of which only the first piece names the charset."""
    charset, start = "", pieces.get(0, ("", False))
    if start[1] and start[0].count("'") >= 2:
        charset, _, text = start[0].split("'", 2)
        pieces = pieces | {0: (text, True)}
    whole = b"".join(
        percent_decoded(text.encode("utf-8", "replace"))
        if encoded
        else text.encode("utf-8", "replace")
        for _, (text, encoded) in sorted(pieces.items())
    )
    return decode(whole, charset)


def percent_decoded(text: bytes) -> bytes:
    """Bytes with `%C3` and the like undone."""
    return re.sub(rb"%([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found[1].decode()), text)
