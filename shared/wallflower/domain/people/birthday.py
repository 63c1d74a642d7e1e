"""A birthday: its day, and the year where it is known."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from wallflower.domain.letter.dates import spoken

FIRST_YEAR = 1900  # nobody who gets mail was born before
_LEAP_YEAR = 2000  # stands in for a year that is unknown
# RFC 6350 (4.3.1) and what programs write: 1990-05-03, 19900503, --05-03, --0503, with a time or
# without.
_ISO = r"(?:(\d{4})-?|--)(\d\d)-?(\d\d)(?:[T ][0-9:.,+Zz-]{0,40})?"


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day of the year, and the year of birth where it is known.

    ValueError where there is no such day, or the year is before 1900.
    """

    month: int
    day: int
    year: int | None = None

    def __post_init__(self) -> None:
        if self.year is not None and self.year < FIRST_YEAR:
            msg = f"A year of birth before {FIRST_YEAR}: {self.year}"
            raise ValueError(msg)
        date(self.year or _LEAP_YEAR, self.month, self.day)

    @classmethod
    def of(cls, text: str) -> Self | None:
        """The birthday of `iso()` or of a vCard's BDAY; None if it is no whole day.

        A year before 1900 stands for none: Apple writes 1604, Google 0000.
        """
        found = re.fullmatch(_ISO, text.strip(), re.ASCII)
        year = int(found[1] or 0) if found else 0
        try:
            known = year if year >= FIRST_YEAR else None
            return cls(int(found[2]), int(found[3]), known) if found else None
        except ValueError:
            return None

    def iso(self) -> str:
        """`1990-05-03`, or `--05-03` without a year (RFC 6350, ISO 8601:2000)."""
        day = f"{self.month:02}-{self.day:02}"
        return f"--{day}" if self.year is None else f"{self.year:04}-{day}"

    def spoken(self) -> str:
        """`3 May 1990`, or `3 May` without a year."""
        day = date(_LEAP_YEAR, self.month, self.day)
        said = spoken(day, day)
        return said if self.year is None else f"{said} {self.year}"

    def next_on(self, day: date) -> date:
        """The next time that it is kept, on this day or after it."""
        this_year = self._kept_in(day.year)
        return this_year if this_year >= day else self._kept_in(day.year + 1)

    def turns(self, on: date) -> int | None:
        """The age in years on a day, which on a birthday is what they turn; None if the year of
        birth is unknown or yet to come."""
        if self.year is None:
            return None
        age = on.year - self.year - (on < self._kept_in(on.year))
        return age if age >= 0 else None

    def _kept_in(self, year: int) -> date:
        """29 February is kept on the 28th in other years: still in its month, and a wish that
        comes a day early is not late."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return date(year, self.month, self.day - 1)


def read_birthday(text: str) -> Birthday | None:
    """The one birthday that a text names, in words or figures of any language of the table; None
    if there is none, there are two, or it could be read as two.

    A year is kept only if all four figures are written.
    """
    # Imported here: its words cost milliseconds at start, and most mails name no birthday.
    from wallflower.domain.people.dated import days

    found = Birthday.of(text)
    read = {found} if found else {*days(text)}
    return read.pop() if len(read) == 1 else None
