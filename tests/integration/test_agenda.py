"""The index: what the plan reads of those who wait, and how occasions come and go in it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
import time_machine

from cli.simulate.waiting import Waiting
from tests.integration.mails import TOM, forward
from tests.integration.test_pipeline import asked_for_digest, text
from tests.integration.world import INSIDE, World
from wallflower.adapters.dynamodb.agenda import agenda_on
from wallflower.adapters.dynamodb.people import put_contact, put_occasion
from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.engine.cadence import cadence
from wallflower.domain.engine.occasion import Occasion, OccasionKind, birthday_of
from wallflower.domain.engine.plan import FRONT, MOST
from wallflower.domain.identity import contact_id
from wallflower.domain.people.birthday import Birthday
from wallflower.domain.people.contact import Contact, Open, Standing
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring
from wallflower.flows.choice import choose

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
JANE = contact_id("capture", "jane@acme.example")


def table() -> Table:
    return Table(INSIDE.client("dynamodb"), "table")


def somebody(number: int, dice: Random) -> Contact:
    """Somebody whose last touch, standing and reminder fell as the dice did."""
    address = f"p{number}@people.example"
    blank = Contact(
        id=contact_id("capture", address),
        name=f"P{number}",
        addresses=(address,),
        ring=dice.choice(list(Ring)),
        since=NOW - timedelta(days=dice.randrange(900)),
        cadence=dice.choice([None, None, 7, 50, 700]),
        standing=dice.choice([Standing.ACTIVE] * 8 + [Standing.PAUSED, Standing.NEVER]),
        snoozed=dice.choice([None, None, TODAY + timedelta(days=dice.randrange(-9, 9))]),
    )
    if dice.random() < 0.2:
        opened = NOW - timedelta(days=dice.randrange(200))
        blank = replace(blank, reminder=Open(digest=opened.date(), number=1, opened=opened))
    for _ in range(dice.randrange(4)):
        at = NOW - timedelta(days=dice.randrange(1500))
        blank = blank.after(
            Interaction(at=at, direction=dice.choice(list(Direction)), topic="Rust")
        )
    return blank


@pytest.mark.parametrize("week", [0, 1])
def test_the_plan_reads_of_the_index_what_the_contacts_say(cloud: World, week: int) -> None:
    """The fronts of all queues, in their order, of 400 contacts; nobody paused or never named."""
    dice, day = Random(week), TODAY + timedelta(weeks=week)
    people = [somebody(number, dice) for number in range(400)]
    stored = table()
    for person in people:
        stored.write(put_contact("capture", person))
    found, expected = agenda_on(stored, "capture", day), Waiting(people).agenda(day)
    for ring in Ring:
        assert [c.contact for c in expected.rings[ring]] == [c.contact for c in found.rings[ring]]
        assert len(found.rings[ring]) <= FRONT
        assert [c.due for c in expected.rings[ring]] == [c.due for c in found.rings[ring]]
        assert pytest.approx([c.familiarity for c in expected.rings[ring]], abs=0.006) == [
            c.familiarity for c in found.rings[ring]
        ]
    assert [c.contact for c in expected.new] == [c.contact for c in found.new]


def test_a_contact_is_the_same_after_the_table(cloud: World) -> None:
    """Every field comes back as it was stored, one version on."""
    dice, stored = Random(3), table()
    people = [somebody(number, dice) for number in range(60)]
    for person in people:
        stored.write(put_contact("capture", person))
    found = stored.read("capture", contacts=[person.id for person in people]).contacts
    for person in people:
        back = found[person.id]
        assert pytest.approx((person.tally.into, person.tally.out), abs=1e-4) == (
            back.tally.into,
            back.tally.out,
        )
        assert replace(person, version=1, tally=back.tally) == back


def jane(cloud: World) -> Contact:
    """The contact whom a forward made, in touch three weeks ago."""
    cloud.take(forward(date="Mon, Nov 2, 2026 at 9:31 AM"))
    return table().contacts("capture", [JANE])[JANE]


def test_a_birthday_brings_somebody_forward_and_comes_again_next_year(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """Jane is not due for two months; her birthday is on Friday, and the digest says so."""
    known = jane(cloud)
    assert cadence(known) == 90
    born = birthday_of(known, Birthday(11, 27), TODAY)
    table().write(put_occasion("capture", born))
    digest = asked_for_digest(cloud)
    assert "Their birthday is on 27 November." in text(digest)
    assert ["V#" + JANE + "#birthday"] == [row["SK"] for row in cloud.rows("V#")]
    clock.move_to(datetime(2026, 12, 7, 7, 0, 20, tzinfo=UTC))
    cloud.sweep()
    cloud.settle()
    assert ["O#2027-11-27#b#" + JANE] == [row["agenda_sk"] for row in cloud.rows("V#")]


def test_an_occasion_that_has_passed_leaves_the_index_and_stays_stored(cloud: World) -> None:
    """A conference of October is no reason in November, and its row says that there was one."""
    jane(cloud)
    past = Occasion(contact=JANE, kind=OccasionKind.CONFERENCE, on=date(2026, 10, 1), what="PyCon")
    table().write(put_occasion("capture", past))
    cloud.sweep()
    (row,) = cloud.rows("V#")
    assert ("PyCon", False) == (row["what"], "agenda_sk" in row)


def test_two_weeks_after_a_contact_no_occasion_brings_anybody_forward(cloud: World) -> None:
    cloud.take(forward(date="Mon, Nov 16, 2026 at 9:31 AM"))
    known = table().contacts("capture", [JANE])[JANE]
    table().write(put_occasion("capture", birthday_of(known, Birthday(11, 27), TODAY)))
    assert "birthday" not in text(asked_for_digest(cloud))


def test_an_entry_of_the_index_that_lags_behind_proposes_nobody(cloud: World) -> None:
    """The index still says that Jane is due; her row says that they spoke yesterday. Whoever comes
    next has her place."""
    known = jane(cloud)
    stored = table()
    late = replace(known, last_in=NOW - timedelta(days=400), version=known.version)
    stored.write(put_contact("capture", late))
    fresh = {"S": (NOW - timedelta(days=1)).isoformat(timespec="seconds")}
    cloud.client("dynamodb").update_item(
        TableName="table",
        Key={"PK": {"S": "O#capture"}, "SK": {"S": f"C#{JANE}"}},
        UpdateExpression="SET last_out = :at",
        ExpressionAttributeValues={":at": fresh},
    )
    assert "Nobody is due" in str(asked_for_digest(cloud)["Subject"])
    cloud.take(forward(TOM, "Fri, May 1, 2026 at 8:00 AM"))
    assert "Tom is worth a mail" == str(asked_for_digest(cloud)["Subject"])


def conference(number: int, on: date) -> Occasion:
    return Occasion(contact=f"{number:016}", kind=OccasionKind.CONFERENCE, on=on, what="PyCon")


def many(count: int) -> None:
    """So many people who are due."""
    stored = table()
    for number in range(count):
        late = Interaction(at=NOW - timedelta(days=300 + number), direction=Direction.OUT)
        plain = Contact(
            id=f"{number:016}",
            name=f"P{number}",
            addresses=(f"{number}@a.example",),
            ring=Ring.GOOD,
            since=late.at,
        )
        stored.write(put_contact("capture", plain.after(late)))


def test_the_months_budget_holds_over_all_its_digests(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """Whoever asks for a digest every day of a month gets no more people than the rhythm says."""
    many(40)
    clock.move_to(datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    cloud.sweep()
    for _ in range(28):
        asked_for_digest(cloud)
        clock.shift(timedelta(days=1))
        cloud.sweep()
        cloud.settle()
    months = [row["SK"][2:9] for row in cloud.rows("G#") for _ in row.get("reminders", ())]
    assert (10, 10) == (months.count("2026-12"), int(cloud.rows("O")[0]["proposed"]))


def test_a_month_of_five_hundred_is_cut_to_what_can_be_written_at_once(cloud: World) -> None:
    many(100)
    stored = table()
    owner = stored.read("capture").owner
    assert owner is not None
    cloud.client("dynamodb").update_item(
        TableName="table",
        Key={"PK": {"S": "O#capture"}, "SK": {"S": "O"}},
        UpdateExpression="SET people = :n",
        ExpressionAttributeValues={":n": {"N": "500"}},
    )
    asked_for_digest(cloud)
    (digest,) = [row for row in cloud.rows("G#") if row["SK"].endswith("digest")]
    assert FRONT <= len(digest["reminders"]) <= MOST


def test_a_crowd_of_occasions_hides_no_birthday(cloud: World) -> None:
    """Sixty people were at one conference two days ago, forty occasions have passed, and Jane has
    her birthday on Friday."""
    known, stored = jane(cloud), table()
    for number in range(60):
        stored.write(put_occasion("capture", conference(number, TODAY - timedelta(days=2))))
    for number in range(100, 140):
        stored.write(put_occasion("capture", conference(number, TODAY - timedelta(days=90))))
    stored.write(put_occasion("capture", birthday_of(known, Birthday(11, 27), TODAY)))
    assert "Their birthday is on 27 November." in text(asked_for_digest(cloud))
    for _ in range(2):
        cloud.sweep()
    waiting = [row["day"] for row in cloud.rows("V#") if "agenda_sk" in row]
    assert {"2026-11-21", "2026-11-27"} == set(waiting)


def test_who_is_left_out_between_two_reads_is_not_proposed(cloud: World) -> None:
    """The occasion brought Jane forward, and meanwhile the owner said never."""
    known = jane(cloud)
    stored = table()
    stored.write(put_occasion("capture", birthday_of(known, Birthday(11, 27), TODAY)))
    owner = stored.read("capture").owner
    assert owner is not None

    class Changing(Table):
        """Between the first and the second read of contacts Jane is never to be named."""

        reads = 0

        def contacts(self, owner_id: str, ids: Iterable[str]) -> dict[str, Contact]:
            self.reads += 1
            if self.reads == 2:
                never = replace(known, standing=Standing.NEVER)
                self.write(put_contact(owner_id, never))
            return super().contacts(owner_id, ids)

    changing = Changing(INSIDE.client("dynamodb"), "table")
    found = choose(changing, owner, today=TODAY, share=3, proposed=0, now=NOW)
    assert ((), True) == (found.people, changing.reads >= 2)


def test_the_next_place_belongs_to_the_next_queue(cloud: World) -> None:
    """The owner's row counts the turns that were given."""
    stored = table()
    for number in range(8):
        late = Interaction(at=NOW - timedelta(days=800 + number), direction=Direction.OUT)
        plain = Contact(
            id=f"{number:016}",
            name="",
            addresses=(f"{number}@a.example",),
            ring=list(Ring)[number % 4],
            since=late.at,
        )
        stored.write(put_contact("capture", plain.after(late)))
    owner = stored.read("capture").owner
    assert owner is not None
    owners = [replace(owner, turns=n) for n in range(20)]
    chosen = {
        choose(stored, one, today=TODAY, share=1, proposed=0, now=NOW).people[0].ring
        for one in owners
    }
    assert set(Ring) == chosen
