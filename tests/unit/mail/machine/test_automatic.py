"""Which mails a machine wrote, and which a person."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallflower.domain.address import Address, sole_mailbox
from wallflower.domain.ledger import MailKind
from wallflower.domain.mail.machine.automatic import MACHINES, automatic, suspected
from wallflower.domain.mail.machine.words import ABSENCE, FAILURE
from wallflower.domain.mail.mime.headers import decode_words, every
from wallflower.domain.mail.mime.tree import read_parts

JANE = Address("Jane Doe", "jane@acme.example")
ROBOT = Address("Tickets", "no-reply@acme.example")
MAILS = sorted((Path(__file__).parents[3] / "mails" / "machines").glob("*.eml"))


def judged(raw: bytes) -> str:
    """What a whole mail is taken for."""
    mail = read_parts(raw)
    fields = tuple((name, decode_words(value)) for name, value in mail.fields)
    return automatic(fields, sole_mailbox(every(mail.fields, "from")), mail.type, mail)


def written(subject: str, *fields: tuple[str, str], sender: Address | None = JANE) -> str:
    """What a mail with this subject and these fields is taken for."""
    return automatic((("subject", subject), *fields), sender, "text/plain")


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.stem)
def test_a_whole_mail_is_what_its_name_says(path: Path) -> None:
    """Before the two dashes stands the kind, `person` for a person's mail."""
    kind = path.stem.partition("--")[0]
    assert kind.removeprefix("person") == judged(path.read_bytes())


def test_every_machine_has_whole_mails() -> None:
    """No kind is without a mail, and every kind is one of the ledger's."""
    assert {*MACHINES, "person"} == {path.stem.partition("--")[0] for path in MAILS}
    assert set(MACHINES) <= {kind.value for kind in MailKind}


class TestFields:
    @pytest.mark.parametrize(
        ("field", "machine"),
        [
            (("auto-submitted", "auto-replied"), "auto-reply"),
            (("auto-submitted", "auto-generated (digest)"), "auto-reply"),
            (("auto-submitted", "auto-generated (failure)"), "bounce"),
            (("auto-submitted", "auto-generated (warning-timeout)"), "bounce"),
            (("auto-submitted", "no"), ""),
            (("auto-submitted", "NO; x=y"), ""),
            (("x-autoreply", "yes"), "auto-reply"),
            (("x-autoreply", "no"), ""),
            (("x-mail-autoreply", "1"), "auto-reply"),
            (("x-autoreply-from", "jane@acme.example"), "auto-reply"),
            (("x-autoresponder", "vacation"), "auto-reply"),
            (("x-auto-response-suppress", "All"), ""),
            (("precedence", "auto_reply"), "auto-reply"),
            (("precedence", "junk"), "auto-reply"),
            (("x-wallflower-loop", "2026-10-12#digest"), "auto-reply"),
            (("precedence", "bulk"), "list"),
            (("precedence", "list"), "list"),
            (("list-id", "<makers.lists.example>"), "list"),
            (("list-unsubscribe", "<mailto:leave@acme.example>"), ""),
            (("return-path", "<>"), "bounce"),
            (("return-path", "<jane@acme.example>"), ""),
            (("x-failed-recipients", "tom@acme.example"), "bounce"),
            (("content-class", "urn:content-classes:calendarmessage"), "calendar"),
            (("content-type", "text/calendar; method=REPLY"), "calendar"),
            (("content-type", "text/calendar; method=PUBLISH"), ""),
            (("content-type", "multipart/report; report-type=feedback-report"), "complaint"),
            (("content-type", 'multipart/report; report-type="delivery-status"'), "bounce"),
            (("content-type", "multipart/report; report-type=something-new"), "auto-reply"),
            (("subject", "auto-submitted: auto-replied"), ""),
        ],
    )
    def test_a_field_names_the_machine(self, field: tuple[str, str], machine: str) -> None:
        """One field is enough to know a machine by, if people's mails never bear it."""
        assert machine == automatic((field,), JANE, "text/plain")

    def test_a_report_is_a_bounce_or_a_receipt(self) -> None:
        """A report of failure is a bounce, one of having been read is an answer of a machine."""
        read = (("content-type", "multipart/report; report-type=disposition-notification"),)
        assert automatic((), JANE, "multipart/report") == "bounce"
        assert automatic(read, JANE, "multipart/report") == "auto-reply"

    def test_only_the_envelope_that_came_last_counts(self) -> None:
        """What the sender wrote below the receiver's own Return-Path says nothing."""
        paths = (("return-path", "<jane@acme.example>"), ("return-path", "<>"))
        assert automatic(paths, JANE, "text/plain") == ""


class TestSenders:
    @pytest.mark.parametrize(
        "sender",
        [
            Address("", "mailer-daemon@acme.example"),
            Address("", "mailer_daemon@acme.example"),
            Address("Mail Delivery Subsystem", "post@acme.example"),
            Address("", "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e@acme.example"),
        ],
    )
    def test_a_delivery_program_bounces(self, sender: Address) -> None:
        """What delivers mail writes of nothing else."""
        assert automatic((), sender, "text/plain") == "bounce"

    @pytest.mark.parametrize("shown", ["MAILER-DAEMON <>", "Mailer-Daemon@mx.example (Mail)"])
    def test_also_where_its_address_is_none(self, shown: str) -> None:
        """Old programs write no proper address."""
        assert automatic((("from", shown),), None, "text/plain") == "bounce"

    def test_a_postmaster_may_be_a_person(self) -> None:
        """Only with a second sign it is a bounce, unless a stranger writes."""
        postmaster = Address("", "postmaster@acme.example")
        assert written("Lunch", sender=postmaster) == ""
        assert written("Returned mail", sender=postmaster) == "bounce"
        assert suspected((), postmaster) == "bounce"

    @pytest.mark.parametrize(
        ("shown", "machine"),
        [
            ("Jane Doe via Makers <makers@craft.example>", "list"),
            ('"Jane Doe (via Boards)" <boards@craft.example>', "list"),
            ("'Jane Doe' via Makers <makers@craft.example>", "list"),
            ("Jane Doe über Makers <makers@craft.example>", "list"),
            ("Джейн через Makers <makers@craft.example>", "list"),
            ("Jane Doe via Posthaus <jane.doe@acme.example>", ""),
            ("Via Appia <via@appia.example>", ""),
            ("Livia Doe <post@acme.example>", ""),
        ],
    )
    def test_a_name_via_a_list_is_the_lists(self, shown: str, machine: str) -> None:
        """The address is not that person's, unless it is made of her name."""
        sender = sole_mailbox([shown])
        assert machine == automatic((("from", shown),), sender, "text/plain")


class TestAbsence:
    @pytest.mark.parametrize("phrase", [w for line in ABSENCE.values() for w in line.split("|")])
    def test_words_before_a_colon_are_a_machines(self, phrase: str) -> None:
        """Every word of the table, in capitals, with a colon or a bracket after it."""
        assert written(f"{phrase.capitalize()}: Lunch") == "auto-reply"
        assert written(f"[{phrase}] Lunch") == "auto-reply"
        assert written(f"Re: {phrase}: Lunch") == ""
        assert written(f"Fwd: {phrase}: Lunch") == ""

    @pytest.mark.parametrize(
        "subject",
        [
            "Automatic reply machine for sale",
            "The automatic reply: how it works",
            "Out of office supplies: pens",
            "Holiday: the photos",
            "Abwesenheitsnotiz schreiben",
            "",
        ],
    )
    def test_words_within_a_sentence_are_a_persons(self, subject: str) -> None:
        """Only the whole beginning counts."""
        assert written(subject) == ""

    def test_bare_words_need_a_second_sign(self) -> None:
        """An owner may note down "Out of office"; an answer with that subject is a machine's."""
        answer = ("in-reply-to", "<lunch@vale.example>")
        assert written("Out of office") == ""
        assert written("Out of office", answer) == "auto-reply"
        assert written("Out of office", ("return-path", "<>")) == "auto-reply"
        assert suspected((("subject", "Out of office"),), JANE) == "auto-reply"

    def test_an_answer_without_an_envelope_is_a_programs(self) -> None:
        """What answers a mail, and wants none, bounced nothing."""
        assert written("Re: Lunch", ("return-path", "<>")) == "auto-reply"

    def test_declining_answers_is_not_writing_them(self) -> None:
        """Exchange declines answers of absence for people, programs do for themselves."""
        field = ("x-auto-response-suppress", "DR, OOF, AutoReply")
        assert written("Lunch", field) == ""
        assert suspected((field,), JANE) == ""
        assert written("Ticket 4711", field, sender=ROBOT) == "auto-reply"
        assert suspected((("x-auto-response-suppress", "All"),), JANE) == "auto-reply"


class TestFailure:
    @pytest.mark.parametrize("phrase", [w for line in FAILURE.values() for w in line.split("|")])
    def test_words_of_failure_need_a_second_sign(self, phrase: str) -> None:
        """Every word of the table: people write so too, a mail without a sender bounces."""
        assert written(f"{phrase.capitalize()} (Lunch)") == ""
        assert written(f"{phrase.capitalize()} (Lunch)", sender=None) == "bounce"
        assert written(f"Fwd: {phrase}", sender=None) == ""

    @pytest.mark.parametrize(
        ("body", "machine"),
        [
            (b"550 5.1.1 No such mailbox", "bounce"),
            (b"Diagnostic-Code: smtp; no such mailbox", "bounce"),
            (b"The status is 4.4.7", "bounce"),
            (b"The shop called, nobody opened. Come at 5.30?", ""),
        ],
    )
    def test_a_code_of_the_post_is_one(self, body: bytes, machine: str) -> None:
        """What a mail server said stands in the text."""
        head = b"From: The shop <shop@acme.example>\nSubject: Undelivered: the flowers\n\n"
        assert machine == judged(head + body)


class TestLists:
    @pytest.mark.parametrize(
        ("more", "machine"),
        [
            (("list-unsubscribe-post", "List-Unsubscribe=One-Click"), "list"),
            (("feedback-id", "7:x"), "list"),
            (("in-reply-to", "<lunch@vale.example>"), ""),
        ],
    )
    def test_an_offer_to_leave_needs_a_crowd(self, more: tuple[str, str], machine: str) -> None:
        """Sales programs put it on what one person writes to another."""
        leave = ("list-unsubscribe", "<mailto:leave@acme.example>")
        assert machine == written("Ten loaves", leave, more)
        assert written("Ten loaves", leave, sender=ROBOT) == "list"
        assert written("Fwd: Ten loaves", leave, ("feedback-id", "7:x")) == ""

    def test_a_stranger_who_offers_to_leave_is_suspected(self) -> None:
        """Nobody vouches for her, and nobody is asked to remember a newsletter."""
        leave = ("list-unsubscribe", "<mailto:leave@acme.example>")
        assert suspected((leave,), JANE) == "list"
        assert suspected((leave, ("subject", "Re: Lunch")), JANE) == ""


NAMES = st.sampled_from(
    ["from", "subject", "return-path", "content-type", "auto-submitted", "precedence", "list-id"]
)


@given(st.lists(st.tuples(NAMES, st.text(max_size=60)), max_size=6), st.booleans())
def test_whatever_the_head_says_it_is_one_machine_or_none(
    fields: list[tuple[str, str]], known: bool
) -> None:
    """No head raises, and no other word comes out."""
    machine = automatic(tuple(fields), JANE if known else None, "text/plain")
    assert machine in {*MACHINES, ""}
    assert suspected(tuple(fields), JANE if known else None) in {*MACHINES, ""}
