"""Promises of the template about mail that comes in."""

import pytest

from tests.unit.template.stack import Stack, read_stack


@pytest.fixture
def stack() -> Stack:
    return read_stack()


def test_a_mail_lies_in_the_inbox_before_ingest_is_told(stack: Stack) -> None:
    """SES runs the actions in order: first the object, then the function, without waiting."""
    actions = stack.properties("ReceiptRule")["Rule"]["Actions"]
    assert ["S3Action", "LambdaAction"] == [kind for action in actions for kind in action]
    assert {"BucketName": "InboxBucket", "ObjectKeyPrefix": "inbox/"} == actions[0]["S3Action"]
    assert {"FunctionArn": "Ingest.Arn", "InvocationType": "Event"} == actions[1]["LambdaAction"]


def test_only_the_capture_address_is_received_scanned_and_over_tls(stack: Stack) -> None:
    """Every other address of the domain is refused by SES."""
    rule = stack.properties("ReceiptRule")["Rule"]
    assert ["capture@in.vale.example"] == rule["Recipients"]
    assert ("Require", True, True) == (rule["TlsPolicy"], rule["ScanEnabled"], rule["Enabled"])


def test_the_rule_waits_for_what_it_needs(stack: Stack) -> None:
    """SES tries both at once when the rule is made."""
    waits_for = set(stack.resources["ReceiptRule"]["DependsOn"])
    assert {"InboxBucketPolicy", "IngestPermission"} == waits_for


@pytest.mark.parametrize(("given", "rule_set"), [("", "wallflower"), ("theirs", "theirs")])
def test_the_bucket_lets_exactly_our_rule_write(given: str, rule_set: str) -> None:
    """The rule's ARN in the policy is that of the rule, in our own set and in somebody else's."""
    stack = read_stack(RuleSetName=given)
    rule = stack.properties("ReceiptRule")["Rule"]["Name"]
    allowed, _ = stack.properties("InboxBucketPolicy")["PolicyDocument"]["Statement"]
    arn = f"arn:aws:ses:eu-west-1:111122223333:receipt-rule-set/{rule_set}:receipt-rule/{rule}"
    expected = {"aws:SourceAccount": "111122223333", "aws:SourceArn": arn}
    assert {"StringEquals": expected} == allowed["Condition"]
    assert ("Allow", {"Service": "ses.amazonaws.com"}) == (allowed["Effect"], allowed["Principal"])
    assert ("s3:PutObject", "InboxBucket.Arn/inbox/*") == (allowed["Action"], allowed["Resource"])


def test_our_rule_joins_a_set_that_is_there_already() -> None:
    """No second set is made, and nothing tells the owner to turn the other one off."""
    joined = read_stack(RuleSetName="theirs")
    assert "theirs" == joined.properties("ReceiptRule")["RuleSetName"]
    assert "RuleSet" not in joined.resources
    assert "ActivateCommand" not in joined.outputs


def test_without_a_set_we_make_one_under_the_name_that_the_policies_use(stack: Stack) -> None:
    """The outputs name the same set and say how to make it the active one."""
    assert "RuleSet" == stack.properties("ReceiptRule")["RuleSetName"]
    assert {"RuleSetName": "wallflower"} == stack.properties("RuleSet")
    assert stack.outputs["ActivateCommand"]["Value"].endswith("--rule-set-name wallflower")


def test_only_ses_of_this_account_may_call_ingest(stack: Stack) -> None:
    """Whatever set the rule lives in."""
    permission = stack.properties("IngestPermission")
    assert "ses.amazonaws.com" == permission["Principal"]
    assert "111122223333" == permission["SourceAccount"]
    assert "arn:aws:ses:eu-west-1:111122223333:receipt-rule-set/*" == permission["SourceArn"]
    assert "Ingest.Arn" == permission["FunctionName"]


def test_the_inbox_is_not_public_and_not_read_in_the_clear(stack: Stack) -> None:
    """All four public doors are shut, and a request without TLS is refused."""
    bucket = stack.properties("InboxBucket")
    assert {True} == set(bucket["PublicAccessBlockConfiguration"].values())
    assert 4 == len(bucket["PublicAccessBlockConfiguration"])
    _, denied = stack.properties("InboxBucketPolicy")["PolicyDocument"]["Statement"]
    assert ("Deny", "*", "s3:*") == (denied["Effect"], denied["Principal"], denied["Action"])
    assert {"Bool": {"aws:SecureTransport": "false"}} == denied["Condition"]
    assert ["InboxBucket.Arn", "InboxBucket.Arn/*"] == denied["Resource"]


def test_raw_mail_goes_after_30_days_and_kept_mail_stays(stack: Stack) -> None:
    """Nothing but inbox/ expires, and no old version outlives what was deleted."""
    bucket = stack.properties("InboxBucket")
    rules = bucket["LifecycleConfiguration"]["Rules"]
    expiring = {rule["Prefix"]: rule["ExpirationInDays"] for rule in rules if "Prefix" in rule}
    assert {"inbox/": 30} == expiring
    assert ["raw-mail-goes"] == [rule["Id"] for rule in rules if "ExpirationInDays" in rule]
    assert "VersioningConfiguration" not in bucket
