"""Scheduling: what happened in, when the next thing is due out."""

import os
import secrets
from datetime import UTC, datetime
from functools import cache
from typing import Any

import boto3
from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.typing import LambdaContext

from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.eventbridge import Bus
from wallflower.adapters.s3 import Inbox
from wallflower.adapters.scheduler import Schedules, Target
from wallflower.config import SchedulingSettings
from wallflower.events import DigestAsked, DigestSent
from wallflower.flows.scheduling import Scheduling
from wallflower.flows.sweep import Newborn, Sweep

SOURCE = "wallflower.scheduling"
logger = Logger()
metrics = Metrics()


@cache
def settings() -> SchedulingSettings:
    """The function's settings, read once."""
    return SchedulingSettings.read(os.environ)


@cache
def scheduling() -> Scheduling:
    """The flow with its adapters, made once per start."""
    target = Target(
        arn=settings().dispatch_arn,
        role_arn=settings().schedule_role_arn,
        dead_letter_arn=settings().dead_letter_arn,
    )
    return Scheduling(
        table=Table(boto3.client("dynamodb"), settings().table_name),
        bus=Bus(boto3.client("events"), settings().bus_name, SOURCE),
        schedules=Schedules(boto3.client("scheduler"), settings().schedule_group, target, SOURCE),
    )


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: LambdaContext) -> None:
    """Takes events of our bus, and the hourly sweep."""
    now = datetime.now(UTC)
    match event["detail-type"]:
        case "DigestSent":
            scheduling().digest_sent(DigestSent.model_validate(event["detail"]), now)
        case "DigestAsked":
            scheduling().digest_asked(DigestAsked.model_validate(event["detail"]), now)
        case "SweepDue":
            _sweep(now)
        case unknown:
            raise ValueError(
                f"Scheduling knows no event {unknown!r}: see the rules in template.yaml."
            )


def _sweep(now: datetime) -> None:
    flow = scheduling()
    inbox = Inbox(boto3.client("s3"), settings().inbox_bucket)
    newborn = Newborn(
        id=settings().owner_id,
        address=settings().owner_address,
        zone=settings().time_zone,
        secret=secrets.token_bytes(32),
    )
    swept = Sweep(table=flow.table, bus=flow.bus, inbox=inbox, scheduling=flow).run(newborn, now)
    metrics.add_metric(name="MailsMissed", unit=MetricUnit.Count, value=swept.missed)
    metrics.flush_metrics()
    logger.info(
        "swept", born=swept.born, due=swept.due, missed=swept.missed, unanswered=swept.unanswered
    )
