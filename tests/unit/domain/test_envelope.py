"""Envelope recipients: whose address it is, and what stands behind the +."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import MAIL_DOMAIN, OWNER, TODAY, few
from wallflower.domain.envelope import Recipient, recipient, recipients, token
from wallflower.domain.token import LIFETIME, Purpose, Token, reference, seal

TOKEN = Token(
    purpose=Purpose.REPLY, ordinal=0, expires=TODAY + LIFETIME, reference=reference("a letter")
)
SEALED = seal(TOKEN, OWNER.id, OWNER.keys[0])


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("capture@in.example", Recipient("capture", "")),
        ("<capture@in.example>", Recipient("capture", "")),
        ("Capture+3Weeks@IN.Example", Recipient("capture", "3weeks")),
        ("capture+a+b@in.example", Recipient("capture", "a+b")),
        ("capture+@in.example", Recipient("capture", "")),
        ("capture@in.example.evil.example", None),
        ("capture@evil-in.example", None),
        ("capture@sub.in.example", None),
        ("capture@in.example@evil.example", None),
        ("@in.example", None),
        ("in.example", None),
        ("", None),
    ],
)
def test_an_address_is_ours_only_at_our_own_domain(
    address: str, expected: Recipient | None
) -> None:
    assert expected == recipient(address, MAIL_DOMAIN)


def test_our_domain_may_be_written_in_any_case() -> None:
    assert Recipient("capture", "") == recipient("capture@in.example", "In.Example")


@few
@given(st.text(max_size=40))
def test_no_address_is_an_error(address: str) -> None:
    found = recipient(address, MAIL_DOMAIN)
    assert found is None or (found.owner_id, found.label) == (
        found.owner_id.lower(),
        found.label.lower(),
    )


def test_a_mail_to_several_owners_is_each_owners_own() -> None:
    sent_to = [
        "capture+one@in.example",
        "jane@acme.example",
        "anna@in.example",
        "CAPTURE@in.example",
        "capture+two@in.example",
    ]
    assert {"capture": ("one", "two"), "anna": ()} == recipients(sent_to, MAIL_DOMAIN)


def test_mail_for_others_is_nobodys() -> None:
    assert {} == recipients(["jane@acme.example", "tom@bolt.example"], MAIL_DOMAIN)


def test_the_first_good_token_counts_and_other_labels_do_not_harm() -> None:
    forged = SEALED[:-1] + ("a" if SEALED[-1] != "a" else "q")
    labels = ["3weeks", forged, "x" * 36, SEALED.upper(), SEALED]
    assert TOKEN == token(labels, OWNER, TODAY)


@pytest.mark.parametrize("labels", [[], [""], ["3weeks"], ["a" * 36], [SEALED + "a"], [SEALED[1:]]])
def test_a_label_that_is_no_token_is_none(labels: list[str]) -> None:
    assert token(labels, OWNER, TODAY) is None


def test_a_token_that_has_expired_is_none() -> None:
    assert token([SEALED], OWNER, TODAY + LIFETIME + timedelta(days=1)) is None


def test_a_label_that_comes_twice_is_kept_once() -> None:
    twice = ["capture+one@in.example", "capture+one@in.example"]
    assert {"capture": ("one",)} == recipients(twice, MAIL_DOMAIN)
