"""The rhythms, moments and owners that the tests of digest days speak of."""

from datetime import UTC, date, datetime

from hypothesis import settings
from hypothesis import strategies as st

from tests.unit.domain.rhythm.clocks import FIRST, LAST, ZONES
from wallflower.domain.owner import Owner, Rhythm
from wallflower.domain.rhythm import moment

DAILY = Rhythm(days=(1, 2, 3, 4, 5, 6, 7))

# Pure functions do not wait for anything: a slow example is a busy machine.
few = settings(max_examples=50)

# Zones that change their clocks oddly, and zones at both sides of the date line.
HARD = (
    "Africa/Cairo",
    "America/Nuuk",
    "America/Santiago",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Almaty",
    "Asia/Beirut",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Honolulu",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
)

rhythms = st.builds(
    Rhythm,
    people=st.integers(0, 60),
    days=st.sets(st.integers(1, 7), min_size=1).map(lambda days: tuple(sorted(days))),
    hour=st.integers(0, 23),
    minute=st.integers(0, 59),
    zone=st.sampled_from(HARD) | st.sampled_from(sorted(ZONES)),
)
days = st.dates(FIRST, LAST)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2035, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001


def owner(rhythm: Rhythm, planned: date) -> Owner:
    """An owner whose next digest is planned for this local date."""
    return Owner(
        id="capture",
        addresses=("olga@home.example",),
        rhythm=rhythm,
        keys=(),
        occurrence=planned,
        next_at=moment(planned, rhythm),
    )
