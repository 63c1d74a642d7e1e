"""What bombs are made with."""

import random
from base64 import b64encode
from collections.abc import Callable

Bomb = Callable[[], bytes]

LARGEST = 40 * 1024 * 1024 - 8192  # bytes that are left beside a head
HEAD = b"From: Jane <jane@acme.example>\nTo: capture@in.vale.example\nSubject: x\n"
TEXT = HEAD + b"\n"
HTML = HEAD + b"Content-Type: text/html; charset=utf-8\n\n"
MIXED = HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n"
FIRST = b"--b\nContent-Type: text/plain\n\nhello\n"


def full(unit: bytes, size: int = LARGEST) -> bytes:
    """So much of one thing."""
    return unit * (size // len(unit))


def counted(form: str, size: int = LARGEST) -> bytes:
    """So much of a thing that is another each time."""
    number, made, length = 0, [], 0
    while length < size:
        made.append(form.format(number).encode())
        length += len(made[-1])
        number += 1
    return b"".join(made)


def encoded(encoding: str, body: bytes, kind: str = "text/plain") -> bytes:
    """A mail of one part."""
    head = f"Content-Type: {kind}; charset=utf-8\nContent-Transfer-Encoding: {encoding}\n\n"
    return HEAD + head.encode() + body


def nested(form: str, times: int, within: bytes) -> bytes:
    """Heads within heads."""
    return HEAD + "".join(form.format(number) for number in range(times)).encode() + within


def wide(charset: str, body: str, size: int = LARGEST) -> bytes:
    """A text in a charset, and as much of it as there may be."""
    head = HEAD + f"Content-Type: text/plain; charset={charset}\n\n".encode()
    return head + full(body.encode(charset, "replace"), size)


def lines_of_base64(body: bytes) -> bytes:
    """Base64 as mails have it."""
    text = b64encode(body)
    return b"\n".join(text[at : at + 76] for at in range(0, len(text), 76))


def attached(body: bytes, encoding: str) -> bytes:
    """A text, and a file of that body."""
    head = b"--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: "
    return MIXED + FIRST + head + encoding.encode() + b"\n\n" + body + b"\n--b--\n"


def noise(size: int) -> bytes:
    """Bytes that follow no rule, the same each time."""
    return random.Random(1).randbytes(size)
