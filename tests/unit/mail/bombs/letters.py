"""Letters, and bytes that are none."""

from tests.unit.mail.bombs.making import FIRST, HEAD, LARGEST, MIXED, TEXT, Bomb, full, wide

BOMBS: dict[str, Bomb] = {
    "letters beyond ASCII": lambda: wide("utf-8", "Zoë grüßt Jürgen über alles. "),
    "Greek with marks": lambda: wide("utf-8", "\u03b1\u0301\u0345 "),
    "a run of marks": lambda: wide("utf-8", "\u0301\u0316"),
    "parts of marks": lambda: MIXED + full(FIRST + "\u0301\u0316".encode() * 4900 + b"\n", LARGEST),
    "from right to left": lambda: wide("utf-8", "\u202e\u05e9\u05dc\u05d5\u05dd \u200f\u202c\n"),
    "UTF-16": lambda: wide("utf-16", "hello there\n"),
    "UTF-32": lambda: wide("utf-32", "hello\n"),
    "a file in UTF-16": lambda: (TEXT.decode() + "hello\n" * 3_400_000).encode("utf-16"),
    "GB18030": lambda: wide("gb18030", "你好\U0001f600 "),
    "ISO-2022-JP that goes nowhere": lambda: (
        HEAD + b"Content-Type: text/plain; charset=iso-2022-jp\n\n" + full(b"\x1b$B!!!\x1b(J\n")
    ),
    "ISO-2022-KR that goes nowhere": lambda: (
        HEAD + b"Content-Type: text/plain; charset=iso-2022-kr\n\n" + full(b"\x1b$)C\x0e!!\x0f")
    ),
    "bytes that are no UTF-8": lambda: (
        HEAD + b"Content-Type: text/plain; charset=utf-8\n\n" + full(b"\xff\xfea\n")
    ),
}
