"""What SES tells EventBridge about a mail that it sent, and what a rule makes of it.

Shapes from the SES developer guide ("Monitor using EventBridge", "Contents of event data") and the
EventBridge user guide ("Input transformation").
"""

import json
import re
from collections.abc import Mapping
from email.utils import parseaddr
from typing import Any

from cli.local.described import described
from cli.local.envelope import Envelope
from cli.local.place import ACCOUNT, REGION
from cli.local.spool import Sent

# SES's event type, and the detail-type under which EventBridge carries it.
KINDS = {
    "Send": "Email Sent",
    "Delivery": "Email Delivered",
    "Bounce": "Email Bounced",
    "Complaint": "Email Complaint Received",
    "Reject": "Email Rejected",
    "DeliveryDelay": "Email Delivery Delayed",
    "Rendering Failure": "Email Rendering Failed",
}
_PLACE = re.compile(r'(")?<([^<>"]+)>(")?')


def sending_event(sent: Sent, kind: str, *, event_id: str) -> dict[str, Any]:
    """The `aws.ses` event of that `kind` (a key of KINDS) for one mail."""
    envelope = sent.envelope
    return {
        "version": "0",
        "id": event_id,
        "detail-type": KINDS[kind],
        "source": "aws.ses",
        "account": ACCOUNT,
        "time": f"{envelope.at:%Y-%m-%dT%H:%M:%SZ}",
        "region": REGION,
        "resources": [f"arn:aws:ses:{REGION}:{ACCOUNT}:configuration-set/{sent.configuration_set}"],
        "detail": {
            "eventType": kind,
            "mail": _mail(sent),
            kind[0].lower() + kind[1:].replace(" ", ""): _outcome(envelope, kind),
        },
    }


def _mail(sent: Sent) -> dict[str, Any]:
    tags = {
        "ses:operation": ["SendRawEmail"],
        "ses:configuration-set": [sent.configuration_set],
        "ses:from-domain": [parseaddr(sent.envelope.sender)[1].rpartition("@")[2]],
        **{name: [value] for name, value in sent.tags.items()},
    }
    mail = {**described(sent.raw, sent.envelope), "sendingAccountId": ACCOUNT, "tags": tags}
    return mail | {"destination": list(sent.envelope.recipients)}


def _outcome(envelope: Envelope, kind: str) -> dict[str, Any]:
    if kind != "Delivery":
        return {}
    return {
        "timestamp": envelope.timestamp,
        "processingTimeMillis": 0,
        "recipients": list(envelope.recipients),
        "smtpResponse": "250 2.0.0 OK",
        "reportingMTA": f"a1-1.smtp-out.{REGION}.amazonses.com",
    }


def transformed(event: Mapping[str, Any], transformer: Mapping[str, Any]) -> str:
    """The text that a target gets: InputTemplate with the values of InputPathsMap in place.

    A value stands as JSON, or bare where the template puts it in quotation marks; null where the
    event has none. ValueError names a place that no path fills.
    """
    paths = transformer.get("InputPathsMap", {})

    def filled(found: re.Match[str]) -> str:
        if found[2] not in paths:
            raise ValueError(f"The template's <{found[2]}> has no path.")
        value = _at(event, paths[found[2]])
        if found[1] and found[3]:
            bare = value if isinstance(value, str) else json.dumps(value)
            return json.dumps(bare if value is not None else "")
        return f"{found[1] or ''}{json.dumps(value)}{found[3] or ''}"

    return _PLACE.sub(filled, transformer["InputTemplate"])


def _at(event: Any, path: str) -> Any:
    """The value under a path such as `$.detail.mail.tags`; None if there is none."""
    for name in path.removeprefix("$").strip(".").split("."):
        if not isinstance(event, Mapping):
            return None
        event = event.get(name) if name else event
    return event
