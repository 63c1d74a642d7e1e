"""Ingest: one received mail in; the table and the bus know what it said."""

import os
from functools import cache
from typing import Any

import boto3
from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.typing import LambdaContext

from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.eventbridge import Bus
from wallflower.adapters.s3 import INBOX, Inbox
from wallflower.adapters.ses import receipt_of
from wallflower.config import IngestSettings
from wallflower.domain.ledger import Tier
from wallflower.events import MailMissed
from wallflower.flows.ingest import Ingest, Taken

logger = Logger()
metrics = Metrics()


@cache
def ingest() -> Ingest:
    """The flow with its adapters, made once per start."""
    settings = IngestSettings.read(os.environ)
    return Ingest(
        inbox=Inbox(boto3.client("s3"), settings.inbox_bucket),
        table=Table(boto3.client("dynamodb"), settings.table_name),
        bus=Bus(boto3.client("events"), settings.bus_name, "wallflower.ingest"),
        mail_domain=settings.mail_domain,
    )


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: LambdaContext) -> None:
    """Takes SES's Lambda action, or a mail that the sweep found."""
    for taken in _take(event):
        name = "MailsRefused" if taken.tier is Tier.NOBODY else "MailsTaken"
        metrics.add_metric(name=name, unit=MetricUnit.Count, value=1)
        logger.info(
            "mail taken",
            mail=taken.mail,
            tier=taken.tier,
            outcome=taken.outcome,
            reason=taken.reason,
            new=taken.new,
        )
    metrics.flush_metrics()


def _take(event: dict[str, Any]) -> list[Taken]:
    if event.get("detail-type") == "MailMissed":
        missed = MailMissed.model_validate(event["detail"])
        return ingest().take_missed(missed.mail)
    return [
        taken for record in event["Records"] for taken in ingest().take(receipt_of(record, INBOX))
    ]
