"""What becomes of a mail: who is remembered, which reminders close, and which do not."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.unit.domain.samples import (
    JANE,
    MAIL_DOMAIN,
    NOW,
    OPENED,
    OWN,
    OWNER,
    TOM,
    US,
    contact,
    mail,
    receipt,
)
from wallflower.domain.address import Address
from wallflower.domain.capture import capture
from wallflower.domain.contact import Contact, Open, Ring
from wallflower.domain.digest import Digest, Reminder
from wallflower.domain.entry import entry_of
from wallflower.domain.identity import contact_id
from wallflower.domain.ledger import Outcome, Person, Tier
from wallflower.domain.mail.message import Forwarded, Mail
from wallflower.domain.owner import Owner
from wallflower.domain.receipt import Receipt
from wallflower.domain.remember import (
    MOST_NEW_PEOPLE,
    Close,
    Decision,
    Known,
    drafted,
    remember,
    repeat,
)
from wallflower.domain.token import LIFETIME, Purpose, Token, reference

DAY = date(2026, 11, 16)
OTHER_DAY = date(2026, 11, 9)
JANES = Address("Jane", "jane@private.example")


def waiting(person: Address, number: int, day: date = DAY) -> Contact:
    return contact(person, waiting=Open(digest=day, number=number, opened=OPENED))


def digest(day: date = DAY, *, done: tuple[int, ...] = ()) -> Digest:
    people = (JANE, TOM)
    return Digest(
        owner=OWNER.id,
        day=day,
        reminders=tuple(
            Reminder(
                number=number,
                contact=contact_id(OWNER.id, person.address),
                name=person.name,
                address=person.address,
                why="",
            )
            for number, person in enumerate(people, start=1)
        ),
        done=dict.fromkeys(done, OPENED),
    )


def token(ordinal: int = 1, purpose: Purpose = Purpose.DRAFT, day: date = DAY) -> Token:
    return Token(
        purpose=purpose,
        ordinal=ordinal,
        expires=day + LIFETIME,
        reference=reference(digest(day).name),
    )


def known(
    *contacts: Contact,
    seal: Token | None = None,
    letter: Digest | None = None,
    owner: Owner = OWNER,
) -> Known:
    return Known(owner=owner, contacts={c.id: c for c in contacts}, token=seal, digest=letter)


def taken(
    said: Mail, before: Known, *, tier: Tier = Tier.OWNER, at: Receipt | None = None
) -> Decision:
    """A mail that the ledger does not know, from reading to the decision."""
    at = at or receipt()
    told = capture(said, tier, at, OWNER, MAIL_DOMAIN)
    return remember(told, entry_of(said, told, tier, at), before, at.at)


def again(said: Mail, before: Known) -> Decision:
    """The same mail, when the ledger knows it."""
    told = capture(said, Tier.OWNER, receipt(), OWNER, MAIL_DOMAIN)
    return repeat(told, entry_of(said, told, Tier.OWNER, receipt()), before, NOW)


def forwarded(sent: datetime | None, sender: Address = JANE, to: Address = OWN) -> Mail:
    original = Forwarded(sender=sender, to=(to,), subject="Compilers", date=sent, body="Hello")
    return replace(mail(), forwards=(original,))


CLOSED = (Close(DAY, 1, NOW),)
TO_JANE = mail("Hi Jane", to=(JANE,))


@pytest.mark.parametrize(
    ("said", "tier"),
    [
        (TO_JANE, Tier.OWNER),
        (mail("Hi", to=(TOM,), cc=(JANE, US)), Tier.OWNER),
        (mail("Hi", sender=JANE), Tier.WITNESS),
        (forwarded(OPENED), Tier.OWNER),
        (forwarded(NOW, OWN, JANE), Tier.OWNER),
        (forwarded(None), Tier.OWNER),
    ],
)
def test_any_touch_after_the_reminder_closes_it(said: Mail, tier: Tier) -> None:
    """A copy, a mail of hers, or a forward of either: where a client drops the BCC, nothing is
    lost."""
    found = taken(said, known(waiting(JANE, 1)), tier=tier)
    jane = next(c for c in found.contacts if c.addresses == (JANE.address,))
    assert (CLOSED, None, 1) == (
        found.closes,
        jane.reminder,
        next(p.closed for p in found.entry.people if p.contact == jane.id),
    )


@pytest.mark.parametrize(
    "said",
    [
        forwarded(OPENED - timedelta(seconds=1)),
        forwarded(OPENED - timedelta(days=30), OWN, JANE),
        mail("Jane likes Rust, jane@acme.example"),
        mail("Hi", to=(TOM,)),
    ],
)
def test_what_is_older_or_only_noted_closes_nothing(said: Mail) -> None:
    found = taken(said, known(waiting(JANE, 1)))
    kept = [c.reminder for c in found.contacts if c.addresses == (JANE.address,)]
    assert ((), True) == (found.closes, None not in kept)


def test_a_draft_that_was_sent_to_another_address_still_closes() -> None:
    """The owner knows a better address; who it belongs to stands in the token."""
    before = known(waiting(JANE, 1), seal=token(1), letter=digest())
    found = taken(mail("Hi Jane", to=(JANES,)), before)
    met = {c.addresses[0]: (c.last_out, c.reminder) for c in found.contacts}
    assert (CLOSED, {JANES.address: (NOW, None), JANE.address: (NOW, None)}) == (found.closes, met)


@pytest.mark.parametrize(
    ("seal", "letter"),
    [
        (token(1), digest(done=(1,))),
        (token(1, day=OTHER_DAY), digest()),
        (token(3), digest()),
        (token(0), digest()),
        (token(1, Purpose.REPLY), digest()),
        (token(1, Purpose.DONE), digest()),
        (token(1, Purpose.UNDO), digest()),
        (token(1, Purpose.CONFIRM), digest()),
        (token(1), None),
        (None, digest()),
    ],
)
def test_a_token_that_is_spent_or_for_something_else_is_no_error(
    seal: Token | None, letter: Digest | None
) -> None:
    """Mail programs learn and complete our addresses: the copy is an ordinary capture."""
    before = known(waiting(JANE, 1), seal=seal, letter=letter)
    found = taken(mail("Hi", to=(TOM,)), before)
    assert (None, (), [TOM.address], Outcome.STORED, "") == (
        drafted(before),
        found.closes,
        [c.addresses[0] for c in found.contacts],
        found.entry.outcome,
        found.entry.problem,
    )


@pytest.mark.parametrize(
    "said",
    [mail("Hi", sender=TOM), replace(mail("Away"), automatic="auto-reply")],
)
def test_a_draft_token_in_other_hands_closes_nothing(said: Mail) -> None:
    tier = Tier.OWNER if said.automatic else Tier.WITNESS
    before = known(waiting(JANE, 1), seal=token(1), letter=digest())
    found = taken(said, before, tier=tier)
    assert ((), ()) == (found.closes, found.contacts)


def test_done_closes_what_the_number_names_and_remembers_the_remark() -> None:
    before = known(waiting(JANE, 1), waiting(TOM, 2), letter=digest())
    found = taken(mail("2 done, we had coffee"), before)
    (tom,) = found.contacts
    assert ((Close(DAY, 2, NOW),), Outcome.DONE, NOW, None, "we had coffee", [2]) == (
        found.closes,
        found.entry.outcome,
        tom.last_out,
        tom.reminder,
        tom.topics[0].said,
        [p.closed for p in found.entry.people],
    )


def test_done_twice_in_one_mail_is_done_once() -> None:
    found = taken(mail("1 done\n1 done"), known(waiting(JANE, 1), letter=digest()))
    assert (CLOSED, 1) == (found.closes, len(found.contacts))


def test_done_that_was_done_before_changes_nothing_and_names_the_person_again() -> None:
    found = taken(mail("1 done"), known(contact(JANE), letter=digest(done=(1,))))
    again_named = Person(contact=contact(JANE).id, name=JANE.name, address=JANE.address, closed=1)
    assert ((), (), (again_named,), Outcome.DONE) == (
        found.closes,
        found.contacts,
        found.entry.people,
        found.entry.outcome,
    )


@pytest.mark.parametrize(("letter", "problem"), [(digest(), "no-such-number"), (None, "no-digest")])
def test_a_number_that_names_nobody_is_asked_about(letter: Digest | None, problem: str) -> None:
    found = taken(mail("7 done"), known(waiting(JANE, 1), letter=letter))
    assert ((), (), Outcome.ASKED, problem) == (
        found.closes,
        found.contacts,
        found.entry.outcome,
        found.entry.problem,
    )


def test_a_wrong_number_beside_a_right_one_is_said_and_the_right_one_done() -> None:
    found = taken(mail("1, 7 done"), known(waiting(JANE, 1), letter=digest()))
    assert (CLOSED, Outcome.DONE, "no-such-number") == (
        found.closes,
        found.entry.outcome,
        found.entry.problem,
    )


def test_a_done_link_needs_no_words() -> None:
    before = known(waiting(TOM, 2), letter=digest(), seal=token(2, Purpose.DONE))
    found = taken(mail(""), before)
    assert ((Close(DAY, 2, NOW),), "", Outcome.DONE) == (
        found.closes,
        found.entry.problem,
        found.entry.outcome,
    )


def test_a_number_in_words_wins_over_the_done_link() -> None:
    before = known(waiting(JANE, 1), letter=digest(), seal=token(2, Purpose.DONE))
    assert CLOSED == taken(mail("1 done"), before).closes


@pytest.mark.parametrize(
    ("at", "sent", "problem"),
    [(receipt(swept=True), NOW, "late"), (receipt(), NOW - timedelta(days=8), "too-old")],
)
def test_late_and_old_commands_do_nothing_and_are_asked_about(
    at: Receipt, sent: datetime, problem: str
) -> None:
    before = known(waiting(JANE, 1), letter=digest())
    found = taken(mail("1 done\nlist", sent=sent), before, at=at)
    assert ((), (), Outcome.ASKED, problem) == (
        found.closes,
        found.contacts,
        found.entry.outcome,
        found.entry.problem,
    )


def test_list_is_for_the_digest() -> None:
    assert Outcome.LISTED == taken(mail("list"), known()).entry.outcome


@pytest.mark.parametrize(
    ("said", "ring"),
    [
        (TO_JANE, Ring.GOOD),
        (forwarded(NOW), Ring.GOOD),
        (mail("Met jane@acme.example"), Ring.LIGHT),
    ],
)
def test_a_new_person_is_remembered_in_her_first_ring(said: Mail, ring: Ring) -> None:
    (jane,) = taken(said, known()).contacts
    assert (contact_id(OWNER.id, JANE.address), (JANE.address,), ring, 0, True) == (
        jane.id,
        jane.addresses,
        jane.ring,
        jane.version,
        taken(said, known()).entry.people[0].new,
    )


def test_somebody_who_is_only_noted_has_no_clock() -> None:
    (jane,) = taken(mail("Met jane@acme.example"), known()).contacts
    assert (None, "note") == (jane.last, jane.topics[0].kind)


def test_a_name_is_learned_once_and_never_overwritten() -> None:
    nameless = replace(contact(JANE), name="")
    renamed = Address("J. D.", JANE.address)
    found = [
        taken(mail("Hi", to=(renamed,)), known(before)).contacts[0].name
        for before in (nameless, contact(JANE))
    ]
    assert ["J. D.", "Jane Doe"] == found


def test_a_known_person_keeps_ring_and_version() -> None:
    before = replace(contact(JANE, ring=Ring.CLOSE), version=7)
    (jane,) = taken(TO_JANE, known(before)).contacts
    assert (Ring.CLOSE, 7, NOW) == (jane.ring, jane.version, jane.last_out)


def crowd(size: int) -> tuple[Address, ...]:
    return tuple(Address("", f"p{n}@acme.example") for n in range(size))


def test_six_strangers_are_all_remembered() -> None:
    found = taken(mail("Hi all", to=crowd(MOST_NEW_PEOPLE)), known())
    assert (6, ()) == (len(found.contacts), found.entry.left_out)


def test_of_more_than_six_people_only_known_ones_are_touched() -> None:
    """A round mail must not fill the network; the strangers are named in the receipt."""
    found = taken(mail("Hi all", to=(*crowd(6), JANE)), known(waiting(JANE, 1)))
    assert ([JANE.address], crowd(6), CLOSED, Outcome.STORED) == (
        [c.addresses[0] for c in found.contacts],
        found.entry.left_out,
        found.closes,
        found.entry.outcome,
    )


def test_a_witness_whom_nobody_knows_changes_nothing_and_is_offered() -> None:
    found = taken(mail("Hi", sender=JANE), known(), tier=Tier.WITNESS)
    assert ((), (), (JANE,), Outcome.IGNORED, None) == (
        found.contacts,
        found.closes,
        found.entry.left_out,
        found.entry.outcome,
        found.entry.answer,
    )


def test_a_witness_adds_an_interaction_in_and_nothing_else() -> None:
    before = contact(JANE)
    (jane,) = taken(mail("1 done", sender=JANE), known(before), tier=Tier.WITNESS).contacts
    assert replace(before, last_in=NOW, topics=jane.topics) == jane


def test_a_machines_mail_changes_nothing() -> None:
    said = replace(TO_JANE, automatic="auto-reply")
    found = taken(said, known(waiting(JANE, 1), seal=token(), letter=digest()))
    assert ((), (), Outcome.IGNORED) == (found.contacts, found.closes, found.entry.outcome)


def test_a_mail_that_cannot_be_read_is_said_to_be() -> None:
    found = taken(Mail(unreadable="The mail is empty."), known())
    assert (Outcome.UNREADABLE, "unreadable") == (found.entry.outcome, found.entry.problem)


@pytest.mark.parametrize(
    "said", [TO_JANE, forwarded(NOW), mail("1 done"), mail("Met jane@acme.example"), mail("list")]
)
def test_a_repeat_changes_nothing(said: Mail) -> None:
    found = again(said, known(waiting(JANE, 1), letter=digest()))
    assert ((), ()) == (found.contacts, found.closes)


def test_a_repeat_that_carries_the_token_closes_the_reminder() -> None:
    """The mail came by CC first, to another address; the BCC with the token comes after."""
    said = mail("Hi Jane", to=(JANES,), cc=(US,))
    before = known(waiting(JANE, 1), seal=token(), letter=digest())
    found = again(said, before)
    (jane,) = found.contacts
    assert (CLOSED, None, NOW) == (found.closes, jane.reminder, jane.last_out)


def test_a_repeat_with_a_spent_token_changes_nothing() -> None:
    before = known(contact(JANE), seal=token(), letter=digest(done=(1,)))
    found = again(mail("Hi Jane", to=(JANES,)), before)
    assert ((), ()) == (found.contacts, found.closes)


def test_closing_needs_no_stored_contact() -> None:
    """She may have been forgotten since; the number is done all the same."""
    found = taken(mail("1 done"), known(letter=digest()))
    assert (CLOSED, ()) == (found.closes, found.contacts)


@pytest.mark.xfail(strict=True, reason="only a mail read as a copy spends a draft's token")
def test_a_draft_in_which_something_is_forwarded_closes_its_reminder() -> None:
    """The owner presses the draft and pastes a mail into it: any mail to that person closes."""
    said = replace(forwarded(NOW, TOM), to=(JANE,))
    before = known(waiting(JANE, 1), seal=token(), letter=digest())
    assert CLOSED == taken(said, before).closes


@pytest.mark.xfail(strict=True, reason="a done link is obeyed in swept mail, which has no commands")
def test_a_done_link_that_fell_through_is_not_obeyed_late() -> None:
    before = known(waiting(TOM, 2), letter=digest(), seal=token(2, Purpose.DONE))
    assert () == taken(mail(""), before, at=receipt(swept=True)).closes


@pytest.mark.xfail(strict=True, reason="the age is asked for written commands only")
def test_an_old_done_link_that_is_sent_again_is_not_obeyed() -> None:
    before = known(waiting(TOM, 2), letter=digest(), seal=token(2, Purpose.DONE))
    assert () == taken(mail("", sent=NOW - timedelta(days=8)), before).closes


@pytest.mark.xfail(strict=True, reason="a note that names an address is not taken for the remark")
def test_a_remark_on_a_done_link_may_name_an_address() -> None:
    before = known(waiting(TOM, 2), letter=digest(), seal=token(2, Purpose.DONE))
    found = taken(mail("we met, his new one is tom@new.example"), before)
    assert (Close(DAY, 2, NOW),) == found.closes


@pytest.mark.xfail(strict=True, reason="the words beside a done link are dropped")
def test_a_remark_on_a_done_link_is_kept() -> None:
    before = known(waiting(TOM, 2), letter=digest(), seal=token(2, Purpose.DONE))
    (tom,) = taken(mail("We had coffee."), before).contacts
    assert ["We had coffee."] == [t.said for t in tom.topics]


@pytest.mark.xfail(strict=True, reason="a remark is kept whole")
def test_a_remark_is_no_longer_than_what_else_is_said() -> None:
    found = taken(mail("1 done, " + "x" * 500_000), known(waiting(JANE, 1), letter=digest()))
    assert len(found.contacts[0].topics[0].said.encode()) <= 400


@pytest.mark.xfail(strict=True, reason="the person is named with the newer reminder's number")
def test_an_answer_names_the_number_that_the_owner_wrote() -> None:
    """Jane is number 1 of the letter that is answered and number 5 of a newer one."""
    newer = contact(JANE, waiting=Open(digest=date(2026, 11, 22), number=5, opened=NOW))
    found = taken(mail("1 done"), known(newer, letter=digest()))
    assert [1] == [person.closed for person in found.entry.people]


@pytest.mark.xfail(strict=True, reason="the touch that is stored already is told once more")
def test_a_repeat_does_not_tell_a_known_touch_again() -> None:
    """The copy closed Jane's newer reminder; its token is of an older letter."""
    first = taken(TO_JANE, known(waiting(JANE, 1, date(2026, 11, 22))))
    found = again(TO_JANE, known(*first.contacts, seal=token(), letter=digest()))
    assert [1] == [len(c.topics) for c in found.contacts]
