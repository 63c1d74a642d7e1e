"""The template without what the emulator's CloudFormation does not know; receiving plays those."""

import json
from typing import Any

from cli.local.problem import LocalError
from cli.local.template import Template, mentions

UNKNOWN = frozenset({"AWS::SES::ReceiptRuleSet", "AWS::SES::ReceiptRule"})
UNKNOWN_ATTRIBUTES = ("DkimDNSToken",)
# What may go along because it speaks of a receipt rule. Anything else would be missed.
DISPENSABLE = frozenset({"AWS::CloudWatch::Alarm", "AWS::Lambda::Permission"})


def deployable(template: Template) -> Template:
    """A copy without the unknown types and attributes, and without what refers to them."""
    resources: Template = template["Resources"]
    gone = {name for name, resource in resources.items() if resource["Type"] in UNKNOWN}
    gone |= _leaning(resources, gone)
    return {
        **template,
        "Resources": {
            name: _alone(resource, gone) for name, resource in resources.items() if name not in gone
        },
        "Outputs": {
            name: output
            for name, output in template.get("Outputs", {}).items()
            if gone.isdisjoint(mentions(output)) and not _asks_unknown(output)
        },
    }


def _leaning(resources: Template, gone: set[str]) -> set[str]:
    """Resources whose properties need one that is gone; LocalError if such a one is missed."""
    leaning = {
        name
        for name, resource in resources.items()
        if name not in gone and not gone.isdisjoint(mentions(resource.get("Properties", {})))
    }
    for name in sorted(leaning):
        if resources[name]["Type"] not in DISPENSABLE:
            raise LocalError(f"{name} needs a receipt rule, which the local cloud has not.")
    return leaning


def _asks_unknown(output: dict[str, Any]) -> bool:
    return any(attribute in json.dumps(output) for attribute in UNKNOWN_ATTRIBUTES)


def _alone(resource: dict[str, Any], gone: set[str]) -> dict[str, Any]:
    waits = resource.get("DependsOn", [])
    left = [name for name in ([waits] if isinstance(waits, str) else waits) if name not in gone]
    rest = {key: value for key, value in resource.items() if key != "DependsOn"}
    return {**rest, "DependsOn": left} if left else rest
