"""What is known of a contact besides: nothing is lost, and the order of telling does not count."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from wallflower.domain.people.birthday import Birthday
from wallflower.domain.people.career import ROLES_KEPT, Role, same_house
from wallflower.domain.people.facts import NOTHING, Facts
from wallflower.domain.people.kept import Noted
from wallflower.domain.people.profile import (
    INTERESTS_KEPT,
    LINKS_KEPT,
    MET_KEPT,
    NOTES_KEPT,
    TAGS_KEPT,
    Profile,
    after,
    job_change,
    joined,
)

NEW = Profile(contact="jane")
DAY = date(2026, 11, 25)
LATER = DAY + timedelta(days=30)
HOUSES = ["Acme", "acme gmbh", "Bolt", "Bolt Ltd.", "Kelp & Co. KG", "Faro, S.A.", ""]
days = st.integers(0, 3000).map(lambda n: DAY - timedelta(days=n))
words = st.text(st.sampled_from("ab c.ÄßЯ"), max_size=12)
birthdays = st.one_of(st.none(), st.sampled_from([Birthday(5, 3), Birthday(5, 3, 1990)]))
told_facts = st.builds(
    Facts,
    organisation=st.sampled_from(HOUSES),
    role=st.sampled_from(["", "CTO", "cto", "Designer"]),
    met=words,
    works_on=words,
    cares_about=words,
    links=st.lists(words, max_size=3).map(tuple),
    tags=st.lists(st.sampled_from(["rust", "berlin", "jazz"]), max_size=3).map(tuple),
    birthday=birthdays,
)
tellings = st.lists(st.tuples(told_facts, days), max_size=6)


def told(all_facts: Iterable[tuple[Facts, date]], profile: Profile = NEW) -> Profile:
    for facts, day in all_facts:
        profile = after(profile, facts, day)
    return profile


profiles = tellings.map(told)


def works(*houses: tuple[str, date], role: str = "") -> Profile:
    return told((Facts(organisation=house, role=role), day) for house, day in houses)


@given(profiles, told_facts, days)
def test_telling_it_twice_changes_nothing(profile: Profile, facts: Facts, day: date) -> None:
    once = after(profile, facts, day)
    assert once == after(once, facts, day)


@given(profiles, days)
def test_what_is_unsaid_changes_nothing(profile: Profile, day: date) -> None:
    assert profile == after(profile, NOTHING, day)


def test_whose_house_it_was_is_known_also_where_that_is_told_late() -> None:
    """A designer since Tuesday, who was told to be a CTO before; on Tuesday, too, that it was at
    Acme."""
    yesterday = DAY - timedelta(days=1)
    roles = [("", "CTO", yesterday), ("", "Designer", DAY), ("Acme", "CTO", DAY)]
    known = told((Facts(organisation=o, role=r), day) for o, r, day in roles)
    assert ["Designer at Acme", "CTO at Acme"] == [role.words for role in known.roles]


@given(profiles, told_facts, days)
def test_only_what_is_said_changes(profile: Profile, facts: Facts, day: date) -> None:
    """Each field follows from the facts of its kind alone, and neither the contact nor the
    version is touched."""
    now = after(profile, facts, day)
    work = Facts(organisation=facts.organisation, role=facts.role)
    assert after(profile, work, day).roles == now.roles
    assert profile == replace(after(profile, work, day), roles=profile.roles)
    for name in ("met", "works_on", "cares_about", "links", "tags", "birthday"):
        alone = after(profile, replace(NOTHING, **{name: getattr(facts, name)}), day)
        assert profile == replace(alone, **{name: getattr(profile, name)})
        assert getattr(alone, name) == getattr(now, name)


@given(st.lists(st.tuples(st.sampled_from(HOUSES[:-1]), days), unique_by=lambda t: t[1]), st.data())
def test_employers_stand_in_the_order_of_their_days(
    jobs: list[tuple[str, date]], data: st.DataObject
) -> None:
    """However late a mail comes in: the newest employer is that of the newest day."""
    employers = {tuple(house.casefold().split()[:1]): (house, day) for house, day in jobs}
    once_each = list(employers.values())
    mixed = works(*data.draw(st.permutations(once_each)))
    in_order = sorted(once_each, key=lambda job: job[1], reverse=True)
    assert in_order[:ROLES_KEPT] == [(role.organisation, role.since) for role in mixed.roles]


@given(tellings, told_facts, days)
def test_what_is_told_of_an_older_day_is_not_the_newest(
    all_facts: list[tuple[Facts, date]], facts: Facts, day: date
) -> None:
    """Neither a role, nor what she works on or cares about."""
    before = told(all_facts)
    now = after(before, facts, day)
    for name, new in (("works_on", facts.works_on), ("cares_about", facts.cares_about)):
        was, is_now = getattr(before, name), getattr(now, name)
        if new.strip() and was and was[0].on > day:
            assert was[0] == is_now[0]
    one_a_day = len({day for _, day in all_facts}) == len(all_facts)
    if one_a_day and before.roles and before.roles[0].since > day and before.roles[0].organisation:
        assert same_house(before.roles[0].organisation, now.roles[0].organisation)
        assert job_change(before, now) is None


@given(st.lists(st.tuples(told_facts, days), max_size=5), st.data())
def test_the_order_of_telling_does_not_count(
    all_facts: list[tuple[Facts, date]], data: st.DataObject
) -> None:
    """For all that has a day of its own, and, as a set, for what has none."""
    mixed, straight = told(data.draw(st.permutations(all_facts))), told(all_facts)
    assert straight.works_on == mixed.works_on
    assert straight.cares_about == mixed.cares_about
    assert straight.tags == mixed.tags
    if len(straight.links) < LINKS_KEPT:
        assert {*straight.links} == {*mixed.links}


@pytest.mark.parametrize(
    ("jobs", "roles"),
    [
        ([("Acme", "", DAY), ("Acme", "CTO", LATER)], [("Acme", "CTO", DAY)]),
        ([("", "CTO", DAY), ("Acme", "", LATER)], [("Acme", "CTO", DAY)]),
        ([("Acme", "CTO", DAY), ("ACME GmbH", "", LATER)], [("Acme", "CTO", DAY)]),
        ([("Acme", "CTO", DAY), ("acme, inc.", "cto", LATER)], [("Acme", "CTO", DAY)]),
        ([("Acme", "CTO", LATER), ("Acme", "", DAY)], [("Acme", "CTO", DAY)]),
        (
            [("Acme", "CTO", DAY), ("Acme", "CEO", LATER)],
            [("Acme", "CEO", LATER), ("Acme", "CTO", DAY)],
        ),
        (
            [("Acme", "CTO", DAY), ("", "CEO", LATER)],
            [("Acme", "CEO", LATER), ("Acme", "CTO", DAY)],
        ),
        (
            [("", "CEO", LATER), ("Acme", "CTO", DAY)],
            [("Acme", "CEO", LATER), ("Acme", "CTO", DAY)],
        ),
        (
            [("Acme", "CTO", DAY), ("Bolt", "", LATER)],
            [("Bolt", "", LATER), ("Acme", "CTO", DAY)],
        ),
        (
            [("Bolt", "", LATER), ("Acme", "CTO", DAY)],
            [("Bolt", "", LATER), ("Acme", "CTO", DAY)],
        ),
    ],
)
def test_a_role_is_new_where_it_says_something_else(
    jobs: list[tuple[str, str, date]], roles: list[tuple[str, str, date]]
) -> None:
    """And completes the one before where it says more of the same; a role that names no
    organisation is at the same."""
    profile = told((Facts(organisation=house, role=role), day) for house, role, day in jobs)
    assert roles == [(r.organisation, r.role, r.since) for r in profile.roles]


def test_a_return_to_an_old_employer_is_a_new_role() -> None:
    returned = works(("Acme", DAY), ("Bolt", DAY + timedelta(days=9)), ("Acme", LATER))
    assert ["Acme", "Bolt", "Acme"] == [role.organisation for role in returned.roles]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Acme", "ACME GmbH", True),
        ("Kelp GmbH & Co. KG", "Kelp", True),
        ("Faro, S.A.", "faro", True),
        ("Lysglimt A/S", "Lysglimt", True),
        ("ООО Ромашка", "Ромашка", True),
        ("O'Neill Ltd", "O’Neill", True),
        ("Acme", "Acme Labs", False),
        ("AG", "SE", False),
        ("!!!", "???", False),
        ("日本電気", "日本電気", True),
    ],
)
def test_a_house_is_known_without_its_legal_form(one: str, other: str, *, same: bool) -> None:
    assert same == same_house(one, other) == same_house(other, one)


def test_a_change_of_jobs_is_one_only_where_both_are_known() -> None:
    """What was merely learnt, promoted or long past is no occasion."""
    acme = works(("Acme", DAY))
    bolt = after(acme, Facts(organisation="Bolt", role="CEO"), LATER)
    assert Role(organisation="Bolt", role="CEO", since=LATER) == job_change(acme, bolt)
    assert job_change(NEW, acme) is None
    assert job_change(acme, NEW) is None
    assert job_change(acme, after(acme, Facts(role="CEO"), LATER)) is None
    assert job_change(bolt, after(bolt, Facts(role="Chair"), LATER + timedelta(days=1))) is None
    assert job_change(bolt, after(bolt, Facts(organisation="Kelp"), DAY)) is None
    only_role = after(NEW, Facts(role="CTO"), DAY)
    assert job_change(only_role, after(only_role, Facts(organisation="Acme"), LATER)) is None


@given(profiles, told_facts, days)
def test_a_change_of_jobs_is_told_once(profile: Profile, facts: Facts, day: date) -> None:
    """The new role is the newest one, and telling it again is no change."""
    now = after(profile, facts, day)
    new = job_change(profile, now)
    assert new in (None, *now.roles[:1])
    assert job_change(now, after(now, facts, day)) is None
    assert job_change(now, now) is None


@pytest.mark.parametrize(
    ("known", "said", "kept"),
    [
        (None, Birthday(5, 3), Birthday(5, 3)),
        (Birthday(5, 3), Birthday(5, 3, 1990), Birthday(5, 3, 1990)),
        (Birthday(5, 3, 1990), Birthday(5, 3), Birthday(5, 3, 1990)),
        (Birthday(5, 3, 1990), Birthday(5, 3, 1991), Birthday(5, 3, 1991)),
        (Birthday(5, 3, 1990), Birthday(5, 4), Birthday(5, 4)),
        (Birthday(5, 3, 1990), None, Birthday(5, 3, 1990)),
        (None, Birthday(5, 3, 2026), Birthday(5, 3)),
        (Birthday(5, 3, 1990), Birthday(5, 3, 2027), Birthday(5, 3, 1990)),
    ],
)
def test_a_birthday_is_completed_or_corrected(
    known: Birthday | None, said: Birthday | None, kept: Birthday | None
) -> None:
    """A year that is not past is that of the next birthday, not of the birth."""
    assert kept == after(replace(NEW, birthday=known), Facts(birthday=said), DAY).birthday


@given(profiles)
def test_a_profile_and_itself_are_one(profile: Profile) -> None:
    assert profile == joined(profile, profile)
    assert profile == joined(profile, NEW)


distinct = st.lists(st.tuples(told_facts, days), max_size=6, unique_by=lambda told: told[1])


@given(distinct, st.integers(0, 6))
def test_joining_again_adds_nothing(tell: list[tuple[Facts, date]], at: int) -> None:
    """Where no two things were told on one day."""
    one, other = told(tell[:at]), told(tell[at:])
    both = joined(one, other)
    assert both == joined(both, other) == joined(both, one)


@given(distinct, st.integers(0, 6))
def test_either_may_be_joined_to_the_other(tell: list[tuple[Facts, date]], at: int) -> None:
    """Where no two things were told on one day; what has no day is the same as a set."""
    one, other = told(tell[:at]), told(tell[at:])
    ab, ba = joined(one, other), joined(other, one)
    assert ab.roles == ba.roles
    assert ab.works_on == ba.works_on
    assert ab.cares_about == ba.cares_about
    assert ab.tags == ba.tags
    assert ab.birthday == ba.birthday
    if len(ab.met) < MET_KEPT and len(ab.links) < LINKS_KEPT:
        folded = [{text.casefold() for text in p.met} for p in (ab, ba)]
        assert folded[0] == folded[1]
        assert {*ab.links} == {*ba.links}


def said(profile: Profile) -> set[str]:
    """All words of a profile, as they are compared."""
    noted = (*profile.works_on, *profile.cares_about, *profile.notes)
    texts = (*profile.met, *profile.tags, *(one.text for one in noted))
    return {text.casefold() for text in texts} | {*profile.links}


@given(profiles, profiles)
def test_nothing_told_is_lost(one: Profile, other: Profile) -> None:
    """All that either knows is known of both together, unless there is more than is kept."""
    both = joined(one, other)
    if len(both.met) < MET_KEPT and len(both.links) < LINKS_KEPT:
        kept = said(both)
        full = {*both.works_on, *both.cares_about}
        lost = (said(one) | said(other)) - kept
        assert not lost or len(full) >= INTERESTS_KEPT
    houses = [role.organisation for role in (*one.roles, *other.roles) if role.organisation]
    if len(both.roles) < ROLES_KEPT:
        assert all(any(same_house(h, r.organisation) for r in both.roles) for h in houses)
    assert bool(both.birthday) == bool(one.birthday or other.birthday)


def test_a_merged_profile_stays_the_first_contacts() -> None:
    first, second = replace(NEW, version=3), Profile(contact="tom", version=7)
    assert ("jane", 3) == (joined(first, second).contact, joined(first, second).version)


def test_remarks_are_cut_between_words_and_the_newest_are_kept() -> None:
    notes = tuple(Noted(text=f"{n} " + "word " * 99, on=DAY + timedelta(days=n)) for n in range(20))
    kept = joined(NEW, replace(NEW, notes=notes)).notes
    assert [19, 18, 17] == [int(note.text.split()[0]) for note in kept[:3]]
    assert NOTES_KEPT == len(kept)
    assert {"word"} == {note.text.split()[-1] for note in kept}
    assert all(190 < len(note.text) <= 200 for note in kept)


def test_a_full_profile_stays_small() -> None:
    """Everything at its bound is less than eight thousand characters; a link that is too long is
    left out, since half of one leads nowhere."""
    long = "w" * 1000
    full = told(
        (
            Facts(
                organisation=f"{n}{long}",
                role=f"{n}{long}",
                met=f"{n}{long}",
                works_on=f"{n}{long}",
                cares_about=f"{n}{long}",
                links=(f"{n}{long}", f"{n}".rjust(300, "x")),
                tags=(f"{n}{long}",),
                birthday=Birthday(5, 3, 1990),
            ),
            DAY + timedelta(days=n),
        )
        for n in range(40)
    )
    notes = tuple(Noted(text=f"{n}{long}", on=DAY) for n in range(40))
    full = joined(full, replace(NEW, notes=notes))
    texts = [str(getattr(full, field.name)) for field in fields(full)]
    assert (LINKS_KEPT, TAGS_KEPT) == (len(full.links), len(full.tags))
    assert {300} == {len(link) for link in full.links}
    characters = sum(len(text.replace("datetime.date", "")) for text in texts)
    assert 7000 < characters < 9500  # with the names of the fields


@few
@given(st.text(max_size=400), days)
def test_any_words_may_be_told(text: str, day: date) -> None:
    facts = Facts(organisation=text, role=text, met=text, works_on=text, links=(text,))
    once = after(NEW, facts, day)
    assert once == after(once, facts, day)
