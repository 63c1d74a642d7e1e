"""The template as the local cloud reads it: what it means, what is taken out, what is played."""

from pathlib import Path
from typing import Any

import pytest

from cli.local.deployable import deployable
from cli.local.problem import LocalError
from cli.local.rule import Rule, receipt_rule
from cli.local.template import known_names, load, mentions, resolved

TEMPLATE = load(Path(__file__).parents[3] / "template.yaml")
NAMES = {
    **known_names(TEMPLATE, {"MailDomain": "in.vale.example", "OwnerAddress": "r@vale.example"}),
    **{name: name.lower() for name in TEMPLATE["Resources"]},
}


def rule(*recipients: str) -> Rule:
    return Rule(recipients=recipients, bucket="b", prefix="inbox/", function="f")


def test_the_rule_of_the_template_stores_and_then_calls_ingest() -> None:
    expected = Rule(
        recipients=("capture@in.vale.example",),
        bucket="inboxbucket",
        prefix="inbox/",
        function="ingest",
    )
    assert expected == receipt_rule(TEMPLATE, NAMES)


def test_a_rule_that_does_something_else_is_refused_by_name() -> None:
    changed: dict[str, Any] = {"Rule": {"Actions": [{"BounceAction": {}}]}}
    resources = {"R": {"Type": "AWS::SES::ReceiptRule", "Properties": changed}}
    with pytest.raises(LocalError, match="BounceAction"):
        receipt_rule({"Resources": resources}, {})


@pytest.mark.parametrize(
    ("recipient", "address", "expected"),
    [
        ("capture@in.vale.example", "capture@in.vale.example", True),
        ("capture@in.vale.example", "Capture+Label@IN.vale.example", True),
        ("capture@in.vale.example", "capture2@in.vale.example", False),
        ("capture@in.vale.example", "capture@vale.example", False),
        ("in.vale.example", "anybody@in.vale.example", True),
        ("in.vale.example", "anybody@deep.in.vale.example", False),
        (".in.vale.example", "anybody@deep.in.vale.example", True),
    ],
)
def test_recipients_match_as_ses_matches_them(recipient: str, address: str, expected: bool) -> None:
    assert expected is rule(recipient).takes(address)


def test_only_the_receipt_rule_and_what_speaks_of_it_are_taken_out() -> None:
    left = deployable(TEMPLATE)["Resources"]
    gone = {
        name: TEMPLATE["Resources"][name]["Type"] for name in TEMPLATE["Resources"].keys() - left
    }
    assert {"AWS::SES::ReceiptRuleSet", "AWS::SES::ReceiptRule"} <= set(gone.values())
    assert set(gone.values()) <= {
        "AWS::SES::ReceiptRuleSet",
        "AWS::SES::ReceiptRule",
        "AWS::CloudWatch::Alarm",
    }
    assert gone.keys().isdisjoint(mentions(deployable(TEMPLATE)))


def test_what_needs_a_receipt_rule_and_cannot_go_is_said_by_name() -> None:
    needy: dict[str, Any] = {"Type": "AWS::S3::Bucket", "Properties": {"Name": {"Ref": "Rule"}}}
    resources = {"Rule": {"Type": "AWS::SES::ReceiptRule"}, "Bucket": needy}
    with pytest.raises(LocalError, match="Bucket"):
        deployable({"Resources": resources})


def test_references_mean_parameters_and_resources() -> None:
    node = {"a": [{"Ref": "X"}, {"Fn::GetAtt": ["X", "Arn"]}, {"Fn::Sub": "${X}-${Y.Arn}-${!Z}"}]}
    assert resolved(node, {"X": "1", "Y": "2"}) == {"a": ["1", "1", "1-2-${!Z}"]}


def test_what_cannot_be_worked_out_is_never_guessed() -> None:
    with pytest.raises(LocalError, match="Fn::If"):
        resolved({"Fn::If": ["A", 1, 2]}, {})
    with pytest.raises(LocalError, match="Nobody"):
        resolved({"Ref": "Nobody"}, {})
