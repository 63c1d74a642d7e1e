"""The sample people of the preview, their owner, and the day on which all of it happens.

All is fixed, the key too, so that a letter is the same bytes on every machine.
"""

from datetime import UTC, date, datetime

from wallflower.domain.digest import Awaited, Promise, Reminder
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.ledger import Person
from wallflower.domain.letter.desk import Desk
from wallflower.domain.owner import Key, Owner, Rhythm
from wallflower.domain.people.interaction import Direction, Interaction

DAY = date(2026, 6, 8)
NEXT = date(2026, 6, 15)
ZONE = "Europe/Berlin"
OWNER = Owner(
    id="capture",
    addresses=("sam@vale.example",),
    rhythm=Rhythm(zone=ZONE),
    keys=(Key(id=1, secret=b"a sample key that opens nothing."),),
    occurrence=DAY,
    next_at=datetime(2026, 6, 8, 6, tzinfo=UTC),
)
DESK = Desk(owner=OWNER, domain="mail.vale.example")


def touch(
    day: str,
    direction: Direction,
    topic: str = "",
    said: str = "",
    *,
    kind: str = "email",
    own: bool = False,
) -> Interaction:
    """Something that happened at noon (UTC) of that day, written as "2026-06-08"."""
    at = datetime.fromisoformat(f"{day}T12:00+00:00")
    return Interaction(at=at, direction=direction, kind=kind, topic=topic, said=said, own=own)


def _due(  # noqa: PLR0913 - a row of the table below
    number: int,
    name: str,
    address: str,
    why: str,
    last: Interaction | None,
    *,
    role: str = "",
    works_on: str = "",
    occasion: Occasion | None = None,
) -> Reminder:
    return Reminder(
        number=number,
        contact=f"c{number}",
        name=name,
        address=address,
        why=why,
        last=last,
        role=role,
        works_on=works_on,
        occasion=occasion,
    )


def _on(kind: OccasionKind, day: date, what: str = "") -> Occasion:
    return Occasion(contact="c", kind=kind, on=day, what=what)


PEOPLE = (
    _due(
        1,
        "Jane Doe",
        "jane@acme.example",
        "Quiet for 3 months; your rhythm is 3 months.",
        touch(
            "2026-03-02",
            Direction.IN,
            "Linkers, and the talk in Lisbon",
            "The talk went well, and two people came up to me who want to help with the linker.",
        ),
        role="Engineer at Acme",
        works_on="linkers",
    ),
    _due(
        2,
        "José Álvarez Núñez",
        "jose@puerto.example",
        "Quiet for 7 weeks; your rhythm is 4 weeks.",
        touch("2026-04-23", Direction.BOTH, "moving to Valencia", kind="coffee", own=True),
        role="Harbour pilot",
    ),
    _due(
        3,
        "王小明",
        "xiaoming@lantern.example",
        "They have a new job: Curator at the Lantern Museum.",
        touch(
            "2025-12-01", Direction.OUT, "潮汐图 for the harbour", "Here is the paper.", own=True
        ),
        role="Curator at the Lantern Museum",
        occasion=_on(OccasionKind.JOB, date(2026, 6, 2), "Curator at the Lantern Museum"),
    ),
    _due(
        4,
        "Мария Соколова",
        "maria@severnaya.example",
        "Their birthday is on 10 June.",
        touch(
            "2026-02-11",
            Direction.IN,
            "Новая работа",
            "С марта я работаю в библиотеке, и мне нравится.",
        ),
        role="Библиотекарь",
        occasion=_on(OccasionKind.BIRTHDAY, date(2026, 6, 10)),
    ),
    _due(
        5,
        "نور الهاشمي",
        "nour@atlas.example",
        "Quiet for 3 months; your rhythm is 3 months.",
        touch("2026-02-27", Direction.IN, "خرائط المدينة", "شكرا جزيلا، الخرائط جميلة جدا."),
    ),
    _due(
        6,
        "Maximiliane-Alexandra von Hohenberg-Sonnenschein zu Brunnenthal-Oberwiesenfeld",
        "maximiliane-alexandra.von-hohenberg-sonnenschein@oberwiesenfeld-brunnenthal.example",
        "Open Gardens is on 14 June.",
        touch(
            "2026-05-06",
            Direction.BOTH,
            "the garden archive in Brunnenthal",
            kind="event",
            own=True,
        ),
        occasion=_on(OccasionKind.CONFERENCE, date(2026, 6, 14), "Open Gardens"),
    ),
    _due(
        7,
        "",
        "k.lind@harbour.example",
        "Quiet for 12 months; your rhythm is 12 months.",
        touch("2025-06-08", Direction.IN, "", "It was good to hear from you."),
    ),
    _due(
        8,
        "יעל לוי",
        "yael@galil.example",
        "You promised by 12 June: send the kiln plan.",
        touch("2026-03-08", Direction.BOTH, "סדנת קדרות", kind="call"),
        occasion=_on(OccasionKind.PROMISE, date(2026, 6, 12), "send the kiln plan"),
    ),
    _due(
        9,
        "Nguyễn Thị Mai",
        "mai@sen.example",
        "You noted them 3 weeks ago and have not been in touch yet.",
        touch(
            "2026-05-18", Direction.IN, "", "Restores old cameras, lives in Hội An.", kind="note"
        ),
        works_on="old cameras",
    ),
    _due(
        10,
        "Tom Okafor",
        "tom@okafor.example",
        "Quiet for 2 months; your rhythm is 4 weeks.",
        touch(
            "2026-04-05",
            Direction.OUT,
            "bees on the roof",
            "I would love to see them in June.",
            own=True,
        ),
    ),
)


AWAITED = Awaited(
    digest=date(2026, 6, 1),
    number=2,
    written=datetime(2026, 6, 2, 9, tzinfo=UTC),
    name="Oskar Lind",
    address="oskar@bolt.example",
)
PROMISE = Promise(
    name="Ines Duarte", address="ines@tidal.example", what="send the paper", by=date(2026, 6, 12)
)


def met(reminder: Reminder, *, new: bool = False, closed: int = 0) -> Person:
    """The same person as the ledger names them."""
    return Person(
        contact=reminder.contact,
        name=reminder.name,
        address=reminder.address,
        new=new,
        closed=closed,
    )
