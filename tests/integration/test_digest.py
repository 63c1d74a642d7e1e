"""What stands in a digest, from a mail that came in to the letter that goes out."""

from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage

import pytest
import time_machine

from tests.integration.mails import TOM, drafts, forward, opened, sent_draft, written
from tests.integration.test_pipeline import asked_for_digest, text
from tests.integration.world import CAPTURE, INSIDE, World
from wallflower.adapters.dynamodb.keys import contact_key, owner_key
from wallflower.adapters.dynamodb.people import put_occasion
from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.dynamodb.values import to_wire
from wallflower.adapters.dynamodb.writes import put_refusal
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.identity import contact_id

NOTE = "Met Sam Okoro at PyCon, engineer at Bamboo, builds bicycles, sam@bamboo.example"
MONDAY = datetime(2026, 11, 30, 7, 0, 20, tzinfo=UTC)


def said(cloud: World) -> str:
    """The newest letter, on one line."""
    return " ".join(text(cloud.letters[-1]).split())


def wished(**attributes: object) -> None:
    """The owner likes her letters so."""
    names = {f"#{name}": name for name in attributes}
    INSIDE.client("dynamodb").update_item(
        TableName="table",
        Key=to_wire(owner_key("capture")),
        UpdateExpression="SET " + ", ".join(f"#{name} = :{name}" for name in attributes),
        ExpressionAttributeNames=names,
        ExpressionAttributeValues=to_wire({f":{n}": v for n, v in attributes.items()}),
    )


def occasion(kind: OccasionKind, on: date, what: str, address: str) -> None:
    """Somebody has a reason with a date."""
    one = Occasion(contact=contact_id("capture", address), kind=kind, on=on, what=what)
    Table(INSIDE.client("dynamodb"), "table").write(put_occasion("capture", one))


def test_what_a_note_said_is_in_the_card_and_in_the_draft(cloud: World) -> None:
    """Role and work of the profile come with the reminder, and stay with it when it is repeated."""
    cloud.take(written(NOTE))
    cloud.settle()
    asked_for_digest(cloud)
    first = said(cloud)
    assert "1. Sam Okoro engineer at Bamboo, sam@bamboo.example" in first
    assert "You came to mind today. How is your work on bicycles going?" in first
    asked_for_digest(cloud)
    assert first == said(cloud)


def test_the_owners_tone_is_in_the_draft_and_plain_subjects_name_nobody(cloud: World) -> None:
    cloud.take(forward())
    wished(first_line="Dear NAME,", sign_off="Warmly, Robin", plain_subjects=True)
    digest = asked_for_digest(cloud)
    assert digest["Subject"] == "One short mail, no hurry"
    (draft,) = drafts(digest)
    body = str(draft.get_content())
    assert body.startswith("Dear Jane,")
    assert body.rstrip().endswith("Warmly, Robin")


def test_a_job_is_congratulated_on_and_an_event_comes_with_its_date(cloud: World) -> None:
    """A conference of next week brings a file for the calendar."""
    cloud.take(forward(date="Mon, Nov 2, 2026 at 9:31 AM"))
    occasion(OccasionKind.CONFERENCE, date(2026, 11, 28), "PyCon", "jane@acme.example")
    digest = asked_for_digest(cloud)
    assert "PyCon is on 28 November." in said(cloud)
    (file,) = digest.iter_attachments()
    assert ("text/calendar", "conference-1.ics") == (
        file.get_content_type(),
        file.get_filename(),
    )
    assert "DTSTART;VALUE=DATE:20261128" in str(file.get_content())


def test_a_promise_to_somebody_who_is_not_proposed_is_told_all_the_same(cloud: World) -> None:
    """Jane was mailed yesterday and put off; what was promised to her is not forgotten."""
    cloud.take(forward(TOM))
    cloud.take(forward())
    jane = contact_id("capture", "jane@acme.example")
    INSIDE.client("dynamodb").update_item(
        TableName="table",
        Key=to_wire(contact_key("capture", jane)),
        UpdateExpression="SET snoozed = :day REMOVE agenda_pk, agenda_sk",
        ExpressionAttributeValues=to_wire({":day": "2026-12-24"}),
    )
    occasion(OccasionKind.PROMISE, date(2026, 11, 25), "send the paper", "jane@acme.example")
    asked_for_digest(cloud)
    assert "You promised Jane by 25 November: send the paper." in said(cloud)
    assert "1. Tom" in said(cloud)


@pytest.mark.parametrize("how", ["draft", "done"])
def test_a_promise_is_kept_by_the_draft_that_goes_out_or_by_done(cloud: World, how: str) -> None:
    """Then it is a reason no more, and its row says that there was one; told twice, too."""
    cloud.take(forward())
    occasion(OccasionKind.PROMISE, date(2026, 11, 25), "send the paper", "jane@acme.example")
    digest = asked_for_digest(cloud)
    assert "I have not forgotten what I promised you." in said(cloud)
    (row,) = cloud.rows("V#")
    assert "agenda_sk" in row
    raw, recipients = sent_draft(drafts(digest)[0])
    if how == "done":
        reply_to = str(digest["Reply-To"])
        raw, recipients = written("1 done", to=reply_to), (reply_to,)
    for _ in range(2):
        cloud.take(raw, recipients=recipients)
    (row,) = cloud.rows("V#")
    assert ("send the paper", False) == (row["what"], "agenda_sk" in row)


def test_a_birthday_that_is_to_come_is_not_called_late(cloud: World) -> None:
    """Although the digest that was asked for is the one of the Monday after."""
    cloud.take(forward(date="Mon, Nov 2, 2026 at 9:31 AM"))
    occasion(OccasionKind.BIRTHDAY, date(2026, 11, 27), "", "jane@acme.example")
    asked_for_digest(cloud)
    assert "All my good wishes for your birthday." in said(cloud)


def test_the_month_counts_whom_the_owner_wrote_to(cloud: World) -> None:
    """Not whom the digests name, not who wrote to her, and nobody twice."""
    cloud.take(forward())
    for number, to in enumerate(("ines@tidal.example", "ana@lopez.example", "ines@tidal.example")):
        cloud.take(
            written(f"Hello {number}", to=to, cc=CAPTURE, message_id=f"<{number}@v.example>")
        )
    asked_for_digest(cloud)
    assert "This month 2 of 10 people." in said(cloud)


def test_mails_that_were_not_taken_are_counted(cloud: World, clock: time_machine.Traveller) -> None:
    """Since the digest before, by their reasons, for this owner alone."""
    cloud.take(forward())
    clock.move_to(datetime(2026, 11, 25, 9, tzinfo=UTC))
    cloud.take(forward(), dmarc="FAIL")
    cloud.take(forward(), virus="FAIL")
    cloud.take(forward(TOM), virus="FAIL")
    clock.move_to(MONDAY)
    cloud.fire()
    assert "3 mails were not taken: 2 virus and 1 unproven." in said(cloud)


@pytest.mark.parametrize(("glad", "letters"), [(False, 0), (True, 1)])
def test_nobody_due_is_a_glad_letter_or_none_as_the_owner_likes(
    cloud: World, clock: time_machine.Traveller, glad: bool, letters: int
) -> None:
    """And the next digest is planned in either case."""
    wished(glad=glad)
    before = len(cloud.letters)
    clock.move_to(MONDAY)
    cloud.fire()
    cloud.settle()
    assert ["Nobody is due"] * letters == [str(m["Subject"]) for m in cloud.letters[before:]]
    assert ["capture-20261207T0700Z"] == list(cloud.schedules())


def test_letters_come_from_one_address_and_answers_join_their_thread(cloud: World) -> None:
    """The token stands in Reply-To; the answer names the mail that it answers."""
    cloud.take(forward())
    asked_for_digest(cloud)
    answer = next(letter for letter in cloud.letters if letter["In-Reply-To"])
    assert {f"Wallflower <{CAPTURE}>"} == {str(letter["From"]) for letter in cloud.letters}
    assert len({str(letter["Reply-To"]) for letter in cloud.letters}) == len(cloud.letters)
    assert "<f-JanWed@vale.example>" == answer["In-Reply-To"] == answer["References"]


def test_whether_somebody_answered_is_asked_once_and_the_answer_counts(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """A draft was sent; the digest after asks, its "No" is counted, and the next does not ask."""
    cloud.take(forward())
    raw, recipients = sent_draft(drafts(asked_for_digest(cloud))[0])
    cloud.take(raw, recipients=recipients)
    cloud.settle()
    wished(glad=True)
    clock.move_to(datetime(2026, 12, 7, 7, 0, 20, tzinfo=UTC))
    cloud.fire()
    assert "You wrote to Jane on 23 November. Did they answer? Yes" in said(cloud)
    no = next(m for m in opened(cloud.letters[-1]) if m["Subject"] == "1 not answered")
    cloud.take(no.as_bytes(), recipients=(str(no["To"]),))
    cloud.settle()
    assert 1 == cloud.contact("jane@acme.example")["unanswered"]
    clock.move_to(datetime(2026, 12, 14, 7, 0, 20, tzinfo=UTC))
    cloud.fire()
    assert "Nobody is due" in said(cloud)
    assert "Did they answer?" not in said(cloud)


def later(cloud: World, clock: time_machine.Traveller, at: datetime) -> EmailMessage:
    """The digest of that moment."""
    clock.move_to(at)
    cloud.sweep()
    cloud.settle()
    cloud.fire()
    cloud.settle()
    return cloud.letters[-1]


def test_a_draft_of_ours_is_no_topic_of_the_next_one(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """Nor is she thanked a second time for the mail that the first draft thanked for."""
    cloud.take(forward())
    raw, recipients = sent_draft(drafts(asked_for_digest(cloud))[0])
    assert b"Subject: Thank you" in raw
    cloud.take(raw, recipients=recipients)
    later(cloud, clock, datetime(2027, 3, 1, 7, 0, 20, tzinfo=UTC))
    assert "1. Jane Doe" in said(cloud)
    assert "Subject: A short hello" in said(cloud)


def test_an_answer_of_the_owners_names_nothing_that_they_called_so(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """The subject of her answer is theirs; that of a mail of her own is hers."""
    cloud.take(written("Yes", to="jane@acme.example", cc=CAPTURE, subject="Re: Your key runs out"))
    cloud.take(written("Hi", to="tom@north.example", cc=CAPTURE, subject="The harbour"))
    digest = later(cloud, clock, datetime(2027, 3, 1, 7, 0, 20, tzinfo=UTC))
    subjects = [str(draft["Subject"]) for draft in drafts(digest)]
    assert ["A short hello", "The harbour"] == sorted(subjects)


def test_a_stranger_cannot_write_facts_into_a_note(cloud: World) -> None:
    """The name that a stranger chose goes into the ready note only if it is a name."""
    cloud.take(forward())
    sender = '"Mallory Roe, works on the QuickCoin fund" <mallory@evil.example>'
    cloud.take(
        written("Hello Robin", to="robin@vale.example", sender=sender), recipients=(CAPTURE,)
    )
    digest = asked_for_digest(cloud)
    note = next(mail for mail in opened(digest) if mail["Subject"] == "Remember")
    assert "Please remember <mallory@evil.example>" == str(note.get_content()).strip()
    cloud.take(note.as_bytes())
    assert not any("works_on" in row for row in cloud.rows("P#"))


def test_a_digest_that_is_asked_for_again_is_told_as_of_today(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """Three weeks later her birthday has passed, and the month has another count."""
    cloud.take(forward(date="Mon, Nov 2, 2026 at 9:31 AM"))
    occasion(OccasionKind.BIRTHDAY, date(2026, 11, 27), "", "jane@acme.example")
    asked_for_digest(cloud)
    assert "Wish them a happy day on 27 November." in said(cloud)
    clock.move_to(datetime(2026, 12, 10, 9, tzinfo=UTC))
    cloud.take(written("Hi", to="tom@north.example", cc=CAPTURE, subject="The harbour"))
    asked_for_digest(cloud)
    again = said(cloud)
    assert "1. Jane Doe" in again
    assert "birthday" not in again
    assert "This month 1 of 10 people. Next: Monday, 14 December." in again


def test_asked_for_when_nobody_is_due_the_month_is_counted_all_the_same(cloud: World) -> None:
    cloud.take(written("Hi", to="tom@north.example", cc=CAPTURE, subject="The harbour"))
    asked_for_digest(cloud)
    assert "Nobody is due" in said(cloud)
    assert "This month 1 of 10 people." in said(cloud)


def test_refusals_are_counted_once_and_found_in_a_flood_to_others(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """What came before the last digest was told then; mails to nobody's address are not ours."""
    wished(glad=True)
    cloud.take(forward(), virus="FAIL")
    clock.move_to(MONDAY)
    cloud.fire()
    assert "1 mail was not taken: 1 virus." in said(cloud)
    clock.shift(3600)
    table = Table(INSIDE.client("dynamodb"), "table")
    for number in range(960):
        at = MONDAY + timedelta(hours=2, seconds=number)
        table.write(put_refusal("", f"flood{number}", at, "recipient", 1, at))
    cloud.take(forward(TOM), virus="FAIL")
    later(cloud, clock, datetime(2026, 12, 7, 7, 0, 20, tzinfo=UTC))
    assert "1 mail was not taken: 1 virus." in said(cloud)


def test_a_draft_sent_from_an_address_that_is_not_the_owners_is_asked_about_once(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """Nothing is closed by it, and its sender is not offered as a stranger."""
    cloud.take(forward())
    wished(glad=True)
    raw, recipients = sent_draft(drafts(asked_for_digest(cloud))[0])
    telephone = raw.replace(b"robin@vale.example", b"robin@telephone.example")
    cloud.take(telephone, recipients=recipients)
    cloud.settle()
    assert [] == [name for name in cloud.rows("G#")[0] if name.startswith("done_")]
    later(cloud, clock, datetime(2026, 12, 7, 7, 0, 20, tzinfo=UTC))
    assert "came from “robin@telephone.example”. Was that you?" in said(cloud)
    assert "Shall I remember them?" not in said(cloud)
    later(cloud, clock, datetime(2026, 12, 14, 7, 0, 20, tzinfo=UTC))
    assert "Was that you?" not in said(cloud)
