"""The owner's people in her own stack."""

import os

import boto3
from botocore.exceptions import BotoCoreError, ClientError, HTTPClientError
from botocore.exceptions import ConnectionError as Unconnected

from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.people.wish import Wish
from wallflower.flows.people import People

TABLE = "WALLFLOWER_TABLE"


def people(table: str | None, stack: str, owner_id: str) -> People:
    """The people of this owner; Wish if no such stack can be found.

    The table is the one that is named, else that of the environment, else the stack's.
    """
    name = table or os.environ.get(TABLE) or _of_stack(stack)
    return People(table=Table(boto3.client("dynamodb"), name), owner_id=owner_id)


def _of_stack(stack: str) -> str:
    try:
        found = boto3.client("cloudformation").describe_stacks(StackName=stack)["Stacks"]
    except ClientError as wrong:
        said = wrong.response["Error"].get("Message", "")
        raise Wish(
            f"The stack {stack} could not be read ({said}): name yours with --stack."
        ) from wrong
    outputs = {o["OutputKey"]: o["OutputValue"] for o in found[0].get("Outputs", ())}
    if "TableName" not in outputs:
        raise Wish(f"The stack {stack} is none of Wallflower's: name yours with --stack.")
    return outputs["TableName"]


def explained(wrong: ClientError | BotoCoreError) -> str:
    """What AWS says is wrong, as one sentence with what to do."""
    if isinstance(wrong, ClientError):
        code = wrong.response["Error"].get("Code", "")
        if code == "ResourceNotFoundException":
            return "There is no such table: name yours with --table, or your stack with --stack."
        return f"AWS refused: {wrong.response['Error'].get('Message') or code}"
    if isinstance(wrong, HTTPClientError | Unconnected):
        return f"AWS cannot be reached: {wrong}"
    return f"AWS cannot be used ({wrong}). Set up credentials and a region first (`aws configure`)."
