"""What a review costs, by our own meter of DynamoDB's capacity."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from tests.integration.test_cost import counted, fill, network
from tests.integration.test_review import FIRST, came, due
from tests.integration.world import World
from wallflower.adapters.dynamodb.rows.contact import contact_item
from wallflower.adapters.dynamodb.rows.entry import entry_item
from wallflower.adapters.dynamodb.values import Item
from wallflower.domain.identity import contact_id
from wallflower.domain.ledger import Entry, MailKind, Outcome, Person, Tier
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring


def month(mails: int) -> Iterator[Item]:
    """So many mails of November, each to somebody else, with rows as long as they come."""
    for number in range(mails):
        at = datetime(2026, 11, 1, 9, tzinfo=UTC) + timedelta(minutes=number * 40_000 // mails)
        touch = Interaction(
            at=at, direction=Direction.OUT, topic="The paper " * 30, said="I read it. " * 60
        )
        address = f"reached{number}@people.example"
        who = Contact(
            id=contact_id("capture", address),
            name=f"Reached {number}",
            addresses=(address,),
            ring=Ring.GOOD,
            since=at - timedelta(days=900),
        ).after(touch)
        yield contact_item("capture", who)
        entry = Entry(
            day=at.date(),
            identity=f"{number:026}",
            objects=(f"inbox/{number}",),
            tier=Tier.OWNER,
            kind=MailKind.COPY,
            outcome=Outcome.STORED,
            touch=touch,
            people=(Person(contact=who.id, name=who.name, address=address),),
        )
        yield entry_item("capture", entry)


@pytest.mark.parametrize(
    ("mails", "contacts", "overdue", "units"),
    [(0, 100, 50, 8), (30, 100, 50, 70), (30, 2_000, 2_000, 70), (300, 2_000, 500, 170)],
)
def test_a_review_reads_its_mails_and_at_most_84_contacts(
    cloud: World,
    clock: time_machine.Traveller,
    mails: int,
    contacts: int,
    overdue: int,
    units: int,
) -> None:
    """However large the network is and however many are overdue: a unit for four of the month's
    mails, and one for each contact that is looked at."""
    fill(cloud, network(contacts, overdue))
    fill(cloud, month(mails))
    clock.move_to(FIRST)
    with counted() as meter:
        cloud.run("Dispatch", due("2026-12-01"))
    assert (["2026-12-01-review"] if mails else []) == came(cloud)
    assert meter.reads <= units, str(meter)
    assert meter.writes <= 10, str(meter)
