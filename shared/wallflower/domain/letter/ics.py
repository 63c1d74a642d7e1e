"""A calendar file for one date (RFC 5545).

It has no METHOD, no ORGANIZER and no ATTENDEE, so that no program takes it for an invitation that
wants an answer.
"""

from datetime import UTC, date, datetime

from wallflower.domain.letter.content_line import content_line, content_lines, folded
from wallflower.domain.letter.letter import Enclosure
from wallflower.domain.letter.words import clean, cut

_SUMMARY, _DESCRIPTION = 120, 1000  # characters


def calendar_file(
    name: str,
    on: date | datetime,
    *,
    uid: str,
    stamp: datetime,
    summary: str,
    description: str = "",
) -> Enclosure:
    """The file of that name ("conference.ics") with one entry.

    `on` is a date, for an entry of the whole day that leaves its owner free, or a moment with its
    zone, for one of an hour. `uid` is the same whenever the same entry comes again, and `stamp`
    the moment at which it was written.
    """
    about = cut(clean(summary[: _SUMMARY * 20]), _SUMMARY)
    lines = (
        folded("BEGIN:VCALENDAR"),
        folded("VERSION:2.0"),
        folded("PRODID:-//Wallflower//Letters//EN"),
        folded("BEGIN:VEVENT"),
        content_line("UID", uid),
        folded(f"DTSTAMP:{_utc(stamp)}"),
        *_when(on),
        content_line("SUMMARY", about or "A date"),
        *([content_lines("DESCRIPTION", description[:_DESCRIPTION])] if description else ()),
        folded("END:VEVENT"),
        folded("END:VCALENDAR"),
    )
    return Enclosure(name=name, type="text/calendar", content="".join(lines))


def _when(on: date | datetime) -> tuple[str, ...]:
    if isinstance(on, datetime):
        return (folded(f"DTSTART:{_utc(on)}"), folded("DURATION:PT1H"))
    day = on.isoformat().replace("-", "")
    whole_day = (f"DTSTART;VALUE=DATE:{day}", "DURATION:P1D", "TRANSP:TRANSPARENT")
    return tuple(map(folded, whole_day))


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
