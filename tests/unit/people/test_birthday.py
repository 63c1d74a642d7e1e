"""Birthdays: which days there are, when they are kept, and how they are written and read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from wallflower.domain.mail.language.table import LANGUAGES
from wallflower.domain.people.birthday import Birthday, read_birthday

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
BIRTHDAYS = st.one_of(
    DAYS.map(lambda day: Birthday(day.month, day.day, day.year)),
    st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: Birthday(day.month, day.day)),
)
LEAP = Birthday(2, 29, 2000)


@given(BIRTHDAYS)
def test_what_is_written_is_read_again(birthday: Birthday) -> None:
    """Its short form and its spoken one both name the same day, and the year if it is known."""
    assert birthday == Birthday.of(birthday.iso())
    assert birthday == read_birthday(birthday.iso())
    assert birthday == read_birthday(birthday.spoken())


@given(BIRTHDAYS, DAYS)
def test_it_is_kept_once_a_year(birthday: Birthday, day: date) -> None:
    """The next time is not past and within a year, and there is none between."""
    kept = birthday.next_on(day)
    assert day <= kept < day + timedelta(days=367)
    assert kept == birthday.next_on(kept)
    assert birthday.next_on(kept + timedelta(days=1)).year == kept.year + 1
    assert kept.month == birthday.month


@given(DAYS, DAYS)
def test_everybody_turns_one_year_older_on_their_birthday(born: date, day: date) -> None:
    birthday = Birthday(born.month, born.day, born.year)
    kept = birthday.next_on(max(born, day) + timedelta(days=1))
    assert kept.year - born.year == birthday.turns(kept)
    assert kept.year - born.year - 1 == birthday.turns(kept - timedelta(days=1))


@pytest.mark.parametrize(
    ("day", "kept", "age"),
    [
        (date(2026, 11, 25), date(2027, 2, 28), 27),
        (date(2027, 11, 25), date(2028, 2, 29), 28),
        (date(2028, 2, 28), date(2028, 2, 29), 28),
        (date(2027, 3, 1), date(2028, 2, 29), 28),
        (date(2027, 2, 28), date(2027, 2, 28), 27),
    ],
)
def test_a_leap_day_is_kept_on_the_28th_in_other_years(day: date, kept: date, age: int) -> None:
    assert (kept, age) == (LEAP.next_on(day), LEAP.turns(kept))


def test_no_age_is_told_of_who_is_not_born_or_has_no_year() -> None:
    assert (None, None) == (Birthday(5, 3).turns(date(2026, 5, 3)), LEAP.turns(date(1999, 1, 1)))


@pytest.mark.parametrize(
    ("month", "day", "year"),
    [(2, 30, None), (2, 29, 1990), (13, 1, None), (0, 1, None), (4, 31, 2000), (5, 3, 1899)],
)
def test_a_day_that_there_is_not_is_refused(month: int, day: int, year: int | None) -> None:
    with pytest.raises(ValueError, match=r"."):
        Birthday(month, day, year)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("19900503", "1990-05-03"),
        ("--0503", "--05-03"),
        ("1990-05-03T00:00:00Z", "1990-05-03"),
        ("19900503T231000", "1990-05-03"),
        ("1990-05-03 10:00:00+02:00", "1990-05-03"),
        ("1604-05-03", "--05-03"),
        ("16040229", "--02-29"),
        ("0000-06-15", "--06-15"),
        (" --02-29\n", "--02-29"),
    ],
)
def test_address_books_write_it_in_many_ways(text: str, iso: str) -> None:
    """Of vCards (RFC 6350), Apple (1604) and Google (0000)."""
    birthday = Birthday.of(text)
    assert birthday is not None
    assert iso == birthday.iso()


@pytest.mark.parametrize(
    "text", ["", "1990", "1990-05", "---03", "circa 1800", "1990-02-29", "--13-01", "19900503x"]
)
def test_what_is_no_whole_day_is_no_birthday(text: str) -> None:
    assert Birthday.of(text) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("3 May", "--05-03"),
        ("May 3rd", "--05-03"),
        ("May 3, 1990", "1990-05-03"),
        ("the 3rd of May", "--05-03"),
        ("3.5.", "--05-03"),
        ("3.5.1990", "1990-05-03"),
        ("3. 5. 1990", "1990-05-03"),
        ("3. Mai 1990", "1990-05-03"),
        ("1er mai", "--05-01"),
        ("3 de mayo de 1990", "1990-05-03"),
        ("den 3 maj", "--05-03"),
        ("3-May-1990", "1990-05-03"),
        ("1990. május 3.", "1990-05-03"),
        ("1990年5月3日", "1990-05-03"),
        ("5월 3일", "--05-03"),
        ("3 tháng 5 năm 1990", "1990-05-03"),
        ("3 мая 1990 г.", "1990-05-03"),
        ("٣ مايو ١٩٩٠", "1990-05-03"),
        ("3 พ.ค.", "--05-03"),
        ("born on 3 May 1990 in Bath", "1990-05-03"),
        ("on 3 May at 10:30", "--05-03"),
        ("13/5/1990", "1990-05-13"),
        ("5/13", "--05-13"),
        ("24-12", "--12-24"),
        ("5/5", "--05-05"),
        ("3 May 90", "--05-03"),
        ("13.5.90", "--05-13"),
        ("3 May, so 3.5.", "--05-03"),
    ],
)
def test_people_write_it_in_many_ways(text: str, iso: str) -> None:
    birthday = read_birthday(text)
    assert birthday is not None
    assert iso == birthday.iso()


@pytest.mark.parametrize(
    "text",
    [
        "3/5",
        "3-5-1990",
        "3 lis",
        "3 May or 4 May",
        "30.2.",
        "29 February 1990",
        "May 1990",
        "born 1990",
        "version 1.2.3",
        "10.12.13.14",
        "at 3.15:00",
        "3 Mayors",
        "on Friday",
        "",
    ],
)
def test_what_is_unsaid_or_may_be_two_days_is_not_read(text: str) -> None:
    """3/5 is another day in America, `lis` another month in Zagreb; nothing is invented."""
    assert read_birthday(text) is None


@pytest.mark.parametrize("language", [n for n, words in LANGUAGES.items() if words.months])
def test_every_language_of_the_table_is_read(language: str) -> None:
    """By the longest word of each month, unless another language has it for another month."""
    groups = [group for group in LANGUAGES[language].months.split("|") if group]
    written = [max(group.split(), key=len) for group in groups]
    read = [read_birthday(f"17 {word} 1990") for word in written]
    sure = [(n, birthday) for n, birthday in enumerate(read, start=1) if birthday]
    assert [Birthday(n, 17, 1990) for n, _ in sure] == [birthday for _, birthday in sure]
    assert len(sure) >= 11


@few
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    """No text is too strange; what is read stands there."""
    birthday = read_birthday(text)
    assert birthday is None or any(c.isdecimal() for c in text)


@pytest.mark.parametrize(
    "text", ["3. 4. 5. " * 70, "1" * 200, "may " * 60, "3/5/" * 60, "ก.ค." * 60]
)
def test_a_strange_text_names_no_day(text: str) -> None:
    assert read_birthday(text * 100) is None
