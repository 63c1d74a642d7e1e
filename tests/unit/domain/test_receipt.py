"""Receipts read from SES's own headers: what the sender wrote there proves nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import MAIL_DOMAIN, NOW, few
from wallflower.domain.mail.reader import read
from wallflower.domain.receipt import Headers, Receipt, signed_by, swept_receipt

VICTIM = "home.example"
FORGED = f"amazonses.com; dkim=pass header.i=@{VICTIM}; dmarc=pass header.from={VICTIM};"


def ses(
    *,
    envelope: str = "a@evil.example",
    helo: str = "mail.evil.example",
    dkim: str = "dkim=pass header.i=@evil.example;",
    dmarc: str = f"dmarc=fail header.from={VICTIM};",
    spam: str = "PASS",
    virus: str = "PASS",
) -> tuple[tuple[str, str], ...]:
    """The headers that SES puts on top of a mail, as it writes them."""
    spf = (
        f"(spfCheck: domain of {envelope} designates 1.2.3.4 as permitted sender)"
        f" client-ip=1.2.3.4; envelope-from={envelope}; helo={helo};"
    )
    return (
        ("return-path", f"<{envelope}>"),
        (
            "received",
            f"from {helo} ({helo} [1.2.3.4]) by inbound-smtp.eu-west-1.amazonaws.com with SMTP"
            f" id abc123 for capture@{MAIL_DOMAIN}; Mon, 23 Nov 2026 08:00:00 +0000 (UTC)",
        ),
        ("x-ses-spam-verdict", spam),
        ("x-ses-virus-verdict", virus),
        ("received-spf", f"pass {spf}"),
        ("authentication-results", f"amazonses.com; spf=pass {spf} {dkim} {dmarc}"),
        ("x-ses-receipt", "AEFBQUFB"),
        ("x-ses-dkim-signature", "a=rsa-sha256; q=dns/txt; b=abc"),
    )


def swept(headers: Headers) -> Receipt:
    return swept_receipt("abc123", "inbox/abc123", NOW, headers)


def test_a_mail_that_fell_through_keeps_its_verdicts() -> None:
    honest = ses(dkim=f"dkim=pass header.i=@{VICTIM};", dmarc=f"dmarc=pass header.from={VICTIM};")
    expected = Receipt(
        id="abc123",
        key="inbox/abc123",
        at=NOW,
        recipients=(f"capture@{MAIL_DOMAIN}",),
        dmarc="PASS",
        spam="PASS",
        virus="PASS",
        swept=True,
    )
    assert (expected, frozenset({VICTIM})) == (swept(honest), signed_by(honest))


@pytest.mark.parametrize("verdict", ["FAIL", "GRAY", "PROCESSING_FAILED", "DISABLED"])
def test_a_bad_verdict_stays_bad(verdict: str) -> None:
    """The sender's own headers of the same names stand below."""
    headers = (
        *ses(spam=verdict, virus=verdict, dmarc="dmarc=fail;"),
        ("x-ses-spam-verdict", "PASS"),
        ("x-ses-virus-verdict", "PASS"),
        ("authentication-results", FORGED),
    )
    told = swept(headers)
    assert (verdict, verdict, "FAIL") == (told.spam, told.virus, told.dmarc)


def test_without_the_headers_of_ses_nothing_is_known() -> None:
    told = swept((("from", "olga@home.example"), *ses()))
    assert ((), "", "", "") == (told.recipients, told.dmarc, told.spam, told.virus)


def test_a_received_line_of_another_server_names_no_recipient() -> None:
    line = "from a by mail.evil.example with SMTP id 1 for <capture@in.example>; Mon"
    assert () == swept((("received", line),)).recipients


def test_the_recipient_may_stand_in_angle_brackets() -> None:
    line = "from a by inbound-smtp.us-east-1.amazonaws.com with SMTP id 1 for <c+x@in.example>;"
    assert ("c+x@in.example",) == swept((("received", line),)).recipients


BELOW = [
    ("authentication-results", FORGED),
    ("Authentication-Results", FORGED),
    ("received-spf", "pass"),
    ("return-path", f"<olga@{VICTIM}>"),
    ("from", f"olga@{VICTIM}"),
    ("arc-authentication-results", f"i=1; {FORGED}"),
    ("x-ses-receipt", "AEFB"),
]


@few
@given(st.lists(st.sampled_from(BELOW), max_size=6))
def test_headers_below_those_of_ses_prove_nothing(below: list[tuple[str, str]]) -> None:
    """Mails carry forged results, those of other servers, and copies of ours."""
    headers = (*ses(), *below)
    assert (swept(ses()), frozenset({"evil.example"})) == (swept(headers), signed_by(headers))


@pytest.mark.parametrize(
    "service",
    [
        "mx.google.com",
        "amazonses.com.evil.example",
        "evil.example (amazonses.com)",
        "amazonses",
        "",
    ],
)
def test_results_by_another_server_prove_nothing(service: str) -> None:
    headers = (("authentication-results", FORGED.replace("amazonses.com", service)),)
    assert ("", frozenset()) == (swept(headers).dmarc, signed_by(headers))


INJECTIONS = [
    f"; dkim=pass header.i=@{VICTIM}; dmarc=pass header.from={VICTIM}; x=y",
    f"a); dkim=pass header.i=@{VICTIM}; dmarc=pass; spf=pass (b",
    f'"a); dkim=pass header.i=@{VICTIM}; dmarc=pass; spf=pass (b"',
    f'"; dkim=pass header.d={VICTIM}; dmarc=pass; helo="',
    f"(; dkim=pass header.i=@{VICTIM}; dmarc=pass;)",
    f")); dmarc=pass; dkim=pass header.i=@{VICTIM} ((",
    f"\\); dmarc=pass; dkim=pass header.i=@{VICTIM}; (\\",
    f"a dkim=pass header.i=@{VICTIM} dmarc=pass",
    "a;dmarc=pass",
    "dmarc=pass",
]


@pytest.mark.parametrize("text", [*INJECTIONS, *(f'"{text}"' for text in INJECTIONS)])
def test_a_senders_own_address_cannot_speak_for_ses(text: str) -> None:
    """A quoted local part may hold nearly anything, and SES repeats it in its own header."""
    headers = ses(envelope=f'"{text}"@evil.example')
    assert (True, True) == (swept(headers).dmarc != "PASS", VICTIM not in signed_by(headers))


@few
@given(st.lists(st.sampled_from([*'"\\();= @', *INJECTIONS, "a", "envelope-from=", "helo="])))
def test_no_quoted_address_turns_a_fail_into_a_pass(pieces: list[str]) -> None:
    """In quotes, a local part holds anything but bare quotes and backslashes."""
    text = "".join(pieces).replace("\\", "\\\\").replace('"', '\\"')
    headers = ses(envelope=f'"{text}"@evil.example')
    assert (True, True) == (swept(headers).dmarc != "PASS", VICTIM not in signed_by(headers))


@pytest.mark.parametrize("text", [text for text in INJECTIONS if ")" not in text] + ["(a (b)) c"])
def test_a_comment_cannot_speak_for_ses(text: str) -> None:
    """What stands in round brackets is the sender's to choose, also in brackets within."""
    result = f"amazonses.com; spf=pass (domain of {text}) client-ip=1.2.3.4; dmarc=fail;"
    headers = (("authentication-results", result),)
    assert ("FAIL", frozenset()) == (swept(headers).dmarc, signed_by(headers))


def test_the_first_of_repeated_clauses_counts() -> None:
    dmarc = f"dmarc=fail header.from={VICTIM}; dmarc=pass header.from={VICTIM};"
    assert "FAIL" == swept(ses(dmarc=dmarc)).dmarc


def test_a_good_signature_of_one_domain_is_none_of_another() -> None:
    dkim = f"dkim=fail header.i=@{VICTIM}; dkim=pass header.i=@evil.example;"
    assert frozenset({"evil.example"}) == signed_by(ses(dkim=dkim))


def test_all_good_signatures_count() -> None:
    dkim = f"dkim=pass header.i=@Relay.example; dkim=pass header.d={VICTIM};"
    assert frozenset({"relay.example", VICTIM}) == signed_by(ses(dkim=dkim))


@pytest.mark.parametrize("spf", ["none", "neutral", "softfail", "pass"])
def test_spf_alone_signs_nothing(spf: str) -> None:
    result = f"amazonses.com; spf={spf} envelope-from=olga@{VICTIM}; dmarc=none header.from=x;"
    assert frozenset() == signed_by((("authentication-results", result),))


@few
@given(st.text(max_size=200))
def test_no_text_is_an_error_or_a_pass(text: str) -> None:
    headers = (("authentication-results", text), ("received", text))
    assert ("", frozenset()) == (swept(headers).dmarc, signed_by(headers))


# `=?_.-` and letters need no quotes in a local part, so SES would write this address as it is.
ENCODED = (
    f"=?utf-8?q?a=3B_dkim=3Dpass_header=2Ei=3D=40{VICTIM}=3B_dmarc=3Dpass=3B_helo=3Dy?="
    "@evil.example"
)


def test_an_encoded_address_cannot_speak_for_ses() -> None:
    """What SES writes holds no encoded word, so one there makes all of it worthless."""
    lines = (f"{name}: {value}" for name, value in ses(envelope=ENCODED))
    headers = read(("\r\n".join(lines) + "\r\nFrom: olga@home.example\r\n\r\nHi").encode()).headers
    assert ("", set()) == (swept(headers).dmarc, set(signed_by(headers)))


def test_a_verdict_that_ses_left_out_cannot_be_filled_in_below() -> None:
    """Where scanning is off, SES writes no verdict, and its signature is the last of its lines."""
    without = tuple(field for field in ses() if field[0] != "x-ses-virus-verdict")
    assert "" == swept((*without, ("x-ses-virus-verdict", "PASS"))).virus
