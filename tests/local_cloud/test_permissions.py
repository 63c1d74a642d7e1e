"""The roles of the template are enough for the whole story, and hold back everything else.

Three things are widened in a copy, for the emulator judges them otherwise than AWS: it knows no
`events:source` and no `ses:` conditions and names other resources for mails and schedules; and
there is no TLS here, which the bucket asks for. tests/unit/template looks at those.
"""

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import boto3
import pytest
from rich.console import Console

from cli.local.cloud import ROOT, LocalCloud
from cli.local.complaints import complaint
from cli.local.place import REGION
from cli.local.problem import LocalError
from cli.local.story.plot import Story
from cli.local.story.stage import Stage
from cli.local.story.witness import Witness
from cli.local.template import Template, load

pytestmark = pytest.mark.slow
JUDGED_OTHERWISE = ("ses:", "scheduler:", "iam:")


def widened(template: Template) -> Template:
    for resource in template["Resources"].values():
        match resource:
            case {"Type": "AWS::IAM::Role", "Properties": {"Policies": policies}}:
                for policy in policies:
                    policy["PolicyDocument"]["Statement"] = [
                        wide(statement) for statement in policy["PolicyDocument"]["Statement"]
                    ]
            case {"Type": "AWS::S3::BucketPolicy", "Properties": {"PolicyDocument": document}}:
                document["Statement"] = [s for s in document["Statement"] if s["Effect"] == "Allow"]
    return template


def wide(statement: dict[str, Any]) -> dict[str, Any]:
    actions = statement["Action"]
    first = actions if isinstance(actions, str) else actions[0]
    if first.startswith(JUDGED_OTHERWISE):
        return {"Effect": "Allow", "Action": actions, "Resource": "*"}
    if first.startswith("events:"):
        return {key: value for key, value in statement.items() if key != "Condition"}
    return statement


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCloud]:
    folder = tmp_path_factory.mktemp("strict")
    for code in ("functions", "shared"):
        (folder / code).symlink_to(ROOT / code)
    template = folder / "template.yaml"
    template.write_text(json.dumps(widened(load(ROOT / "template.yaml"))), "utf-8")
    with LocalCloud(template, enforce=True) as running:
        yield running


def test_the_roles_allow_the_whole_story(strict: LocalCloud, tmp_path: Path) -> None:
    Story(strict, Stage(Console(file=StringIO())), tmp_path).tell()
    assert "" == complaint(strict.aws)


def test_without_its_grant_a_function_is_refused(strict: LocalCloud) -> None:
    """So that the test above is known to be able to fail."""
    iam = boto3.client(
        "iam",
        endpoint_url=strict.server.url,
        region_name=REGION,
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )
    role = strict.names["IngestRole"]
    for policy in iam.list_role_policies(RoleName=role)["PolicyNames"]:
        iam.delete_role_policy(RoleName=role, PolicyName=policy)
    name = strict.send(b"From: robin@vale.example\r\n\r\nMet Lea Moor, lea@moor.example\r\n")
    witness = Witness(strict, patience=3)
    with pytest.raises(LocalError, match="AccessDenied"):
        witness.wait("The mail", lambda: witness.entry(name))
