"""Dispatch: what is due in, a letter to the owner out."""

import os
from datetime import UTC, datetime
from functools import cache
from typing import Any

import boto3
from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.typing import LambdaContext
from botocore.config import Config

from wallflower.adapters.dynamodb.table import Table
from wallflower.adapters.eventbridge import Bus
from wallflower.adapters.ses import Post
from wallflower.config import DispatchSettings
from wallflower.events import DigestDue, FollowUpDue, MailTaken, OwnerBorn, ReviewDue
from wallflower.flows.courier import Carried, Courier
from wallflower.flows.digests import Digests
from wallflower.flows.dispatch import Dispatch
from wallflower.flows.followups import FollowUps
from wallflower.flows.reviews import Reviews

ONE_ATTEMPT = Config(retries={"total_max_attempts": 1}, connect_timeout=5, read_timeout=20)
LEFT = ("Send", "Delivery")
BOUNCED = ("Bounce", "Complaint", "Reject", "Rendering Failure")
logger = Logger()
metrics = Metrics()


@cache
def dispatch() -> Dispatch:
    """The flow with its adapters, made once per start."""
    settings = DispatchSettings.read(os.environ)
    table = Table(boto3.client("dynamodb"), settings.table_name)
    post = Post(boto3.client("sesv2", config=ONE_ATTEMPT), settings.configuration_set)
    courier = Courier(table=table, post=post)
    digests = Digests(
        table=table,
        bus=Bus(boto3.client("events"), settings.bus_name, "wallflower.dispatch"),
        courier=courier,
        mail_domain=settings.mail_domain,
    )
    return Dispatch(table=table, courier=courier, digests=digests, mail_domain=settings.mail_domain)


@cache
def reviews() -> Reviews:
    """The flow of reviews, with the same adapters."""
    flow = dispatch()
    return Reviews(table=flow.table, courier=flow.courier, mail_domain=flow.mail_domain)


@cache
def follow_ups() -> FollowUps:
    """The flow of follow-ups, with the same adapters."""
    flow = dispatch()
    return FollowUps(table=flow.table, courier=flow.courier, mail_domain=flow.mail_domain)


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: LambdaContext) -> None:
    """Takes events of our bus, schedules that fire, and what SES says of sent letters."""
    if event["source"] == "aws.ses":
        _settle(event["detail"])
    else:
        carried = _carry(event["detail-type"], event["detail"], datetime.now(UTC))
        _count("LettersSent", carried is Carried.SENT)
        _count("LettersFailed", carried is Carried.FAILED)
        logger.info("letter", detail_type=event["detail-type"], carried=carried)
    metrics.flush_metrics()


def _count(name: str, happened: bool) -> None:
    metrics.add_metric(name=name, unit=MetricUnit.Count, value=int(happened))


def _carry(kind: str, detail: dict[str, Any], now: datetime) -> Carried:
    match kind:
        case "MailTaken":
            return dispatch().mail_taken(MailTaken.model_validate(detail), now)
        case "DigestDue":
            return dispatch().digests.due(DigestDue.model_validate(detail), now)
        case "ReviewDue":
            return reviews().due(ReviewDue.model_validate(detail), now)
        case "FollowUpDue":
            return follow_ups().due(FollowUpDue.model_validate(detail), now)
        case "OwnerBorn":
            return dispatch().owner_born(OwnerBorn.model_validate(detail), now)
        case unknown:
            raise ValueError(
                f"Dispatch knows no event {unknown!r}: see the rules in template.yaml."
            )


def _settle(detail: dict[str, Any]) -> None:
    tags = {name: values[0] for name, values in detail["tags"].items() if values}
    bounced = detail["type"] in BOUNCED
    _count("LettersBounced", bounced)
    if bounced:
        logger.warning("letter did not arrive", type=detail["type"], letter=tags.get("letter"))
    if detail["type"] in LEFT and "letter" in tags:
        now = datetime.now(UTC)
        dispatch().settle(tags["owner"], tags["letter"], detail["message"], now)
