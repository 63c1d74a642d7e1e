"""Strings that want to be more than words: markup, headers, links, controls, templates."""

from collections.abc import Iterator
from random import Random

from hypothesis import strategies as st

PIECES = (
    "<script>alert(1)</script>",
    "<a href='https://evil.example'>",
    '<img src="https://evil.example/x.png" onerror=alert(1)>',
    "</td></tr></table></body>",
    "<style>*{display:none}</style>",
    "<!--",
    "-->",
    "]]>",
    '" onmouseover="x',
    "'><",
    "&lt;b&gt;",
    "&#60;b&#62;",
    "&amp;",
    "&bcc=evil@evil.example",
    "?bcc=evil@evil.example",
    "&cc=evil@evil.example&attach=/etc/passwd",
    "%0ABcc:evil@evil.example",
    "%0D%0ABcc:%20evil@evil.example",
    "%26bcc%3Devil%40evil.example",
    "\r\nBcc: evil@evil.example\r\n\r\n<b>",
    "\nSubject: evil\n",
    "\rX-Evil: 1\r",
    "\x0bX-Evil: 1\x0c",
    "\x85X-Evil: 1",
    "\u2028Bcc: evil@evil.example\u2029",
    "=?utf-8?q?=0D=0ABcc:_evil=40evil.example?=",
    "--=_boundary",
    "mailto:evil@evil.example",
    "https://evil.example/login?a=b",
    "www.evil.com",
    "evil.com/pay",
    "http:\\\\evil.com",
    "javascript:alert(1)",
    "data:text/html,<b>",
    "[1] mailto:evil@evil.example",
    "[link]",
    "\u202eevil\u202c",
    "\u2066evil\u2069",
    "\u200b\u200e\u061c\ufeff",
    "\ud800",
    "\x00\x1b[31m",
    "{title}",
    "{about}",
    "%s%n",
    "${x}",
    "BEGIN:VEVENT",
    "\r\nATTENDEE:mailto:evil@evil.example",
    "NAME",
    '"evil, <evil@evil.example>"@x.example',
    "a@b.example,evil@evil.example",
    "1 drop",
    "Jane",
    "Ωmega",
    "नमस्ते",
    "أهلا",
    " ",
    "?",
    "”",
)
HOSTILE = st.one_of(
    st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
)


def strings(count: int, seed: int) -> Iterator[str]:
    """So many different hostile strings, the same for the same seed."""
    dice, known = Random(seed), set[str]()
    while len(known) < count:
        text = "".join(_piece(dice) for _ in range(dice.randint(1, 6)))
        if text not in known:
            known.add(text)
            yield text


def _piece(dice: Random) -> str:
    if dice.random() < 0.2:
        return chr(dice.choice((dice.randrange(0x20), dice.randrange(0xD800), 0x202E, 0x1F600)))
    return dice.choice(PIECES)
