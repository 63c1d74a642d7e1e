"""What may be said of a contact on the command line, and what is meant by it."""

import argparse
from datetime import date, timedelta

from wallflower.domain.address import normalise
from wallflower.domain.engine.occasion import OccasionKind
from wallflower.domain.people.birthday import read_birthday
from wallflower.domain.people.change import Change
from wallflower.domain.people.contact import Standing
from wallflower.domain.people.facts import Facts
from wallflower.domain.people.interval import days
from wallflower.domain.people.ring import Ring
from wallflower.domain.people.wish import Wish

_KINDS = ", ".join(kind.value for kind in OccasionKind)
_CLOSENESS = "from 0 (strangers) to 1 (as close as can be)"


def add(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `contact set`."""
    say = parser.add_argument
    say("--name", default="", help="how the person is called")
    say("--address", metavar="ADDRESS", help="one more address of the same person")
    say("--ring", choices=[ring.value for ring in Ring])
    say("--every", metavar="INTERVAL", help='a cadence of their own: "3 months"; "ring" for none')
    say("--standing", choices=[one.value for one in Standing], help="whether to be proposed")
    say("--snooze", metavar="WHEN", help='not before a date (2026-12-31) or for "2 weeks"')
    say("--birthday", metavar="DAY", help='"3 May" or "3 May 1990"')
    say("--organisation", default="")
    say("--role", default="")
    say("--met", default="", metavar="WHERE", help="where or how you met")
    say("--works-on", default="", metavar="WHAT")
    say("--cares-about", default="", metavar="WHAT")
    say("--link", action="append", default=[], metavar="URL")
    say("--tag", action="append", default=[])
    say("--note", default="", metavar="WORDS", help="a remark of your own")
    say("--closeness", type=float, metavar="0..1", help=f"how close you are, {_CLOSENESS}")
    for name, said in (
        ("gave", "you helped"),
        ("asked", "you asked for help"),
        ("got", "they helped"),
    ):
        say(f"--{name}", action="store_true", help=f"{said}, once more, today")
    say("--unanswered", type=int, metavar="N", help="mails in a row without an answer; 0: answered")
    say("--answers", choices=["seen", "unseen"], help="whether their answers reach Wallflower")
    say(
        "--follow-up",
        nargs=2,
        metavar=("WHEN", "WORDS"),
        help='be told on a date: 2026-12-31 "send the paper" (or "2 weeks")',
    )
    say("--occasion", metavar="WORDS", help=f'"conference 2026-12-12 PyCon Berlin" ({_KINDS})')


def change(asked: argparse.Namespace, today: date) -> Change:
    """The change that the options mean; Wish if one of them cannot be understood."""
    return Change(
        name=asked.name,
        address=address(asked.address) if asked.address else "",
        ring=Ring(asked.ring) if asked.ring else None,
        cadence=_cadence(asked.every),
        standing=Standing(asked.standing) if asked.standing else None,
        snoozed=_when(asked.snooze, today) if asked.snooze else None,
        facts=_facts(asked),
        remark=asked.note,
        closeness=asked.closeness,
        gave=asked.gave,
        asked=asked.asked,
        got=asked.got,
        unanswered=asked.unanswered,
        answers_seen=asked.answers == "seen" if asked.answers else None,
        occasion=_occasion(asked.occasion) if asked.occasion else None,
        follow_up=_follow_up(asked.follow_up, today) if asked.follow_up else None,
    )


def address(text: str) -> str:
    """An address in its normal form; Wish if it is none."""
    found = normalise(text)
    if not found or "@" not in found:
        raise Wish(f"“{text}” is no mail address.")
    return found


def _follow_up(said: list[str], today: date) -> tuple[date, str]:
    when, words = said
    return _when(when, today), words


def _cadence(every: str | None) -> int | None:
    if every is None:
        return None
    return 0 if every == "ring" else days(every)


def _when(text: str, today: date) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return today + timedelta(days=days(text))


def _facts(asked: argparse.Namespace) -> Facts:
    born = read_birthday(asked.birthday) if asked.birthday else None
    if asked.birthday and born is None:
        raise Wish(f"“{asked.birthday}” is no day that I can read: write for example “3 May 1990”.")
    return Facts(
        organisation=asked.organisation,
        role=asked.role,
        met=asked.met,
        works_on=asked.works_on,
        cares_about=asked.cares_about,
        links=tuple(asked.link),
        tags=tuple(tag.lstrip("#").lower() for tag in asked.tag),
        birthday=born,
    )


def _occasion(text: str) -> tuple[OccasionKind, date, str]:
    kind, _, rest = text.partition(" ")
    on, _, what = rest.partition(" ")
    try:
        return OccasionKind(kind.lower()), date.fromisoformat(on), what.strip()
    except ValueError:
        raise Wish(
            f"“{text}” is no occasion: write a kind ({_KINDS}), a date such as 2026-12-12, "
            "and its words."
        ) from None
