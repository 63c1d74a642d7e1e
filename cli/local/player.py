"""Plays what SES says about the mails that it sent: the emulator says nothing."""

import json
import threading
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cli.local import spool
from cli.local.aws import Aws
from cli.local.described import described
from cli.local.sending import sending_event, transformed
from cli.local.spool import Sent

LOOKS_EVERY = 0.05  # seconds


class Player:
    """Watches the spool, and gives two events for each mail, sent and delivered, to the rules."""

    def __init__(self, aws: Aws, folder: Path, told: Callable[[str], object]) -> None:
        """Starts at once; `told` hears of every mail, in words."""
        self._aws = aws
        self._folder = folder
        self._told = told
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="sending", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Ends with the mail at hand."""
        self._stopping.set()
        self._thread.join()

    def _watch(self) -> None:
        seen: set[Path] = set()
        while not self._stopping.wait(LOOKS_EVERY):
            for file in spool.files(self._folder):
                if file in seen:
                    continue
                seen.add(file)
                self._play(spool.read(file))

    def _play(self, sent: Sent) -> None:
        for kind in ("Send", "Delivery"):
            deliver(self._aws, sending_event(sent, kind, event_id=str(uuid.uuid4())))
        subject = described(sent.raw, sent.envelope)["commonHeaders"].get("subject", "")
        self._told(f"Sent to {', '.join(sent.envelope.recipients)}: {subject}")


def deliver(aws: Aws, event: dict[str, Any]) -> None:
    """Gives an event to the functions that the default bus's rules name for it.

    The bus itself takes no event of AWS's own from us, and its deliveries here are not retried;
    an asynchronous call is, as in AWS.
    """
    for page in aws.events.get_paginator("list_rules").paginate(EventBusName="default"):
        for rule in page["Rules"]:
            if _matches(aws, rule.get("EventPattern"), event):
                _call_targets(aws, rule["Name"], event)


def _matches(aws: Aws, pattern: str | None, event: dict[str, Any]) -> bool:
    if pattern is None:
        return False
    asked = aws.events.test_event_pattern(EventPattern=pattern, Event=json.dumps(event))
    return asked["Result"]


def _call_targets(aws: Aws, rule: str, event: dict[str, Any]) -> None:
    targets = aws.events.list_targets_by_rule(Rule=rule, EventBusName="default")["Targets"]
    for target in targets:
        if ":function:" not in target["Arn"]:
            continue
        transformer = target.get("InputTransformer")
        payload = transformed(event, transformer) if transformer else json.dumps(event)
        aws.functions.invoke(
            FunctionName=target["Arn"], InvocationType="Event", Payload=payload.encode()
        )
