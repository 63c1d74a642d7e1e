"""Does what the receipt rule says with a mail that came in."""

import json
import secrets
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from cli.local.aws import Aws
from cli.local.place import ACCOUNT, REGION
from cli.local.receiving import received
from cli.local.rule import Rule
from cli.local.verdicts import judged


class Receiver:
    """SES behind its SMTP port: stores first, then calls the function without waiting for it."""

    def __init__(self, aws: Aws, rule: Rule, owner: str, told: Callable[[str], object]) -> None:
        """`owner` is the address whose mails pass DMARC here; `told` hears of every mail."""
        self._aws = aws
        self._told = told
        self._owner = owner
        self.rule = rule

    def take(self, raw: bytes, sender: str, recipients: Sequence[str]) -> str:
        """Takes a mail for those `recipients` whom the rule takes; returns SES's id for it."""
        message_id = secrets.token_hex(20)
        clean, verdicts = judged(raw, self._owner)
        stored, event = received(
            clean,
            sender=sender,
            recipients=[r for r in recipients if self.rule.takes(r)],
            message_id=message_id,
            at=datetime.now(UTC),
            verdicts=verdicts,
            function_arn=f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{self.rule.function}",
        )
        key = self.rule.prefix + message_id
        self._aws.s3.put_object(Bucket=self.rule.bucket, Key=key, Body=stored)
        self._aws.functions.invoke(
            FunctionName=self.rule.function, InvocationType="Event", Payload=json.dumps(event)
        )
        subject = event["Records"][0]["ses"]["mail"]["commonHeaders"].get("subject", "")
        self._told(f"Taken from {sender} (DMARC {verdicts['dmarc']}): {subject}")
        return message_id
