"""Mail that a machine wrote: nothing follows from it but one row, whoever seems to send it."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from tests.integration.mails import JANE, TOM, drafts, forward, written
from tests.integration.world import CAPTURE, OWNER, World
from wallflower.domain.mail.machine.automatic import MACHINES

MAILS = Path(__file__).parents[1] / "mails" / "machines"
ROBIN = f"Robin Vale <{OWNER}>"
# One sign for each machine, which tells it from a person whatever else the mail says.
SIGNS = {
    "bounce": b"X-Failed-Recipients: jane@acme.example\n",
    "complaint": b"Content-Type: multipart/report; report-type=feedback-report\n",
    "calendar": b"Content-Class: urn:content-classes:calendarmessage\n",
    "auto-reply": b"Auto-Submitted: auto-replied\n",
    "list": b"List-Id: <makers.lists.example>\n",
}
TEMPTATIONS = ["1 done, we had coffee", "list", "Met Ada Byron, ada@byron.example", ""]


def whole(kind: str) -> Iterator[Path]:
    """The whole mails of one kind."""
    yield from sorted(MAILS.glob(f"{kind}--*.eml"))


def delivered(cloud: World, raw: bytes) -> None:
    """A mail comes in that has SES's own lines on top already."""
    event = cloud.mail(raw)
    key = f"inbox/ses{cloud.mails:04}"
    cloud.client("s3").put_object(Bucket="inbox", Key=key, Body=raw)
    cloud.run("Ingest", event)
    cloud.pump()


def new_rows(before: dict[str, Any], cloud: World) -> list[dict[str, Any]]:
    """The rows that came since, after a look that nothing else changed."""
    after = cloud.state()
    known = before["rows"]
    added = [row for row in after["rows"] if row not in known]
    assert before == after | {"rows": [row for row in after["rows"] if row in known]}
    return added


@pytest.fixture
def reminded(cloud: World) -> World:
    """A stack whose owner was reminded of Jane, and has not written to her yet."""
    cloud.take(forward())
    cloud.take(written("list"))
    cloud.settle()
    assert "reminder" in cloud.contact("jane@acme.example")
    return cloud


def test_every_machine_has_a_sign() -> None:
    """No kind of machine is left out here."""
    assert set(MACHINES) == set(SIGNS)


@pytest.mark.parametrize("kind", MACHINES)
def test_the_owners_machines_do_nothing(reminded: World, kind: str) -> None:
    """No command, note, contact or touch, no reminder closed, no answer: to us alone, as a copy
    to Jane, and through every token that the digest carries."""
    digest = reminded.letters[-1]
    (draft,) = drafts(digest)
    doors = (CAPTURE, str(digest["Reply-To"]), str(draft["Bcc"]))
    for number, (door, words, to) in enumerate(product(doors, TEMPTATIONS, (CAPTURE, JANE))):
        before = reminded.state()
        mail = written(words, to=to, message_id=f"<machine-{number}@vale.example>")
        reminded.take(SIGNS[kind] + mail, recipients=(door,))
        (row,) = new_rows(before, reminded)
        assert (kind, "ignored", "owner") == (row["kind"], row["outcome"], row["tier"])
        assert not any(row.get(name) for name in ("people", "left_out", "answer"))


@pytest.mark.parametrize("kind", MACHINES)
@pytest.mark.parametrize("sender", [JANE, TOM], ids=["contact", "stranger"])
def test_the_machines_of_others_do_nothing(reminded: World, kind: str, sender: str) -> None:
    """Not an answer of Jane's, whose reminder stays open; and no stranger to be offered."""
    for number, words in enumerate(TEMPTATIONS):
        before = reminded.state()
        name = f"<machine-{number}@acme.example>"
        mail = written(words, sender=sender, to=ROBIN, cc=CAPTURE, message_id=name)
        reminded.take(SIGNS[kind] + mail)
        (row,) = new_rows(before, reminded)
        assert (kind, "ignored", "witness") == (row["kind"], row["outcome"], row["tier"])
        assert not any(row.get(name) for name in ("people", "left_out", "answer"))
    assert "reminder" in reminded.contact("jane@acme.example")


@pytest.mark.parametrize("kind", MACHINES)
def test_an_unproven_machine_is_nobody(reminded: World, kind: str) -> None:
    """Without DMARC there is one row in the quarantine, and no other."""
    before = reminded.state()
    reminded.take(SIGNS[kind] + written("1 done"), dmarc="FAIL")
    assert [] == new_rows(before, reminded)
    assert 1 == sum(row["PK"].startswith("Q#") for row in reminded.rows())


@pytest.mark.parametrize("kind", MACHINES)
def test_no_whole_mail_of_a_machine_does_anything(reminded: World, kind: str) -> None:
    """At most a ledger row that names the machine; Jane's absence is no answer of hers."""
    for path in whole(kind):
        raw = path.read_bytes()
        before = reminded.state()
        delivered(reminded, raw)
        rows = new_rows(before, reminded)
        assert [(kind, "ignored")] * len(rows) == [(row["kind"], row["outcome"]) for row in rows]
    assert "reminder" in reminded.contact("jane@acme.example")


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("forwards-an-absence", ["jane@acme.example"]),
        ("forwards-a-bounce-inline", []),
        ("forwards-a-bounce-with-its-report", ["mart.kask@nordic.example"]),
        ("attaches-a-bounce", []),
        ("forwards-an-invitation", ["jane@acme.example"]),
        ("forwards-a-list-post", []),
    ],
)
def test_what_the_owner_passes_on_is_a_forward(cloud: World, name: str, people: list[str]) -> None:
    """She is answered; whose machine wrote, and to whom she had written, is remembered, no
    robot is."""
    letters = len(cloud.sent)
    cloud.take((MAILS / f"person--{name}.eml").read_bytes())
    (row,) = cloud.rows("M#")
    assert "forward" == row["kind"]
    assert people == [row["addresses"][0] for row in cloud.rows("C#")]
    assert letters + 1 == len(cloud.sent)


@pytest.mark.parametrize(
    "name", ["writes-through-a-sales-program", "answers-an-absence", "shows-another-name"]
)
def test_what_programs_add_to_the_owners_mail_changes_nothing(reminded: World, name: str) -> None:
    """A copy of what she wrote to Jane closes the reminder as ever."""
    reminded.take((MAILS / f"person--{name}.eml").read_bytes())
    assert "reminder" not in reminded.contact("jane@acme.example")


@pytest.mark.parametrize(
    "name",
    [
        "sells-an-automatic-reply-machine",
        "attaches-an-event",
        "answers-through-a-sales-program",
        "writes-from-exchange-to-a-group",
        "asks-about-undelivered-flowers",
        "says-that-no-machine-wrote",
    ],
)
def test_what_looks_like_a_machines_is_janes_answer(reminded: World, name: str) -> None:
    """A contact who writes is heard, whatever her words or programs are."""
    reminded.take((MAILS / f"person--{name}.eml").read_bytes())
    assert "reminder" not in reminded.contact("jane@acme.example")
    assert "2026-11-19" == reminded.contact("jane@acme.example")["last_in"][:10]


@pytest.mark.parametrize(
    ("subject", "more", "kind"),
    [
        ("Ten loaves", b"List-Unsubscribe: <mailto:leave@acme.example>\n", "list"),
        ("Lunch", b"X-Auto-Response-Suppress: All\n", "auto-reply"),
        ("Out of office", b"", "auto-reply"),
    ],
)
def test_what_is_only_suspected_counts_against_others(
    reminded: World, subject: str, more: bytes, kind: str
) -> None:
    """Jane's reminder stays open; the owner's own copy with the same signs closes it."""
    witness = written("Hello", sender=JANE, to=ROBIN, cc=CAPTURE, subject=subject)
    before = reminded.state()
    reminded.take(more + witness)
    assert [kind] == [row["kind"] for row in new_rows(before, reminded)]
    reminded.take(more + written("Hello", to=JANE, cc=CAPTURE, subject=subject))
    assert "reminder" not in reminded.contact("jane@acme.example")
