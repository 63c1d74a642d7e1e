"""Sample people, digests and mails that the letters' tests share."""

from datetime import UTC, date, datetime

from wallflower.domain.digest import Digest, Reminder
from wallflower.domain.ledger import Entry, MailKind, Outcome, Person, Tier
from wallflower.domain.letter.desk import Desk
from wallflower.domain.owner import Key, Owner, Rhythm
from wallflower.domain.people.interaction import Direction, Interaction

DAY = date(2026, 6, 8)
NEXT = date(2026, 6, 15)
ZONE = "Europe/Berlin"

OWNER = Owner(
    id="capture",
    addresses=("sam@owner.example",),
    rhythm=Rhythm(zone=ZONE),
    keys=(Key(id=1, secret=b"0123456789abcdef0123456789abcdef"),),
    occurrence=DAY,
    next_at=datetime(2026, 6, 8, 6, tzinfo=UTC),
)
DESK = Desk(owner=OWNER, domain="mail.wallflower.example")


def touch(
    direction: Direction = Direction.IN,
    *,
    kind: str = "email",
    topic: str = "PyCon talk",
    said: str = "The talk is nearly done.",
    at: datetime = datetime(2026, 6, 3, 9, tzinfo=UTC),
    approximate: bool = False,
    own: bool = False,
) -> Interaction:
    return Interaction(
        at=at,
        direction=direction,
        kind=kind,
        topic=topic,
        said=said,
        approximate=approximate,
        own=own,
    )


def reminder(
    number: int = 1,
    name: str = "Jane Doe",
    address: str = "jane@acme.example",
    why: str = "Quiet for 3 months; your rhythm is 3 months.",
    last: Interaction | None = None,
) -> Reminder:
    return Reminder(
        number=number, contact=f"c{number}", name=name, address=address, why=why, last=last
    )


JANE = reminder(1, last=touch(said="Nearly done, the slides are at https://acme.example/x"))
TOM = reminder(
    2,
    "Tom Okafor",
    "tom@harbour.example",
    "Quiet for 7 weeks; your rhythm is 4 weeks.",
    touch(Direction.BOTH, kind="coffee", topic="moving to Bolzano", said="", own=True),
)
ANA = reminder(
    3,
    "Ana María López",
    "ana@lopez.example",
    "Quiet for 6 months; your rhythm is 6 months.",
    touch(
        Direction.OUT,
        topic="tide gauges",
        own=True,
        said="Here is the paper.",
        at=datetime(2025, 12, 1, 9, tzinfo=UTC),
    ),
)


def digest(*reminders: Reminder, done: tuple[int, ...] = (), day: date = DAY) -> Digest:
    closed = {number: datetime(2026, 6, 9, tzinfo=UTC) for number in done}
    return Digest(
        owner="capture",
        day=day,
        reminders=reminders,
        done=closed,
        budget=10,
        proposed=6,
        written=4,
    )


def person(
    name: str = "Jane Doe",
    address: str = "jane@acme.example",
    *,
    new: bool = False,
    closed: int = 0,
) -> Person:
    return Person(contact="c", name=name, address=address, new=new, closed=closed)


def entry(
    outcome: Outcome = Outcome.STORED,
    *people: Person,
    last: Interaction | None = None,
    subject: str = "",
    kept: tuple[str, ...] = (),
    problem: str = "",
) -> Entry:
    return Entry(
        day=DAY,
        identity="5f2c" * 16,
        objects=("inbox/1",),
        tier=Tier.OWNER,
        kind=MailKind.FORWARD,
        outcome=outcome,
        subject=subject,
        touch=last,
        people=people,
        kept=kept,
        problem=problem,
    )
