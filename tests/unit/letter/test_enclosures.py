"""Calendar files and vCards, read back by a program of others."""

from datetime import UTC, date, datetime, timedelta
from email.parser import BytesParser
from email.policy import default
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import example, given
from hypothesis import strategies as st

from wallflower.domain.letter.content_line import content_line, content_lines, folded
from wallflower.domain.letter.ics import calendar_file
from wallflower.domain.letter.letter import Enclosure, Letter
from wallflower.domain.letter.mime import compose
from wallflower.domain.letter.vcard import address_card
from wallflower.domain.letter.words import clean, clean_lines

DAY = date(2026, 12, 12)
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
CAPTURE = "capture@mail.wallflower.example"
PIECES = st.sampled_from(
    [
        "\r\nATTENDEE:mailto:evil@evil.example",
        "\nBEGIN:VEVENT",
        "\nEND:VCALENDAR\r\n",
        "\r\n URL:https://evil.example",
        "\u2028METHOD:REQUEST",
        "\x0bORGANIZER:mailto:evil@evil.example",
        "\u202eevil",
        "\\n",
        "\\",
        ";",
        ",",
        "Grüße",
        "日本",
        "🦔",
        " ",
    ]
)
HOSTILE = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map("".join))


def entry(file: Enclosure) -> Any:
    """The one entry of a calendar file, as another program reads it."""
    calendar = vobject.readOne(file.content)
    assert "2.0" == calendar.version.value
    return calendar.vevent


def card(file: Enclosure) -> Any:
    return vobject.readOne(file.content)


def names(component: Any) -> set[str]:
    return {line.name for line in component.lines()}


def file(on: date = DAY, summary: str = "Coffee with Jane", description: str = "") -> Enclosure:
    return calendar_file(
        "coffee.ics",
        on,
        uid="2026-12-12-x@mail.wallflower.example",
        stamp=NOW,
        summary=summary,
        description=description,
    )


def test_a_date_is_an_entry_of_the_whole_day_that_leaves_its_owner_free() -> None:
    read = entry(file(description="Over tea, too.\nAs you like; it is yours"))
    assert DAY == read.dtstart.value
    assert timedelta(days=1) == read.duration.value
    assert "TRANSPARENT" == read.transp.value
    assert NOW == read.dtstamp.value
    assert "2026-12-12-x@mail.wallflower.example" == read.uid.value
    assert "Coffee with Jane" == read.summary.value
    assert "Over tea, too.\nAs you like; it is yours" == read.description.value


def test_a_moment_is_told_in_utc() -> None:
    at = datetime(2026, 12, 12, 17, 5, tzinfo=ZoneInfo("Europe/Berlin"))
    read = entry(file(at))
    assert datetime(2026, 12, 12, 16, 5, tzinfo=UTC) == read.dtstart.value
    assert timedelta(hours=1) == read.duration.value
    assert "DTSTART:20261212T160500Z\r\n" in file(at).content


def test_no_program_takes_it_for_an_invitation() -> None:
    for word in ("METHOD", "ATTENDEE", "ORGANIZER"):
        assert word not in file(description="Bring the book").content


@given(HOSTILE, HOSTILE)
@example("\nEND:VEVENT\nBEGIN:VALARM", "\r\nMETHOD:REQUEST")
def test_no_text_adds_anything_to_a_calendar_file(summary: str, description: str) -> None:
    """One entry with our properties only, and the words are read back as they were cleaned."""
    calendar = vobject.readOne(file(DAY, summary, description).content)
    assert {"VEVENT"} == {part.name for part in calendar.components()}
    assert {"VERSION", "PRODID"} == names(calendar)
    ours = {"UID", "DTSTAMP", "DTSTART", "DURATION", "TRANSP", "SUMMARY"}
    assert ours == names(calendar.vevent) - {"DESCRIPTION"}
    if len(clean(summary)) <= 120 and clean(summary):
        assert clean(summary) == calendar.vevent.summary.value
    if description:
        assert clean_lines(description) == calendar.vevent.description.value


@given(HOSTILE)
def test_no_text_adds_anything_to_a_card(note: str) -> None:
    read = card(address_card(CAPTURE, note))
    assert {"VERSION", "FN", "N", "EMAIL", "NOTE"} == names(read)
    assert (CAPTURE, clean_lines(note)) == (read.email.value, read.note.value)


def test_a_card_names_us_and_our_address() -> None:
    made = address_card(CAPTURE, "Forward a mail; that is all, really.")
    read = card(made)
    assert ("Wallflower", CAPTURE) == (read.fn.value, read.email.value)
    assert "Forward a mail; that is all, really." == read.note.value
    assert ("Wallflower.vcf", "text/vcard") == (made.name, made.type)


@given(HOSTILE)
def test_every_line_is_short_and_whole(text: str) -> None:
    """At most 75 octets, ended by CRLF, no character cut, no bare line end; unfolded it is one
    line again."""
    for made in (content_line("NOTE", text), content_lines("NOTE", text)):
        lines = made.split("\r\n")
        assert "" == lines.pop()
        assert all(len(line.encode()) <= 75 for line in lines)
        assert all(line.startswith(" ") for line in lines[1:])
        assert not {"\r", "\n"} & set("".join(lines))
        assert 1 == len(made.replace("\r\n ", "").splitlines())


@pytest.mark.parametrize("octets", [74, 75, 76, 150, 223])
def test_a_line_is_folded_at_75_octets(octets: int) -> None:
    lines = folded("x" * octets).split("\r\n")[:-1]
    assert [75] * (len(lines) - 1) == [len(line) for line in lines[:-1]]
    assert octets == sum(map(len, lines)) - (len(lines) - 1)


def test_a_letter_carries_them_unchanged() -> None:
    """What a mail program saves is what was written, with its line ends."""
    enclosed = (file(summary="Grüße, 🦔"), address_card(CAPTURE, "One\nTwo"))
    letter = Letter(name="n", subject="s", text="t", html="h", reply_to=CAPTURE, enclosed=enclosed)
    mail = BytesParser(policy=default).parsebytes(
        compose(letter, sender=CAPTURE, to="robin@vale.example")
    )
    for made, part in zip(enclosed, mail.iter_attachments(), strict=True):
        assert (made.name, made.type) == (part.get_filename(), part.get_content_type())
        assert "utf-8" == part.get_content_charset()
        payload = part.get_payload(decode=True)
        assert isinstance(payload, bytes)
        assert made.content.encode() == payload
