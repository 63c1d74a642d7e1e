"""The sample events: what the functions tell, what the template's rules match, and what
`sam local invoke -e` takes are the same files."""

import json
from pathlib import Path
from typing import Any

import pytest

from cli.local.sending import transformed
from tests.integration.world import SWEEP, World
from tests.unit.template.stack import ROOT, read_stack
from wallflower import events

SAMPLES = ROOT / "events"


def sample(name: str) -> Any:
    """One sample event."""
    return json.loads((SAMPLES / f"{name}.json").read_text())


def received(cloud: World, name: str) -> Any:
    """SES receives a sample mail, with the line ends of SMTP."""
    return cloud.mail((SAMPLES / f"{name}.eml").read_bytes().replace(b"\n", b"\r\n"))


def told(cloud: World) -> dict[str, Any]:
    """The one event on the bus, without what every delivery has of its own."""
    (event,) = cloud.told()
    return {key: event[key] for key in ("source", "detail-type", "detail")}


def meant(name: str) -> dict[str, Any]:
    """A sample without what every delivery has of its own."""
    return {key: sample(name)[key] for key in ("source", "detail-type", "detail")}


def test_the_samples_are_what_the_functions_tell(cloud: World) -> None:
    """Each sample is handled, and brings the next one about."""
    event = received(cloud, "forward")
    assert sample("MailReceived") == event
    cloud.run("Ingest", sample("MailReceived"))
    assert meant("MailTaken") == told(cloud)
    cloud.run("Dispatch", sample("MailTaken"))
    cloud.run("Ingest", received(cloud, "list"))
    assert meant("DigestAsked") == told(cloud)
    cloud.run("Scheduling", sample("DigestAsked"))
    assert meant("DigestDue") == told(cloud)
    cloud.run("Dispatch", sample("DigestDue"))
    assert meant("DigestSent") == told(cloud)
    cloud.run("Scheduling", sample("DigestSent"))
    assert "capture-20261207T0700Z" in cloud.schedules()


def test_a_sample_settles_a_letter(cloud: World) -> None:
    """What SES says of a letter, through the template's rule, settles its row."""
    cloud.run("Ingest", received(cloud, "forward"))
    cloud.run("Dispatch", sample("MailTaken"))
    rule = read_stack().properties("SendingEventsRule")
    assert sample("EmailSent.transformed") == json.loads(
        transformed(sample("EmailSent"), rule["Targets"][0]["InputTransformer"])
    )
    cloud.run("Dispatch", sample("EmailSent.transformed"))
    assert ["settled"] == [row["state"] for row in cloud.rows("M#")]


def test_a_missed_mail_is_taken_in(cloud: World) -> None:
    """A mail whose notification was lost is read from its own headers."""
    received(cloud, "forward")
    cloud.run("Ingest", sample("MailMissed"))
    assert meant("MailTaken") == told(cloud)
    assert "Jane Doe" == cloud.contact("jane@acme.example")["name"]


def test_birth_and_sweep_samples_are_the_real_ones(cloud: World) -> None:
    """The owner's birth is told as in the sample, and the sweep is the schedule's own input."""
    assert SWEEP == sample("SweepDue")
    schedule = read_stack().properties("SweepSchedule")["Target"]["Input"]
    assert SWEEP == (json.loads(schedule) if isinstance(schedule, str) else schedule)
    cloud.run("Dispatch", sample("OwnerBorn"))
    assert 1 == len(cloud.sent)


@pytest.mark.parametrize("file", sorted(SAMPLES.glob("*.json")), ids=lambda file: file.stem)
def test_a_sample_is_an_event_that_a_rule_takes(file: Path) -> None:
    """Every sample of our bus is one of our events, and the template sends it somewhere."""
    kind = getattr(events, file.stem, None)
    if kind is None:
        assert file.stem in {"MailReceived", "SweepDue", "EmailSent", "EmailSent.transformed"}
    else:
        event = json.loads(file.read_text())
        assert file.stem == event["detail-type"]
        assert event["detail"] == kind.model_validate(event["detail"]).model_dump(mode="json")
        assert World().target(event) in {"Ingest", "Scheduling", "Dispatch"}
