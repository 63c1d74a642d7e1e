"""The cues by which a mail shows that it gives or asks."""

import json
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallflower.domain.engine.balance import NO_CUES, Cues
from wallflower.domain.engine.cues import CUES, LONGEST, cues
from wallflower.domain.mail.message import Attachment

LINES = (Path(__file__).parent / "cues.jsonl").read_text("utf-8").splitlines()
MAILS: list[dict[str, Any]] = [json.loads(line) for line in LINES]
TYPES = {"pdf": "application/pdf", "ics": "text/calendar", "vcf": "text/vcard", "png": "image/png"}
WORDS = ("could you", "please", "send me", "happy to help", "thought of you", "not", "?", ".", "\n")

HALVES = (
    *("could you ", "please send ", "wenn du ", ", happy to ", '"', "\n ", "here is the "),
    *("https://", "i found this ", "ich möchte sie ", "have a a a ", "attached ", "need a hand "),
)


def file(name: str) -> Attachment:
    kind = TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    return Attachment(name=name, type=kind, size=10_000)


def read(mail: dict[str, Any]) -> Cues:
    return cues(mail["text"], [file(name) for name in mail.get("files", ())])


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail["text"][:40])
def test_a_mail_gives_and_asks_what_its_reader_would_say(mail: dict[str, Any]) -> None:
    """What a person sees in a mail, given or asked, is found, and nothing else is."""
    found = read(mail)
    assert (mail["gave"], mail["asked"]) == (found.gave, found.asked), found.because


def test_half_of_the_mails_are_traps() -> None:
    """The mails hold enough that neither give nor ask, since a wrong "asked" harms most."""
    traps = [mail for mail in MAILS if not (mail["gave"] or mail["asked"])]
    assert len(MAILS) >= 160
    assert len(traps) >= len(MAILS) / 2


def test_the_list_is_short_and_every_cue_is_met() -> None:
    """There are at most 30 cues, each with words of its own, and some mail shows each."""
    reasons = {cue.because for cue in CUES}
    assert len(CUES) <= 30
    assert len(CUES) == len(reasons)
    assert reasons == {reason for mail in MAILS for reason in read(mail).because}


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for the introduction you made.",
        "She asked me to introduce her.",
        "There is no need to help.",
        "I could not help.",
        "You asked whether I could introduce you.",
        "He said: “Could you introduce me to Ida?”",
        "Sie sagte: „Könntest du mir helfen?“",
        "Elle a dit : « Pourrais-tu m'aider ? »",
    ],
)
def test_what_is_denied_reported_or_thanked_for_is_nothing(text: str) -> None:
    """Neither a no, nor somebody else's words, nor thanks give or ask."""
    assert cues(text) == NO_CUES


@pytest.mark.parametrize(
    "name", ["image001.png", "logo.gif", "Outlook-abc123.png", "invite.ics", "me.vcf", "smime.p7s"]
)
def test_what_comes_along_with_any_mail_is_no_gift(name: str) -> None:
    """A picture of a signature, an invitation or a card is not a document for the reader."""
    said = "Attached is the paper that I mentioned."
    assert cues(said, [file(name)]) == NO_CUES
    assert cues(said, [file(name), file("paper.pdf")]).gave


def test_reasons_say_what_the_mail_shows() -> None:
    """Each reason is the cue's own words, and gifts come before requests."""
    both = cues("Happy to help with the move. Could you introduce me to Ida?")
    assert Cues(True, True, ("you offered help", "you asked for an introduction")) == both


def test_lines_that_were_wrapped_are_one_sentence() -> None:
    """Where a client breaks a line tells nothing; an empty line does."""
    assert cues("Hi Ida,\ncould you\nintroduce\nme to Bo").asked
    assert cues("could you\n\nintroduce me to Bo") == NO_CUES


@given(st.text() | st.lists(st.sampled_from(WORDS) | st.text(max_size=9)).map(" ".join))
def test_any_text_is_read(text: str) -> None:
    """No text is too odd, and what is said matches the reasons."""
    found = cues(text)
    shown = {cue.shows.value for cue in CUES if cue.because in found.because}
    assert shown == {kind for kind in ("gave", "asked") if getattr(found, kind)}


@given(st.sampled_from([mail["text"] for mail in MAILS]) | st.text())
def test_a_plain_sentence_more_changes_nothing(text: str) -> None:
    """A sentence that neither gives nor asks neither adds nor hides a cue."""
    assert cues(text) == cues(f"{text}\n\nAll well here.")


def test_only_the_beginning_is_read() -> None:
    """What stands behind the first 20,000 characters is not looked at."""
    assert cues("A" * (LONGEST - 30) + ". Could you help me?").asked
    assert cues("A" * LONGEST + ". Could you help me?") == NO_CUES


@pytest.mark.parametrize("piece", HALVES)
def test_no_text_takes_long(piece: str) -> None:
    """Twenty thousand characters of half a cue are read in less than a second."""
    started = process_time()
    cues(piece * (LONGEST // len(piece)))
    assert process_time() - started < 1
