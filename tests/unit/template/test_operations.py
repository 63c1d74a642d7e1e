"""Promises that docs/operations.md speaks of the template as it is."""

import re

import pytest

from tests.unit.template.stack import ROOT, read_stack

STACK = read_stack()
PAGE = (ROOT / "docs" / "operations.md").read_text()


@pytest.mark.parametrize("alarm", STACK.of_type("AWS::CloudWatch::Alarm"))
def test_every_alarm_is_explained(alarm: str) -> None:
    """One row each: what it means, and what to do."""
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| `{alarm}` |")]
    assert 3 == len([cell for cell in row.strip("|").split(" | ") if cell.strip()])


def test_every_resource_that_a_command_names_exists() -> None:
    """A command copied from the page finds what it asks for."""
    named = set(re.findall(r'\$\(name (\w+)\)"?', PAGE))
    assert {"Table", "InboxBucket", "Scheduling"} <= named
    assert set() == named - set(STACK.resources)


def test_every_parameter_is_spoken_of() -> None:
    """Whoever deploys sets them."""
    assert [] == [name for name in STACK.parameters if f"{name}=" not in PAGE]


def test_every_setting_can_be_set_for_a_local_run() -> None:
    """The sample of env.json names all that the functions read."""
    sample = PAGE.partition("```json")[2].partition("```")[0]
    settings = {name for function in STACK.functions() for name in STACK.environment(function)}
    ours = {name for name in settings if not name.startswith("POWERTOOLS_")}
    assert ours | {"AWS_ENDPOINT_URL", "Parameters"} == set(re.findall(r'"(\w+)":', sample))


def test_the_wake_up_call_is_the_sweeps_own() -> None:
    """What is typed by hand is what the schedule says every hour."""
    assert f"'{STACK.properties('SweepSchedule')['Target']['Input']}'" in PAGE
