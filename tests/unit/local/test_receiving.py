"""What SES writes and tells about a received mail, as the local cloud plays it."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.local.receiving import received

AT = datetime(2026, 11, 23, 9, 5, 7, 120_000, tzinfo=UTC)
RAW = (
    b"From: Robin Vale <robin@vale.example>\r\n"
    b"To: =?utf-8?q?J=C3=A4ne?= Doe <jane@acme.example>, tom@acme.example\r\n"
    b"Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n"
    b"Date: Mon, 23 Nov 2026 10:05:00 +0100\r\n"
    b"Message-ID: <1@vale.example>\r\n\r\nHello\r\n"
)


def play(raw: bytes = RAW, **verdicts: str) -> tuple[bytes, dict[str, Any]]:
    return received(
        raw,
        sender="robin@vale.example",
        recipients=["capture+label@in.vale.example"],
        message_id="abc123",
        at=AT,
        verdicts=verdicts,
    )


def ses(event: Mapping[str, Any]) -> dict[str, Any]:
    record: dict[str, Any] = event["Records"][0]["ses"]
    return record


def test_the_mail_itself_is_stored_unchanged_below_the_headers_of_ses() -> None:
    stored, _ = play(dmarc="PASS")
    assert stored.endswith(RAW)
    names = [name for name, _ in BytesHeaderParser().parsebytes(stored).items()]
    expected = ["Return-Path", "Received", "X-SES-Spam-Verdict", "X-SES-Virus-Verdict"]
    assert [*expected, "Received-SPF", "Authentication-Results", "From"] == names[:7]


def test_a_bcc_is_seen_in_the_receipt_and_in_received_only() -> None:
    stored, event = play()
    assert ses(event)["receipt"]["recipients"] == ["capture+label@in.vale.example"]
    assert ses(event)["mail"]["destination"] == ["jane@acme.example", "tom@acme.example"]
    assert b" for capture+label@in.vale.example;\r\n" in stored
    assert stored.count(b"capture+label") == 1


def test_the_receipt_tells_decoded_headers_and_when_it_came() -> None:
    mail = ses(play()[1])["mail"]
    assert mail["timestamp"] == "2026-11-23T09:05:07.120Z"
    assert mail["commonHeaders"]["subject"] == "Grüße"
    assert mail["commonHeaders"]["to"] == ["Jäne Doe <jane@acme.example>", "tom@acme.example"]
    assert mail["commonHeaders"]["from"] == ["Robin Vale <robin@vale.example>"]
    assert {"name": "Message-ID", "value": "<1@vale.example>"} in mail["headers"]


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        ("PASS", "dmarc=pass header.from=vale.example"),
        ("FAIL", "dmarc=fail header.from=vale.example"),
        ("GRAY", "dmarc=none header.from=vale.example"),
        ("PROCESSING_FAILED", "dmarc=temperror header.from=vale.example"),
    ],
)
def test_receipt_and_headers_carry_the_same_verdict(verdict: str, words: str) -> None:
    stored, event = play(dmarc=verdict, dkim="PASS")
    assert verdict == ses(event)["receipt"]["dmarcVerdict"]["status"]
    assert words in BytesHeaderParser().parsebytes(stored)["Authentication-Results"]
    assert ses(event)["receipt"]["dkimVerdict"]["status"] == "PASS"


def test_only_a_failed_dmarc_has_a_policy() -> None:
    assert "dmarcPolicy" not in ses(play(dmarc="PASS")[1])["receipt"]
    assert ses(play(dmarc="FAIL")[1])["receipt"]["dmarcPolicy"] == "reject"


def test_headers_beyond_ten_kilobytes_are_left_out_and_said_so() -> None:
    mail = ses(play(b"X-Long: " + b"x" * 20_000 + b"\r\n" + RAW)[1])["mail"]
    assert mail["headersTruncated"]
    assert "X-Long" not in {header["name"] for header in mail["headers"]}
    assert not ses(play()[1])["mail"]["headersTruncated"]


@given(st.binary(max_size=300) | st.binary(max_size=80).map(lambda b: b"From: " + b + RAW))
def test_any_bytes_become_an_event_that_json_can_carry(raw: bytes) -> None:
    stored, event = play(raw)
    assert stored.endswith(raw)
    assert event == json.loads(json.dumps(event).encode())
