"""Tokens: only what we sealed opens, and only for its owner, and not for ever."""

import base64
import hashlib
import hmac
import random
import string
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import OWNER, few
from wallflower.domain.owner import Key
from wallflower.domain.token import (
    EPOCH,
    LENGTH,
    LIFETIME,
    Purpose,
    Token,
    claimed_day,
    reference,
    seal,
    unseal,
)

KEY = OWNER.keys[0]
EXPIRES = date(2027, 2, 20)
TOKEN = Token(
    purpose=Purpose.DRAFT, ordinal=3, expires=EXPIRES, reference=reference("2026-11-22-digest")
)
SEALED = seal(TOKEN, OWNER.id, KEY)
BASE32 = "abcdefghijklmnopqrstuvwxyz234567"

tokens = st.builds(
    Token,
    purpose=st.sampled_from(Purpose),
    ordinal=st.integers(0, 255),
    expires=st.dates(EPOCH, EPOCH + timedelta(days=65535)),
    reference=st.binary(min_size=8, max_size=8),
)


@few
@given(tokens, st.sampled_from(OWNER.keys))
def test_what_was_sealed_comes_back_the_same(token: Token, key: Key) -> None:
    assert token == unseal(seal(token, OWNER.id, key), OWNER, token.expires)


def test_a_token_is_written_as_settled() -> None:
    """Letters that were sent before a change must still be understood after it: key and kind,
    ordinal, days since 2026-01-01, reference, and the first 10 bytes of the HMAC-SHA256."""
    said = bytes([2 << 4 | 1, 3]) + (415).to_bytes(2, "big") + TOKEN.reference
    mac = hmac.new(KEY.secret, b"capture\0" + said, hashlib.sha256).digest()[:10]
    written = base64.b32encode(said + mac).decode().rstrip("=").lower()
    kinds = {kind.name: kind.value for kind in Purpose}
    assert (written, {"DRAFT": 1, "REPLY": 2, "DONE": 3, "UNDO": 4, "CONFIRM": 5}) == (
        SEALED,
        kinds,
    )


@few
@given(tokens)
def test_a_token_is_36_letters_that_every_mail_client_keeps(token: Token) -> None:
    sealed = seal(token, OWNER.id, KEY)
    assert (LENGTH, 36, set()) == (len(sealed), 36, set(sealed) - set(BASE32))


@few
@given(st.lists(st.booleans(), min_size=LENGTH, max_size=LENGTH))
def test_a_token_holds_in_any_letter_case(raised: list[bool]) -> None:
    """Some clients lower the local part, some raise it."""
    shouted = "".join(c.upper() if up else c for c, up in zip(SEALED, raised, strict=True))
    assert TOKEN == unseal(shouted, OWNER, EXPIRES)


def test_every_single_changed_character_breaks_a_token() -> None:
    changed = [
        SEALED[:place] + other + SEALED[place + 1 :]
        for place in range(LENGTH)
        for other in BASE32 + "0189-_+=.é\u017f"
        if other != SEALED[place]
    ]
    assert [] == [label for label in changed if unseal(label, OWNER, EXPIRES)]


def test_twenty_thousand_guesses_open_nothing() -> None:
    """Changed in several places, shuffled, cut and grown, and simply made up."""
    dice = random.Random(36)
    accepted = [label for label in (_guess(dice) for _ in range(20_000)) if _opens(label)]
    assert [] == accepted


def _opens(label: str) -> bool:
    return label.lower() != SEALED and unseal(label, OWNER, EXPIRES) is not None


def _guess(dice: random.Random) -> str:
    match dice.randrange(4):
        case 0:
            letters = list(SEALED)
            for place in dice.sample(range(LENGTH), dice.randint(2, 12)):
                letters[place] = dice.choice(BASE32)
            return "".join(letters)
        case 1:
            return "".join(dice.sample(SEALED, LENGTH))
        case 2:
            cut = dice.randrange(LENGTH)
            return SEALED[:cut] + SEALED[cut + dice.randint(1, 3) :] + dice.choice(["", "a", "=="])
        case _:
            return "".join(dice.choices(string.ascii_letters + string.digits, k=LENGTH))


@pytest.mark.parametrize("days", [1, 2, 400])
def test_a_token_holds_on_its_last_day_and_not_on_the_next(days: int) -> None:
    assert (TOKEN, None) == (
        unseal(SEALED, OWNER, EXPIRES),
        unseal(SEALED, OWNER, EXPIRES + timedelta(days=days)),
    )


def test_the_token_of_one_owner_opens_nothing_for_another() -> None:
    """Also where both have the same key."""
    assert unseal(SEALED, replace(OWNER, id="capture2"), EXPIRES) is None


def test_a_key_of_another_secret_opens_nothing() -> None:
    assert unseal(SEALED, replace(OWNER, keys=(Key(id=KEY.id, secret=b"x"),)), EXPIRES) is None


def test_after_a_new_key_the_letters_on_their_way_still_hold() -> None:
    before = seal(TOKEN, OWNER.id, OWNER.keys[1])
    assert [TOKEN, TOKEN] == [unseal(label, OWNER, EXPIRES) for label in (before, SEALED)]


def test_a_key_that_was_taken_away_opens_nothing() -> None:
    before = seal(TOKEN, OWNER.id, OWNER.keys[1])
    assert unseal(before, replace(OWNER, keys=OWNER.keys[:1]), EXPIRES) is None


def test_two_keys_of_one_number_are_told_apart_by_what_they_sign() -> None:
    twins = replace(OWNER, keys=(Key(id=KEY.id, secret=b"x"), KEY))
    assert TOKEN == unseal(SEALED, twins, EXPIRES)


def test_a_key_number_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="A key id is 0 to 15, not 16"):
        seal(TOKEN, OWNER.id, Key(id=16, secret=b"x"))


@few
@given(st.text(max_size=60))
def test_text_that_is_no_token_is_never_an_error(label: str) -> None:
    assert (None, None) == (unseal(label, OWNER, EXPIRES), claimed_day(label))


def test_only_one_spelling_of_the_last_character_is_good() -> None:
    """22 bytes leave four bits over: sixteen spellings would decode to the same bytes."""
    raw = base64.b32decode(SEALED.upper() + "====")
    spellings = [
        SEALED[:-1] + last
        for last in BASE32
        if base64.b32decode((SEALED[:-1] + last).upper() + "====") == raw
    ]
    assert (16, [SEALED]) == (
        len(spellings),
        [label for label in spellings if unseal(label, OWNER, EXPIRES)],
    )


@few
@given(tokens.filter(lambda token: token.expires > EPOCH + LIFETIME))
def test_a_token_names_the_day_of_its_digest(token: Token) -> None:
    told = claimed_day(seal(token, OWNER.id, KEY))
    assert (token.expires - LIFETIME, token.digest_day) == (told, told)
