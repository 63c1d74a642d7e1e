"""Clients for the local AWS, deaf to the owner's own profiles, credentials and proxies."""

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import boto3
import botocore.session
from botocore.config import Config

from cli.local.place import REGION

if TYPE_CHECKING:
    from mypy_boto3_cloudformation import CloudFormationClient
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_events import EventBridgeClient
    from mypy_boto3_lambda import LambdaClient
    from mypy_boto3_s3 import S3Client

_NOBODYS = {
    "profile": (None, None, None, None),
    "config_file": (None, None, os.devnull, None),
    "credentials_file": (None, None, os.devnull, None),
}


@dataclass(frozen=True, slots=True)
class Aws:
    """One client per service that the local cloud itself talks to."""

    cloudformation: "CloudFormationClient"
    dynamodb: "DynamoDBClient"
    events: "EventBridgeClient"
    functions: "LambdaClient"
    logs: Any  # its types are no part of the project
    s3: "S3Client"


def connect(url: str) -> Aws:
    """Clients for the endpoint `url`."""
    session = boto3.Session(
        aws_access_key_id="test",
        aws_secret_access_key="test",  # noqa: S106 - the emulator takes any word
        region_name=REGION,
        botocore_session=botocore.session.Session(session_vars=_NOBODYS),
    )
    config = Config(proxies={}, retries={"total_max_attempts": 2}, read_timeout=60)
    return Aws(
        cloudformation=session.client("cloudformation", endpoint_url=url, config=config),
        dynamodb=session.client("dynamodb", endpoint_url=url, config=config),
        events=session.client("events", endpoint_url=url, config=config),
        functions=session.client("lambda", endpoint_url=url, config=config),
        logs=session.client("logs", endpoint_url=url, config=config),
        s3=session.client("s3", endpoint_url=url, config=config),
    )
