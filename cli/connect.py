"""The owner's table in her own stack, and what to say where AWS does not give it."""

import argparse
import os
import sys
from collections.abc import Callable

import boto3
from botocore.exceptions import BotoCoreError, ClientError, HTTPClientError
from botocore.exceptions import ConnectionError as Unconnected

from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.people.wish import Wish

TABLE = "WALLFLOWER_TABLE"
_MISTAKE = 2


def answered(act: Callable[[], None]) -> int:
    """Runs a command; 2 and one sentence for a mistake."""
    try:
        act()
    except Wish as wish:
        print(wish, file=sys.stderr)
        return _MISTAKE
    except (BotoCoreError, ClientError) as wrong:
        print(explained(wrong), file=sys.stderr)
        return _MISTAKE
    return 0


def table(asked: argparse.Namespace) -> Table:
    """The table that is named, else that of the environment, else the stack's; Wish if no such
    stack can be found."""
    name = asked.table or os.environ.get(TABLE) or _of_stack(asked.stack)
    return Table(boto3.client("dynamodb"), name)


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
