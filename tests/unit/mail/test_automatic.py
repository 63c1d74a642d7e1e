"""Which mails a machine wrote."""

import pytest

from wallflower.domain.address import Address
from wallflower.domain.mail.automatic import automatic

JANE = Address("Jane Doe", "jane@acme.example")


@pytest.mark.parametrize(
    ("field", "machine"),
    [
        (("auto-submitted", "auto-replied"), "auto-reply"),
        (("auto-submitted", "auto-generated (digest)"), "auto-reply"),
        (("auto-submitted", "no"), ""),
        (("auto-submitted", "NO; x=y"), ""),
        (("x-auto-response-suppress", "All"), "auto-reply"),
        (("x-autoreply", "yes"), "auto-reply"),
        (("precedence", "auto_reply"), "auto-reply"),
        (("precedence", "junk"), "auto-reply"),
        (("x-wallflower-loop", "2026-10-12#digest"), "auto-reply"),
        (("precedence", "bulk"), "list"),
        (("precedence", "list"), "list"),
        (("list-id", "<makers.lists.example>"), "list"),
        (("return-path", "<>"), "bounce"),
        (("return-path", "<jane@acme.example>"), ""),
        (("subject", "auto-submitted: auto-replied"), ""),
    ],
)
def test_a_field_names_the_machine(field: tuple[str, str], machine: str) -> None:
    """One field is enough to know a machine by."""
    assert machine == automatic((field,), JANE, "text/plain")


@pytest.mark.parametrize("local", ["mailer-daemon", "postmaster"])
def test_the_post_office_bounces(local: str) -> None:
    """A mail of the post office is a bounce."""
    assert automatic((), Address("", f"{local}@acme.example"), "text/plain") == "bounce"


def test_a_report_is_a_bounce_or_a_receipt() -> None:
    """A report of failure is a bounce, one of having been read is an answer of a machine."""
    read = (("content-type", "multipart/report; report-type=disposition-notification"),)
    assert automatic((), JANE, "multipart/report") == "bounce"
    assert automatic(read, JANE, "multipart/report") == "auto-reply"
