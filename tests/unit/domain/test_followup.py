"""When a follow-up is due, what tells it from others, and about whom it is in the end."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.engine.people import blank
from wallflower.adapters.dynamodb.keys import letter_key
from wallflower.adapters.dynamodb.rows.followup import follow_up_item, follow_up_of
from wallflower.adapters.dynamodb.values import from_wire, to_wire
from wallflower.domain.delivery import Delivery, State
from wallflower.domain.digest import LetterKind
from wallflower.domain.followup import due_at, follow_up
from wallflower.domain.owner import Rhythm

DAY = date(2026, 12, 2)
JANE = blank(id="c", name="Jane Doe", addresses=("jane@acme.example", "jane@home.example"))
ONE = follow_up("capture", JANE, DAY, "send the paper")
ZONES = st.sampled_from(
    ["Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kathmandu", "America/Havana"]
)


@pytest.mark.parametrize(
    ("zone", "hour", "day", "expected"),
    [
        ("Europe/Berlin", 8, DAY, datetime(2026, 12, 2, 7, tzinfo=UTC)),
        ("America/New_York", 8, DAY, datetime(2026, 12, 2, 13, tzinfo=UTC)),
        # The clocks went from 2 to 3: the first minute that exists.
        ("Europe/Berlin", 2, date(2026, 3, 29), datetime(2026, 3, 29, 1, tzinfo=UTC)),
        # Samoa had no 30 December: it comes on the 31st, at the usual hour.
        ("Pacific/Apia", 8, date(2011, 12, 30), datetime(2011, 12, 30, 18, tzinfo=UTC)),
        ("Pacific/Apia", 8, date(2011, 12, 31), datetime(2011, 12, 30, 18, tzinfo=UTC)),
        # Cuba's clocks skip midnight: the day exists all the same.
        ("America/Havana", 0, date(2026, 3, 8), datetime(2026, 3, 8, 5, tzinfo=UTC)),
    ],
)
def test_it_is_due_at_the_owners_hour(zone: str, hour: int, day: date, expected: datetime) -> None:
    assert expected == due_at(day, Rhythm(zone=zone, hour=hour))


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), ZONES, st.integers(0, 23), st.integers(0, 59))
def test_it_is_never_due_before_its_day_nor_days_later(
    day: date, zone: str, hour: int, minute: int
) -> None:
    """So a sweep that reads the days up to an hour from now misses none."""
    at = due_at(day, Rhythm(zone=zone, hour=hour, minute=minute))
    assert timedelta(0) <= at.astimezone(ZoneInfo(zone)).date() - day <= timedelta(days=1)


def test_the_same_told_twice_is_one() -> None:
    assert ONE == follow_up("capture", JANE, DAY, "  send\nthe   paper ")
    others = (
        follow_up("capture", JANE, DAY, "send the book"),
        follow_up("capture", JANE, DAY + timedelta(days=1), "send the paper"),
        follow_up("capture", replace(JANE, id="d"), DAY, "send the paper"),
    )
    assert 4 == len({ONE.letter, *(other.letter for other in others)})


def test_much_is_cut_between_words() -> None:
    long = follow_up("capture", JANE, DAY, "paper " * 100).text
    assert (True, "paper") == (150 < len(long) <= 160, long.split()[-1])


def test_no_other_letter_is_called_like_it() -> None:
    """The names of dated letters, of mails and of follow-ups lead to rows of their own."""
    mail = "a" * 26
    names = [ONE.letter, f"{DAY}-{mail}", *(f"{DAY}-{kind}" for kind in LetterKind)]
    kinds = [letter_key("capture", name)["SK"] for name in names]
    dated = [f"G#{DAY}#{kind}" for kind in LetterKind]
    assert [f"F#{DAY}#{ONE.id}", f"M#{DAY}#{mail}", *dated] == kinds


@pytest.mark.parametrize("name", ["Jane Doe", ""])
def test_its_row_holds_all_of_it(name: str) -> None:
    sent = Delivery(
        state=State.SENT,
        claimed_at=datetime(2026, 12, 2, 7, tzinfo=UTC),
        attempts=1,
        message_id="m",
    )
    one = replace(ONE, name=name, delivery=sent)
    assert one == follow_up_of(from_wire(to_wire(follow_up_item(one))))


def test_it_is_about_the_contact_as_she_is_now() -> None:
    """Under her name of today; to the address of which it was made, while that is hers."""
    merged = blank(id="d", name="Jane Roe", addresses=("j@roe.example", "jane@acme.example"))
    elsewhere = replace(merged, addresses=("j@roe.example",))
    assert ("d", "Jane Roe", "jane@acme.example") == of(ONE.about(merged))
    assert ("d", "Jane Roe", "j@roe.example") == of(ONE.about(elsewhere))
    assert ONE == ONE.about(None)


def of(one: object) -> tuple[str, ...]:
    return tuple(getattr(one, name) for name in ("contact", "name", "address"))
