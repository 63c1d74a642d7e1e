"""Who passes where nobody can be asked: only in the local cloud."""

from hypothesis import given
from hypothesis import strategies as st

from cli.local.verdicts import judged

OWNER = "robin@vale.example"
MAIL = b"From: %s\r\nSubject: hello\r\n\r\nX-Local-Verdicts: dmarc=FAIL\r\n"


def test_the_owner_passes_and_everybody_else_is_gray() -> None:
    assert judged(MAIL % b"Robin Vale <Robin@Vale.example>", OWNER)[1] == {"dmarc": "PASS"}
    assert judged(MAIL % b"robin@vale.example.evil.example", OWNER)[1] == {"dmarc": "GRAY"}


def test_two_authors_do_not_pass_as_the_owner() -> None:
    both = MAIL % b"robin@vale.example, eve@evil.example"
    assert judged(both, OWNER)[1] == {"dmarc": "GRAY"}


def test_a_header_overrides_single_verdicts_and_is_taken_out() -> None:
    raw = b"X-Local-Verdicts: dmarc=fail virus=FAIL colour=BLUE\r\n" + MAIL % OWNER.encode()
    clean, verdicts = judged(raw, OWNER)
    assert verdicts == {"dmarc": "FAIL", "virus": "FAIL"}
    assert clean == MAIL % OWNER.encode()


def test_the_header_may_be_folded_and_stand_last() -> None:
    raw = b"From: robin@vale.example\r\nX-Local-Verdicts: dmarc=FAIL\r\n spam=FAIL\r\n\r\nhello"
    clean, verdicts = judged(raw, OWNER)
    assert verdicts == {"dmarc": "FAIL", "spam": "FAIL"}
    assert clean == b"From: robin@vale.example\r\n\r\nhello"


@given(st.binary(max_size=200))
def test_a_mail_without_the_header_is_left_as_it_is(raw: bytes) -> None:
    assert raw == judged(raw, OWNER)[0]
