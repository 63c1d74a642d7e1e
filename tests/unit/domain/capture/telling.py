"""The mails of these tests, and what is told of them."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import strategies as st

from tests.unit.domain.samples import (
    JANE,
    MAIL_DOMAIN,
    OWN,
    OWN_WORK,
    OWNER,
    TOM,
    US,
    mail,
    receipt,
)
from wallflower.domain.address import Address
from wallflower.domain.capture.capture import Capture
from wallflower.domain.capture.reading import capture
from wallflower.domain.ledger import Tier
from wallflower.domain.mail.message import Forwarded, Mail
from wallflower.domain.receipt import Receipt

THEN = datetime(2026, 11, 2, 7, 30, tzinfo=UTC)
ROBOTS = (
    Address("", "no-reply@shop.example"),
    Address("", "mailer-daemon@acme.example"),
    Address("Tom via Docs", "share@docs.example"),
)
US_TOKEN = Address("", f"capture+{'a' * 36}@{MAIL_DOMAIN}")
ANOTHER_OWNER = Address("", f"anna@{MAIL_DOMAIN}")
ORIGINAL = Forwarded(
    sender=JANE, to=(OWN,), cc=(TOM,), subject="Compilers", date=THEN, body="I build compilers."
)


def told(said: Mail, at: Receipt | None = None, tier: Tier = Tier.OWNER) -> Capture:
    return capture(said, tier, at or receipt(), OWNER, MAIL_DOMAIN)


def forwarding(*originals: Forwarded, note: str = "") -> Capture:
    return told(replace(mail(note, subject="Fwd: Compilers"), forwards=originals))


def people(found: Capture) -> list[Address]:
    return [heard.person for heard in found.heard]


everybody = st.lists(
    st.sampled_from([US, US_TOKEN, OWN, OWN_WORK, JANE, TOM, ANOTHER_OWNER, *ROBOTS]), max_size=5
).map(tuple)
lines = st.lists(
    st.sampled_from(["1 done", "done 2", "list", "1 done, we had coffee", "", "Hello"]), max_size=5
).map("\n".join)
