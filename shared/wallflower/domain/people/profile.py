"""What is known of a contact besides: her work and its history, what she cares about, notes."""

from dataclasses import dataclass, replace
from datetime import date

from wallflower.domain.people.birthday import Birthday
from wallflower.domain.people.career import Role, career, same_house
from wallflower.domain.people.facts import Facts
from wallflower.domain.people.kept import Noted, cut, newest, once

# Five roles and all that follows are eight thousand characters at the most, since a write costs a
# unit for each kilobyte; most profiles are one.
NOTES_KEPT, NOTE_KEPT = 10, 200
INTERESTS_KEPT, INTEREST_KEPT = 5, 200
MET_KEPT, PLACE_KEPT = 5, 100
LINKS_KEPT, LINK_KEPT = 5, 300
TAGS_KEPT, TAG_KEPT = 20, 30
WORK_KEPT = 100  # characters of an organisation or of a role


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is known of the contact with this id. `version` counts stored changes.

    `roles`, `works_on`, `cares_about` and `notes` stand newest first; `notes` are the owner's own
    remarks. `met` is where and how they met, `tags` are sorted. All are in the words in which they
    were told, cut to the bounds above.
    """

    contact: str
    roles: tuple[Role, ...] = ()
    met: tuple[str, ...] = ()
    works_on: tuple[Noted, ...] = ()
    cares_about: tuple[Noted, ...] = ()
    links: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    notes: tuple[Noted, ...] = ()
    birthday: Birthday | None = None
    version: int = 0


def after(profile: Profile, facts: Facts, day: date) -> Profile:
    """The profile once these facts are known, which were told on that UTC date.

    Only what is said changes, telling it again changes nothing, and what is told late of an older
    day does not become the newest. A birthday on another day corrects the one that was known.
    """
    born = _born(facts.birthday, day)
    told = Profile(
        contact=profile.contact,
        roles=_role(facts, day),
        met=(facts.met,),
        works_on=(Noted(text=facts.works_on, on=day),),
        cares_about=(Noted(text=facts.cares_about, on=day),),
        links=facts.links,
        tags=facts.tags,
        birthday=_completed(born, profile.birthday) or profile.birthday,
    )
    return replace(joined(profile, told), birthday=told.birthday)


def joined(one: Profile, other: Profile) -> Profile:
    """All that two profiles of one person know, under the contact and the version of the first.

    Beyond the bounds the oldest is left out, and of what has no date what came last; where both
    know a birthday, the first that has a year counts, else the first.
    """
    works_on, cares_about = one.works_on + other.works_on, one.cares_about + other.cares_about
    links = dict.fromkeys(link for link in one.links + other.links if len(link) <= LINK_KEPT)
    return replace(
        one,
        roles=career((*reversed(one.roles), *reversed(other.roles))),
        met=once(one.met + other.met, PLACE_KEPT)[:MET_KEPT],
        works_on=newest(works_on, INTEREST_KEPT)[:INTERESTS_KEPT],
        cares_about=newest(cares_about, INTEREST_KEPT)[:INTERESTS_KEPT],
        links=tuple(links)[:LINKS_KEPT],
        tags=tuple(sorted(once(one.tags + other.tags, TAG_KEPT)[:TAGS_KEPT])),
        notes=newest(one.notes + other.notes, NOTE_KEPT)[:NOTES_KEPT],
        birthday=_surer(one.birthday, other.birthday),
    )


def job_change(before: Profile, after: Profile) -> Role | None:
    """The newest role, where its organisation is another than it was; None if one of the two is
    unknown: that somebody works there may only have been learnt."""
    if not (before.roles and after.roles):
        return None
    was, now = before.roles[0], after.roles[0]
    told = was.organisation and now.organisation
    return now if told and not same_house(was.organisation, now.organisation) else None


def _role(facts: Facts, day: date) -> tuple[Role, ...]:
    house, role = cut(facts.organisation, WORK_KEPT), cut(facts.role, WORK_KEPT)
    return (Role(organisation=house, role=role, since=day),) if house or role else ()


def _born(birthday: Birthday | None, day: date) -> Birthday | None:
    """Nobody is told to be born in this year or in one to come: that is when it is kept next."""
    if birthday and birthday.year and birthday.year >= day.year:
        return replace(birthday, year=None)
    return birthday


def _completed(told: Birthday | None, known: Birthday | None) -> Birthday | None:
    """A birthday with the year that was known of the same day."""
    same = told and known and (told.month, told.day) == (known.month, known.day)
    return known if same and told and not told.year else told


def _surer(one: Birthday | None, other: Birthday | None) -> Birthday | None:
    known = [birthday for birthday in (one, other) if birthday]
    return next((b for b in known if b.year), known[0] if known else None)
