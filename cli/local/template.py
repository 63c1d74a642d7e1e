"""Reads template.yaml as it stands, and says what its intrinsic functions mean."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from cli.local.place import ACCOUNT, REGION
from cli.local.problem import LocalError

Template = dict[str, Any]
_NAMED = re.compile(r"\$\{([^!}]+)\}")


class _Loader(yaml.SafeLoader):
    """Knows CloudFormation's short forms (!Ref, !Sub, ...)."""


def _long_form(loader: _Loader, suffix: str, node: yaml.Node) -> dict[str, Any]:
    name = suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}"
    if isinstance(node, yaml.SequenceNode):
        return {name: loader.construct_sequence(node, deep=True)}
    if isinstance(node, yaml.MappingNode):
        return {name: loader.construct_mapping(node, deep=True)}
    value = loader.construct_scalar(node)  # type: ignore[arg-type]
    return {name: value.split(".", 1) if suffix == "GetAtt" else value}


_Loader.add_multi_constructor("!", _long_form)


def load(file: Path) -> Template:
    """The template with its intrinsic functions in their long form."""
    try:
        loaded: Template = yaml.load(file.read_text("utf-8"), _Loader)  # noqa: S506 - a SafeLoader
    except FileNotFoundError as error:
        raise LocalError(f"There is no {file}: run this where template.yaml lies.") from error
    except yaml.YAMLError as error:
        raise LocalError(f"{file} is no template: {' '.join(str(error).split())}") from error
    return loaded


def known_names(template: Template, given: Mapping[str, str]) -> dict[str, str]:
    """What Ref may mean before anything is deployed: parameters, and where we are."""
    defaults = {
        name: str(told["Default"])
        for name, told in template.get("Parameters", {}).items()
        if "Default" in told
    }
    here = {"AWS::Region": REGION, "AWS::AccountId": ACCOUNT, "AWS::Partition": "aws"}
    return {**here, **defaults, **given}


def resolved(node: Any, names: Mapping[str, str]) -> Any:
    """`node` with Ref, Sub and GetAtt replaced by `names`; an ARN is given as its resource's name.

    LocalError for anything else that it would have to guess.
    """
    match node:
        case {"Ref": str(name)}:
            return _meaning(name, names)
        case {"Fn::GetAtt": [str(name), "Arn"]}:
            return _meaning(name, names)
        case {"Fn::Sub": str(text)}:
            return _NAMED.sub(lambda found: _meaning(found[1].removesuffix(".Arn"), names), text)
        case {**one} if len(one) == 1 and str(next(iter(one))).startswith("Fn::"):
            raise LocalError(f"The local cloud cannot work out {next(iter(one))}.")
        case {**many}:
            return {key: resolved(value, names) for key, value in many.items()}
        case [*several]:
            return [resolved(value, names) for value in several]
        case _:
            return node


def _meaning(name: str, names: Mapping[str, str]) -> str:
    if name not in names:
        raise LocalError(f"The template names {name}, which the local cloud does not know.")
    return names[name]


def mentions(node: Any) -> Iterator[str]:
    """The logical ids that `node` refers to by Ref, GetAtt or Sub."""
    match node:
        case {"Ref": str(name)}:
            yield name
        case {"Fn::GetAtt": [str(name), *_]}:
            yield name
        case {"Fn::Sub": str(text)}:
            yield from _in_text(text)
        case {"Fn::Sub": [str(text), {**values}]}:
            yield from (name for name in _in_text(text) if name not in values)
            yield from mentions(values)
        case {**many}:
            yield from _each(many.values(), mentions)
        case [*several]:
            yield from _each(several, mentions)


def _in_text(text: str) -> Iterator[str]:
    return (found.partition(".")[0] for found in _NAMED.findall(text))


def _each(nodes: Any, find: Callable[[Any], Iterator[str]]) -> Iterator[str]:
    for node in nodes:
        yield from find(node)
