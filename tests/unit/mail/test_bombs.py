"""Mails made to stop the reader: each is answered, soon and in little memory."""

import json
import os
import subprocess
import sys
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from tests.unit.mail.bombs import BOMBS
from tests.unit.mail.bombs.making import HEAD, HTML, LARGEST, TEXT
from wallflower.domain.address import find_addresses
from wallflower.domain.mail.reader import read

ROOT = Path(__file__).parents[3]
SECONDS = 2
MEGABYTES = 256
SMALL = {
    "200,000 at signs": TEXT + b"a@" * 200_000,
    "100,000 capitals": TEXT + b"Aa " * 100_000 + b"a@x.example",
    "60,000 header lines": TEXT + b"From: a@x.example\n" * 60_000,
    "one long line": TEXT + b"a" * 5_000_000,
    "200,000 nested divs": HTML + b"<div>" * 200_000,
}


@pytest.fixture(scope="module")
def costs() -> dict[str, dict[str, Any]]:
    """What reading each bomb took, in a process of its own, bound to two seconds and 256 MB."""
    asked = [sys.executable, "-m", "tests.unit.mail.measured", str(SECONDS), str(MEGABYTES)]
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'shared'}"}
    told = subprocess.run(asked, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in told.stdout.splitlines()]
    sys.stdout.write(told.stdout.decode())  # a table for whoever asks with -s
    return dict(zip(BOMBS, answers, strict=True))


@pytest.mark.slow
@pytest.mark.xdist_group("bombs")
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_answered_soon_and_in_little_memory(
    name: str, costs: dict[str, dict[str, Any]]
) -> None:
    """Nothing that 40 MB can hold takes two seconds of a processor or 256 MB."""
    cost = costs[name]
    assert "ended" not in cost
    assert cost["seconds"] < SECONDS
    assert cost["megabytes"] < MEGABYTES


@pytest.mark.slow
@pytest.mark.xdist_group("bombs")
@pytest.mark.parametrize(
    ("name", "start", "sizes"),
    [
        ("a long text", "hello there, this", []),
        ("boundary that never ends", "hello\nhello there", []),
        ("tiny parts", "hello\n\nx", []),
        ("base64 of HTML", "hello\n\nhello", []),
        ("files in base64", "hello", [29_000_000]),
        ("files in quoted-printable", "hello", [LARGEST // 3]),
    ],
)
def test_what_stands_first_in_a_large_mail_is_read(
    name: str, start: str, sizes: list[int], costs: dict[str, dict[str, Any]]
) -> None:
    """Its text begins as it was written, and its files have their sizes."""
    assert costs[name]["start"].startswith(start)
    assert sizes == costs[name]["sizes"]


@pytest.mark.parametrize("name", SMALL)
def test_addresses_in_a_bomb_are_found_soon(name: str) -> None:
    """Looking for people in what was read takes no longer than reading."""
    start = process_time()
    find_addresses(read(SMALL[name]).body)
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
