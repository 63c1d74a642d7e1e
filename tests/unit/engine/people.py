"""Contacts with random histories, for the rules of the engine."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from wallflower.domain.people.contact import Contact, Open, Standing
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.people.ring import Ring

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
BORN = NOW - timedelta(days=4000)
KINDS = ("email", "coffee", "call", "event", "message")

ages = st.integers(0, 3 * 365 * 24).map(lambda hours: timedelta(hours=hours))
touches = st.builds(
    Interaction,
    at=ages.map(lambda age: NOW - age),
    direction=st.sampled_from(Direction),
    kind=st.sampled_from(KINDS),
    topic=st.sampled_from(["", "Rust", "The talk in Lisbon"]),
)
histories = st.lists(touches, max_size=12, unique_by=lambda touch: touch.at)


def blank(ring: Ring = Ring.GOOD, **more: object) -> Contact:
    """Somebody of whom nothing is known but that she exists."""
    plain = Contact(id="c", name="Jane Doe", addresses=("j@a.example",), ring=ring, since=BORN)
    return replace(plain, **more)  # type: ignore[arg-type]


def told(start: Contact, history: list[Interaction]) -> Contact:
    """The contact after these touches, in the order in which they came to be known."""
    for touch in history:
        start = start.after(touch)
    return start


def opened(days_ago: int) -> Open:
    """A reminder that has waited for so many days."""
    at = NOW - timedelta(days=days_ago)
    return Open(digest=at.date(), number=1, opened=at)


contacts = st.builds(
    told,
    st.builds(
        blank,
        ring=st.sampled_from(Ring),
        cadence=st.none() | st.integers(1, 800),
        standing=st.sampled_from([Standing.ACTIVE] * 3 + [Standing.PAUSED, Standing.NEVER]),
        snoozed=st.none() | st.integers(-60, 60).map(lambda n: TODAY + timedelta(days=n)),
        reminder=st.none() | st.integers(0, 200).map(opened),
        unanswered=st.integers(0, 9),
        answers_seen=st.booleans(),
    ),
    histories,
)
days = st.integers(-400, 400).map(lambda n: date(2026, 11, 23) + timedelta(days=n))
