"""What `wallflower explain` says of a dozen kinds of mail, word by word.

The files in tests/explained are what it prints. When it should say something else, read what it
says now and keep that: `.venv/bin/wallflower explain MAIL > tests/explained/NAME.txt`, and
with --json for NAME.json.
"""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cli.explain.explained import Explained, explain
from cli.explain.line import as_json
from cli.explain.words import as_words
from wallflower.domain.ledger import MailKind, Tier

TESTS = Path(__file__).parents[1]
KEPT = TESTS / "explained"
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
MAILS = {
    "forward": "mails/gmail-forward.eml",
    "forward-quoted": "mails/apple-mail-forward.eml",
    "forward-attached": "mails/two-forwards-attached.eml",
    "forward-in-html": "mails/forward-html-only.eml",
    "forward-in-japanese": "mails/forwards/plain/outlook-ja-several.eml",
    "forward-of-unknown-words": "mails/forwards/plain/thunderbird-ga.eml",
    "copy": "mails/cc-copy.eml",
    "note": "mails/note-with-address.eml",
    "note-without-address": "mails/note-without-address.eml",
    "command": "mails/command-list.eml",
    "copy-of-an-answer": "mails/reply-with-quote.eml",
    "reply": "mails/answer-without-command.eml",
    "auto-reply": "mails/vacation-reply.eml",
    "bounce": "mails/bounce.eml",
    "complaint": "mails/machines/complaint--abuse-report.eml",
    "list": "mails/machines/list--name-via-list.eml",
    "calendar": "mails/machines/calendar--google-invitation.eml",
    "forged": "mails/two-from-fields.eml",
    "unreadable": "mails/unreadable.eml",
}


def explained(name: str) -> Explained:
    return explain(TESTS / MAILS[name], Tier.OWNER, None, NOW)


@pytest.mark.parametrize("name", MAILS)
def test_it_says_in_words_what_was_understood(name: str) -> None:
    """What a person reads of a mail is what was looked at and kept."""
    kept = (KEPT / f"{name}.txt").read_text(encoding="utf-8")
    assert kept == "\n".join((*as_words(explained(name)), ""))


@pytest.mark.parametrize("name", MAILS)
def test_it_says_the_same_to_programs(name: str) -> None:
    """One line of JSON, with the kind, how sure it is, and because of what."""
    kept = json.loads((KEPT / f"{name}.json").read_text(encoding="utf-8"))
    assert kept == json.loads(as_json(explained(name)))
    assert kept["certainty"] in ("sure", "likely", "guess")
    assert kept["because"]


def test_the_readme_shows_what_it_says() -> None:
    """The lines in the README are those that the command prints first."""
    shown = (TESTS.parent / "README.md").read_text(encoding="utf-8").partition("```console\n$ ")[2]
    command, *lines = shown.partition("```")[0].splitlines()
    mail = command.removeprefix(".venv/bin/wallflower explain tests/")
    printed = "\n".join(as_words(explain(TESTS / mail, Tier.OWNER, None, NOW)))
    assert lines == printed.splitlines()[: len(lines)]


def test_every_kind_of_mail_is_kept() -> None:
    """No kind is left without an example to look at."""
    assert {explained(name).kind for name in MAILS} == set(MailKind)
