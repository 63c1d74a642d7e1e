"""The sample mails in tests/mails, read from end to end."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wallflower.domain.address import Address
from wallflower.domain.mail.message import Attachment, Mail
from wallflower.domain.mail.reader import read

MAILS = Path(__file__).parents[2] / "mails"
ROBIN = Address("Robin Vale", "robin@vale.example")
NAMES = sorted(path.stem for path in MAILS.glob("*.eml"))


def mail(name: str) -> Mail:
    return read((MAILS / f"{name}.eml").read_bytes())


class TestForwards:
    @pytest.mark.parametrize(
        ("name", "note", "sender", "subject", "date"),
        [
            (
                "gmail-forward",
                "Met her at the compiler meetup. Ask how the linker turned out.",
                Address("Jane Doe", "jane@acme.example"),
                "Linkers, and the talk in Lisbon",
                "2026-06-16T09:31:00+02:00",
            ),
            (
                "apple-mail-forward",
                "He knows everybody in Tallinn.",
                Address("Mart Kask", "mart.kask@nordic.example"),
                "A place to stay in Tallinn",
                "2026-07-11T11:17:21+03:00",
            ),
            (
                "outlook-forward",
                "FYI, he asked about the residency.",
                Address("Tomás Silva", "tomas.silva@oficina.example"),
                "Residency in Porto",
                "2026-07-09T15:14:00+00:00",
            ),
            (
                "forward-html-only",
                "She opens in October.",
                Address("Zoë Brandt", "zoe.brandt@baeckerei.example"),
                "Bread, and a bakery",
                "2026-07-03T08:05:00+00:00",
            ),
            (
                "forward-as-attachment",
                "Translator, works with three publishers. Worth keeping in touch.",
                Address("Ana María Núñez", "ana@traducir.example"),
                "Translating the handbook",
                "2026-06-26T12:40:18+02:00",
            ),
        ],
    )
    def test_a_forward_keeps_what_it_was(
        self, name: str, note: str, sender: Address, subject: str, date: str
    ) -> None:
        """A forwarded mail keeps its writer, its subject and its date; the note stays apart."""
        forward = mail(name)
        (original,) = forward.forwards
        assert note == forward.text
        assert sender == original.sender
        assert (ROBIN,) == original.to
        assert subject == original.subject
        assert datetime.fromisoformat(date) == original.date
        assert original.body.splitlines()[0].startswith(("Hi Robin", "Hello Robin", "Dear Robin"))
        assert ROBIN == forward.sender

    def test_who_had_a_copy(self) -> None:
        """The original's Cc is kept."""
        (original,) = mail("outlook-forward").forwards
        assert (Address("Inês Prado", "ines@oficina.example"),) == original.cc

    def test_quoting_is_taken_off(self) -> None:
        """The marks that forwarding put before each line are gone."""
        (original,) = mail("apple-mail-forward").forwards
        assert ">" not in original.body
        assert original.body.endswith("\n\nMart")

    def test_two_attached_are_two_in_order(self) -> None:
        """Several mails attached are several forwards."""
        forwards = mail("two-forwards-attached").forwards
        assert ["Slides", "The archive"] == [original.subject for original in forwards]


class TestOwnWords:
    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("command-done", "1 done, we had coffee"),
            ("command-list", "list"),
            (
                "note-with-address",
                "Met Jane Doe at PyCon, builds compilers at Acme, jane@acme.example\n"
                "She looks for people who know linkers.",
            ),
            (
                "reply-with-quote",
                "Dear Tomás,\n\nhere are my two lines: I would like to print the river maps, "
                "all of them.\n\nRobin",
            ),
            (
                "contact-replies-all",
                "The linker works! Twelve times faster, I still cannot believe it. Who are the\n"
                "two people?\n\nJane",
            ),
        ],
    )
    def test_quotes_and_signatures_are_left_out(self, name: str, text: str) -> None:
        """The text is what was written anew, and nothing is forwarded."""
        assert text == mail(name).text
        assert mail(name).forwards == ()

    def test_the_body_keeps_everything(self) -> None:
        """What the text leaves out is still in the body."""
        assert "> 1. Jane Doe <jane@acme.example>" in mail("command-done").body


class TestHead:
    def test_a_blind_copy_names_the_contact_only(self) -> None:
        """A BCC copy says to whom it went."""
        copy = mail("bcc-copy")
        assert (Address("Nils Berg", "nils.berg@harbour.example"),) == copy.to
        assert copy.cc == ()

    def test_two_senders_are_none(self) -> None:
        """Two From fields are kept, and nobody is the sender."""
        two = mail("two-from-fields")
        assert two.sender is None
        assert 2 == sum(name == "from" for name, _ in two.headers)

    def test_a_forged_name_is_no_sender(self) -> None:
        """An address in the display name is neither name nor sender."""
        assert Address("", "mallory@evil.example") == mail("forged-display-name").sender

    def test_all_fields_stay_in_order(self) -> None:
        """Every field of the head is kept, from top to bottom, unfolded."""
        names = [name for name, _ in mail("gmail-forward").headers]
        assert ["return-path", "received", "x-ses-spam-verdict"] == names[:3]
        assert names[-1] == "content-type"
        received = dict(mail("gmail-forward").headers)["received"]
        assert "\n" not in received
        assert "for capture@in.vale.example; Mon, 24 Aug 2026" in received

    def test_what_is_missing_is_empty(self) -> None:
        """No Message-ID and no Date are said as such."""
        assert mail("no-message-id").message_id == ""
        assert mail("no-date").date is None
        assert mail("no-date").message_id == "<undated-1029@vale.example>"


class TestKinds:
    @pytest.mark.parametrize(
        ("name", "machine"), [("vacation-reply", "auto-reply"), ("bounce", "bounce")]
    )
    def test_machines_are_named(self, name: str, machine: str) -> None:
        """A mail that a machine wrote says so, and forwards nothing."""
        assert machine == mail(name).automatic
        assert mail(name).forwards == ()

    @pytest.mark.parametrize("name", sorted({*NAMES} - {"vacation-reply", "bounce"}))
    def test_people_are_people(self, name: str) -> None:
        """No mail of a person is taken for a machine's."""
        assert mail(name).automatic == ""

    def test_files_are_named_and_measured(self) -> None:
        """Attachments come with name, type and size; there is no text."""
        cards = mail("only-attachments")
        expected = (
            Attachment(name="Nils Berg.vcf", type="text/vcard", size=134),
            Attachment(name="gäste.csv", type="text/csv", size=99),
        )
        assert expected == cards.attachments
        assert cards.text == ""

    @pytest.mark.parametrize(
        ("name", "reason"),
        [
            ("empty", "The mail is empty."),
            ("unreadable", "This is no mail: it has no header."),
        ],
    )
    def test_unreadable_is_said_in_plain_words(self, name: str, reason: str) -> None:
        """Bytes that are no mail give a reason instead of an error."""
        assert reason == mail(name).unreadable

    def test_truncated_is_kept(self) -> None:
        """Half a mail is read as far as it goes."""
        raw = (MAILS / "gmail-forward.eml").read_bytes()
        half = read(raw[: raw.index(b"it was good")], truncated=True)
        assert half.truncated
        assert Address("Jane Doe", "jane@acme.example") == half.forwards[0].sender


class TestAnything:
    @given(st.binary(max_size=2000))
    def test_any_bytes_are_a_mail(self, raw: bytes) -> None:
        """Whatever comes in, a Mail comes out."""
        assert isinstance(read(raw), Mail)

    @settings(max_examples=60)
    @given(st.sampled_from(NAMES), st.integers(0, 6000), st.binary(max_size=12), st.booleans())
    def test_a_damaged_mail_is_a_mail(self, name: str, at: int, junk: bytes, cut: bool) -> None:
        """A mail that was cut or damaged anywhere is read as far as it can be."""
        raw = (MAILS / f"{name}.eml").read_bytes()
        damaged = raw[:at] + junk + (b"" if cut else raw[at + len(junk) :])
        assert isinstance(read(damaged), Mail)


def test_words_typed_into_a_signature_are_kept() -> None:
    """Where everything but a quote stands in the client's signature, it is what she wrote."""
    markup = "<div class=gmail_signature>See you on Monday</div><blockquote>When?</blockquote>"
    said = read(f"From: a@x.example\nContent-Type: text/html\n\n{markup}".encode())
    assert "See you on Monday" == said.text


def test_a_dated_line_of_hers_is_no_attribution() -> None:
    """A meeting with an address in it stays; only a client writes the address in brackets."""
    text = "Meeting 3 May 2026 at 10:00 with jane@acme.example:\nShe builds compilers"
    assert text == read(f"From: a@x.example\n\n{text}".encode()).text
