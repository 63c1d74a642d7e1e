"""Dies before and after every AWS call of every flow, then hears everything twice again: no mail is
lost, and none is doubled."""

import json
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.parser import BytesParser
from email.policy import default
from typing import Any

import pytest
import time_machine
from botocore.awsrequest import AWSResponse
from botocore.compat import HTTPHeaders

from tests.integration.conftest import NOW
from tests.integration.mails import JANE, drafts, forward, sent_draft, written
from tests.integration.world import CAPTURE, INSIDE, OWNER, World, start_cold, world
from wallflower.adapters.dynamodb.followups import put_follow_up
from wallflower.adapters.dynamodb.people import put_occasion
from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.ses import Refused
from wallflower.domain.digest import LetterKind
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.followup import LETTER, follow_up
from wallflower.domain.identity import contact_id

MOST_CALLS = 60


class Died(BaseException):
    """The process ends here; nothing catches it."""


@dataclass
class Death:
    """Ends the process before or after its k-th call to AWS, once."""

    when: str
    k: int
    calls: int = 0
    came: bool = False

    def __call__(self, **_: Any) -> None:
        self.calls += 1
        if self.calls == self.k and not self.came:
            self.came = True
            raise Died


@contextmanager
def dying(death: Death) -> Iterator[None]:
    """Lets every call of the functions run into this death."""
    INSIDE.events.register_last(f"{death.when}-call.*.*", death)
    start_cold()
    try:
        yield
    finally:
        start_cold()
        INSIDE.events.unregister(f"{death.when}-call.*.*", death)


@dataclass
class Frail(World):
    """A world in which an invocation that dies is kept, to be delivered again."""

    fallen: list[tuple[str, Any]] = field(default_factory=list)

    def run(self, function: str, event: Any) -> None:
        try:
            super().run(function, event)
        except Died:
            self.fallen.append((function, event))


def recover(cloud: Frail, clock: time_machine.Traveller) -> None:
    """Lambda retries, SES tells what left, and the next sweep finds the rest."""
    for function, event in [*cloud.fallen, *cloud.fallen]:
        cloud.run(function, event)
    cloud.pump()
    cloud.settle()
    clock.shift(timedelta(minutes=61))
    cloud.sweep()
    cloud.settle()


def born(cloud: Frail) -> None:
    cloud.sweep()
    cloud.settle()


def known(cloud: Frail) -> None:
    born(cloud)
    cloud.take(forward())
    cloud.settle()


def reminded(cloud: Frail) -> None:
    known(cloud)
    cloud.take(written("list", message_id="<list@vale.example>"))
    cloud.settle()


def past_occasion(cloud: Frail) -> None:
    """Jane is due, and a conference of hers has passed."""
    known(cloud)
    past = Occasion(
        contact=contact_id("capture", "jane@acme.example"),
        kind=OccasionKind.CONFERENCE,
        on=date(2026, 10, 1),
    )
    Table(cloud.client("dynamodb"), "table").write(put_occasion("capture", past))


def looked_back(cloud: Frail) -> None:
    """The owner wrote to Jane, and the month is over but for its review."""
    born(cloud)
    cloud.take(written("Hello Jane", to=JANE, cc=CAPTURE))
    cloud.settle()
    with time_machine.travel(datetime(2026, 11, 30, 7, 0, 20, tzinfo=UTC), tick=False):
        cloud.fire()
    with time_machine.travel(datetime(2026, 12, 1, 6, 20, tzinfo=UTC), tick=False):
        cloud.sweep()


def promised(cloud: Frail) -> None:
    """The owner promised Jane the paper, for Wednesday."""
    known(cloud)
    table = Table(cloud.client("dynamodb"), "table")
    name = contact_id("capture", "jane@acme.example")
    jane = table.contacts("capture", [name])[name]
    table.write(put_follow_up(follow_up("capture", jane, date(2026, 11, 25), "send the paper")))


def by_promise(cloud: Frail, clock: time_machine.Traveller) -> None:
    clock.move_to(datetime(2026, 11, 25, 6, 20, tzinfo=UTC))
    cloud.sweep()
    clock.move_to(datetime(2026, 11, 25, 7, 0, 20, tzinfo=UTC))
    cloud.fire()


def by_note(cloud: Frail, clock: time_machine.Traveller) -> None:
    said = "Jane Doe <jane@acme.example>, also jane@doe.example, works at Acme. Birthday: 3 May"
    cloud.take(written(said, subject="", message_id="<note@vale.example>"))


def capture(cloud: Frail, clock: time_machine.Traveller) -> None:
    cloud.take(forward())


def by_rhythm(cloud: Frail, clock: time_machine.Traveller) -> None:
    clock.move_to(datetime(2026, 11, 30, 7, 0, 20, tzinfo=UTC))
    cloud.fire()


def by_calendar(cloud: Frail, clock: time_machine.Traveller) -> None:
    clock.move_to(datetime(2026, 12, 1, 7, 0, 20, tzinfo=UTC))
    cloud.fire()


def by_list(cloud: Frail, clock: time_machine.Traveller) -> None:
    cloud.take(written("list", message_id="<list@vale.example>"))


def by_draft(cloud: Frail, clock: time_machine.Traveller) -> None:
    (draft,) = drafts(cloud.letters[-1])
    raw, recipients = sent_draft(draft)
    cloud.take(raw, recipients=recipients)


def by_done(cloud: Frail, clock: time_machine.Traveller) -> None:
    reply_to = str(cloud.letters[-1]["Reply-To"])
    cloud.take(written("1 done", to=reply_to), recipients=(reply_to,))


def by_commands(cloud: Frail, clock: time_machine.Traveller) -> None:
    reply_to = str(cloud.letters[-1]["Reply-To"])
    said = "1 note likes tea\n1 not answered\n1 every year\n1 snooze 2 weeks"
    cloud.take(written(said, to=reply_to), recipients=(reply_to,))


def by_witness(cloud: Frail, clock: time_machine.Traveller) -> None:
    cloud.take(written("Hi all", sender=JANE, to=OWNER, cc=CAPTURE))


def by_nobody(cloud: Frail, clock: time_machine.Traveller) -> None:
    cloud.take(written("Hi", sender=JANE), dmarc="FAIL")


def birth(cloud: Frail, clock: time_machine.Traveller) -> None:
    cloud.sweep()


def closed(cloud: Frail) -> None:
    assert "reminder" not in cloud.contact("jane@acme.example")
    assert "done_1" in cloud.rows("G#2026-11-30#digest")[0]


def steered(cloud: Frail) -> None:
    """Each wish once: one note, one mail unanswered, a cadence, and a rest without a touch."""
    closed(cloud)
    jane, (profile,) = cloud.contact("jane@acme.example"), cloud.rows("P#")
    assert (1, 365, "2026-12-07") == (jane["unanswered"], jane["cadence"], jane["snoozed"])
    assert (1, 1, False) == (len(profile["notes"]), len(jane["topics"]), "last_out" in jane)


def stored(cloud: Frail) -> None:
    assert 1 == len(cloud.contact("jane@acme.example")["topics"])


def learnt(cloud: Frail) -> None:
    """One note, one job, one more address, one birthday."""
    (profile,), (born,) = cloud.rows("P#"), cloud.rows("V#")
    (alias,) = [row for row in cloud.rows("C#") if "same_as" in row]
    assert (1, 1, 1) == (profile["version"], len(profile["notes"]), len(profile["roles"]))
    assert (born["SK"].split("#")[1], alias["same_as"]) == (profile["SK"][2:],) * 2
    assert 2 == len(cloud.contact("jane@doe.example")["addresses"])


def cleared(cloud: Frail) -> None:
    """The digest left, and took the conference that had passed out of the index."""
    digested(cloud)
    assert [False] == ["agenda_sk" in row for row in cloud.rows("V#")]


def digested(cloud: Frail) -> None:
    assert "reminder" in cloud.contact("jane@acme.example")
    assert "2026-12-07T07:00:00Z" == cloud.rows("O")[0]["next_at"]


def followed_up(cloud: Frail) -> None:
    assert ["settled"] == [row["state"] for row in cloud.rows("F#")]


def reviewed(cloud: Frail) -> None:
    assert "settled" == cloud.rows("G#2026-12-01#review")[0]["state"]
    assert "2027-01-01" == cloud.rows("O")[0]["review_on"]


def refused(cloud: Frail) -> None:
    assert 1 == len([row for row in cloud.rows() if row["PK"].startswith("Q#")])


def planned(cloud: Frail) -> None:
    """The table knows the next digest; its schedule is there in the last hour at the latest."""
    with time_machine.travel(datetime(2026, 11, 30, 6, 20, tzinfo=UTC), tick=False):
        cloud.sweep()
    assert "capture-20261130T0700Z" in cloud.schedules()


Act = Callable[[Frail, time_machine.Traveller], None]
# What was before, what happens, what holds after, and the letters that have left: by kind.
FLOWS: dict[str, tuple[Callable[[Frail], None], Act, Callable[[Frail], None], str]] = {
    "capture": (born, capture, stored, "answer welcome"),
    "digest on its day": (past_occasion, by_rhythm, cleared, "answer digest welcome"),
    "review": (looked_back, by_calendar, reviewed, "answer review welcome"),
    "follow-up": (promised, by_promise, followed_up, "answer follow-up welcome"),
    "note": (known, by_note, learnt, "answer answer welcome"),
    "list": (known, by_list, digested, "answer digest welcome"),
    "draft sent": (reminded, by_draft, closed, "answer answer digest welcome"),
    "done": (reminded, by_done, closed, "answer answer digest welcome"),
    "commands": (reminded, by_commands, steered, "answer answer digest welcome"),
    "witness": (reminded, by_witness, closed, "answer digest welcome"),
    "nobody": (born, by_nobody, refused, "welcome"),
    "birth": (lambda _: None, birth, planned, "welcome"),
}


def left(cloud: World) -> str:
    """The kinds of the letters that left, sorted."""
    return " ".join(sorted(kind(letter.tags["letter"][11:]) for letter in cloud.sent))


def kind(name: str) -> str:
    """The kind of a letter of that name, without its day."""
    if name.startswith(LETTER):
        return "follow-up"
    return name if name in set(LetterKind) else "answer"


def survived(flow: str, death: Death) -> bool:
    """Runs a flow into one death and checks what is left; whether the death came at all."""
    before, act, holds, letters = FLOWS[flow]
    with time_machine.travel(NOW, tick=False) as clock, world(Frail) as cloud:
        before(cloud)
        with dying(death):
            act(cloud, clock)
        recover(cloud, clock)
        holds(cloud)
        assert letters == left(cloud), f"died {death.when} call {death.k} of {flow}"
        return death.came


@pytest.mark.slow
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("flow", FLOWS)
def test_no_death_loses_or_doubles_anything(flow: str, when: str) -> None:
    """Whatever call is the last: the mail is in the ledger once, and its letters leave once."""
    points = 0
    while survived(flow, Death(when, points + 1)):
        points += 1
        assert points < MOST_CALLS
    assert points > 0


@contextmanager
def silent_ses(attempts: list[str]) -> Iterator[None]:
    """SES takes letters and never answers: nobody knows whether they left."""

    def lost(params: dict[str, Any], **_: Any) -> None:
        attempts.append(BytesParser(policy=default).parsebytes(_raw(params))["Subject"])
        raise ConnectionError

    INSIDE.events.register("before-call.sesv2.SendEmail", lost)
    start_cold()
    try:
        yield
    finally:
        INSIDE.events.unregister("before-call.sesv2.SendEmail", lost)
        start_cold()


def _raw(params: dict[str, Any]) -> bytes:
    return b64decode(json.loads(params["body"])["Content"]["Raw"]["Data"])


def test_a_letter_in_doubt_goes_once_more_marked_and_never_a_third_time() -> None:
    """After an hour without a word of SES the digest is sent again and says so; then the alarm."""
    with time_machine.travel(NOW, tick=False) as clock, world(Frail) as cloud:
        known(cloud)
        attempts: list[str] = []
        with silent_ses(attempts):
            clock.move_to(datetime(2026, 11, 30, 7, 0, 20, tzinfo=UTC))
            for _ in range(5):
                with suppress(ConnectionError):
                    cloud.fire()
                with suppress(ConnectionError):
                    cloud.sweep()
                clock.shift(timedelta(minutes=61))
        assert ["Jane is worth a mail", "Jane is worth a mail (possible repeat)"] == attempts
        assert "failed" == cloud.rows("G#2026-11-30#digest")[0]["state"]
        assert "2026-12-07T07:00:00Z" == cloud.rows("O")[0]["next_at"]


def test_a_definite_refusal_gives_the_claim_back(clock: time_machine.Traveller) -> None:
    """A letter that SES throttled is sent at the next try, as a first letter."""
    with world(Frail) as cloud:
        known(cloud)

        def throttled(**_: Any) -> tuple[Any, dict[str, Any]]:
            error = {"Code": "TooManyRequestsException", "Message": "slow down"}
            return AWSResponse("", 429, HTTPHeaders(), None), {
                "Error": error,
                "ResponseMetadata": {"HTTPStatusCode": 429},
            }

        clock.move_to(datetime(2026, 11, 30, 7, 0, 20, tzinfo=UTC))
        INSIDE.events.register("before-call.sesv2.SendEmail", throttled)
        start_cold()
        with pytest.raises(Refused):
            cloud.fire()
        INSIDE.events.unregister("before-call.sesv2.SendEmail", throttled)
        start_cold()
        assert "due" == cloud.rows("G#2026-11-30#digest")[0]["state"]
        cloud.sweep()
        assert "Jane is worth a mail" == cloud.letters[-1]["Subject"]
