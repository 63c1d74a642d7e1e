"""Promises about the pinned requirements that ship, and those of the build tool."""

import re
import tomllib
from typing import Any

from tests.unit.template.stack import ROOT

LOCK: dict[str, dict[str, Any]] = {
    package["name"]: package for package in tomllib.loads((ROOT / "uv.lock").read_text())["package"]
}


def _pins(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text().splitlines()
    wanted = [line for line in lines if line and not line.lstrip().startswith("#")]
    pinned = [re.match(r"([a-z0-9-]+)==([^ ;]+)", line) for line in wanted]
    assert None not in pinned, f"{name} has a line that is no exact pin"
    return {found[1]: found[2] for found in pinned if found}


def _locked(name: str, seen: dict[str, str]) -> dict[str, str]:
    for dependency in LOCK[name].get("dependencies", []):
        needed = dependency["name"]
        if needed not in seen and "marker" not in dependency:
            seen[needed] = LOCK[needed]["version"]
            _locked(needed, seen)
    return seen


def test_the_layer_holds_what_the_lock_says() -> None:
    """The versions that were tested are those that ship, down to the last dependency."""
    assert _locked("wallflower", {}) == _pins("shared/requirements.txt")


def test_the_runtime_brings_its_own_boto3() -> None:
    """It would triple the layer."""
    assert {"boto3", "botocore", "s3transfer"}.isdisjoint(_pins("shared/requirements.txt"))


def test_the_build_tool_is_pinned_with_all_it_needs() -> None:
    """It lives in an environment of its own, because its pins exclude ours."""
    pins = _pins("requirements-sam.txt")
    assert "1.170.0" == pins["aws-sam-cli"]
    assert {"aws-lambda-builders", "boto3", "cfn-lint"} <= set(pins)
