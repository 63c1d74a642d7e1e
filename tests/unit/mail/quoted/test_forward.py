"""Forwards that stand in the text, in the shapes that clients give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallflower.domain.address import Address
from wallflower.domain.mail.quoted.forward import Found, find_forward

JANE = Address("Jane Doe", "jane@acme.example")
BLOCK = """From: Jane Doe <jane@acme.example>
Date: 16 June 2026 at 09:31:00 CEST
To: Robin Vale <robin@vale.example>
Subject: Linkers"""
BODY = "Hi Robin,\n\nthe linker is ready.\n\nJane"


def found(text: str, subject: str = "") -> Found:
    forward = find_forward(text, subject)
    assert forward is not None
    return forward


def quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


class TestShapes:
    @pytest.mark.parametrize(
        "text",
        [
            f"---------- Forwarded message ---------\n{BLOCK}\n\n{BODY}\n",
            f"-------- Forwarded Message --------\n{BLOCK}\n\n\n\n{BODY}\n",
            quoted(f"Begin forwarded message:\n\n{BLOCK}\n\n{BODY}"),
            f"Forwarded message:\n\n{quoted(BLOCK + chr(10) * 2 + BODY)}",
            f"---------- Forwarded message ----------\n{BLOCK}\n\n{quoted(BODY)}",
            f"________________________________\n{BLOCK}\n\n{BODY}",
            f"-----Original Message-----\n{BLOCK}\n\n{BODY}",
            f"{BLOCK}\n{BODY}",
            quoted(f"{BLOCK}\n\n{BODY}"),
            BLOCK.replace("From:", "*From:*").replace("To:", "*To:*") + f"\n\n{BODY}",
            f"{BLOCK.replace(': ', ':' + chr(9))}\n\n{BODY}",
            "   ----- Forwarded Message ----- From: Jane Doe <jane@acme.example>To: Robin Vale "
            "<robin@vale.example>Sent: Tuesday, June 16, 2026, 09:31:00 AM GMT+2Subject: Linkers\n"
            + BODY,
            "From: Jane Doe [mailto:jane@acme.example]\nSent: 16 June 2026 09:31\n"
            f"To: Robin Vale [mailto:robin@vale.example]\nSubject: Linkers\n\n{BODY}",
        ],
    )
    @pytest.mark.parametrize("note", ["", "She builds compilers.\n\nAsk in autumn.\n\n"])
    def test_every_shape_says_the_same(self, text: str, note: str) -> None:
        """However a client forwards, writer, date, subject and body are the same."""
        forward = found(note + text)
        original = forward.forwarded
        assert note.strip() == forward.note
        assert JANE == original.sender
        assert (Address("Robin Vale", "robin@vale.example"),) == original.to
        assert original.subject == "Linkers"
        assert original.date is not None
        assert original.date.isoformat().startswith("2026-06-16T09:31:00")
        assert BODY == original.body

    def test_a_wrapped_block_is_one_block(self) -> None:
        """Header lines that a relay has wrapped are read whole."""
        text = (
            "---------- Forwarded message ---------\nFrom: Jane Doe <jane@acme.example>\n"
            "Date: Tue, 16 Jun 2026 at 09:31\nSubject: The linker that we spoke about at the "
            "meetup in the\n old mill\nTo: Robin Vale <robin@vale.example>, Sam Ortiz\n"
            f"<sam@acme.example>\n\n{BODY}"
        )
        original = found(text).forwarded
        assert original.subject.endswith("meetup in the old mill")
        assert ["robin@vale.example", "sam@acme.example"] == [p.address for p in original.to]
        assert BODY == original.body

    def test_an_attribution_is_a_forward_if_the_subject_says_so(self) -> None:
        """Outlook for Mac forwards with "On …, Jane wrote:" alone."""
        text = f'On 28/06/2026 12:46, "Jane Doe" <jane@acme.example> wrote:\n\n    {BODY[:9]}\n'
        original = found(text, "FW: Linkers").forwarded
        assert JANE == original.sender
        assert original.subject == "Linkers"
        assert original.body == "Hi Robin,"
        assert find_forward(text, "Re: Linkers") is None

    def test_a_language_of_no_table_is_read_by_shape(self) -> None:
        """Three lines with two people and a date are a header block in any language."""
        text = (
            "Sender herself: Jane Doe <jane@acme.example>\nDies: 16 June 2026 09:31\n"
            f"Ad: robin@vale.example\nRes: Linkers\n\n{BODY}"
        )
        original = found(text).forwarded
        assert JANE == original.sender
        assert original.subject == "Linkers"

    def test_a_name_without_an_address_is_kept(self) -> None:
        """Where the client shows names only, the address is empty."""
        block = "From: Jane Doe\nSent: 16 June 2026 09:31\nSubject: Linkers"
        text = f"-----Original Message-----\n{block}\n\n{BODY}"
        assert Address("Jane Doe", "") == found(text).forwarded.sender

    def test_a_name_alone_needs_a_mail_around_it(self) -> None:
        """A subject is enough to tell a mail from a plan."""
        text = f"FYI\n\nFrom: Jane Doe\nDate: 16 June 2026 09:31\nSubject: Linkers\n\n{BODY}"
        assert Address("Jane Doe", "") == found(text).forwarded.sender

    def test_an_unreadable_date_is_none(self) -> None:
        """A forward whose date cannot be read has none."""
        text = f"FYI\n\nFrom: Jane <jane@acme.example>\nDate: some day\nSubject: x\n\n{BODY}"
        assert found(text).forwarded.date is None

    def test_a_block_to_nobody_above_all_else_needs_the_subject(self) -> None:
        """What begins a mail may be the owner's own notes about somebody; nothing of it is lost."""
        text = f"From: Jane <jane@acme.example>\nDate: 16 June 2026\nSubject: x\n\n{BODY}"
        assert find_forward(text, "Jane") is None
        assert find_forward(text, "Fwd: x") is not None


class TestNoForward:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "Met Jane, jane@acme.example",
            "Name: Jane Doe\nEmail: jane@acme.example\nMet: 16 June 2026\nWhere: PyCon",
            "Date: Wednesday 3, October 2026\nTime: 7:00\nAddress: 130 Fox Street",
            "Phone: 12345\nFax: 67890",
            "The trip:\n\nFrom: Berlin\nTo: Lisbon\nDate: 3 May 2026",
            "On Monday we wrote: see below. To: nobody.",
            f"Thanks!\n\nOn 16 June 2026, Jane <jane@acme.example> wrote:\n{quoted(BLOCK)}",
        ],
    )
    def test_a_note_is_no_forward(self, text: str) -> None:
        """Notes, invitations and answers forward nothing."""
        assert find_forward(text, "") is None

    @pytest.mark.parametrize("subject", ["Re: Linkers", "AW: Linkers", "SV: Linkers", "RE: FW: x"])
    def test_an_answer_is_no_forward(self, subject: str) -> None:
        """A header block below an answer is its quote."""
        assert find_forward(f"Yes.\n\n{BLOCK}\n\n{BODY}", subject) is None

    @given(st.text(max_size=400), st.text(max_size=40))
    def test_any_text_is_one_or_none(self, text: str, subject: str) -> None:
        """No text breaks the search, and what it finds lies within it."""
        forward = find_forward(text, subject)
        assert forward is None or len(forward.note) <= len(text)
