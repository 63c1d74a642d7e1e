"""The small actions of a digest, from a mail to the rows and to the answer."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

import pytest
import time_machine

from tests.integration.mails import JANE, TOM, forward, opened, small, written
from tests.integration.test_adversary import closed, two_reminded
from tests.integration.test_pipeline import asked_for_digest, text
from tests.integration.world import CAPTURE, INSIDE, World, start_cold
from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.identity import contact_id
from wallflower.domain.people.change import Change
from wallflower.flows.people import People

JANES, TOMS = "jane@acme.example", "tom@ford.example"
JANE_ID, TOM_ID = contact_id("capture", JANES), contact_id("capture", TOMS)


@pytest.fixture
def digest(cloud: World) -> EmailMessage:
    """A digest in which Jane and Tom wait."""
    return two_reminded(cloud)


def number(cloud: World, address: str) -> int:
    """Under which number somebody waits."""
    return int(cloud.contact(address)["reminder"][1])


def answer(cloud: World, letter: EmailMessage, said: str, **more: Any) -> EmailMessage:
    """Answers a letter, and returns what came back."""
    to = str(letter["Reply-To"])
    cloud.take(written(said, to=to, subject="Re: Hello", **more), recipients=(to,))
    cloud.settle()
    return cloud.letters[-1]


def _now() -> datetime:
    return datetime.now(UTC)


def words(letter: EmailMessage) -> str:
    return " ".join(text(letter).split())


def number_in(letter: EmailMessage) -> int:
    """The number of the first line that a letter offers."""
    return int(str(opened(letter)[0].get_content()).split()[0])


def pressed(cloud: World, letter: EmailMessage, body: str) -> EmailMessage:
    """Presses the link of a letter whose mail says that, sends it, and returns the answer."""
    (ready,) = [mail for mail in opened(letter) if str(mail.get_content()).strip() == body]
    cloud.take(ready.as_bytes(), recipients=(str(ready["To"]),))
    cloud.settle()
    return cloud.letters[-1]


def people(cloud: World) -> People:
    """What the command line does meanwhile."""
    return People(table=Table(cloud.client("dynamodb"), "table"), owner_id="capture")


def test_everything_may_be_said_in_one_mail(cloud: World, digest: EmailMessage) -> None:
    """Tom rests and Jane comes every half year, and a remark is kept; the answer says all of it."""
    tom, jane = number(cloud, TOMS), number(cloud, JANES)
    said = f"{tom} snooze 3 weeks\n{jane} every 6 months\n{jane} note likes tea\n\nBest, Robin"
    told = words(answer(cloud, digest, said))
    assert "Tom rests until 14 December." in told
    assert "Every 6 months for Jane; next about 23 January 2027." in told
    assert "Noted about Jane: “likes tea”" in told
    assert "2026-12-14" == cloud.contact(TOMS)["snoozed"]
    assert 183 == cloud.contact(JANES)["cadence"]
    assert ["likes tea"] == [note for note, _ in cloud.rows("P#")[0]["notes"]]
    assert [f"done_{tom}"] == closed(cloud)
    assert ("reminder" in cloud.contact(JANES), "reminder" in cloud.contact(TOMS)) == (True, False)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("1 done", "Ticked off: number 1"),
        ("1 snooze 2 weeks", "rests until 7 December"),
        ("1 every 3 months", "Every 3 months for"),
        ("1 note:", "Did you mean “1 note likes tea”?"),
        ("1 drop", "I will not propose"),
    ],
)
def test_each_small_link_of_a_digest_does_what_it_says(
    cloud: World, digest: EmailMessage, line: str, told: str
) -> None:
    """Pressed and sent as it is."""
    ready = small(digest)[line]
    cloud.take(ready.as_bytes(), recipients=(str(ready["To"]),))
    assert told in words(cloud.letters[-1])


def test_who_rests_comes_back_after_that(
    cloud: World, digest: EmailMessage, clock: time_machine.Traveller
) -> None:
    """Not in the digest before the day, but in the one after."""
    answer(cloud, digest, f"{number(cloud, TOMS)} until 6 December\n{number(cloud, JANES)} done")
    clock.shift(timedelta(days=7))
    assert "Tom" not in text(asked_for_digest(cloud))
    clock.shift(timedelta(days=7))
    assert "Tom" in text(asked_for_digest(cloud))


def test_who_is_dropped_is_in_no_list_until_one_tap_turns_it_back(
    cloud: World, digest: EmailMessage
) -> None:
    """The answer has the link that brings them back."""
    dropped = answer(cloud, digest, f"{number(cloud, TOMS)} drop")
    assert "I will not propose Tom again." in words(dropped)
    assert ("never", False) == (
        cloud.contact(TOMS)["standing"],
        "agenda_sk" in cloud.contact(TOMS),
    )
    back = pressed(cloud, dropped, f"{number_in(dropped)} every 90 days")
    assert "Tom comes again, every 3 months" in words(back)
    assert ("active", True) == (
        cloud.contact(TOMS).get("standing", "active"),
        "agenda_sk" in cloud.contact(TOMS),
    )


def test_a_coffee_after_a_rest_is_noted_once(cloud: World, digest: EmailMessage) -> None:
    """Also where it is told twice."""
    tom = number(cloud, TOMS)
    answer(cloud, digest, f"{tom} snooze")
    for _ in range(2):
        told = words(answer(cloud, digest, f"{tom} done, coffee"))
        assert "Ticked off: number" in told
    assert ["coffee"] == [topic[2] for topic in cloud.contact(TOMS)["topics"] if "coffee" in topic]


def test_what_was_not_read_is_told(cloud: World, digest: EmailMessage) -> None:
    """A note about somebody new below a command needs a mail of its own."""
    said = f"{number(cloud, TOMS)} snooze\n\nMet Ana Lind at the choir, ana@lind.example"
    told = words(answer(cloud, digest, said))
    assert "I read no further than “Met Ana Lind at the choir, [address]”." in told


def test_whether_they_answered_is_told_by_number(cloud: World, digest: EmailMessage) -> None:
    """Twice the same is once."""
    tom = number(cloud, TOMS)
    for _ in range(2):
        answer(cloud, digest, f"{tom} not answered")
    assert 1 == cloud.contact(TOMS)["unanswered"]
    assert "Tom answered: noted." in words(answer(cloud, digest, f"{tom} answered"))
    assert 0 == cloud.contact(TOMS).get("unanswered", 0)


def test_coffee_is_a_touch_in_which_both_spoke(cloud: World, digest: EmailMessage) -> None:
    told = words(answer(cloud, digest, f"{number(cloud, TOMS)} done, coffee"))
    tom = cloud.contact(TOMS)
    assert "Tom Ford (you had coffee with them)" in told
    assert (tom["last_in"], tom["last_out"], "coffee") == (
        "2026-11-23T09:30:00Z",
        "2026-11-23T09:30:00Z",
        tom["topics"][0][2],
    )


def test_each_answer_can_be_turned_back_by_its_link(cloud: World, digest: EmailMessage) -> None:
    """In words that work: the old cadence, and a day that comes soon."""
    tom = number(cloud, TOMS)
    changed = answer(cloud, digest, f"{tom} every year\n{tom} snooze 2 months")
    pressed(cloud, changed, f"{tom} every 90 days")
    pressed(cloud, changed, f"{tom} until tomorrow")
    found = cloud.contact(TOMS)
    assert (90, "2026-11-24") == (found["cadence"], found["snoozed"])


def test_a_number_in_an_answer_to_an_old_answer_is_that_of_the_old_digest(
    cloud: World, digest: EmailMessage, clock: time_machine.Traveller
) -> None:
    """A newer digest, in which the number is somebody else's, changes nothing about that."""
    tom = number(cloud, TOMS)
    changed = answer(cloud, digest, f"{tom} every year\n{number(cloud, JANES)} drop")
    clock.shift(timedelta(days=8))
    ana = "Ana Lind <ana@lind.example>"
    cloud.take(forward(ana, "Wed, Jun 3, 2026 at 9:31 AM"))
    asked_for_digest(cloud)
    pressed(cloud, changed, f"{tom} every 90 days")
    assert 90 == cloud.contact(TOMS)["cadence"]
    assert "cadence" not in cloud.contact("ana@lind.example")


def test_what_is_unclear_does_nothing_and_comes_with_the_nearest(
    cloud: World, digest: EmailMessage
) -> None:
    """Pressing that does it."""
    tom = number(cloud, TOMS)
    asked = answer(cloud, digest, f"{tom} snoze two weeks\n{tom} drop")
    assert f"Did you mean “{tom} snooze 2 weeks”?" in words(asked)
    assert ("standing" in cloud.contact(TOMS), []) == (False, closed(cloud))
    pressed(cloud, asked, f"{tom} snooze 2 weeks")
    assert "2026-12-07" == cloud.contact(TOMS)["snoozed"]


def test_a_note_without_words_asks_for_them(cloud: World, digest: EmailMessage) -> None:
    asked = answer(cloud, digest, "1 note")
    assert ("One question", []) == (str(asked["Subject"]), cloud.rows("P#"))
    assert "“1 note likes tea”" in words(asked)


def test_who_is_this_is_answered_by_filling_in_two_lines(cloud: World) -> None:
    """The link opens a mail that wants a name and an address."""
    cloud.take(written("Met somebody nice at the choir", subject="Choir"))
    (ready,) = opened(cloud.letters[-1])
    filled = ready.get_content().replace("Name:", "Name: Ana Lind")
    ready.set_content(filled.replace("Mail:", "Mail: ana@lind.example"))
    cloud.take(ready.as_bytes(), recipients=(str(ready["To"]),))
    assert "Ana Lind" == cloud.contact("ana@lind.example")["name"]
    assert "Noted: Ana" == str(cloud.letters[-1]["Subject"])


def test_that_mail_unfilled_invents_nobody(cloud: World) -> None:
    cloud.take(written("Met somebody nice at the choir", subject="Choir"))
    (ready,) = opened(cloud.letters[-1])
    cloud.take(ready.as_bytes(), recipients=(str(ready["To"]),))
    assert [] == cloud.rows("C#")


def test_the_same_mail_twice_does_it_once(cloud: World, digest: EmailMessage) -> None:
    """Also where somebody changed it back meanwhile."""
    tom = number(cloud, TOMS)
    answer(cloud, digest, f"{tom} every year", message_id="<once@vale.example>")
    people(cloud).change(TOM_ID, Change(cadence=30), _now())
    letters = len(cloud.sent)
    answer(cloud, digest, f"{tom} every year", message_id="<once@vale.example>")
    assert (30, letters) == (cloud.contact(TOMS)["cadence"], len(cloud.sent))


def test_who_became_part_of_somebody_else_is_steered_there(
    cloud: World, digest: EmailMessage
) -> None:
    """A note is kept with her, beside those that she has."""
    number_of_tom = number(cloud, TOMS)
    people(cloud).change(JANE_ID, Change(remark="has a dog"), _now())
    people(cloud).merge(TOM_ID, JANE_ID, _now())
    answer(cloud, digest, f"{number_of_tom} note likes tea\n{number_of_tom} every year")
    (hers,) = [row for row in cloud.rows("P#") if row["SK"] == f"P#{JANE_ID}"]
    assert {"has a dog", "likes tea"} <= {note for note, _ in hers["notes"]}
    assert 365 == cloud.contact(TOMS)["cadence"]


def meanwhile(act: Callable[[], object]) -> Callable[..., None]:
    """Does something else before the first write, once."""
    left = [act]

    def hook(**_: Any) -> None:
        if left:
            left.pop()()

    return hook


@pytest.mark.parametrize(
    "act",
    [
        lambda them: them.change(TOM_ID, Change(remark="has a dog"), _now()),
        lambda them: them.change(TOM_ID, Change(cadence=30), _now()),
        lambda them: them.merge(TOM_ID, JANE_ID, _now()),
    ],
)
def test_what_changes_between_reading_and_writing_is_not_lost(
    cloud: World, digest: EmailMessage, act: Callable[[People], object]
) -> None:
    """The write is refused, and made anew from what is there then."""
    them = people(cloud)
    said = f"{number(cloud, TOMS)} note likes tea\n{number(cloud, TOMS)} snooze"
    hook = meanwhile(lambda: act(them))
    INSIDE.events.register("before-call.dynamodb.TransactWriteItems", hook)
    start_cold()
    try:
        answer(cloud, digest, said)
    finally:
        INSIDE.events.unregister("before-call.dynamodb.TransactWriteItems", hook)
        start_cold()
    known = them.known(TOM_ID)
    told = {note.text for note in known.profile.notes}
    assert ("2026-12-07", True) == (str(known.contact.snoozed), "likes tea" in told)
    assert known.contact.cadence == 30 or "has a dog" in told or known.contact.id == JANE_ID


@pytest.mark.parametrize("line", ["1 drop", "1 snooze", "1 note x", "1 every year", "1 answered"])
def test_a_copy_steers_nobody(cloud: World, digest: EmailMessage, line: str) -> None:
    """A mail that others read too is data, whatever it says."""
    before = [row for row in cloud.rows("C#") if JANES not in row["addresses"]]
    cloud.take(written(line, to=JANE, cc=str(digest["Reply-To"])))
    after = [row for row in cloud.rows("C#") if JANES not in row["addresses"]]
    jane = cloud.contact(JANES)
    assert (before, [], False) == (after, cloud.rows("P#"), "snoozed" in jane or "cadence" in jane)
    assert "standing" not in jane


def test_two_forwards_in_one_mail_are_confirmed_one_by_one(cloud: World) -> None:
    """Each with its own date, from the ledger row."""
    outer = EmailMessage()
    outer["From"], outer["To"], outer["Subject"] = "robin@vale.example", CAPTURE, "Two"
    outer["Date"], outer["Message-ID"] = _now(), "<two@vale.example>"
    outer.set_content("Both from last week.")
    for sender, day in ((JANE, "Mon, 16"), (TOM, "Wed, 18")):
        inner = EmailMessage()
        inner["From"], inner["To"], inner["Subject"] = sender, "robin@vale.example", f"On {day[:3]}"
        inner["Date"] = f"{day} Nov 2026 10:00:00 +0000"
        inner.set_content("Hello Robin")
        outer.add_attachment(inner)
    cloud.take(outer.as_bytes())
    told = words(cloud.letters[-1])
    assert "Jane Doe (new) wrote to you on 16 November about “On Mon”." in told
    assert "Tom Ford (new) wrote to you on 18 November about “On Wed”." in told
