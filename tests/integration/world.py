"""One stack in process: moto plays AWS, the real handlers run, and events go where the template's
rules send them."""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from typing import Any, TypeVar

import boto3
from moto import mock_aws

from cli.local.envelope import Envelope
from cli.local.receiving import received
from cli.local.sending import sending_event, transformed
from cli.local.spool import Sent
from functions.dispatch import app as dispatch
from functions.ingest import app as ingest
from functions.scheduling import app as scheduling
from tests.unit.template.stack import GIVEN, read_stack
from wallflower.adapters.dynamodb.values import from_wire

REGION = GIVEN["AWS::Region"]
# Sessions keep the service models that they read, which is most of the time a client takes.
INSIDE: Any = boto3.Session(region_name=REGION)
OUTSIDE: Any = boto3.Session(region_name=REGION)
OWNER = GIVEN["OwnerAddress"]
CAPTURE = f"capture@{GIVEN['MailDomain']}"
SWEEP = {"source": "wallflower.schedule", "detail-type": "SweepDue", "detail": {}}
HANDLERS: dict[str, Callable[[Any, Any], None]] = {
    "Ingest": ingest.handler,
    "Scheduling": scheduling.handler,
    "Dispatch": dispatch.handler,
}
# Runs `wallflower contact` with some words; its status, and all that it printed.
Say = Callable[..., tuple[int, str]]
_MADE_ONCE = (
    ingest.ingest,
    scheduling.settings,
    scheduling.scheduling,
    dispatch.dispatch,
    dispatch.reviews,
    dispatch.follow_ups,
)


class Context:
    """What Lambda says of an invocation."""

    function_name = "function"
    memory_limit_in_mb = 256
    invoked_function_arn = "arn:aws:lambda:eu-west-1:111122223333:function:function"
    aws_request_id = "request"


@dataclass
class World:
    """The stack and all that came out of it. Nothing is delivered unless a test says so."""

    sent: list[Sent] = field(default_factory=list)
    reported: int = 0
    mails: int = 0
    clients: dict[str, Any] = field(default_factory=dict)

    def client(self, service: str) -> Any:
        """A client that looks on from outside."""
        if service not in self.clients:
            self.clients[service] = OUTSIDE.client(service)
        return self.clients[service]

    def mail(self, raw: bytes, *, recipients: Iterable[str] = (CAPTURE,), **verdicts: str) -> Any:
        """SES receives a mail: it lies in the inbox, and this is the event for ingest.

        Verdicts default to DMARC PASS; the arguments are SES's words by check (dmarc, spam...).
        """
        self.mails += 1
        stored, event = received(
            raw,
            sender=OWNER,
            recipients=tuple(recipients),
            message_id=f"ses{self.mails:04}",
            at=datetime.now(UTC),
            verdicts={"dmarc": "PASS", **verdicts},
        )
        self.client("s3").put_object(Bucket="inbox", Key=f"inbox/ses{self.mails:04}", Body=stored)
        return event

    def take(self, raw: bytes, **how: Any) -> None:
        """A mail comes in, and everything that follows from it happens."""
        self.run("Ingest", self.mail(raw, **how))
        self.pump()

    def run(self, function: str, event: Any) -> None:
        """Invokes one function as Lambda would."""
        HANDLERS[function](event, Context())

    def sweep(self) -> None:
        """The hourly sweep, and what follows."""
        self.run("Scheduling", SWEEP)
        self.pump()

    def pump(self) -> None:
        """Delivers what is on the bus, and what follows from that, until all is quiet."""
        while events := list(self.told()):
            for event in events:
                self.run(self.target(event), event)

    def told(self) -> Iterator[dict[str, Any]]:
        """Takes the events from the bus that nobody took yet."""
        sqs = self.client("sqs")
        url = sqs.get_queue_url(QueueName="told")["QueueUrl"]
        while found := sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages"):
            for message in found:
                sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
                yield json.loads(message["Body"])

    def target(self, event: dict[str, Any]) -> str:
        """The function to which the template's rules send an event of our bus."""
        for rule in read_stack().of_type("AWS::Events::Rule").values():
            if event["detail-type"] in rule["EventPattern"].get("detail-type", ()):
                return str(rule["Targets"][0]["Arn"]).removesuffix(".Arn")
        raise AssertionError(f"No rule of the template takes {event['detail-type']}.")

    def settle(self, kind: str = "Send") -> None:
        """SES tells of every letter that it has not told of yet, through the template's rule."""
        rule = read_stack().properties("SendingEventsRule")
        waiting, self.reported = self.sent[self.reported :], len(self.sent)
        for letter in waiting:
            event = sending_event(letter, kind, event_id="e")
            self.run(
                "Dispatch", json.loads(transformed(event, rule["Targets"][0]["InputTransformer"]))
            )
        self.pump()

    def schedules(self) -> dict[str, dict[str, Any]]:
        """The schedules that wait, by name."""
        scheduler = self.client("scheduler")
        names = [s["Name"] for s in scheduler.list_schedules(GroupName="group")["Schedules"]]
        found = {n: scheduler.get_schedule(Name=n, GroupName="group") for n in names}
        return {name: _without_answer(schedule) for name, schedule in found.items()}

    def fire(self) -> None:
        """Fires the schedules whose moment has come; each deletes itself."""
        for name, schedule in self.schedules().items():
            at = datetime.fromisoformat(schedule["ScheduleExpression"][3:-1]).replace(tzinfo=UTC)
            if at <= datetime.now(UTC):
                self.client("scheduler").delete_schedule(Name=name, GroupName="group")
                self.run("Dispatch", json.loads(schedule["Target"]["Input"]))
        self.pump()

    @property
    def letters(self) -> list[EmailMessage]:
        """The letters that left, as mails."""
        return [BytesParser(policy=default).parsebytes(letter.raw) for letter in self.sent]

    def rows(self, prefix: str = "") -> list[dict[str, Any]]:
        """The table's rows whose sort key starts so."""
        items = map(from_wire, self.client("dynamodb").scan(TableName="table")["Items"])
        return sorted((i for i in items if i["SK"].startswith(prefix)), key=lambda i: i["SK"])

    def contact(self, address: str) -> dict[str, Any]:
        """The one contact with this address."""
        (found,) = [row for row in self.rows("C#") if address in row.get("addresses", ())]
        return found

    def state(self) -> dict[str, Any]:
        """All that a mail could change, to be compared with later."""
        s3 = self.client("s3")
        return {
            "rows": [row for row in self.rows() if not row["PK"].startswith("Q#")],
            "kept": s3.list_objects_v2(Bucket="inbox", Prefix="kept/").get("KeyCount"),
            "schedules": self.schedules(),
            "letters": len(self.sent),
            "events": list(self.told()),
        }


W = TypeVar("W", bound=World)


@contextmanager
def world(kind: type[W]) -> Iterator[W]:
    """A fresh stack of this kind, as the template describes it, without an owner."""
    with mock_aws():
        os.environ.update(_environment())
        boto3.DEFAULT_SESSION = INSIDE
        made = kind()
        _build(made)
        start_cold()
        with _listening(made):
            yield made


def start_cold() -> None:
    """The next invocation of every function makes its clients anew."""
    for made in _MADE_ONCE:
        made.cache_clear()


def _environment() -> dict[str, str]:
    said = {}
    for name in HANDLERS:
        said.update(read_stack().environment(name))
    return {
        **{key: str(value) for key, value in said.items()},
        "TABLE_NAME": "table",
        "BUS_NAME": "bus",
        "INBOX_BUCKET": "inbox",
        "SCHEDULE_GROUP": "group",
        "CONFIGURATION_SET": "set",
        "AWS_DEFAULT_REGION": REGION,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
    }


def _build(made: World) -> None:
    table = read_stack().properties("Table")
    keep = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
    made.client("dynamodb").create_table(TableName="table", **{k: table[k] for k in keep})
    location = {"LocationConstraint": REGION}
    made.client("s3").create_bucket(Bucket="inbox", CreateBucketConfiguration=location)
    made.client("scheduler").create_schedule_group(Name="group")
    made.client("sesv2").create_email_identity(EmailIdentity=GIVEN["MailDomain"])
    made.client("sesv2").create_configuration_set(ConfigurationSetName="set")
    events, sqs = made.client("events"), made.client("sqs")
    events.create_event_bus(Name="bus")
    sqs.create_queue(QueueName="told")
    pattern = json.dumps({"source": [{"prefix": "wallflower."}]})
    events.put_rule(Name="all", EventBusName="bus", EventPattern=pattern)
    arn = f"arn:aws:sqs:{REGION}:123456789012:told"
    events.put_targets(Rule="all", EventBusName="bus", Targets=[{"Id": "told", "Arn": arn}])


@contextmanager
def _listening(made: World) -> Iterator[None]:
    """Keeps every mail that SES took, with its tags, which moto forgets."""
    asked: list[dict[str, Any]] = []

    def before(params: dict[str, Any], **_: Any) -> None:
        asked.append(params)

    def after(parsed: dict[str, Any], **_: Any) -> None:
        if "MessageId" in parsed:
            made.sent.append(_sent(asked[-1], parsed["MessageId"]))

    hooks: dict[str, Callable[..., None]] = {
        "provide-client-params.sesv2.SendEmail": before,
        "after-call.sesv2.SendEmail": after,
    }
    for event, hook in hooks.items():
        INSIDE.events.register(event, hook)
    try:
        yield
    finally:
        for event, hook in hooks.items():
            INSIDE.events.unregister(event, hook)


def _without_answer(said: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in said.items() if key != "ResponseMetadata"}


def _sent(params: dict[str, Any], message_id: str) -> Sent:
    return Sent(
        envelope=Envelope(
            sender=params["FromEmailAddress"],
            recipients=tuple(params["Destination"]["ToAddresses"]),
            message_id=message_id,
            at=datetime.now(UTC),
        ),
        configuration_set=params["ConfigurationSetName"],
        tags={tag["Name"]: tag["Value"] for tag in params["EmailTags"]},
        raw=params["Content"]["Raw"]["Data"],
    )
