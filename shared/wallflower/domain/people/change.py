"""What the owner says of somebody, and what becomes of the contact and the profile."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from wallflower.domain.engine.balance import Balance
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.engine.strength import corrected
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.facts import Facts
from wallflower.domain.people.interval import LONGEST
from wallflower.domain.people.kept import cut
from wallflower.domain.people.profile import Profile
from wallflower.domain.people.ring import Ring
from wallflower.domain.people.wish import Wish
from wallflower.domain.remember.learn import occasions, told

NAME_KEPT = 100  # characters
MOST_UNANSWERED = 99  # mails in a row


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is to be changed; None, "" or () where nothing is said.

    `cadence` is in days, 0 for the ring's own; `snoozed` the date before which she is not
    proposed; `closeness` how strong the owner feels the tie to be, 0 to 1; `gave`, `asked` and
    `got` say that one more of these happened today; `unanswered` how many mails in a row are
    known to be without an answer; `address` one more of hers, in its normal form; `occasion` a
    reason with its date and words; `follow_up` a local date on which she wants to be told of
    something, in her own words.
    """

    name: str = ""
    address: str = ""
    ring: Ring | None = None
    cadence: int | None = None
    standing: Standing | None = None
    snoozed: date | None = None
    facts: Facts = Facts()  # noqa: RUF009 - frozen, so one is enough for all
    remark: str = ""
    closeness: float | None = None
    gave: bool = False
    asked: bool = False
    got: bool = False
    unanswered: int | None = None
    answers_seen: bool | None = None
    occasion: tuple[OccasionKind, date, str] | None = None
    follow_up: tuple[date, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """The contact and the profile after a change, and the occasions that follow from it."""

    contact: Contact
    profile: Profile
    occasions: tuple[Occasion, ...] = ()


def changed(contact: Contact, profile: Profile, change: Change, now: datetime) -> Changed:
    """What becomes of somebody; Wish if something is said that cannot be."""
    day = now.date()
    wished = _wished(contact, change)
    _check(change, wished, day)
    now_known = told(profile, change.facts, change.remark, day)
    after = _weighed(_steered(contact, change), change, now)
    # A birthday waits or not by the ring, so another ring tells of it again.
    before = replace(profile, birthday=None) if change.ring else profile
    following = (*occasions(after, before, now_known, day), *wished)
    return Changed(contact=after, profile=now_known, occasions=following)


def _check(change: Change, wished: Iterable[Occasion], day: date) -> None:
    if change.closeness is not None and not 0 <= change.closeness <= 1:
        raise Wish("How close a tie is goes from 0 (strangers) to 1 (as close as can be).")
    if change.unanswered is not None and not 0 <= change.unanswered <= MOST_UNANSWERED:
        raise Wish(f"The number of mails without an answer goes from 0 to {MOST_UNANSWERED}.")
    if change.cadence is not None and not 0 <= change.cadence <= LONGEST:
        raise Wish("A cadence goes from 1 day to 10 years: write for example “3 months”.")
    if change.snoozed and change.snoozed < day:
        raise Wish(f"{change.snoozed} has passed: name a day to come.")
    if change.follow_up:
        _check_follow_up(*change.follow_up, day)
    if any(occasion.passed(day) for occasion in wished):
        raise Wish("That occasion has passed, and is no reason to write any more: note it instead.")


def _check_follow_up(on: date, text: str, day: date) -> None:
    if not any(character.isalnum() for character in text):
        raise Wish("Say what is to be done then, for example “send the paper”.")
    if on < day:
        raise Wish(f"{on} has passed: name a day to come.")
    if on > day + timedelta(days=LONGEST):
        raise Wish(f"{on} is more than ten years away: name an earlier day.")


def _steered(contact: Contact, change: Change) -> Contact:
    """Her name and addresses, and when she may be proposed. A cadence of her own wins over the
    ring, so a ring that is set anew takes it away."""
    cadence = contact.cadence if change.ring is None else None
    if change.cadence is not None:
        cadence = change.cadence or None
    active = change.standing is Standing.ACTIVE
    return replace(
        contact,
        name=cut(change.name, NAME_KEPT) or contact.name,
        addresses=tuple(dict.fromkeys(filter(None, (*contact.addresses, change.address)))),
        ring=change.ring or contact.ring,
        cadence=cadence,
        standing=change.standing or contact.standing,
        snoozed=change.snoozed or (None if active else contact.snoozed),
    )


def _weighed(contact: Contact, change: Change, now: datetime) -> Contact:
    """What passed between the two, as the owner tells it."""
    day = now.date()
    more = Balance(
        gave=int(change.gave),
        asked=int(change.asked),
        got=int(change.got),
        gave_on=day if change.gave else None,
        asked_on=day if change.asked else None,
    )
    known = replace(contact, balance=contact.balance.joined(more))
    if change.answers_seen is not None:
        known = known.seen() if change.answers_seen else replace(known, answers_seen=False)
    if change.unanswered is not None:
        known = replace(known, unanswered=change.unanswered)
        if not change.unanswered:
            known = known.with_answer()
    return known if change.closeness is None else corrected(known, change.closeness, now)


def _wished(contact: Contact, change: Change) -> tuple[Occasion, ...]:
    if change.occasion is None:
        return ()
    kind, on, what = change.occasion
    return (Occasion(contact=contact.id, kind=kind, on=on, what=what),)
