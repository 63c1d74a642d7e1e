"""Deploys the template to the local AWS, as CloudFormation would: a change set, then wait."""

import hashlib
import json
import time
from collections.abc import Mapping
from pathlib import Path

from botocore.exceptions import ClientError

from cli.local.aws import Aws
from cli.local.bundle import zipped
from cli.local.deployable import deployable
from cli.local.place import REGION
from cli.local.problem import LocalError
from cli.local.template import Template

STACK = "wallflower"
DONE_WITHIN = 60.0  # seconds; three are usual
_ARTIFACTS = "artifacts"
_CODE = {
    "AWS::Serverless::Function": ("CodeUri", ""),
    "AWS::Serverless::LayerVersion": ("ContentUri", "python/"),
}


def deploy(
    aws: Aws, template: Template, folder: Path, parameters: Mapping[str, str]
) -> dict[str, str]:
    """Deploys and returns the names of the resources by logical id.

    `folder` is where the template's own paths start. LocalError carries the stack's own reason.
    """
    try:
        aws.s3.create_bucket(
            Bucket=_ARTIFACTS, CreateBucketConfiguration={"LocationConstraint": REGION}
        )
        body = json.dumps(deployable(_uploaded(aws, template, folder)))
        change = aws.cloudformation.create_change_set(
            StackName=STACK,
            ChangeSetName="deploy",
            ChangeSetType="CREATE",
            TemplateBody=body,
            Parameters=[{"ParameterKey": k, "ParameterValue": v} for k, v in parameters.items()],
            Capabilities=["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
        )
        _wait_for_plan(aws, change["Id"])
        aws.cloudformation.execute_change_set(ChangeSetName=change["Id"])
        _wait_for_stack(aws)
    except ClientError as error:
        reason = " ".join(error.response["Error"]["Message"].split())
        raise LocalError(f"The template was refused: {reason}") from error
    return _names(aws)


def _uploaded(aws: Aws, template: Template, folder: Path) -> Template:
    """The template with its code in a bucket instead of beside it."""
    resources = {}
    for name, resource in template["Resources"].items():
        key, prefix = _CODE.get(resource["Type"], ("", ""))
        properties = resource.get("Properties", {})
        if key:
            code = zipped(folder / properties[key], prefix)
            properties = {**properties, key: _stored(aws, code)}
        resources[name] = {**resource, "Properties": properties}
    return {**template, "Resources": resources}


def _stored(aws: Aws, code: bytes) -> str:
    key = f"{hashlib.sha256(code).hexdigest()}.zip"
    aws.s3.put_object(Bucket=_ARTIFACTS, Key=key, Body=code)
    return f"s3://{_ARTIFACTS}/{key}"


def _wait_for_plan(aws: Aws, change: str) -> None:
    until = time.monotonic() + DONE_WITHIN
    while time.monotonic() < until:
        told = aws.cloudformation.describe_change_set(ChangeSetName=change)
        if told["Status"] == "CREATE_COMPLETE":
            return
        if told["Status"] == "FAILED":
            raise LocalError(f"The template was refused: {told.get('StatusReason', '')}")
        time.sleep(0.1)
    raise LocalError(f"The deploy was not planned within {DONE_WITHIN:.0f} seconds.")


def _wait_for_stack(aws: Aws) -> None:
    until = time.monotonic() + DONE_WITHIN
    while time.monotonic() < until:
        status = aws.cloudformation.describe_stacks(StackName=STACK)["Stacks"][0]["StackStatus"]
        if status == "CREATE_COMPLETE":
            return
        if status.endswith(("FAILED", "ROLLBACK_COMPLETE")):
            raise LocalError(f"The deploy failed: {_first_failure(aws)}")
        time.sleep(0.1)
    raise LocalError(f"The deploy did not end within {DONE_WITHIN:.0f} seconds.")


def _first_failure(aws: Aws) -> str:
    events = aws.cloudformation.describe_stack_events(StackName=STACK)["StackEvents"]
    for event in reversed(events):
        if event.get("ResourceStatus", "").endswith("_FAILED"):
            return f"{event['LogicalResourceId']}: {event.get('ResourceStatusReason', 'no reason')}"
    return "the stack gives no reason."


def _names(aws: Aws) -> dict[str, str]:
    pages = aws.cloudformation.get_paginator("list_stack_resources").paginate(StackName=STACK)
    return {
        resource["LogicalResourceId"]: resource["PhysicalResourceId"]
        for page in pages
        for resource in page["StackResourceSummaries"]
    }
