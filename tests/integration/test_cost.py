"""What a mail and a digest cost, by our own meter of DynamoDB's capacity."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any

import pytest
import time_machine

from tests.integration.mails import forward, written
from tests.integration.world import CAPTURE, INSIDE, World, start_cold
from tests.metering.meter import Meter, metered
from wallflower.adapters.dynamodb.agenda import agenda_on, latest_occasions
from wallflower.adapters.dynamodb.keys import contact_agenda, contact_key
from wallflower.adapters.dynamodb.people import put_occasion
from wallflower.adapters.dynamodb.rows.contact import contact_item
from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.dynamodb.values import Item, to_wire
from wallflower.domain.engine.occasion import LONGEST_BEFORE, Occasion, OccasionKind
from wallflower.domain.identity import contact_id
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring
from wallflower.flows.choice import choose

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
LONG = "Über größere Pläne schreibe ich dir später, грузинское вино привезу тоже. " * 30


@contextmanager
def counted() -> Iterator[Meter]:
    """What the functions' calls to the table cost meanwhile."""
    with metered(INSIDE) as meter:
        start_cold()
        yield meter
    start_cold()


def somebody(number: int) -> str:
    return (
        f"Dr. Maximiliana Wolkenstein-Trostburg {number} <maximiliana.{number}@wolkenstein.example>"
    )


def mail(people: int, text: str, subject: str, number: int) -> bytes:
    """A mail to so many people, with us in copy."""
    to = ", ".join(somebody(n) for n in range(people))
    return written(text, to=to, cc=CAPTURE, subject=subject, message_id=f"<{number}@vale.example>")


@pytest.mark.parametrize("people", [1, 2, 3, 6, 12])
@pytest.mark.parametrize(("text", "subject"), [("Hi", "Hello"), (LONG, LONG[:300])])
def test_a_mail_with_n_known_contacts_costs_2_and_4_for_each(
    cloud: World, clock: time_machine.Traveller, people: int, text: str, subject: str
) -> None:
    """Write units: 6 for one person, 2 + 4n for n, however long the mail and its history are."""
    for number in range(5):
        for one in range(people):
            hers = written(
                f"{number} {text}", to=somebody(one), cc=CAPTURE, subject=f"{number} {subject}"
            )
            cloud.run("Ingest", cloud.mail(hers))
        clock.shift(timedelta(days=1))
    event = cloud.mail(mail(people, text, f"Once more {subject}", 9))
    with counted() as meter:
        cloud.run("Ingest", event)
    assert meter.writes <= 2 + 4 * people, str(meter)
    assert [3] * people == [len(row["topics"]) for row in cloud.rows("C#")]


def test_a_forward_of_a_known_contact_costs_6(cloud: World) -> None:
    """And so does the third one, when there are three topics to keep."""
    for day in ("Jun 3", "Jun 4", "Jun 5"):
        cloud.take(forward(date=f"Wed, {day}, 2026 at 9:31 AM"))
    event = cloud.mail(forward(date="Sat, Jun 6, 2026 at 9:31 AM"))
    with counted() as meter:
        cloud.run("Ingest", event)
    assert meter.writes <= 6, str(meter)


def contact(number: int, due: date, ring: Ring) -> Contact:
    """Somebody who is due on that day."""
    address = f"person{number}@people.example"
    last = datetime.combine(due, datetime.min.time(), UTC) - timedelta(days=ring.cadence)
    blank = Contact(
        id=contact_id("capture", address),
        name=f"Person {number}",
        addresses=(address,),
        ring=ring,
        since=last - timedelta(days=400),
    )
    return blank.after(Interaction(at=last, direction=Direction.OUT, topic="Compilers"))


def network(count: int, due: int) -> Iterator[Item]:
    """The rows of so many contacts in all rings, of whom so many are due; of the others only what
    the index holds, since nobody reads more of them."""
    rings = list(Ring)
    for number in range(due):
        one = contact(number, TODAY - timedelta(days=number), rings[number % 4])
        yield contact_item("capture", one)
    later = contact(due, TODAY + timedelta(days=1), Ring.WIDE)
    for number in range(count - due):
        name = f"{number:016}"
        other = replace(later, id=name)
        yield {**contact_key("capture", name), **contact_agenda("capture", other)}


def fill(cloud: World, rows: Iterator[Item]) -> None:
    client = cloud.client("dynamodb")
    while some := list(islice(rows, 25)):
        puts: Any = [{"PutRequest": {"Item": to_wire(row)}} for row in some]
        client.batch_write_item(RequestItems={"table": puts})


def crowded(cloud: World) -> None:
    """More occasions than are read."""
    stored = Table(cloud.client("dynamodb"), "table")
    for number in range(40):
        one = Occasion(contact=f"{number:016}", kind=OccasionKind.CONFERENCE, on=TODAY)
        stored.write(put_occasion("capture", one))


@pytest.mark.parametrize(("count", "due"), [(100, 50), (2_000, 2_000), (100_000, 500)])
def test_picking_people_costs_three_read_units(cloud: World, count: int, due: int) -> None:
    """However many contacts there are and however many are overdue: the same for all."""
    fill(cloud, network(count, due))
    crowded(cloud)
    with metered(INSIDE) as meter:
        table = Table(INSIDE.client("dynamodb"), "table")
        agenda_on(table, "capture", TODAY)
        latest_occasions(table, "capture", TODAY + LONGEST_BEFORE)
    assert meter.reads <= 3, str(meter)


def test_the_chosen_are_read_for_a_unit_each(cloud: World) -> None:
    """Three of the index, and half a unit for each contact and for what is known of them."""
    fill(cloud, network(400, 100))
    table = Table(INSIDE.client("dynamodb"), "table")
    owner = table.read("capture").owner
    assert owner is not None
    with metered(INSIDE) as meter:
        table = Table(INSIDE.client("dynamodb"), "table")
        chosen = choose(table, owner, today=TODAY, share=3, proposed=0, now=NOW)
    assert (3, 6) == (len(chosen.people), meter.reads), str(meter)
