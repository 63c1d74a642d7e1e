"""Mails of third parties, read in place where they are; they are no part of this project.

WALLFLOWER_MATERIAL names the folder that holds `mail-cases`; it is `../shared` beside the checkout
unless set.
"""

import os
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from time import process_time

import pytest

from wallflower.domain.mail.message import Mail
from wallflower.domain.mail.reader import read

BESIDE = Path(__file__).parents[4].parent / "shared"
RAW = Path(os.environ.get("WALLFLOWER_MATERIAL") or BESIDE) / "mail-cases" / "raw"
SECONDS = 1.0
COMPARED = 200  # characters of a text

pytestmark = pytest.mark.skipif(
    not RAW.is_dir(), reason=f"no third-party mails in {RAW} (WALLFLOWER_MATERIAL)"
)

# Where the standard library reads otherwise, and is wrong or is not to be followed.
ALLOWED = {
    "a file in place of text": r"begin=|=ybegin",
    "no charset is guessed": "\ufffd",
    "UTF-7 is refused": r"\+[A-Za-z0-9]{2,4}-",
    "a word with an escape in it": r"=\?iso-2022-jp\?",
    "the charset named is the larger one": "[\x80-\x9f]",
}
OTHERWISE = {
    "UnitTests__TestData__messages__body.9.txt": "its first text is HTML, which is read first",
    "UnitTests__TestData__messages__issue1130.txt": "delsp=yes, which the library does not know",
}


def _files() -> list[Path]:
    return [path for path in sorted(RAW.rglob("*")) if path.is_file()]


@pytest.mark.slow
def test_every_raw_mail_is_read_soon() -> None:
    """Broken MIME, odd charsets, bounces and calendars: all are read, each within a second."""
    slowest = 0.0
    for path in _files():
        start = process_time()
        assert isinstance(read(path.read_bytes()), Mail)
        slowest = max(slowest, process_time() - start)
    assert len(_files()) > 800
    assert slowest < SECONDS


@pytest.mark.slow
def test_whatever_has_a_head_is_a_mail() -> None:
    """Only what nobody would call a mail is unreadable: keys, settings, lists of files."""
    refused = [path.name for path in _files() if read(path.read_bytes()).unreadable]
    odd = re.compile(
        r"noheader|\.(?:bind9|tinydns|pub|conf|cnf|cfg|sh|db|list)$|mimekit\.gpg\.sec$"
    )
    assert [name for name in refused if not odd.search(name)] == []


def _sound() -> Iterator[tuple[str, EmailMessage, Mail]]:
    """The mails in which the standard library finds no fault, and what is read of them here."""
    for path in _files():
        raw = path.read_bytes()
        try:
            theirs = message_from_bytes(raw, policy=policy.default)
            faults = [fault for part in theirs.walk() for fault in part.defects]
            fields = [theirs[name] for name in ("subject", "from") if theirs[name] is not None]
            faults += [fault for field in fields for fault in field.defects]
        except (ValueError, LookupError, TypeError, AttributeError, IndexError):
            continue
        if fields and not faults:
            yield path.name, theirs, read(raw)


def _plain(text: str) -> str:
    return " ".join(re.sub("[\x00-\x08\x0e-\x1f\u200b\ufeff]", "", text).split())


def _differs(theirs: str, ours: str) -> bool:
    told = any(re.search(reason, theirs + ours) for reason in ALLOWED.values())
    return not told and not ours.startswith(theirs)


@pytest.mark.slow
def test_subjects_are_those_that_the_standard_library_reads() -> None:
    """Where nothing is wrong with a mail, both read the same subject."""
    pairs = [(name, str(mail["subject"] or ""), own.subject) for name, mail, own in _sound()]
    differing = [(name, a, b) for name, a, b in pairs if _differs(_plain(a), _plain(b))]
    assert len(pairs) > 500
    assert differing == []


@pytest.mark.slow
def test_senders_are_those_that_the_standard_library_reads() -> None:
    """Or nobody: comments and second fields can be read in two ways, here they are nobody."""
    differing = []
    for name, mail, own in _sound():
        said = [str(person.addr_spec).lower() for person in getattr(mail["from"], "addresses", ())]
        if own.sender and [own.sender.address] != said:
            differing.append((name, said, own.sender.address))
        doubtful = len(said) != 1 or "." not in said[0].rpartition("@")[2]
        doubtful = doubtful or len(mail.get_all("from", [])) > 1 or "(" in _raw_from(mail)
        if not own.sender and not doubtful:
            differing.append((name, said, ""))
    assert differing == []


def _raw_from(mail: EmailMessage) -> str:
    return next(str(value) for name, value in mail.raw_items() if name.lower() == "from")


@pytest.mark.slow
def test_texts_begin_as_the_standard_library_reads_them() -> None:
    """The first plain text that is no file is where a mail's text begins."""
    compared, differing = 0, []
    for name, mail, own in _sound():
        try:
            body = mail.get_body(("plain",))
            theirs = _plain(body.get_content())[:COMPARED] if body else ""
        except (LookupError, KeyError):
            continue
        compared += bool(theirs)
        if theirs and _differs(theirs, _plain(own.body)) and not own.unreadable:
            differing.append((name, theirs[:60], own.body[:60]))
    assert compared > 400
    assert [name for name, _, _ in differing if name not in OTHERWISE] == []
