"""The real template, end to end: a mail goes in, a reminder comes out, a loop is closed."""

import json
from datetime import UTC, datetime, timedelta
from email.parser import BytesHeaderParser
from typing import TYPE_CHECKING

import pytest

from cli.local.cloud import CAPTURE, OWNER
from cli.local.story.cast import scenes, stranger, written
from cli.local.story.letters import mailto
from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.delivery import State
from wallflower.domain.engine.cadence import cadence
from wallflower.domain.token import Purpose, unseal

if TYPE_CHECKING:
    from tests.local_cloud.conftest import Told

pytestmark = pytest.mark.slow
ADDRESSES = [scene.address for scene in scenes(datetime.now(UTC))]


def test_a_mail_lies_in_the_inbox_as_it_came_below_ses_headers_and_is_answered(
    told: "Told",
) -> None:
    now = datetime.now(UTC)
    note = written(now, "A note", "Met Lea Moor, lea@moor.example\n", CAPTURE, bcc=CAPTURE)
    name = told.cloud.send(note.raw)
    bucket = told.cloud.names["InboxBucket"]
    raw = told.cloud.aws.s3.get_object(Bucket=bucket, Key=f"inbox/{name}")["Body"].read()
    assert raw.endswith(note.raw)
    assert f"for {CAPTURE}" in BytesHeaderParser().parsebytes(raw)["Received"]
    entry = told.witness.wait("The mail", lambda: told.witness.entry(name))
    answer = told.witness.wait("The answer", lambda: told.witness.letter(entry.name))
    assert "Lea Moor" in answer.text


def test_every_mail_of_the_owners_is_answered_to_the_owner_and_nobody_else(told: "Told") -> None:
    sent = told.cloud.outbox()
    assert {(OWNER,)} == {mail.envelope.recipients for mail in sent}
    assert {"wallflower"} == {mail.configuration_set for mail in sent}


def test_everybody_whom_the_mails_name_is_remembered(told: "Told") -> None:
    assert set(ADDRESSES) == told.witness.contacts(ADDRESSES).keys()


def test_a_forward_keeps_the_date_of_its_original(told: "Told") -> None:
    jane = told.witness.contacts(["jane@acme.example"])["jane@acme.example"]
    expected = (datetime.now(UTC) - timedelta(days=240)).date()
    assert [expected] == [topic.at.date() for topic in jane.topics if topic.direction == "in"]


def test_a_mail_that_came_by_two_doors_is_one_interaction(told: "Told") -> None:
    mei = told.witness.contacts(["mei@lab.example"])["mei@lab.example"]
    assert 1 == len(mei.topics)


def test_a_stranger_is_not_remembered(told: "Told") -> None:
    unknown = [stranger(datetime.now(UTC)).address, "eve@stranger.example"]
    assert {} == told.witness.contacts(unknown)


def test_whoever_only_claims_to_be_the_owner_is_refused(told: "Told") -> None:
    letters = len(told.cloud.outbox())
    forged = written(datetime.now(UTC), "list", "list\n", CAPTURE)
    name = told.cloud.send(b"X-Local-Verdicts: dmarc=FAIL\r\n" + forged.raw)
    assert told.witness.wait("The refusal", lambda: told.witness.refused(name))
    assert letters == len(told.cloud.outbox())


def test_sending_events_settle_every_letter(told: "Told") -> None:
    digest = told.witness.digest()
    assert digest is not None
    assert State.SETTLED is digest.delivery.state
    assert digest.delivery.message_id in {m.envelope.message_id for m in told.cloud.outbox()}


def test_done_and_a_sent_draft_close_their_reminders_and_move_the_next_date(told: "Told") -> None:
    digest = told.witness.digest()
    assert digest is not None
    assert {1, 2} == set(digest.done)
    closed = [digest.reminders[n].address for n in (0, 1)]
    people, dues = told.witness.contacts(closed), told.witness.dues(closed)
    today = datetime.now(UTC).date()
    assert {a: today + timedelta(days=cadence(people[a])) for a in closed} == dues


def test_the_digest_on_disk_names_exactly_those_who_were_sent(told: "Told") -> None:
    people = json.loads((told.folder / "digest.json").read_text("utf-8"))["people"]
    digest = told.witness.digest()
    assert digest is not None
    assert [(r.name, r.address, r.why) for r in digest.reminders] == [
        (person["name"], person["address"], person["why"]) for person in people
    ]
    drafts = [mailto(person["mailto"]) for person in people]
    assert [person["address"] for person in people] == [draft.to for draft in drafts]
    assert all(person["token"] in draft.bcc for person, draft in zip(people, drafts, strict=True))
    owner = Table(told.cloud.aws.dynamodb, told.cloud.names["Table"]).read("capture").owner
    assert owner is not None
    tokens = [unseal(person["token"], owner, datetime.now(UTC).date()) for person in people]
    assert [(Purpose.DRAFT, person["number"]) for person in people] == [
        (token.purpose, token.ordinal) for token in tokens if token
    ]


def test_every_letter_is_left_as_a_mail_and_as_a_page(told: "Told") -> None:
    mails, pages = (sorted(told.folder.glob(f"*.{kind}")) for kind in ("eml", "html"))
    assert [mail.stem for mail in mails] == [page.stem for page in pages]
    assert len(mails) >= len(ADDRESSES) + len(("welcome", "digest", "done", "draft"))


def test_the_story_is_told_in_words(told: "Told") -> None:
    assert "What moved" in told.shown
    assert "Traceback" not in told.shown
