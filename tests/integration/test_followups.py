"""Follow-ups: planned by the command line, and told once on their day."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from tests.integration.mails import drafts, forward, opened, sent_draft, written
from tests.integration.test_cost import counted, fill
from tests.integration.test_pipeline import asked_for_digest, text
from tests.integration.test_samples import meant
from tests.integration.world import CAPTURE, OWNER, SWEEP, Say, World
from wallflower.adapters.dynamodb.rows.contact import contact_of
from wallflower.adapters.dynamodb.rows.followup import follow_up_item
from wallflower.domain.delivery import Delivery, State
from wallflower.domain.followup import follow_up
from wallflower.domain.ledger import MailKind

JANE, HOME = "jane@acme.example", "jane@home.example"
DAY = date(2026, 12, 2)
MORNING = datetime(2026, 12, 2, 7, 0, 20, tzinfo=UTC)  # a Wednesday, the owner's hour in Berlin


@pytest.fixture
def planned(cloud: World, say: Say) -> World:
    """Jane is known, and to be sent the paper on 2 December."""
    cloud.take(forward())
    cloud.settle()
    assert 0 == say("set", JANE, "--follow-up", "2026-12-02", "send the paper")[0]
    return cloud


def told(cloud: World) -> list[str]:
    """The subjects of the follow-ups that left."""
    sent = zip(cloud.sent, cloud.letters, strict=True)
    return [str(mail["Subject"]) for one, mail in sent if "follow-up" in one.tags["letter"]]


def states(cloud: World) -> list[str]:
    return [row["state"] for row in cloud.rows("F#")]


def arranged(cloud: World) -> list[str]:
    """The schedules of that morning."""
    return [name for name in cloud.schedules() if name.startswith("capture-20261202T0700Z-")]


def retold(cloud: World) -> None:
    """The sweep and the clock say everything once more."""
    cloud.fire()
    cloud.sweep()
    cloud.settle()


def test_it_is_told_on_its_day_and_stays_known(
    planned: World, clock: time_machine.Traveller
) -> None:
    """The sweep arranges it an hour ahead, it leaves on the minute, SES's word settles it."""
    clock.move_to(MORNING - timedelta(hours=2))
    planned.sweep()
    assert [] == arranged(planned)
    clock.move_to(MORNING - timedelta(minutes=50))
    planned.sweep()
    planned.sweep()
    assert 1 == len(arranged(planned))
    assert ([], ["due"]) == (told(planned), states(planned))
    clock.move_to(MORNING)
    planned.fire()
    assert (["Today: send the paper to Jane"], ["sent"]) == (told(planned), states(planned))
    planned.settle()
    assert ["settled"] == states(planned)
    assert OWNER == planned.letters[-1]["To"]
    assert "follow-up" in str(planned.letters[-1]["X-Wallflower-Loop"])


def test_it_is_told_once_however_often_it_is_due(
    planned: World, clock: time_machine.Traveller
) -> None:
    """Twice, late and in any order: one letter."""
    clock.move_to(MORNING - timedelta(minutes=50))
    planned.sweep()
    (name,) = arranged(planned)
    event = json.loads(planned.schedules()[name]["Target"]["Input"])
    assert meant("FollowUpDue") == event
    clock.move_to(MORNING)
    for _ in range(3):
        planned.run("Dispatch", event)
    planned.settle()
    for hours in (1, 30, 24 * 40, 24 * 70):
        clock.move_to(MORNING + timedelta(hours=hours))
        planned.run("Dispatch", event)
        retold(planned)
    assert ["Today: send the paper to Jane"] == told(planned)


def test_one_whose_schedule_was_lost_comes_late_and_says_so(
    planned: World, clock: time_machine.Traveller
) -> None:
    clock.move_to(MORNING + timedelta(days=9))
    planned.sweep()
    planned.settle()
    planned.sweep()
    assert ["Planned for 2 December: send the paper to Jane"] == told(planned)


def test_what_nobody_sent_for_two_months_is_over(
    planned: World, clock: time_machine.Traveller
) -> None:
    clock.move_to(MORNING + timedelta(days=62))
    planned.sweep()
    assert ([], ["due"]) == (told(planned), states(planned))


def test_a_schedule_of_an_earlier_rhythm_does_nothing(
    planned: World, clock: time_machine.Traveller
) -> None:
    """The owner moved to New York meanwhile: it comes at eight there."""
    clock.move_to(MORNING - timedelta(minutes=50))
    planned.sweep()
    key = {"PK": {"S": "O#capture"}, "SK": {"S": "O"}}
    zone = {":zone": {"S": "America/New_York"}}
    change = {"UpdateExpression": "SET #z = :zone", "ExpressionAttributeNames": {"#z": "zone"}}
    planned.client("dynamodb").update_item(
        TableName="table", Key=key, ExpressionAttributeValues=zone, **change
    )
    clock.move_to(MORNING)
    retold(planned)
    assert [] == told(planned)
    clock.move_to(datetime(2026, 12, 2, 13, 0, 20, tzinfo=UTC))
    retold(planned)
    assert ["Today: send the paper to Jane"] == told(planned)


def test_a_promise_to_somebody_who_is_never_proposed_still_comes(
    planned: World, say: Say, clock: time_machine.Traveller
) -> None:
    say("set", JANE, "--standing", "never")
    clock.move_to(MORNING)
    retold(planned)
    assert ["Today: send the paper to Jane"] == told(planned)


def test_a_promise_to_somebody_who_was_merged_names_who_remains(
    planned: World, say: Say, clock: time_machine.Traveller
) -> None:
    """Under the name and to the address that she has now."""
    planned.take(forward(f"Janet Doe-Smith <{HOME}>", "Fri, Oct 2, 2026 at 8:00 AM"))
    planned.settle()
    assert 0 == say("merge", JANE, HOME)[0]
    assert "Follow-up: 2 December send the paper" in say("show", HOME)[1]
    clock.move_to(MORNING)
    retold(planned)
    assert ["Today: send the paper to Janet"] == told(planned)
    (draft,) = drafts(planned.letters[-1])
    assert JANE == draft["To"]  # it is one of hers, and the one of which the promise was made


def test_the_draft_that_is_sent_is_noted_by_itself(
    planned: World, clock: time_machine.Traveller
) -> None:
    """It says nothing of what others wrote, and the copy counts as a mail to her."""
    clock.move_to(MORNING)
    retold(planned)
    letter = planned.letters[-1]
    assert "“send the paper”" in text(letter)
    (draft,) = drafts(letter)
    assert "compiler" not in str(draft.get_content())
    raw, recipients = sent_draft(draft)
    planned.take(raw, recipients=recipients)
    assert "2026-12-02T07:00:20Z" == planned.contact(JANE)["last_out"]
    assert [MailKind.COPY] == [r["kind"] for r in planned.rows("M#2026-12-02")]


def test_a_number_in_an_answer_to_it_ticks_off_nobody_else(
    planned: World, clock: time_machine.Traveller
) -> None:
    """Number one of the digest before is somebody else."""
    planned.take(forward("Tom Ford <tom@ford.example>", "Fri, May 1, 2026 at 8:00 AM"))
    asked_for_digest(planned)
    clock.move_to(MORNING)
    retold(planned)
    letter = next(m for m in planned.letters if "send the paper" in str(m["Subject"]))
    reply_to = str(letter["Reply-To"])
    planned.take(written("1 done", to=reply_to), recipients=(reply_to,))
    for digest in planned.rows("G#"):
        assert [] == [name for name in digest if name.startswith("done_")]
    assert "last_out" not in planned.contact(JANE)
    assert "last_out" not in planned.contact("tom@ford.example")


def test_the_note_that_it_offers_is_understood(
    planned: World, clock: time_machine.Traveller
) -> None:
    clock.move_to(MORNING)
    retold(planned)
    (note,) = [mail for mail in opened(planned.letters[-1]) if not mail["Bcc"]]
    assert CAPTURE == note["To"]
    note.set_content(str(note.get_content()).strip() + " She likes jazz.")
    planned.take(note.as_bytes())
    (profile,) = planned.rows("P#")
    assert "likes jazz" in str(profile["notes"])


def test_two_at_one_moment_are_two_letters(
    planned: World, say: Say, clock: time_machine.Traveller
) -> None:
    say("set", JANE, "--follow-up", "2026-12-02", "coffee at Rossi")
    clock.move_to(MORNING - timedelta(minutes=50))
    planned.sweep()
    clock.move_to(MORNING)
    retold(planned)
    assert ["Today: coffee at Rossi (Jane)", "Today: send the paper to Jane"] == sorted(
        told(planned)
    )
    files = [[part.get_filename() for part in mail.iter_attachments()] for mail in planned.letters]
    assert 1 == files.count(["plan.ics"])


def test_told_twice_it_is_one(planned: World, say: Say, clock: time_machine.Traveller) -> None:
    """Also on its day, when its letter has left."""
    assert 0 == say("set", JANE, "--follow-up", "2026-12-02", " send  the paper ")[0]
    assert ["due"] == states(planned)
    clock.move_to(MORNING)
    retold(planned)
    before = planned.rows("F#")
    assert 0 == say("set", JANE, "--follow-up", "2026-12-02", "send the paper")[0]
    assert before == planned.rows("F#")
    assert "Follow-up" not in say("show", JANE)[1]


def test_one_for_today_whose_hour_has_passed_comes_with_the_next_sweep(
    planned: World, say: Say
) -> None:
    assert 0 == say("set", JANE, "--follow-up", "2026-11-23", "call back")[0]
    planned.sweep()
    assert ["Today: call back (Jane)"] == told(planned)


@pytest.mark.parametrize(
    ("when", "words", "answer"),
    [
        ("2026-11-22", "send the paper", "2026-11-22 has passed: name a day to come.\n"),
        ("2046-11-22", "send the paper", "is more than ten years away: name an earlier day.\n"),
        ("2026-12-02", "\u202e …", "Say what is to be done then, for example “send the paper”.\n"),
        ("soon", "send the paper", "“soon” is no interval"),
    ],
)
def test_a_mistake_plans_nothing(
    planned: World, say: Say, when: str, words: str, answer: str
) -> None:
    before = planned.rows()
    status, said = say("set", JANE, "--follow-up", when, words)
    assert (2, True, 1) == (status, answer in said, said.count("\n"))
    assert before == planned.rows()


def test_a_letter_of_nobody_is_none(planned: World, clock: time_machine.Traveller) -> None:
    """An event that names no follow-up, or nobody's, sends nothing."""
    clock.move_to(MORNING)
    detail = {"v": 1, "id": "x", "at": "2026-12-02T07:00:00Z", "day": "2026-12-02"}
    for owner, name in (("capture", "a" * 16), ("nobody", "a" * 16)):
        event = {**detail, "owner": owner, "follow_up": name}
        planned.run("Dispatch", {"source": "s", "detail-type": "FollowUpDue", "detail": event})
    assert [] == told(planned)


def test_a_sweep_reads_two_months_of_them_and_no_more(
    planned: World, clock: time_machine.Traveller
) -> None:
    """At one a day that is two read units more, however many were sent in the years before."""
    clock.move_to(MORNING - timedelta(hours=3))
    before = swept(planned)
    jane = contact_of(planned.contact(JANE))
    sent = Delivery(state=State.SETTLED, attempts=1, message_id="0102018f" * 7)
    days = (DAY - timedelta(days=n) for n in range(1, 1000))
    rows = (
        replace(follow_up("capture", jane, day, "send the paper"), delivery=sent) for day in days
    )
    fill(planned, map(follow_up_item, rows))
    more = swept(planned) - before
    assert 0 < more <= 2
    assert [] == told(planned)


def swept(cloud: World) -> float:
    """The read units of one sweep."""
    with counted() as meter:
        cloud.run("Scheduling", SWEEP)
    return meter.reads
