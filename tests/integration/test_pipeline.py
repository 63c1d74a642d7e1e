"""A forwarded mail comes back as a reminder, and sending the draft closes it."""

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest
import time_machine

from tests.integration.mails import JANE, TOM, drafts, forward, opened, sent_draft, written
from tests.integration.world import CAPTURE, OWNER, World, world


def text(letter: EmailMessage) -> str:
    """The plain text of a letter."""
    body = letter.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def asked_for_digest(cloud: World) -> EmailMessage:
    """Mails `list` and returns the digest."""
    cloud.take(written("list", message_id=f"<list{len(cloud.sent)}@vale.example>"))
    cloud.settle()
    return cloud.letters[-1]


def test_owner_is_born_welcomed_and_planned_once(cloud: World) -> None:
    """The first sweep makes the owner; more sweeps change nothing."""
    before = cloud.state()
    cloud.sweep()
    assert cloud.state() == before
    assert ["Welcome" in str(letter["Subject"]) or letter["Subject"] for letter in cloud.letters]
    assert [OWNER] == [letter["To"] for letter in cloud.letters]
    assert ["capture-20261130T0700Z"] == list(cloud.schedules())


def test_an_owner_who_gave_her_address_in_capitals_is_known(
    clock: time_machine.Traveller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The template takes any spelling of the address."""
    with world(World) as cloud:
        monkeypatch.setenv("OWNER_ADDRESS", "Robin@Vale.example")
        cloud.sweep()
        cloud.take(forward())
        assert "Jane Doe" == cloud.contact("jane@acme.example")["name"]


def test_forward_is_stored_and_answered(cloud: World) -> None:
    """A forward makes a contact with the original's date, and a line comes back that says so."""
    cloud.take(forward())
    jane = cloud.contact("jane@acme.example")
    assert "Jane Doe" == jane["name"]
    assert "good" == jane["ring"]
    assert jane["last_in"].startswith("2026-06-03T")
    assert jane["agenda_sk"].startswith("D#g#2026-09-01#")
    assert "Jane Doe" in text(cloud.letters[-1])
    assert 2 == len(cloud.letters)


def test_digest_comes_on_the_rhythm(cloud: World, clock: time_machine.Traveller) -> None:
    """On Monday at 8 in Berlin one digest names who is due, why, and with which draft."""
    cloud.take(forward())
    cloud.settle()
    clock.move_to(datetime(2026, 11, 30, 7, 0, 20, tzinfo=UTC))
    cloud.fire()
    digest = cloud.letters[-1]
    assert "Jane" in str(digest["Subject"])
    assert "quiet for 6 months" in text(digest).lower()
    (draft,) = drafts(digest)
    assert "jane@acme.example" in str(draft["To"])
    assert ["capture-20261207T0700Z"] == list(cloud.schedules())


def test_sending_the_draft_closes_the_loop(cloud: World) -> None:
    """The draft's BCC closes the reminder and moves the next one by the ring's 90 days."""
    cloud.take(forward())
    (draft,) = drafts(asked_for_digest(cloud))
    raw, recipients = sent_draft(draft)
    cloud.take(raw, recipients=recipients)
    jane = cloud.contact("jane@acme.example")
    assert "reminder" not in jane
    assert jane["agenda_sk"].startswith("D#g#2027-02-21#")
    assert "done_1" in cloud.rows("G#2026-11-30#digest")[0]


def test_any_copy_closes_the_reminder(cloud: World) -> None:
    """A mail to the person that only carries our plain address in Cc closes it too."""
    cloud.take(forward())
    asked_for_digest(cloud)
    cloud.take(written("Hello Jane", to=JANE, cc=CAPTURE))
    assert "reminder" not in cloud.contact("jane@acme.example")
    assert "done_1" in cloud.rows("G#2026-11-30#digest")[0]


def test_done_closes_the_reminder(cloud: World) -> None:
    """Replying `1 done` closes the first reminder and only that."""
    cloud.take(forward())
    cloud.take(forward(TOM, "Fri, May 1, 2026 at 8:00 AM"))
    digest = asked_for_digest(cloud)
    cloud.take(
        written("1 done\n\nOn Monday Wallflower wrote:\n> 2 done", to=str(digest["Reply-To"])),
        recipients=(str(digest["Reply-To"]),),
    )
    assert ["done_1"] == [k for k in cloud.rows("G#2026-11-30#digest")[0] if k.startswith("done_")]
    assert "reminder" not in cloud.contact("tom@ford.example")
    assert "reminder" in cloud.contact("jane@acme.example")


def test_three_deliveries_by_two_doors_are_one_interaction(cloud: World) -> None:
    """The same mail thrice, by CC and by the draft's BCC, every event twice: one of each."""
    cloud.take(forward())
    (draft,) = drafts(asked_for_digest(cloud))
    draft["Cc"] = CAPTURE
    raw, bcc = sent_draft(draft)
    for recipients in ((CAPTURE,), bcc, bcc):
        event = cloud.mail(raw, recipients=recipients)
        for _ in range(2):
            cloud.run("Ingest", event)
            for told in list(cloud.told()) * 2:
                cloud.run(cloud.target(told), told)
            cloud.pump()
    copies = [row for row in cloud.rows("M#") if row["kind"] == "copy"]
    assert [{"inbox/ses0003", "inbox/ses0004", "inbox/ses0005"}] == [c["objects"] for c in copies]
    jane = cloud.contact("jane@acme.example")
    assert 1 == sum(topic[1] == "out" for topic in jane["topics"])
    assert "reminder" not in jane
    digests = [letter for letter in cloud.sent if letter.tags["letter"].endswith("-digest")]
    assert 1 == len(digests)


def test_witness_adds_an_in_to_a_known_contact(cloud: World) -> None:
    """A mail of Jane's own counts as contact, changes nothing else, and is not answered."""
    cloud.take(forward())
    asked_for_digest(cloud)
    letters = len(cloud.sent)
    cloud.take(written("Hi all", sender=JANE, to=OWNER, cc=CAPTURE))
    jane = cloud.contact("jane@acme.example")
    assert jane["last_in"].startswith("2026-11-23T")
    assert "reminder" not in jane
    assert letters == len(cloud.sent)


def test_late_digest_is_one_of_the_newest(cloud: World, clock: time_machine.Traveller) -> None:
    """After three weeks without a schedule the sweep brings one digest, not three."""
    cloud.take(forward())
    cloud.settle()
    letters = len(cloud.sent)
    clock.shift(timedelta(days=24))
    cloud.sweep()
    cloud.settle()
    cloud.sweep()
    assert ["2026-12-14-digest"] == [s.tags["letter"] for s in cloud.sent[letters:]]
    assert "capture-20261221T0700Z" in cloud.schedules()


def test_a_digest_asked_for_after_missed_ones_is_the_newest(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """After three weeks without a schedule `list` brings the digest of the last Monday, and no
    older one follows."""
    cloud.take(forward())
    cloud.settle()
    letters = len(cloud.sent)
    clock.shift(timedelta(days=24))
    asked_for_digest(cloud)
    cloud.sweep()
    cloud.settle()
    assert ["2026-12-14-digest"] == [s.tags["letter"] for s in cloud.sent[letters:]]


def test_a_stranger_is_offered_once_and_remembered_at_a_word(cloud: World) -> None:
    """A proven stranger stands in the next digest, in no other, and one sent note makes her a
    contact."""
    cloud.take(forward())
    cloud.take(written("Hi", sender="Eve Adams <eve@adams.example>", to=OWNER, cc=CAPTURE))
    assert [] == [row for row in cloud.rows("C#") if "eve@adams.example" in row["addresses"]]
    digest = asked_for_digest(cloud)
    assert "“Eve Adams” wrote to you" in text(digest)
    (note,) = [mail for mail in opened(digest) if mail["Subject"] == "Remember"]
    cloud.take(note.as_bytes())
    assert "Eve Adams" == cloud.contact("eve@adams.example")["name"]
    cloud.take(forward(TOM, "Fri, May 1, 2026 at 8:00 AM"))
    cloud.take(written("Hello Jane", to=JANE, cc=CAPTURE))
    assert "Eve Adams wrote to you" not in text(asked_for_digest(cloud))
