"""Bounces and complaints of some seventy senders, read in place; they are no part of this project.

Where they lie is told in test_material.py.
"""

from pathlib import Path

import pytest

from tests.unit.mail.machine.test_automatic import judged
from tests.unit.mail.mime.test_material import RAW

BOUNCES = RAW / "sisimai-set-of-emails"
# Named as bounces there: a post of a list program about itself, twice, a bounce that a person
# forwards, and a complaint that SNS tells of.
OTHERS = {"lhost-fml-02", "lhost-fml-03", "lhost-sendmail-14", "lhost-amazonses-11"}

pytestmark = pytest.mark.skipif(
    not BOUNCES.is_dir(), reason=f"no third-party bounces in {BOUNCES} (WALLFLOWER_MATERIAL)"
)


def named(*words: str) -> list[Path]:
    """The mails with one of these words in their names."""
    return [p for p in sorted(BOUNCES.glob("*.eml")) if any(word in p.name for word in words)]


def test_nearly_every_bounce_is_one() -> None:
    """Of all senders together 99 in a hundred, without a rule for any one of them."""
    others = named("arf-", "rfc3834", "__not__", *OTHERS)
    bounces = [path for path in named("") if path not in others]
    missed = [path.name for path in bounces if judged(path.read_bytes()) != "bounce"]
    assert len(bounces) >= 300
    assert len(missed) <= len(bounces) / 100, missed


def test_every_complaint_is_one() -> None:
    """In the standard form, and in Hotmail's own; a program that leaves a list says only so."""
    kinds = [judged(path.read_bytes()) for path in named("arf-")]
    assert ["complaint"] * 5 + ["auto-reply"] == kinds


def test_every_answer_of_absence_is_one() -> None:
    """With and without the standard's field."""
    assert {"auto-reply"} == {judged(path.read_bytes()) for path in named("rfc3834")}


def test_what_a_person_forwards_is_no_bounce() -> None:
    """Neither in the text nor attached."""
    assert {""} == {judged(path.read_bytes()) for path in named("__not__", "lhost-sendmail-14")}
