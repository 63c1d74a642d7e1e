"""What the owner says of somebody, and what becomes of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from tests.unit.engine.people import NOW, TODAY, blank, contacts
from wallflower.domain.engine.cadence import due, effective
from wallflower.domain.engine.occasion import OccasionKind
from wallflower.domain.engine.strength import strength
from wallflower.domain.people.birthday import Birthday
from wallflower.domain.people.change import NAME_KEPT, Change, Changed, changed
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.facts import Facts
from wallflower.domain.people.interval import LONGEST
from wallflower.domain.people.profile import Profile
from wallflower.domain.people.ring import Ring
from wallflower.domain.people.wish import Wish


def after(
    change: Change, contact: Contact | None = None, profile: Profile | None = None
) -> Changed:
    return changed(contact or blank(), profile or Profile(contact="c"), change, NOW)


@few
@given(contacts)
def test_what_is_not_said_does_not_change(person: Contact) -> None:
    assert Changed(contact=person, profile=Profile(contact="c")) == after(Change(), person)


def test_a_ring_that_is_set_takes_a_cadence_of_her_own_away() -> None:
    """Else the ring would change nothing."""
    own = blank(Ring.LIGHT, cadence=12)
    assert [(Ring.CLOSE, None), (Ring.CLOSE, 60), (Ring.LIGHT, None)] == [
        (person.ring, person.cadence)
        for person in (
            after(Change(ring=Ring.CLOSE), own).contact,
            after(Change(ring=Ring.CLOSE, cadence=60), own).contact,
            after(Change(cadence=0), own).contact,
        )
    ]


@pytest.mark.parametrize("standing", [Standing.PAUSED, Standing.NEVER])
def test_who_is_paused_or_never_to_be_named_waits_no_more_until_made_active(
    standing: Standing,
) -> None:
    resting = after(Change(standing=standing), blank(snoozed=TODAY)).contact
    again = after(Change(standing=Standing.ACTIVE), resting).contact
    assert (None, Standing.ACTIVE, None) == (due(resting), again.standing, again.snoozed)


def test_a_date_puts_off() -> None:
    later = TODAY + timedelta(days=40)
    assert later == due(after(Change(snoozed=later)).contact)


@few
@given(contacts, st.floats(0, 1))
def test_the_owner_says_how_close_they_are(person: Contact, said: float) -> None:
    found = after(Change(closeness=said), person).contact
    assert pytest.approx(said) == strength(found, NOW).value


def test_favours_are_counted_one_by_one() -> None:
    twice = after(Change(gave=True, got=True), after(Change(gave=True, asked=True)).contact).contact
    told = twice.balance
    assert (2, 1, 1, TODAY, TODAY) == (told.gave, told.asked, told.got, told.gave_on, told.asked_on)


def test_an_answer_that_the_owner_tells_of_brings_the_cadence_back() -> None:
    silent = blank(unheard=6, answers_seen=True)
    answered = after(Change(unanswered=0), silent).contact
    told = after(Change(unanswered=3)).contact
    assert [360, 90, 180] == [effective(person) for person in (silent, answered, told)]


def test_what_was_unknown_before_answers_were_seen_stays_unknown() -> None:
    """Unknown is not no."""
    before = blank(unheard=6)
    seen = after(Change(answers_seen=True), before).contact
    assert (0, True, 90) == (seen.known_unanswered, seen.answers_seen, effective(seen))
    assert 0 == after(Change(answers_seen=False), seen).contact.known_unanswered


def test_facts_go_the_way_of_notes() -> None:
    """A birthday is an occasion, and so is a change of employers."""
    first = after(Change(facts=Facts(organisation="Acme", birthday=Birthday(5, 3)), remark="Jazz"))
    second = after(Change(facts=Facts(organisation="Bolt")), first.contact, first.profile)
    assert [[OccasionKind.BIRTHDAY], [OccasionKind.JOB]] == [
        [occasion.kind for occasion in told.occasions] for told in (first, second)
    ]
    assert ["Bolt", "Acme"] == [role.organisation for role in second.profile.roles]
    assert ["Jazz"] == [note.text for note in second.profile.notes]


def test_an_occasion_is_hers() -> None:
    said = (OccasionKind.CONFERENCE, TODAY, "PyCon")
    (found,) = after(Change(occasion=said), blank(id="jane")).occasions
    assert ("jane", *said) == (found.contact, found.kind, found.on, found.what)


@pytest.mark.parametrize(
    "change", [Change(closeness=1.1), Change(closeness=-0.1), Change(unanswered=-1)]
)
def test_a_figure_that_cannot_be_is_refused_in_one_sentence(change: Change) -> None:
    with pytest.raises(Wish, match=" goes from 0 "):
        after(change)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(cadence=-1), "write for example"),
        (Change(cadence=LONGEST + 1), "write for example"),
        (Change(snoozed=TODAY - timedelta(days=1)), "has passed: name a day to come"),
        (Change(occasion=(OccasionKind.CONFERENCE, TODAY - timedelta(days=30), "PyCon")), "note"),
    ],
)
def test_what_would_change_nothing_is_refused_in_one_sentence(change: Change, said: str) -> None:
    with pytest.raises(Wish, match=said):
        after(change)


def test_one_more_address_is_added_once() -> None:
    known = blank(addresses=("j@a.example",))
    for address in ("j@b.example", "j@b.example", "j@a.example", ""):
        known = after(Change(address=address), known).contact
    assert ("j@a.example", "j@b.example") == known.addresses


@few
@given(contacts)
def test_favours_and_closeness_leave_the_clocks_alone(person: Contact) -> None:
    told = after(Change(gave=True, asked=True, got=True, closeness=0.4), person).contact
    assert (person.last_in, person.last_out, person.tally) == (
        told.last_in,
        told.last_out,
        told.tally,
    )


def test_a_name_is_corrected() -> None:
    assert ["Janet", "Jane Doe"] == [
        after(change).contact.name for change in (Change(name="Janet"), Change(ring=Ring.GOOD))
    ]
    assert "Jane Doe" == after(Change(name=" Jane \n Doe ")).contact.name
    assert NAME_KEPT == len(after(Change(name="x" * 5000)).contact.name)
    assert replace(blank(), name="Janet") == after(Change(name="Janet")).contact
