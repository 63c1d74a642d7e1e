"""Mails made to stop a reader: by their size, their depth, their number of anything."""

import random
from base64 import b64encode
from collections.abc import Callable

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


_MULTIPART = 'Content-Type: multipart/mixed; boundary="b{0}"\n\n--b{0}\n'
_MANY = 5_000_000  # bytes

BOMBS: dict[str, Callable[[], bytes]] = {
    # What the standard library answers with a RecursionError, in half a minute, or with 2.7 GB.
    "2000 nested multiparts": lambda: nested(_MULTIPART, 2000, b"\nhello\n"),
    "2000 nested mails": lambda: nested("Content-Type: message/rfc822\n\n", 2000, b"hello"),
    "200,000 empty parts": lambda: MIXED + b"--b\n\n" * 200_000 + b"--b--\n",
    "50,000 recipients": lambda: (
        HEAD + b"To: " + counted("a{0}@x.example, ", 690_000) + b"b@x.example\n\nhi"
    ),
    "14,000 recipients": lambda: (
        HEAD + b"Cc: " + counted("a{0}@x.example, ", 250_000) + b"b@x.example\n\nhi"
    ),
    "20,000 encoded words": lambda: (
        b"From: a@x.example\nSubject: " + full(b"=?utf-8?q?a?= ", 250_000) + b"\n\nhi"
    ),
    "encoded words in names": lambda: (
        HEAD + b"Cc: " + full(b"=?utf-8?q?a?= =?utf-8?b?YQ==?= <a@x.example>, ", 250_000) + b"\n\n"
    ),
    "words of charsets that nobody knows": lambda: (
        HEAD + b"Cc: " + counted("=?x{0}?q?a?= ", 250_000) + b"\n\nhi"
    ),
    "words without an end": lambda: HEAD + b"Cc: " + full(b"=?utf-8?q?a?b?c", 250_000) + b"\n\nhi",
    "1000 nested comments": lambda: (
        b"From: " + b"(" * 1000 + b")" * 1000 + b" a@x.example\n\nhi"
    ),
    "100,000 open brackets": lambda: HEAD + b"Cc: " + b"<" * 250_000 + b"\n\nhi",
    "quotes and backslashes": lambda: HEAD + b"Cc: " + full(b'"\\\\"\\', 250_000) + b"\n\nhi",
    "boundary that never comes": lambda: MIXED + full(b"hello there\n"),
    "boundary that never ends": lambda: MIXED + FIRST + full(b"hello there\n"),
    "boundaries of boundaries": lambda: MIXED + FIRST + full(b"--bb\n"),
    "tiny parts": lambda: MIXED + FIRST + full(b"--b\n\nx\n"),
    "long parts": lambda: MIXED + full(FIRST + b"hello there\n" * 9000),
    "parts of HTML": lambda: MIXED + full(b"--b\nContent-Type: text/html\n\n" + b"<p>x" * 25_000),
    "small parts of HTML": lambda: (
        MIXED + full(b"--b\nContent-Type: text/html\n\n" + b"<b>" * 140 + b"<p>x" * 150 + b"\n")
    ),
    "attached mails of HTML": lambda: (
        MIXED
        + full(
            b"--b\nContent-Type: message/rfc822\n\nFrom: a@x.example\nContent-Type: text/html\n\n"
            + b"<p>x</p>" * 13_000
            + b"\n"
        )
    ),
    "heads of parts": lambda: MIXED + full(b"--b\n" + b"X-A: b\n" * 15_000 + b"\nx\n"),
    "20 levels of 40 MB": lambda: nested(_MULTIPART, 30, b"\nhello\n" + full(b"hello there\n")),
    "mails in base64 in base64": lambda: _mails_in_base64(),
    "names in pieces": lambda: (
        HEAD + b"Content-Type: text/plain" + counted(";\n name*{0}*=%41", 250_000) + b"\n\nhi"
    ),
    "a boundary of 200 KB": lambda: (
        HEAD + b"Content-Type: multipart/mixed; boundary=" + b"b" * 200_000 + b"\n\n--b\n\nhi"
    ),
    # 40 MB of one thing.
    "a long text": lambda: TEXT + full(b"hello there, this is a line of a text\n"),
    "one long line": lambda: TEXT + full(b"a"),
    "one long line of words": lambda: TEXT + full(b"hello there "),
    "empty lines": lambda: TEXT + b"hello\n" + full(b"\n"),
    "spaces": lambda: TEXT + full(b" " * 5000 + b"a\n"),
    "one long quote": lambda: TEXT + full(b">"),
    "quoted lines": lambda: TEXT + full(b"> a\n"),
    "quotes of quotes": lambda: TEXT + full(b"> > > > > > > > > > > > > > > > > > > > a\n"),
    "header lines": lambda: HEAD + full(b"X-Line: hello\n"),
    "one header": lambda: HEAD + b"X-Line: " + full(b"hello there "),
    "a header of 250 KB": lambda: HEAD + b"X-Line: " + full(b" a\n", 250_000) + b"\n\nhi",
    "header blocks": lambda: (
        TEXT + full(b"From: Jane <a@x.example>\nTo: b@x.example\nDate: 1 May 2026\n\n")
    ),
    "lines of From": lambda: TEXT + full(b"From: a@x.example\n"),
    "unknown labels": lambda: TEXT + full(b"Foo: a@x.example\n"),
    "separators": lambda: TEXT + full(b"---------- Forwarded message ---------\n"),
    "attributions": lambda: TEXT + full(b"On 1 May 2026, Jane <a@x.example> wrote:\n\n"),
    "half attributions": lambda: TEXT + full(b"On 1 May 2026, Jane\n"),
    "dates": lambda: TEXT + full(b"Date: Wed, 6 May 2026 at 14:05\n"),
    "addresses": lambda: TEXT + full(b"Jane Lee <jane@acme.example>, "),
    "at signs": lambda: TEXT + full(b"a@"),
    "capitals": lambda: TEXT + full(b"Aa "),
    "links": lambda: TEXT + full(b"<mailto:a@x.example>"),
    "NUL bytes": lambda: TEXT + full(b"\0"),
    "lone carriage returns": lambda: TEXT.replace(b"\n", b"\r") + full(b"hello there\r"),
    "carriage returns before line ends": lambda: TEXT + full(b"\r\r\r\r\r\r\r\n"),
    "flowed lines": lambda: (
        HEAD + b"Content-Type: text/plain; format=flowed; delsp=yes\n\n" + full(b"hello there \n")
    ),
    "flowed quotes": lambda: (
        HEAD + b"Content-Type: text/plain; format=flowed\n\n" + full(b">> a \n")
    ),
    "enriched text": lambda: encoded("7bit", full(b"<bold>a<param>b</param>\n\n"), "text/enriched"),
    "quoted-printable signs": lambda: encoded("quoted-printable", full(b"=3D")),
    "quoted-printable soft ends": lambda: encoded("quoted-printable", full(b"a=\n")),
    "base64": lambda: encoded("base64", lines_of_base64(noise(29_000_000))),
    "base64 of HTML": lambda: (
        encoded("base64", lines_of_base64(full(b"<p>hello</p>", 29_000_000)), "text/html")
    ),
    "base64 of padding": lambda: encoded("base64", full(b"YQ==\n")),
    "uuencode": lambda: encoded("x-uuencode", full(b"!a\n")),
    "noise": lambda: TEXT + noise(LARGEST),
    "noise alone": lambda: noise(LARGEST),
    "files in base64": lambda: attached(lines_of_base64(noise(29_000_000)), "base64"),
    "files in quoted-printable": lambda: attached(full(b"=3D"), "quoted-printable"),
    "files in uuencode": lambda: attached(full(b"!a\n"), "x-uuencode"),
    # Letters.
    "letters beyond ASCII": lambda: wide("utf-8", "Zoë grüßt Jürgen über alles. "),
    "Greek with marks": lambda: wide("utf-8", "\u03b1\u0301\u0345 "),
    "a run of marks": lambda: wide("utf-8", "\u0301\u0316"),
    "parts of marks": lambda: (
        MIXED + full(FIRST + "\u0301\u0316".encode() * 4900 + b"\n", LARGEST)
    ),
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
    # Markup.
    "nested elements": lambda: HTML + full(b"<div>"),
    "nested quotes": lambda: HTML + full(b"<blockquote>a"),
    "900 nested quotes": lambda: HTML + full(b"<blockquote>" * 900 + b"</blockquote>" * 900),
    "nested tables": lambda: HTML + full(b"<table><tr><td>a"),
    "900 nested tables": lambda: HTML + full(b"<table><tr><td>a" * 450 + b"</table>" * 450),
    "cells": lambda: HTML + b"<table><tr>" + full(b"<td>a"),
    "rows of a line": lambda: HTML + b"<table>" + full(b"<tr><td><p>a<td><p>b"),
    "paragraphs": lambda: HTML + full(b"<p>a</p>"),
    "styled paragraphs": lambda: HTML + full(b'<p style="font-size:0">a<p style=margin:0>b'),
    "line breaks": lambda: HTML + full(b"<br>"),
    "crossed elements": lambda: HTML + full(b"<b></i>"),
    "crossed formatting": lambda: HTML + full(b"<b><i></b><p>"),
    "formatting never closed": lambda: HTML + counted("<b x{0}>", 8000) + full(b"<p>x", LARGEST - 8000),
    "formatting in blocks": lambda: (
        HTML + b"<div>" + counted("<b x{0}>", 8000) + b"</div>" + full(b"<div>x</div>", LARGEST - 8000)
    ),
    "links never closed": lambda: HTML + full(b"<a href=mailto:a@x.example>a<p>"),
    "links to addresses": lambda: HTML + full(b"<a href=mailto:a@x.example>a</a>"),
    "attributes": lambda: HTML + b"<div " + counted("a{0} ", _MANY) + b">x",
    "attributes past quoted ends": lambda: (
        HTML + b"<div " + counted('a{0}=">" b{0} c{0} d{0} ', _MANY) + b">x"
    ),
    "attributes of one body": lambda: HTML + counted("<body a{0}>", _MANY) + b"x",
    "a tag without an end": lambda: HTML + full(b"<a "),
    "quotes without an end": lambda: HTML + full(b'<a b="'),
    "entities": lambda: HTML + full(b"&amp;&nosuch;&#128512;&#xD800;"),
    "open entities": lambda: HTML + full(b"&#"),
    "comments": lambda: HTML + full(b"<!-- a -->"),
    "open comments": lambda: HTML + full(b"<!--"),
    "CDATA": lambda: HTML + full(b"<svg><![CDATA[a]]>"),
    "conditions": lambda: HTML + full(b"<!--[if mso]>a<![endif]-->"),
    "scripts": lambda: HTML + full(b"<script>a</script><style>"),
    "preformatted lines": lambda: HTML + b"<pre>" + full(b"a\n"),
    "nested lists": lambda: HTML + full(b"<ul><li>a"),
    "forms": lambda: HTML + full(b"<select><option>a<form><button>"),
    "nested SVG": lambda: HTML + full(b"<svg><g>"),
    "frames": lambda: HTML + full(b"<frameset><frame><noframes>"),
    "templates": lambda: HTML + full(b"<template><p>a"),
    "less than": lambda: HTML + full(b"<"),
    "charset in many metas": lambda: HTML + full(b"<meta charset="),
}


def _mails_in_base64() -> bytes:
    body = b"hello\n" + full(b"hello there\n", 9_000_000)
    for _ in range(4):
        head = b"From: a@x.example\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64"
        body = head + b"\n\n" + lines_of_base64(body)
    return HEAD + body[len(b"From: a@x.example\n") :]
