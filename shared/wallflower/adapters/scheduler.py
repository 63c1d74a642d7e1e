"""EventBridge Scheduler: one-time schedules in UTC, hints that can always be made again."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wallflower.events import DigestDue, Event, FollowUpDue

if TYPE_CHECKING:
    from mypy_boto3_scheduler import EventBridgeSchedulerClient


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where schedules fire: the function, the role that may call it, and the dead letters."""

    arn: str
    role_arn: str
    dead_letter_arn: str


class Schedules:
    """The schedules of one group."""

    def __init__(
        self, client: "EventBridgeSchedulerClient", group: str, target: Target, source: str
    ) -> None:
        self._client, self._group, self._target, self._source = client, group, target, source

    def set(self, event: Event, at: datetime) -> None:
        """Has this event told at this moment. The name follows from owner, moment and kind, so
        setting it twice is one schedule; it deletes itself once it fired."""
        try:
            self._client.create_schedule(
                Name=_name(event, at),
                GroupName=self._group,
                ScheduleExpression=f"at({at.astimezone(UTC):%Y-%m-%dT%H:%M:%S})",
                ScheduleExpressionTimezone="UTC",
                FlexibleTimeWindow={"Mode": "OFF"},
                ActionAfterCompletion="DELETE",
                Target={
                    "Arn": self._target.arn,
                    "RoleArn": self._target.role_arn,
                    "Input": self._input(event),
                    "DeadLetterConfig": {"Arn": self._target.dead_letter_arn},
                    "RetryPolicy": {"MaximumEventAgeInSeconds": 3600, "MaximumRetryAttempts": 10},
                },
            )
        except self._client.exceptions.ConflictException:
            return

    def _input(self, event: Event) -> str:
        """The same shape as on the bus, so that there is one contract."""
        return json.dumps(
            {
                "source": self._source,
                "detail-type": type(event).__name__,
                "detail": event.model_dump(mode="json"),
            }
        )


def _name(event: Event, at: datetime) -> str:
    """A digest, a review and several follow-ups may be due at the same moment."""
    match event:
        case DigestDue():
            what = ""
        case FollowUpDue():
            what = f"-{event.follow_up}"
        case _:
            what = f"-{type(event).__name__}"
    return f"{event.owner}-{at.astimezone(UTC):%Y%m%dT%H%MZ}{what}"
