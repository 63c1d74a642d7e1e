"""Promises of the template about who may do what."""

from fnmatch import fnmatchcase

import pytest
from botocore.session import Session

from tests.unit.template.stack import Statement, read_stack

STACK = read_stack()
AWS = Session()
STATEMENTS = list(STACK.statements())
NAMES = [f"{said.role}-{said.sid}" for said in STATEMENTS]
WIDE = {
    ("ReadMail", "InboxBucket.Arn/inbox/*"): "every mail has a key of its own",
    ("KeepMail", "InboxBucket.Arn/kept/*"): "every mail has a key of its own",
    (
        "SetAlarmClocks",
        "arn:aws:scheduler:eu-west-1:111122223333:schedule/ScheduleGroup/*",
    ): "every moment has a schedule of its own, all in our group",
    (
        "WriteToTheOwnerOnly",
        "arn:aws:ses:eu-west-1:111122223333:identity/*",
    ): "the sandbox asks about the recipient too; the conditions limit it",
}
# Where IAM's name of an action is not the API's: service, and the operation that it allows.
NAMED_OTHERWISE = {
    "lambda:InvokeFunction": ("lambda", "Invoke"),
    "s3:ListBucket": ("s3", "ListObjectsV2"),
    "ses:SendEmail": ("sesv2", "SendEmail"),
    "ses:SendRawEmail": ("ses", "SendRawEmail"),
}
CONDITION_OF_TRANSACTION = "dynamodb:ConditionCheckItem"
PERMISSION_ONLY = {CONDITION_OF_TRANSACTION, "iam:PassRole"}


def _only(sid: str) -> Statement:
    (said,) = [statement for statement in STATEMENTS if statement.sid == sid]
    return said


@pytest.mark.parametrize("said", STATEMENTS, ids=NAMES)
def test_every_permission_names_its_actions(said: Statement) -> None:
    """No action is a pattern."""
    assert "Allow" == said.effect
    assert [] == [action for action in said.actions if "*" in action]


def test_no_permission_is_wider_than_its_reason() -> None:
    """Every resource with a star is on the list above, and nothing on the list is left over."""
    wide = {(said.sid, r) for said in STATEMENTS for r in said.resources if "*" in r}
    assert set(WIDE) == wide


@pytest.mark.parametrize("action", sorted({a for said in STATEMENTS for a in said.actions}))
def test_every_action_exists(action: str) -> None:
    """A misspelt action is accepted by IAM and allows nothing."""
    if action in PERMISSION_ONLY:
        return
    service, operation = NAMED_OTHERWISE.get(action, tuple(action.split(":")))
    assert operation in AWS.get_service_model(service).operation_names


@pytest.mark.parametrize("function", STACK.functions())
def test_every_function_has_a_role_of_its_own(function: str) -> None:
    """Which only Lambda can take."""
    assert f"{function}Role.Arn" == STACK.properties(function)["Role"]
    (trust,) = STACK.properties(f"{function}Role")["AssumeRolePolicyDocument"]["Statement"]
    assert {"Service": "lambda.amazonaws.com"} == trust["Principal"]
    assert "ManagedPolicyArns" not in STACK.properties(f"{function}Role")


@pytest.mark.parametrize("role", ["ScheduleRole", "SweepRole"])
def test_only_schedules_of_this_account_can_take_a_schedules_role(role: str) -> None:
    """Or somebody else's schedule could borrow it."""
    (trust,) = STACK.properties(role)["AssumeRolePolicyDocument"]["Statement"]
    assert {"Service": "scheduler.amazonaws.com"} == trust["Principal"]
    assert {"StringEquals": {"aws:SourceAccount": "111122223333"}} == trust["Condition"]


def test_one_role_is_handed_over_to_one_service() -> None:
    """Scheduling gives its schedules the role that may only wake dispatch."""
    said = _only("HandOverOneRole")
    assert ("SchedulingRole", ("iam:PassRole",)) == (said.role, said.actions)
    assert ("ScheduleRole.Arn",) == said.resources
    assert {"StringEquals": {"iam:PassedToService": "scheduler.amazonaws.com"}} == said.condition
    assert 1 == sum("iam:PassRole" in other.actions for other in STATEMENTS)


def test_mail_leaves_only_to_the_owner() -> None:
    """The list of recipients holds nobody else, and is not empty."""
    said = _only("WriteToTheOwnerOnly")
    expected = {"ses:Recipients": ["robin@vale.example"]}
    assert expected == said.condition["ForAllValues:StringEqualsIgnoreCase"]
    assert {"ses:Recipients": "false"} == said.condition["Null"]
    sending = [s.sid for s in STATEMENTS for action in s.actions if action.startswith("ses:")]
    assert {"WriteToTheOwnerOnly"} == set(sending)


@pytest.mark.parametrize(
    ("sender", "may"),
    [
        ("capture@in.vale.example", True),
        ("capture+aebagbafaydqqcikbmga2dqpcaireeyuculb@in.vale.example", True),
        ("somebody@in.vale.example", False),
        ("capture@in.vale.example.evil.example", False),
        ("robin@vale.example", False),
    ],
)
def test_mail_leaves_only_from_the_capture_address(sender: str, may: bool) -> None:
    """With or without a token."""
    patterns = _only("WriteToTheOwnerOnly").condition["StringLike"]["ses:FromAddress"]
    assert may == any(fnmatchcase(sender, pattern) for pattern in patterns)


@pytest.mark.parametrize("function", ["ingest", "scheduling", "dispatch"])
def test_a_function_speaks_on_the_bus_in_its_own_name(function: str) -> None:
    """So the source of an event says which role wrote it."""
    (said,) = [
        s
        for s in STATEMENTS
        if "events:PutEvents" in s.actions and s.role.lower() == f"{function}role"
    ]
    assert {"StringEquals": {"events:source": f"wallflower.{function}"}} == said.condition
    assert ("Bus.Arn",) == said.resources


def test_nobody_can_delete_or_scan() -> None:
    """Not a row, not a mail, not a schedule, and no reading of the table without a key."""
    forbidden = ("Delete", "Scan", "Purge")
    assert [] == [a for s in STATEMENTS for a in s.actions if any(f in a for f in forbidden)]


@pytest.mark.parametrize("function", STACK.functions())
def test_a_function_writes_its_own_log_only(function: str) -> None:
    """One group each, kept 30 days."""
    (said,) = [s for s in STATEMENTS if s.role == f"{function}Role" and s.sid == "WriteItsLog"]
    assert (f"{function}Log.Arn",) == said.resources
    assert f"{function}Log" == STACK.properties(function)["LoggingConfig"]["LogGroup"]
    assert "JSON" == STACK.properties(function)["LoggingConfig"]["LogFormat"]
    assert 30 == STACK.properties(f"{function}Log")["RetentionInDays"]
