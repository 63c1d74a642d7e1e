"""Promises of the template about what happens when something fails."""

from typing import Any

import pytest

from tests.unit.template.stack import read_stack

STACK = read_stack()
RULES = STACK.of_type("AWS::Events::Rule")
QUEUE = {"Arn": "DeadLetters.Arn"}


def _letters() -> dict[str, Any]:
    policy: dict[str, Any] = STACK.properties("DeadLettersPolicy")["PolicyDocument"]
    return {said["Principal"]["Service"]: said for said in policy["Statement"]}


@pytest.mark.parametrize("rule", RULES)
def test_what_a_rule_cannot_deliver_is_tried_for_a_day_and_then_kept(rule: str) -> None:
    """EventBridge drops an event without a word if its target has no dead-letter queue."""
    for target in RULES[rule]["Targets"]:
        assert QUEUE == target["DeadLetterConfig"]
        assert 86400 == target["RetryPolicy"]["MaximumEventAgeInSeconds"]
        assert 1 <= target["RetryPolicy"]["MaximumRetryAttempts"] <= 185


def test_every_rule_may_write_to_the_dead_letters() -> None:
    """The queue's own policy names each rule, or EventBridge is refused."""
    allowed = _letters()["events.amazonaws.com"]
    expected = {f"{rule}.Arn" for rule in RULES}
    assert expected == set(allowed["Condition"]["ArnEquals"]["aws:SourceArn"])
    assert ("Allow", "sqs:SendMessage") == (allowed["Effect"], allowed["Action"])
    assert ["DeadLetters"] == STACK.properties("DeadLettersPolicy")["Queues"]


def test_schedules_of_other_accounts_may_not_write_to_the_dead_letters() -> None:
    """The service is shared by everybody; the account is ours."""
    allowed = _letters()["scheduler.amazonaws.com"]
    assert {"StringEquals": {"aws:SourceAccount": "111122223333"}} == allowed["Condition"]


@pytest.mark.parametrize("function", ["Scheduling", "Dispatch"])
def test_what_a_function_fails_at_is_tried_twice_more_and_then_kept(function: str) -> None:
    """And its role may write to the queue, which the transform only sees to for its own roles."""
    handling = STACK.properties(function)["EventInvokeConfig"]
    assert 2 == handling["MaximumRetryAttempts"]
    on_failure = handling["DestinationConfig"]["OnFailure"]
    assert {"Type": "SQS", "Destination": "DeadLetters.Arn"} == on_failure
    assert (f"{function}Role", "DeadLetters.Arn") in _senders()


def test_a_mail_that_ingest_fails_at_leaves_no_addresses_in_a_queue() -> None:
    """Its event names sender and recipients; the sweep finds the mail in the inbox."""
    assert 2 == STACK.properties("Ingest")["EventInvokeConfig"]["MaximumRetryAttempts"]
    assert "DestinationConfig" not in STACK.properties("Ingest")["EventInvokeConfig"]
    assert "IngestRole" not in {role for role, _ in _senders()}


def test_the_sweep_runs_hourly_and_its_failures_are_kept() -> None:
    """It repairs everything else, so it says when it cannot run."""
    sweep = STACK.properties("SweepSchedule")
    assert "rate(1 hour)" == sweep["ScheduleExpression"]
    assert QUEUE == sweep["Target"]["DeadLetterConfig"]
    assert sweep["Target"]["RetryPolicy"]["MaximumRetryAttempts"] >= 1
    assert "Scheduling.Arn" == sweep["Target"]["Arn"]


def test_a_schedule_may_wake_its_function_and_leave_a_letter() -> None:
    """Scheduler does both as the schedule's role."""
    for role, function in (("ScheduleRole", "Dispatch"), ("SweepRole", "Scheduling")):
        granted = {
            (a, r)
            for s in STACK.statements()
            if s.role == role
            for a in s.actions
            for r in s.resources
        }
        expected = {
            ("lambda:InvokeFunction", f"{function}.Arn"),
            ("sqs:SendMessage", "DeadLetters.Arn"),
        }
        assert expected == granted


def test_letters_are_kept_encrypted_for_two_weeks() -> None:
    """As long as SQS keeps anything."""
    queue = STACK.properties("DeadLetters")
    assert 14 * 86400 == queue["MessageRetentionPeriod"]
    assert queue["SqsManagedSseEnabled"] is True


@pytest.mark.parametrize("resource", ["Table", "InboxBucket"])
def test_what_is_remembered_outlives_the_stack(resource: str) -> None:
    """Neither deleting the stack nor replacing the resource deletes it."""
    assert "Retain" == STACK.resources[resource]["DeletionPolicy"]
    assert "Retain" == STACK.resources[resource]["UpdateReplacePolicy"]


def test_the_table_can_be_set_back_and_not_be_deleted_by_mistake() -> None:
    """Any second of the last 35 days can be restored."""
    table = STACK.properties("Table")
    assert {"PointInTimeRecoveryEnabled": True} == table["PointInTimeRecoverySpecification"]
    assert table["DeletionProtectionEnabled"] is True
    assert {"AttributeName": "expires_at", "Enabled": True} == table["TimeToLiveSpecification"]
    assert "PAY_PER_REQUEST" == table["BillingMode"]


def test_the_agenda_is_a_narrow_and_sparse_index() -> None:
    """A row without agenda keys is not in it; an entry is so small that the fronts of all
    queues cost three read units."""
    (index,) = STACK.properties("Table")["GlobalSecondaryIndexes"]
    assert "agenda" == index["IndexName"]
    assert ["agenda_pk", "agenda_sk"] == [key["AttributeName"] for key in index["KeySchema"]]
    assert {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["brief"]} == index["Projection"]


def _senders() -> set[tuple[str, str]]:
    return {
        (s.role, r)
        for s in STACK.statements()
        if "sqs:SendMessage" in s.actions
        for r in s.resources
    }
