"""What SES makes of one received mail: the bytes that it stores, and the receipt that it sends.

Shapes from the SES developer guide: "Contents of notifications for Amazon SES email receiving" and
"Invoke Lambda function action", which show a receipt and the headers that SES writes on top.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from cli.local.described import author_domain, described
from cli.local.envelope import Envelope
from cli.local.place import ACCOUNT, HOST, REGION

CHECKS = ("spam", "virus", "spf", "dkim", "dmarc")
_RESULTS = {"PASS": "pass", "FAIL": "fail", "GRAY": "none", "PROCESSING_FAILED": "temperror"}


def received(  # noqa: PLR0913 - all by name: the parts of an envelope, and where it came in
    raw: bytes,
    *,
    sender: str,
    recipients: Sequence[str],
    message_id: str,
    at: datetime,
    verdicts: Mapping[str, str],
    region: str = REGION,
    function_arn: str = f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:Ingest",
) -> tuple[bytes, dict[str, Any]]:
    """The object in the inbox and the event for the Lambda action.

    `sender` and `recipients` are the envelope's ("" for a bounce's empty sender). `verdicts` holds
    SES's words (PASS, FAIL, GRAY, PROCESSING_FAILED) by check: spam, virus, spf, dkim, dmarc;
    missing ones: spam and virus PASS, dmarc GRAY, spf and dkim as dmarc. Never fails, whatever the
    bytes.
    """
    envelope = Envelope(
        sender=sender, recipients=tuple(recipients), message_id=message_id, at=at.astimezone(UTC)
    )
    said = _complete(verdicts)
    lines = [*_trace(envelope, region), *_judged(envelope, said, author_domain(raw)), ""]
    stored = "\r\n".join(lines).encode("ascii", "replace") + raw
    about = {"mail": described(stored, envelope), "receipt": _receipt(envelope, said, function_arn)}
    record = {"eventSource": "aws:ses", "eventVersion": "1.0", "ses": about}
    return stored, {"Records": [record]}


def _complete(verdicts: Mapping[str, str]) -> dict[str, str]:
    dmarc = verdicts.get("dmarc", "GRAY")
    usual = {"spam": "PASS", "virus": "PASS", "spf": dmarc, "dkim": dmarc, "dmarc": dmarc}
    return {check: verdicts.get(check, usual[check]) for check in CHECKS}


def _trace(envelope: Envelope, region: str) -> list[str]:
    # With several recipients SES names one; the receipt names them all.
    recipient = envelope.recipients[0] if envelope.recipients else "unknown"
    return [
        f"Return-Path: <{envelope.sender}>",
        f"Received: from localhost (localhost [{HOST}])",
        f" by inbound-smtp.{region}.amazonaws.com with SMTP id {envelope.message_id}",
        f" for {recipient};",
        f" {envelope.at:%a, %d %b %Y %H:%M:%S} +0000 (UTC)",
    ]


def _judged(envelope: Envelope, said: Mapping[str, str], author: str) -> list[str]:
    spf, dkim, dmarc = (_RESULTS.get(said[c], "temperror") for c in ("spf", "dkim", "dmarc"))
    domain = envelope.sender.rpartition("@")[2]
    why = f"(spfCheck: domain of {domain} says {spf} of {HOST}) client-ip={HOST}"
    return [
        f"X-SES-Spam-Verdict: {said['spam']}",
        f"X-SES-Virus-Verdict: {said['virus']}",
        f"Received-SPF: {spf} {why}; envelope-from={envelope.sender};",
        "Authentication-Results: amazonses.com;",
        f" spf={spf} {why};",
        f" dkim={dkim} header.i=@{author};",
        f" dmarc={dmarc} header.from={author};",
    ]


def _receipt(envelope: Envelope, said: Mapping[str, str], function_arn: str) -> dict[str, Any]:
    receipt: dict[str, Any] = {
        "timestamp": envelope.timestamp,
        "processingTimeMillis": 0,
        "recipients": list(envelope.recipients),
        **{f"{check}Verdict": {"status": said[check]} for check in CHECKS},
        "action": {"type": "Lambda", "functionArn": function_arn, "invocationType": "Event"},
    }
    return receipt | ({"dmarcPolicy": "reject"} if said["dmarc"] == "FAIL" else {})
