"""A month with its mails and people, for the tests of the look back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from wallflower.domain.ledger import Entry, MailKind, Outcome, Person, Tier
from wallflower.domain.owner import Key, Owner, Rhythm
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring
from wallflower.domain.review.look_back import look_back
from wallflower.domain.review.month import month_before
from wallflower.domain.review.review import Review
from wallflower.domain.review.touched import touched

DAY = date(2026, 12, 1)
RHYTHM = Rhythm(zone="Europe/Berlin", people=10)
NOVEMBER = month_before(DAY, RHYTHM)
OWNER = Owner(
    id="capture",
    addresses=("robin@vale.example",),
    rhythm=RHYTHM,
    keys=(Key(id=1, secret=b"0123456789abcdef0123456789abcdef"),),
    occurrence=DAY,
    next_at=datetime(2026, 12, 7, 7, tzinfo=UTC),
)


def at(day: int, hour: int = 12, month: int = 11) -> datetime:
    """A moment of the year 2026."""
    return datetime(2026, month, day, hour, tzinfo=UTC)


def touch(when: datetime, direction: Direction = Direction.OUT, kind: str = "email") -> Interaction:
    """A touch at that moment; each is about something of its own."""
    return Interaction(at=when, direction=direction, kind=kind, topic=f"{when:%d %B %H}")


def contact(name: str, *touches: Interaction, **more: object) -> Contact:
    """Somebody known for years, after these touches."""
    plain = Contact(
        id=name.lower(),
        name=name,
        addresses=(f"{name.lower()}@people.example",),
        ring=Ring.GOOD,
        since=NOVEMBER.begins - timedelta(days=2000),
    )
    plain = replace(plain, **more)  # type: ignore[arg-type]
    for one in touches:
        plain = plain.after(one)
    return plain


def entry(touch: Interaction | None, *names: str) -> Entry:
    """The ledger row of a mail that touched these people."""
    day = touch.at.date() if touch else DAY
    return Entry(
        day=day,
        identity=f"{touch}",
        objects=("inbox/1",),
        tier=Tier.OWNER,
        kind=MailKind.COPY,
        outcome=Outcome.STORED,
        touch=touch,
        people=tuple(Person(contact=n.lower(), name=n, address=f"{n}@x.example") for n in names),
    )


def looked_back(
    entries: Iterable[Entry], *contacts: Contact, aliases: dict[str, Contact] | None = None
) -> Review:
    """The review of November."""
    found = {one.id: one for one in contacts} | (aliases or {})
    return look_back(OWNER, DAY, NOVEMBER, touched(entries, NOVEMBER), found)
