"""What a mail teaches of a person beyond the touch: her profile, her addresses, her occasions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wallflower.domain.capture.capture import Capture, Heard
from wallflower.domain.engine.occasion import Occasion, OccasionKind, birthday_of
from wallflower.domain.ledger import MailKind, Tier
from wallflower.domain.people.contact import Contact
from wallflower.domain.people.facts import NOTHING, Facts
from wallflower.domain.people.kept import Noted
from wallflower.domain.people.profile import Profile, after, job_change, joined

MOST_LEARNT = 12  # people of one mail; each is up to four more writes of its transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """A profile that changed, and the occasions that follow from it."""

    profile: Profile
    occasions: tuple[Occasion, ...] = ()


def teaching(capture: Capture, tier: Tier) -> tuple[Heard, ...]:
    """Those of whom a mail says more than that it went to and fro. A witness teaches nothing."""
    if tier is not Tier.OWNER:
        return ()
    return tuple(h for h in capture.heard if h.facts.told or _remark(h, capture.kind))[:MOST_LEARNT]


def learn(heard: Heard, kind: MailKind, contact: Contact, known: Profile | None) -> Learnt | None:
    """The contact's profile once this is known; None if it says nothing new."""
    day = heard.touch.at.date()
    before = known or Profile(contact=contact.id)
    now = told(before, heard.facts, _remark(heard, kind), day)
    if now == before:
        return None
    found = occasions(contact, before, now, day)
    # How a mail shows a name may change for many reasons; a new job is what the owner tells of.
    known_by_note = bool(before.notes or (before.roles and before.roles[0].role))
    noted = kind is MailKind.NOTE and known_by_note
    told_so = [o for o in found if noted or o.kind is not OccasionKind.JOB]
    return Learnt(profile=now, occasions=tuple(told_so))


def told(profile: Profile, facts: Facts, remark: str, day: date) -> Profile:
    """The profile with facts and with a remark of the owner's, which she made on that UTC day."""
    if facts != NOTHING:
        profile = after(profile, facts, day)
    if not remark:
        return profile
    return joined(profile, Profile(contact=profile.contact, notes=(Noted(text=remark, on=day),)))


def occasions(contact: Contact, before: Profile, now: Profile, day: date) -> tuple[Occasion, ...]:
    """The reasons to write that follow from what was learnt: a birthday, a new job."""
    return tuple(_following(contact, before, now, day))


def _following(contact: Contact, before: Profile, now: Profile, day: date) -> Iterable[Occasion]:
    if now.birthday and now.birthday != before.birthday:
        yield birthday_of(contact, now.birthday, day)
    if new := job_change(before, now):
        yield Occasion(contact=now.contact, kind=OccasionKind.JOB, on=day, what=new.words)


def _remark(heard: Heard, kind: MailKind) -> str:
    """The owner's own words, where they are about nobody else."""
    return heard.touch.said if kind is MailKind.NOTE and heard.alone else ""


def unfamiliar(contact: Contact, facts: Facts) -> tuple[str, ...]:
    """The addresses that facts know of her and the contact does not."""
    return tuple(a for a in facts.addresses if a not in contact.addresses)
