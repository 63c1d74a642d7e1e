"""Mails made to stop the reader: each is answered, and soon."""

from time import process_time

import pytest

from wallflower.domain.address import find_addresses
from wallflower.domain.mail.reader import read

HEAD = b"From: Jane <jane@acme.example>\nTo: capture@in.vale.example\nSubject: x\n"
HTML = HEAD + b"Content-Type: text/html\n\n"
TEXT = HEAD + b"\n"
SECONDS = 2.0


def nested_multiparts() -> bytes:
    opened = (
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (number, number)
        for number in range(2000)
    )
    return HEAD + b"".join(opened) + b"Content-Type: text/plain\n\nhello\n"


BOMBS = {
    "2000 nested multiparts": nested_multiparts(),
    "2000 nested mails": HEAD + b"Content-Type: message/rfc822\n\n" * 2000 + b"hello",
    "200,000 empty parts": HEAD
    + b"Content-Type: multipart/mixed; boundary=b\n\n"
    + b"--b\n\n" * 200_000
    + b"--b--\n",
    "50,000 recipients": b"From: a@x.example\nTo: "
    + b", ".join(b"a%d@x.example" % number for number in range(50_000))
    + b"\n\nhi",
    "10,000 recipients": b"From: a@x.example\nTo: "
    + b", ".join(b"a%d@x.example" % number for number in range(10_000))
    + b"\n\nhi",
    "20,000 encoded words": b"From: a@x.example\nSubject: "
    + b" ".join([b"=?utf-8?q?abc?="] * 20_000)
    + b"\n\nhi",
    "16,000 encoded words": b"From: a@x.example\nSubject: "
    + b" ".join([b"=?utf-8?q?a?="] * 16_000)
    + b"\n\nhi",
    "1000 nested comments": b"From: " + b"(" * 1000 + b")" * 1000 + b" a@x.example\n\nhi",
    "100,000 open brackets": b"From: a@x.example\nTo: " + b"<" * 100_000 + b"\n\nhi",
    "one long line": TEXT + b"a" * 5_000_000,
    "one long quote": TEXT + b">" * 1_000_000,
    "200,000 quoted lines": TEXT + b"> a\n" * 200_000,
    "60,000 header lines": TEXT + b"From: a@x.example\n" * 60_000,
    "60,000 unknown labels": TEXT + b"Foo: a@x.example\n" * 60_000,
    "60,000 half attributions": TEXT + b"On 1 May 2026, Jane\n" * 60_000,
    "lines of spaces": TEXT + (b" " * 5000 + b"a\n") * 300,
    "200,000 at signs": TEXT + b"a@" * 200_000,
    "100,000 capitals": TEXT + b"Aa " * 100_000 + b"a@x.example",
    "200,000 nested divs": HTML + b"<div>" * 200_000,
    "20,000 nested quotes": HTML + b"<blockquote>a" * 20_000,
    "200,000 paragraphs": HTML + b"<p>a</p>" * 200_000,
    "crossed tags": HTML + b"<b></i>" * 100_000,
    "100,000 attributes": HTML
    + b"<div "
    + b" ".join(b"a%d" % number for number in range(100_000))
    + b">x",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_answered_soon(name: str) -> None:
    """Each is read within two seconds of processor time, addresses included."""
    start = process_time()
    mail = read(BOMBS[name])
    find_addresses(mail.body)
    assert process_time() - start < SECONDS


@pytest.mark.parametrize("charset", ["rot13", "zip", "utf-7", "nope", "\x00", "idna", "hex"])
def test_an_odd_charset_is_read_as_text(charset: str) -> None:
    """A charset that is none, or hides what it says, is not believed."""
    head = HEAD + f"Content-Type: text/plain; charset={charset}\n\n".encode()
    assert read(head + b"+ADw-script+AD4-\n").text == "+ADw-script+AD4-"


def test_the_first_parts_of_too_many_are_read() -> None:
    """Beyond the limit parts are left out; those before it are not."""
    parts = b"--b\nContent-Type: text/plain\n\nhello\n" * 1000
    mail = read(HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + parts + b"--b--\n")
    assert 400 == mail.body.count("hello")


def test_a_line_end_in_a_word_starts_no_field() -> None:
    """What hides in an encoded subject stays in the subject."""
    mail = read(b"From: a@x.example\nSubject: =?utf-8?q?hi=0D=0ABcc:_evil=40x.example?=\n\nhi")
    assert mail.subject == "hi Bcc: evil@x.example"
    assert ["from", "subject"] == [name for name, _ in mail.headers]
