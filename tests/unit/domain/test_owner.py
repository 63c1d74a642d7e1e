"""The owner: where the letters go, and what is never shown."""

from tests.unit.domain.samples import OWN, OWNER
from wallflower.domain.owner import Key, Rhythm


def test_letters_go_to_the_first_address() -> None:
    assert OWN.address == OWNER.address


def test_a_secret_is_never_shown() -> None:
    """An owner may end in an error message or a log."""
    shown = f"{Key(id=1, secret=b'hush')!r} {OWNER!r}"
    assert [False, False, False] == [word in shown for word in ("hush", "newnew", "oldold")]


def test_the_rhythm_of_a_new_owner_is_ten_a_month_on_mondays_at_eight() -> None:
    rhythm = Rhythm()
    assert (10, (1,), 8, 0) == (rhythm.people, rhythm.days, rhythm.hour, rhythm.minute)
