"""A mailto link opens exactly the mail that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.letter.reading import press
from tests.unit.letter.test_words import HOSTILE
from wallflower.domain.letter.mailto import LONGEST, mailto
from wallflower.domain.letter.words import clean, clean_lines

BCC = f"capture+{'a' * 36}@mail.wallflower.example"


@given(
    st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=10),
    HOSTILE.filter(lambda s: len(s) < 40),
    HOSTILE.filter(lambda s: len(s) < 80),
)
def test_a_client_fills_in_exactly_what_was_meant(local: str, subject: str, body: str) -> None:
    opened = press(mailto(f"{local}+x@acme.example", subject, body, BCC))
    meant = {"subject": clean(subject), "bcc": BCC}
    if clean_lines(body):
        meant["body"] = clean_lines(body).replace("\n", "\r\n")
    assert f"{local}+x@acme.example" == opened.to
    assert meant == opened.fields


@given(HOSTILE, HOSTILE, st.text(max_size=4000), st.booleans())
def test_no_input_makes_a_long_link_or_another_field(
    to: str, subject: str, body: str, copied: bool
) -> None:
    link = mailto(to, subject, body, BCC if copied else "")
    opened = press(link)
    assert len(link.encode()) <= LONGEST
    assert set(opened.fields) <= {"subject", "body", "bcc"}
    assert opened.fields.get("bcc", "") == (BCC if copied else "")
    assert not {"\r", "\n"} & set(opened.fields["subject"])
    assert link.find("&bcc=") in (-1, link.rfind("&"))


def test_spaces_breaks_and_plus_are_written_as_rfc_6068_wants() -> None:
    expected = (
        "mailto:jane@acme.example?subject=C%2B%2B%20talk&body=Hi%2C%0D%0A%0D%0A50%25"
        f"&bcc=capture%2B{'a' * 36}@mail.wallflower.example"
    )
    assert expected == mailto("jane@acme.example", "C++ talk", "Hi,\n\n50%", BCC)


def test_a_long_body_is_cut_at_a_sentence() -> None:
    body = "Это довольно длинное предложение про работу. " * 30
    written = press(mailto("jane@acme.example", "Привет", body, BCC)).fields["body"]
    assert len(written) > 100
    assert body.startswith(written)
    assert written.endswith("работу.")


def test_a_body_without_sentences_still_fits() -> None:
    link = mailto("jane@acme.example", "x", "я" * 5000, BCC)
    assert 1000 < len(link) <= LONGEST


@pytest.mark.parametrize(
    "to",
    [
        '"evil@evil.example,jane"@acme.example',
        "jane@acme.example,evil@evil.example",
        "jane@acme.example;evil@evil.example",
        "jane",
        "",
    ],
)
def test_what_is_not_one_mailbox_is_left_to_the_owner(to: str) -> None:
    assert press(mailto(to, "Hello", "Hi", BCC)).to == ""


def test_a_query_in_an_address_stays_in_the_address() -> None:
    opened = press(mailto("a?bcc=evil&cc=b@acme.example", "Hello", "Hi", BCC))
    assert opened.to == "a?bcc=evil&cc=b@acme.example"
    assert opened.fields == {"subject": "Hello", "body": "Hi", "bcc": BCC}
