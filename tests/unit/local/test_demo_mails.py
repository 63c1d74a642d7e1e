"""The demo's mails are read as meant, and its letters are left as they were sent."""

import json
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cli.local.problem import LocalError
from cli.local.story import outbox
from cli.local.story.cast import scenes, stranger, written
from cli.local.story.letters import Received, mailto
from cli.local.story.stage import gist
from wallflower.domain.digest import Digest, Reminder
from wallflower.domain.letter import mailto as link
from wallflower.domain.mail.reader import read

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TOKEN = "a" * 36
BCC = f"capture+{TOKEN}@in.vale.example"


@settings(max_examples=20)
@given(st.timedeltas(timedelta(), timedelta(days=4000)))
def test_on_any_day_the_forwards_are_of_people_who_are_due(later: timedelta) -> None:
    now = NOW + later
    mails = [read(scene.raw) for scene in scenes(now)]
    originals = [original for mail in mails for original in mail.forwards]
    senders = [original.sender.address for original in originals if original.sender]
    assert ["jane@acme.example", "tom@north.example", "ana@books.example"] == senders
    for original in originals:
        assert original.date is not None
        assert timedelta(days=120) < now - original.date < timedelta(days=245)


def test_a_copy_carries_our_address_in_its_envelope_alone() -> None:
    copied = scenes(NOW)[3]
    assert b"in.vale.example" not in copied.raw
    assert 3 == len([door for door in copied.recipients if door.endswith("@in.vale.example")])
    draft = written(NOW, "Hello", "Hi Jane\n", "jane@acme.example", bcc=BCC)
    assert TOKEN.encode() not in draft.raw
    assert (BCC,) == draft.recipients


def test_a_stranger_writes_a_command_in_vain_from_another_address() -> None:
    mail = read(stranger(NOW).raw)
    assert mail.sender is not None
    assert "eve@stranger.example" == mail.sender.address
    assert mail.text.startswith("1 done")


@given(st.text(), st.text())
def test_a_link_is_read_as_it_was_written(subject: str, body: str) -> None:
    written_link = link.mailto("jane@acme.example", subject, body, BCC)
    found = mailto(written_link)
    assert ("jane@acme.example", BCC, written_link) == (found.to, found.bcc, found.link)


def letter(*drafts: str, subject: str = "Jane is worth a mail") -> Received:
    mail = EmailMessage()
    mail["Subject"] = subject
    mail.set_content("Noted\n\nJane Doe wrote to you.\n\nThis is about your mail.\n")
    links = "".join(f'<a href="{draft.replace("&", "&amp;")}">x</a>' for draft in drafts)
    mail.add_alternative(f"<p>{links}</p>", subtype="html")
    return Received(mail.as_bytes(), mail)


DRAFT = link.mailto("jane@acme.example", "Hello", "Hi Jane", BCC)
DIGEST = Digest(
    owner="capture",
    day=date(2026, 11, 30),
    reminders=(
        Reminder(number=1, contact="c", name="Jane", address="jane@acme.example", why="Because."),
    ),
)


def test_the_digest_is_left_with_names_reasons_links_and_tokens(tmp_path: Path) -> None:
    file = outbox.leave_digest(tmp_path, DIGEST, letter(DRAFT))
    expected = {
        "number": 1,
        "name": "Jane",
        "address": "jane@acme.example",
        "why": "Because.",
        "mailto": DRAFT,
        "token": TOKEN,
    }
    assert {"day": "2026-11-30", "people": [expected]} == json.loads(file.read_text("utf-8"))


@pytest.mark.parametrize("drafts", [(), (DRAFT.replace("jane", "eve"),)])
def test_a_letter_that_names_other_people_than_the_table_is_refused(
    drafts: tuple[str, ...], tmp_path: Path
) -> None:
    with pytest.raises(LocalError, match="the table"):
        outbox.leave_digest(tmp_path, DIGEST, letter(*drafts))


def test_letters_replace_those_of_an_earlier_run_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "my own.eml").write_text("mine")
    outbox.leave(tmp_path, [letter(subject="One"), letter(subject="Two / ../Größe")])
    outbox.leave(tmp_path, [letter(subject="Three")])
    assert ["01-three.eml", "01-three.html", "my own.eml"] == sorted(
        file.name for file in tmp_path.iterdir()
    )


def test_the_gist_of_an_answer_is_what_stands_between_heading_and_small_print() -> None:
    assert "Jane Doe wrote to you." == gist(letter())
