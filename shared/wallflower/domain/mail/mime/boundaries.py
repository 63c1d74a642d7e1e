"""Where the parts of a multipart lie: the lines that separate them, and what may be wrong."""

import re
from collections.abc import Iterator

from wallflower.domain.mail.guards import NEAR_LIMIT, PARTS_LIMIT, SCAN_LIMIT

Span = tuple[int, int]

_REST = re.compile(rb"(--)?[ \t]*(?:\r{0,2}\n|\Z)")
_GUESS = re.compile(rb"\n--([^\r\n]{1,200}+)\r{0,2}\n(?=content-[a-z-]{1,40}:)", re.IGNORECASE)
_GUESSED_IN = 64 * 1024  # bytes


class Boundaries:
    """Finds the pieces of one mail's multiparts, and counts what that costs."""

    def __init__(self) -> None:
        self.parts = PARTS_LIMIT
        self.near = NEAR_LIMIT
        self.scan = SCAN_LIMIT

    def between(self, raw: bytes, start: int, end: int, boundary: str) -> list[Span]:
        """Start and end of each piece of `raw[start:end]`; a last one without an end goes to `end`.

        Where the boundary is missing or wrong, the first line that looks like one is taken.
        """
        stated = boundary.rstrip().encode("utf-8", "replace")
        pieces = self._pieces(raw, start, end, stated) if stated else []
        if pieces:
            return pieces
        guess = _GUESS.search(raw, max(0, start - 1), min(end, start + _GUESSED_IN))
        return self._pieces(raw, start, end, guess[1].rstrip()) if guess else []

    def _pieces(self, raw: bytes, start: int, end: int, boundary: bytes) -> list[Span]:
        self.scan -= end - start
        pieces: list[Span] = []
        open_at = -1
        marks = self._marks(raw, start, end, boundary) if self.scan >= 0 else iter(())
        for at, after, closes in marks:
            if open_at >= 0:
                pieces.append((open_at, _without_line_end(raw, open_at, at)))
            open_at = -1 if closes else after
            if closes or len(pieces) >= self.parts:
                break
        if open_at >= 0 and len(pieces) < self.parts:
            pieces.append((open_at, end))
        self.parts -= len(pieces)
        return pieces

    def _marks(
        self, raw: bytes, start: int, end: int, boundary: bytes
    ) -> Iterator[tuple[int, int, bool]]:
        """Where the boundary's lines begin, where they end, and whether each is the last."""
        needle = b"\n--" + boundary
        at = raw.find(needle, max(0, start - 1), end)
        while at >= 0 and self.near > 0:
            rest = _REST.match(raw, at + len(needle), end)
            if rest:
                yield at + 1, rest.end(), bool(rest[1])
            else:
                self.near -= 1
            at = raw.find(needle, rest.end() - 1 if rest else at + len(needle), end)


def _without_line_end(raw: bytes, start: int, at: int) -> int:
    """The line end before a boundary belongs to the boundary."""
    end = max(start, at - 1)
    while end > start and raw[end - 1] == 0x0D:
        end -= 1
    return end
