"""The owner, the people and the mails that the tests of the domain speak of."""

from datetime import UTC, date, datetime

from hypothesis import settings

from wallflower.domain.address import Address
from wallflower.domain.identity import contact_id
from wallflower.domain.mail.message import Mail
from wallflower.domain.owner import Key, Owner, Rhythm
from wallflower.domain.people.contact import Contact, Open
from wallflower.domain.people.interaction import Interaction
from wallflower.domain.people.ring import Ring
from wallflower.domain.receipt import Receipt

MAIL_DOMAIN = "in.example"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
OPENED = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)

US = Address("Wallflower", f"capture@{MAIL_DOMAIN}")
OWN = Address("Olga", "olga@home.example")
OWN_WORK = Address("Olga", "olga@work.example")
JANE = Address("Jane Doe", "jane@acme.example")
TOM = Address("Tom", "tom@bolt.example")

OWNER = Owner(
    id="capture",
    addresses=(OWN.address, OWN_WORK.address),
    rhythm=Rhythm(),
    keys=(Key(id=2, secret=b"new" * 8), Key(id=1, secret=b"old" * 8)),
    occurrence=date(2026, 11, 30),
    next_at=datetime(2026, 11, 30, 8, 0, tzinfo=UTC),
)

# Pure functions do not wait for anything: a slow example is a busy machine.
few = settings(max_examples=50)


def receipt(
    at: datetime = NOW,
    *,
    dmarc: str = "PASS",
    spam: str = "PASS",
    virus: str = "PASS",
    swept: bool = False,
) -> Receipt:
    """What SES says of a mail to the owner's address."""
    return Receipt(
        id="id",
        key="inbox/id",
        at=at,
        recipients=(US.address,),
        dmarc=dmarc,
        spam=spam,
        virus=virus,
        swept=swept,
    )


def mail(
    text: str = "",
    *,
    to: tuple[Address, ...] = (US,),
    cc: tuple[Address, ...] = (),
    sender: Address | None = OWN,
    sent: datetime | None = NOW,
    subject: str = "Compilers",
) -> Mail:
    """A mail, by default the owner's to us alone."""
    return Mail(
        message_id="<1@home.example>",
        sender=sender,
        to=to,
        cc=cc,
        subject=subject,
        date=sent,
        text=text,
        body=text,
    )


def contact(
    person: Address = JANE,
    *,
    ring: Ring = Ring.GOOD,
    cadence: int | None = None,
    last_in: datetime | None = None,
    last_out: datetime | None = None,
    topics: tuple[Interaction, ...] = (),
    waiting: Open | None = None,
) -> Contact:
    """A stored contact of the owner's."""
    return Contact(
        id=contact_id(OWNER.id, person.address),
        name=person.name,
        addresses=(person.address,),
        ring=ring,
        since=datetime(2026, 1, 1, tzinfo=UTC),
        cadence=cadence,
        last_in=last_in,
        last_out=last_out,
        topics=topics,
        reminder=waiting,
        version=1,
    )
