"""Promises of the template about which event reaches which function."""

import json
import re
from collections.abc import Mapping
from itertools import product
from typing import Any

import pytest

from tests.unit.template.stack import ROOT, read_stack
from wallflower.events import Event

STACK = read_stack()
RULES = STACK.of_type("AWS::Events::Rule")
SPEAKERS = ["wallflower.ingest", "wallflower.scheduling", "wallflower.dispatch"]
EVENTS = [kind.__name__ for kind in Event.__subclasses__()]
GOES_TO = {
    "DigestAsked": "Scheduling",
    "DigestDue": "Dispatch",
    "DigestSent": "Scheduling",
    "FollowUpDue": "Dispatch",
    "MailMissed": "Ingest",
    "MailTaken": "Dispatch",
    "OwnerBorn": "Dispatch",
    "ReviewDue": "Dispatch",
}
OUR_SET = "ConfigurationSet"  # what a reference to it is worked out to


def _sample(name: str) -> dict[str, Any]:
    sample: dict[str, Any] = json.loads((ROOT / "events" / f"{name}.json").read_text())
    return sample


def _sent_through(configuration_set: str) -> dict[str, Any]:
    sent = _sample("EmailSent")
    sent["detail"]["mail"]["tags"]["ses:configuration-set"] = [configuration_set]
    return sent


def _matches(pattern: Mapping[str, Any], event: Mapping[str, Any]) -> bool:
    """EventBridge's rule: every field of the pattern has one of the values that it lists."""
    return all(_fits(wanted, event.get(field)) for field, wanted in pattern.items())


def _fits(wanted: Mapping[str, Any] | list[Any], found: object) -> bool:
    if isinstance(wanted, Mapping):
        return isinstance(found, Mapping) and _matches(wanted, found)
    values = found if isinstance(found, list) else [found]
    return any(_equal(one, value) for one, value in product(wanted, values))


def _equal(wanted: str | Mapping[str, str], value: object) -> bool:
    if isinstance(wanted, Mapping):
        return isinstance(value, str) and value.startswith(wanted["prefix"])
    return wanted == value


def _reached(event: Mapping[str, Any], bus: str | None) -> list[str]:
    return [
        target["Arn"].removesuffix(".Arn")
        for rule in RULES.values()
        if rule.get("EventBusName") == bus and _matches(rule["EventPattern"], event)
        for target in rule["Targets"]
    ]


def _detail_type(event: object) -> str:
    return str(event.get("detail-type", "")) if isinstance(event, dict) else ""


def test_no_event_is_forgotten_here() -> None:
    """Whoever adds an event says here where it goes."""
    assert sorted(GOES_TO) == sorted(EVENTS)


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("event", EVENTS)
def test_an_event_reaches_exactly_one_function(event: str, speaker: str) -> None:
    """Whoever says it; twice told would be twice done."""
    said = {"source": speaker, "detail-type": event, "detail": {}}
    assert [GOES_TO[event]] == _reached(said, "Bus")


def test_an_event_of_somebody_else_reaches_nobody() -> None:
    """The bus listens to our own functions, and to our own events."""
    assert [] == _reached({"source": "somebody", "detail-type": "MailTaken", "detail": {}}, "Bus")
    asked = {"source": "wallflower.ingest", "detail-type": "SomethingElse", "detail": {}}
    assert [] == _reached(asked, "Bus")


def test_every_sample_event_of_the_bus_reaches_its_function() -> None:
    """The samples in events/ are what is really said, so they are held against the same rules."""
    samples = [json.loads(path.read_text()) for path in sorted((ROOT / "events").glob("*.json"))]
    ours = [sample for sample in samples if _detail_type(sample) in GOES_TO]
    assert [[GOES_TO[_detail_type(one)]] for one in ours] == [_reached(one, "Bus") for one in ours]
    assert sorted(GOES_TO) == sorted({_detail_type(one) for one in ours})


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_may_call_its_function(rule: str) -> None:
    """And only this rule may."""
    permission = STACK.properties(f"{rule}Permission")
    assert [permission["FunctionName"]] == [target["Arn"] for target in RULES[rule]["Targets"]]
    assert f"{rule}.Arn" == permission["SourceArn"]
    assert "events.amazonaws.com" == permission["Principal"]


def test_what_ses_says_about_our_mails_reaches_dispatch() -> None:
    """On the default bus, the only one that SES can tell."""
    assert ["Dispatch"] == _reached(_sent_through(OUR_SET), None)
    destination = STACK.properties("SendingEvents")["EventDestination"]
    arn = "arn:aws:events:eu-west-1:111122223333:event-bus/default"
    assert arn == destination["EventBridgeDestination"]["EventBusArn"]
    assert OUR_SET == STACK.properties("SendingEvents")["ConfigurationSetName"]


def test_what_ses_says_about_other_mails_reaches_nobody() -> None:
    """Other stacks and programs send through the same account."""
    assert [] == _reached(_sent_through("another-set"), None)


def test_addresses_and_subjects_stay_out_of_what_ses_tells_us() -> None:
    """Only the message id, the tags and the type are passed on, in the shape of a bus event."""
    (target,) = RULES["SendingEventsRule"]["Targets"]
    passed_on = _transformed(target["InputTransformer"], _sample("EmailSent"))
    assert _sample("EmailSent.transformed") == passed_on
    assert "robin@vale.example" not in json.dumps(passed_on)


def test_the_sweep_says_what_its_sample_says() -> None:
    """A schedule's event has the shape of one on the bus."""
    target = STACK.properties("SweepSchedule")["Target"]
    assert _sample("SweepDue") == json.loads(target["Input"])


def _transformed(transformer: Mapping[str, Any], event: Mapping[str, Any]) -> object:
    def value(found: re.Match[str]) -> str:
        at: Any = event
        for step in transformer["InputPathsMap"][found[1]].split(".")[1:]:
            at = at[step]
        return json.dumps(at)

    return json.loads(re.sub(r"<(\w+)>", value, transformer["InputTemplate"]))
