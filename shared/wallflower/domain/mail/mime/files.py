"""A mail as a file may hold it: in UTF-16, after a byte order mark, with an old Mac's lines."""

import codecs

_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_READ = 8 * 1024 * 1024  # bytes of a file in wide characters
_LOOK = 64 * 1024  # bytes in which a line should have ended


def unwrapped(raw: bytes) -> bytes:
    """The mail's own bytes, with line ends that are ends of lines."""
    wide = next((name for mark, name in _WIDE if raw.startswith(mark)), _unmarked(raw[:200]))
    if wide:
        raw = raw[:_READ].decode(wide, "ignore").encode("utf-8", "replace")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    start = raw[:_LOOK]
    return raw.replace(b"\r", b"\n") if b"\n" not in start and b"\r" in start else raw


def _unmarked(start: bytes) -> str:
    """UTF-16 without a mark: every second byte of an ASCII head is zero."""
    if len(start) < 20 or start.count(0) * 3 < len(start):
        return ""
    if not start[1::2].strip(b"\0"):
        return "utf-16-le"
    return "utf-16-be" if not start[::2].strip(b"\0") else ""
