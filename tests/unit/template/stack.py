"""Reads template.yaml as the tests see it: every intrinsic function worked out to plain values."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

from cli.local.template import load

Conditions = Mapping[str, object]

ROOT = Path(__file__).parents[3]
GIVEN = {
    "MailDomain": "in.vale.example",
    "OwnerAddress": "robin@vale.example",
    "TimeZone": "Europe/Berlin",
    "AlarmAddress": "robin@vale.example",
    "AWS::AccountId": "111122223333",
    "AWS::Partition": "aws",
    "AWS::Region": "eu-west-1",
    "AWS::StackName": "wallflower",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """One permission of one role; a single action or resource is a tuple of one."""

    role: str
    sid: str
    effect: str
    actions: tuple[str, ...]
    resources: tuple[str, ...]
    condition: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Stack:
    """The template with its parameters filled in.

    A reference to a resource is the resource's logical id, an attribute is `Id.Attribute`.
    """

    parameters: Mapping[str, Any]
    resources: Mapping[str, Any]
    outputs: Mapping[str, Any]
    function_globals: Mapping[str, Any]

    def properties(self, logical_id: str) -> dict[str, Any]:
        """The properties of one resource; KeyError if the template has none of that name."""
        found: dict[str, Any] = self.resources[logical_id]["Properties"]
        return found

    def of_type(self, kind: str) -> dict[str, dict[str, Any]]:
        """The properties of all resources of a type, by logical id."""
        return {k: v["Properties"] for k, v in self.resources.items() if v["Type"] == kind}

    def functions(self) -> dict[str, dict[str, Any]]:
        """The three functions."""
        return self.of_type("AWS::Serverless::Function")

    def environment(self, function: str) -> dict[str, Any]:
        """What a function finds in its environment, Globals included."""
        own = self.properties(function)["Environment"]["Variables"]
        return {**self.function_globals["Environment"]["Variables"], **own}

    def statements(self) -> Iterator[Statement]:
        """Every permission of every role."""
        for role, properties in self.of_type("AWS::IAM::Role").items():
            for policy in properties["Policies"]:
                for said in policy["PolicyDocument"]["Statement"]:
                    yield _statement(role, said)


@cache
def read_stack(**parameters: str) -> Stack:
    """The template with sample parameters, some of them replaced by `parameters`."""
    template = load(ROOT / "template.yaml")
    defaults = {k: v["Default"] for k, v in template["Parameters"].items() if "Default" in v}
    values = {**defaults, **GIVEN, **parameters}
    conditions = {k: _worked_out(v, values, {}) for k, v in template["Conditions"].items()}

    def part(name: str) -> dict[str, Any]:
        worked_out = cast("dict[str, Any]", _worked_out(template[name], values, conditions))
        return {k: v for k, v in worked_out.items() if conditions.get(v.get("Condition"), True)}

    return Stack(
        parameters=template["Parameters"],
        resources=part("Resources"),
        outputs=part("Outputs"),
        function_globals=part("Globals")["Function"],
    )


def _worked_out(value: object, values: Mapping[str, str], conditions: Conditions) -> object:
    match value:
        case {"Fn::If": [str(condition), yes, no]}:
            return _worked_out(yes if conditions[condition] else no, values, conditions)
        case dict():
            return _called(
                {k: _worked_out(v, values, conditions) for k, v in value.items()}, values
            )
        case list():
            return [_worked_out(part, values, conditions) for part in value]
        case _:
            return value


def _called(value: dict[str, object], values: Mapping[str, str]) -> object:
    match value:
        case {"Ref": str(wanted)}:
            return values.get(wanted, wanted)
        case {"Fn::GetAtt": [str(resource), str(attribute)]}:
            return f"{resource}.{attribute}"
        case {"Fn::Sub": str(text)}:
            return _filled(text, values)
        case {"Fn::Sub": [str(text), dict(more)]}:
            return _filled(text, {**values, **more})
        case {"Fn::Equals": [one, other]}:
            return one == other
        case _:
            return value


def _filled(text: str, values: Mapping[str, str]) -> str:
    return re.sub(r"\$\{([^}]+)\}", lambda found: values.get(found[1], found[1]), text)


def _statement(role: str, said: Mapping[str, Any]) -> Statement:
    return Statement(
        role=role,
        sid=said["Sid"],
        effect=said["Effect"],
        actions=_several(said["Action"]),
        resources=_several(said["Resource"]),
        condition=said.get("Condition", {}),
    )


def _several(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
