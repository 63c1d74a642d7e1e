"""What hostile mail, bad luck and haste must not break."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

import pytest
import time_machine

from tests.integration.conftest import NOW
from tests.integration.mails import JANE, TOM, drafts, forward, sent_draft, small, written
from tests.integration.test_pipeline import text
from tests.integration.world import CAPTURE, INSIDE, OWNER, World, start_cold, world
from wallflower.domain.commands.reading import orders
from wallflower.domain.mail.reader import read

EVE = "Eve <eve@evil.example>"
HEAD = b"From: eve@evil.example\r\nTo: capture@in.vale.example\r\n"
PLAIN = b"Content-Type: text/plain; charset=utf-8\r\n\r\n"


def raw_mail(sender: str, *, subject: bytes = b"Hi", date: bytes = b"", to: str = CAPTURE) -> bytes:
    """A mail whose fields are as hostile as asked."""
    when = date or datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S +0000").encode()
    fields = (
        b"From: " + sender.encode(),
        b"To: " + to.encode(),
        b"Subject: " + subject,
        b"Date: " + when,
        b"Message-ID: <hostile@evil.example>",
    )
    return b"\r\n".join((*fields, b"", b"Hello"))


def two_reminded(cloud: World) -> EmailMessage:
    """Two people, known and reminded of; returns the digest."""
    cloud.take(forward())
    cloud.take(forward(TOM, "Fri, May 1, 2026 at 8:00 AM"))
    cloud.take(written("list", message_id="<list@vale.example>"))
    cloud.settle()
    return cloud.letters[-1]


def closed(cloud: World) -> list[str]:
    """Which reminders are done, of all digests."""
    return sorted(name for row in cloud.rows("G#") for name in row if name.startswith("done_"))


@pytest.mark.parametrize("said", ["1 2 done", "1 done\n2 done"])
def test_two_reminders_are_done_in_one_mail(cloud: World, said: str) -> None:
    """One reply may close two reminders of a digest."""
    two_reminded(cloud)
    cloud.take(written(said, message_id="<done@vale.example>"))
    assert ["done_1", "done_2"] == closed(cloud)


def test_one_mail_to_two_people_closes_both(cloud: World) -> None:
    """A mail to everybody in the digest closes every reminder."""
    two_reminded(cloud)
    cloud.take(written("Hello both", to=f"{JANE}, {TOM}", cc=CAPTURE))
    assert ["done_1", "done_2"] == closed(cloud)


def test_draft_sent_to_the_other_person_closes_both(cloud: World) -> None:
    """The draft for the first, sent to the second, closes both."""
    first, second = drafts(two_reminded(cloud))
    first.replace_header("To", str(second["To"]))
    raw, recipients = sent_draft(first)
    cloud.take(raw, recipients=recipients)
    assert ["done_1", "done_2"] == closed(cloud)


def test_strangers_old_date_does_not_stop_the_sweep(cloud: World) -> None:
    """A stranger's mail from the year 33 is one row, and the sweep goes on."""
    cloud.take(raw_mail(EVE, date=b"0033-03-01 10:00"))
    cloud.sweep()
    assert 1 == len(cloud.rows("M#"))


def test_contacts_old_date_does_not_stop_the_digest(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """A known person's mail from the year 33 keeps nobody's digest away."""
    cloud.take(forward())
    cloud.take(forward(TOM, "Fri, May 1, 2026 at 8:00 AM"))
    cloud.settle()
    cloud.take(raw_mail(JANE, date=b"0033-03-01 10:00"))
    clock.move_to(datetime(2026, 11, 30, 7, 0, 20, tzinfo=UTC))
    cloud.fire()
    assert "2026-11-30-digest" == cloud.sent[-1].tags["letter"]


def test_forward_of_the_year_one_is_taken(cloud: World) -> None:
    """A date that does not exist in UTC costs the date, not the mail."""
    cloud.take(forward(date="0001-01-01 00:00:00 +1400"))
    assert 1 == len(cloud.rows("M#"))


def test_long_subject_is_taken(cloud: World) -> None:
    """A subject of 220 KB is cut, not refused by the table for ever."""
    cloud.take(raw_mail(EVE, subject=b"A" * 220_000))
    assert 1 == len(cloud.rows("M#"))


def test_subject_is_always_whole_characters(cloud: World) -> None:
    """No charset smuggles in half a character, which DynamoDB refuses."""
    cloud.take(raw_mail(EVE, subject=b"=?raw_unicode_escape?q?a=5Cud800?="))
    assert 1 == len(cloud.rows("M#"))


def test_known_person_in_a_crowd_is_known(cloud: World) -> None:
    """A forward that also goes to 95 friends finds its person in the table."""
    cloud.take(forward())
    crowd = ", ".join(f"p{n}@x{n}.example" for n in range(95))
    raw = forward(date="Mon, Nov 23, 2026 at 9:00 AM")
    cloud.take(raw.replace(b"To: " + CAPTURE.encode(), f"To: {crowd}, {CAPTURE}".encode(), 1))
    assert 2 == len(cloud.contact("jane@acme.example")["topics"])


def test_expired_done_link_closes_nobody_else(cloud: World, clock: time_machine.Traveller) -> None:
    """A done link of 100 days ago does not tick off whoever has that number today."""
    cloud.take(forward())
    cloud.take(written("list", message_id="<first@vale.example>"))
    cloud.settle()
    old = str(small(cloud.letters[-1])["1 done"]["To"])
    assert CAPTURE.partition("@")[2] in old
    clock.shift(timedelta(days=100))
    cloud.take(written("Hello Jane", to=JANE, cc=CAPTURE))
    cloud.take(forward(TOM, "Fri, May 1, 2026 at 8:00 AM"))
    cloud.take(written("list", message_id="<second@vale.example>"))
    cloud.settle()
    cloud.take(written("1 done", to=old, subject="1 done"), recipients=(old,))
    assert "reminder" in cloud.contact("tom@ford.example")


def test_inline_file_is_never_obeyed(cloud: World) -> None:
    """A text file that a client shows inline is an attachment, not a command."""
    two_reminded(cloud)
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = OWNER, CAPTURE, "Notes"
    mail["Date"], mail["Message-ID"] = datetime.now(UTC), "<file@vale.example>"
    mail.set_content("\n")
    mail.add_attachment("1 done\n", filename="notes.txt", disposition="inline")
    cloud.take(mail.as_bytes())
    assert [] == closed(cloud)


def test_long_mail_with_two_texts_is_not_obeyed(cloud: World) -> None:
    """Length is no way around the rule that both texts say the same."""
    two_reminded(cloud)
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = OWNER, CAPTURE, "Notes"
    mail["Date"], mail["Message-ID"] = datetime.now(UTC), "<long@vale.example>"
    mail.set_content("1 done\n" + "word " * 500)
    mail.add_alternative("<p>Please remember Ann</p>", subtype="html")
    cloud.take(mail.as_bytes())
    assert [] == closed(cloud)


def test_long_names_do_not_stop_the_digest(cloud: World, clock: time_machine.Traveller) -> None:
    """Names of 60 KB, as strangers may choose them, are cut before they fill the digest's row."""
    for number in range(10):
        person = f"{'J' * 60_000}{number} <p{number}@x{number}.example>"
        raw = forward(person).replace(b"<f-", f"<f{number}-".encode())
        cloud.take(raw)
    cloud.settle()
    clock.move_to(datetime(2026, 11, 30, 7, 0, 20, tzinfo=UTC))
    cloud.fire()
    assert "2026-11-30-digest" == cloud.sent[-1].tags["letter"]


@pytest.mark.xfail(strict=True, reason="known people beyond 40 are left out and called unknown")
def test_mail_to_a_crowd_calls_no_known_person_unknown(cloud: World) -> None:
    """Whom the table knows is never said to be unknown, however many the mail names."""
    people = [f"p{number}@x{number}.example" for number in range(42)]
    for person in people:
        note = written(f"Met {person}", message_id=f"<{person}>")
        cloud.run("Ingest", cloud.mail(note))
    cloud.take(written("Happy new year", to=", ".join(people), cc=CAPTURE))
    assert "those I do not know" not in text(cloud.letters[-1])


@pytest.mark.slow
def test_unclosed_elements_cost_little_time() -> None:
    """17 KB of HTML that would reopen 900 elements in each of 1,000 paragraphs cost no more than
    what the same elements and paragraphs cost when they are closed, times 20: not times 900."""
    opened = "".join(f"<font size={number}>" for number in range(900))
    closed = "".join(f"<font size={number}></font>" for number in range(900))
    costs = [
        min(seconds(f"<p>{fonts}</p>{'<p>x' * 1_000}") for _ in range(3))
        for fonts in (opened, closed)
    ]
    assert costs[0] < 20 * costs[1]


def seconds(markup: str) -> float:
    """The processor time that a mail with this markup takes."""
    before = time.process_time()
    read(HEAD + b"Content-Type: text/html\r\n\r\n" + markup.encode())
    return time.process_time() - before


BOMBS: dict[str, Callable[[], object]] = {
    "marks": lambda: read(HEAD + PLAIN + ("a" + "\u0301\u0316" * 30_000).encode()),
    "signatures": lambda: read(HEAD + b"\r\n" + b"-- \n" * 4_000),
    "quotes": lambda: read(b"Cc: " + b'"a\\' * 6_000 + b"\r\n" + HEAD + b"\r\nx"),
    "spaces": lambda: read(b"Cc: a" + b" " * 16_000 + b"<b\r\n" + HEAD + b"\r\nx"),
    "numbers": lambda: orders("1" + "  2" * 21 + " x", NOW.date()),
}


@pytest.mark.slow
@pytest.mark.parametrize("bomb", BOMBS)
def test_small_mails_cost_little_time(bomb: str) -> None:
    """A mail of at most 120 KB is understood within two seconds of CPU, on the slowest machine."""
    before = time.process_time()
    BOMBS[bomb]()
    assert time.process_time() - before < 2


class Meanwhile:
    """Runs another invocation whole before the k-th call of the first, once."""

    def __init__(self, k: int, other: Callable[[], None]) -> None:
        self.k, self.other = k, other
        self.calls, self.ran = 0, False

    def __call__(self, **_: Any) -> None:
        self.calls += not self.ran
        if self.calls == self.k and not self.ran:
            self.ran = True
            self.other()


def due(cloud: World, clock: time_machine.Traveller) -> tuple[str, Any]:
    clock.move_to(datetime(2026, 11, 30, 7, 0, 20, tzinfo=UTC))
    return "Scheduling", {"source": "wallflower.schedule", "detail-type": "SweepDue", "detail": {}}


def asked(cloud: World, clock: time_machine.Traveller) -> tuple[str, Any]:
    cloud.run("Ingest", cloud.mail(written("list", message_id="<list@vale.example>")))
    (wish,) = cloud.told()
    cloud.run("Scheduling", wish)
    (event,) = cloud.told()
    return "Dispatch", event


def interleaved(k: int, prepare: Callable[..., tuple[str, Any]]) -> bool:
    """Two runs of one event, the second before the first's k-th call; whether there was one."""
    with time_machine.travel(NOW, tick=False) as clock, world(World) as cloud:
        cloud.sweep()
        cloud.take(forward())
        cloud.settle()
        function, event = prepare(cloud, clock)
        meanwhile = Meanwhile(k, lambda: cloud.run(function, event))
        INSIDE.events.register_last("before-call.*.*", meanwhile)
        start_cold()
        cloud.run(function, event)
        INSIDE.events.unregister("before-call.*.*", meanwhile)
        start_cold()
        cloud.pump()
        cloud.settle()
        clock.shift(timedelta(minutes=61))
        cloud.sweep()
        digests = [s for s in cloud.sent if s.tags["letter"].endswith("-digest")]
        assert 1 == len(digests), f"interleaved before call {k}"
        return meanwhile.ran


@pytest.mark.slow
@pytest.mark.parametrize("prepare", [due, asked])
def test_two_runs_at_once_send_one_digest(prepare: Callable[..., tuple[str, Any]]) -> None:
    """Whenever the second run of an event cuts in, the digest leaves once."""
    points = 0
    while interleaved(points + 1, prepare):
        points += 1
    assert points > 5
