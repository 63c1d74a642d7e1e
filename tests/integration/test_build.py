"""Promises about the built artefact: what is really uploaded."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAM = ROOT / ".venv-sam" / "bin" / "sam"
MEGABYTE = 1_000_000
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not SAM.exists(), reason="sam is not installed: see docs/operations.md"),
]


def _sam(*arguments: str, architecture: str = "arm64") -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", "/"),
        "AWS_DEFAULT_REGION": "eu-west-1",
        "SAM_CLI_TELEMETRY": "0",
        "ARCHITECTURE": architecture,
    }
    passed_on = {k: v for k, v in os.environ.items() if k.startswith("PIP_")}
    return subprocess.run(
        [str(SAM), *arguments],
        cwd=ROOT,
        env={**environment, **passed_on},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="module", params=["arm64", "x86_64"])
def built(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Path]]:
    """The artefact, built as docs/operations.md says, once per processor."""
    target = tmp_path_factory.mktemp("built")
    override = f"Architecture={request.param}"
    done = _sam(
        "build",
        "--build-dir",
        str(target),
        "--parameter-overrides",
        override,
        architecture=request.param,
    )
    assert done.returncode == 0, done.stderr
    yield request.param, target
    shutil.rmtree(target)


def _layer(built: tuple[str, Path]) -> Path:
    return built[1] / "SharedLayer" / "python"


def test_compiled_parts_are_for_the_runtime_and_the_processor(built: tuple[str, Path]) -> None:
    """Whatever Python and processor built it."""
    machine = {"arm64": "aarch64", "x86_64": "x86_64"}[built[0]]
    compiled = sorted(path.name for path in _layer(built).rglob("*.so"))
    suffix = f".cpython-313-{machine}-linux-gnu.so"
    assert {"_pydantic_core" + suffix, "lexbor" + suffix} <= set(compiled)
    assert [] == [name for name in compiled if not name.endswith(suffix)]


def test_the_layer_holds_our_own_package_whole(built: tuple[str, Path]) -> None:
    """Every module that stands in the source, and nothing else."""
    source, shipped = ROOT / "shared" / "wallflower", _layer(built) / "wallflower"
    expected = {p.relative_to(source) for p in source.rglob("*") if _is_source(p)}
    assert expected == {p.relative_to(shipped) for p in shipped.rglob("*") if _is_source(p)}
    assert Path("config.py") in expected


def test_the_layer_holds_the_pinned_requirements_only(built: tuple[str, Path]) -> None:
    """No boto3, which the runtime brings, and no tool of development."""
    lines = (ROOT / "shared" / "requirements.txt").read_text().splitlines()
    pins = {line.replace("-", "_").replace("==", "-") for line in lines if "==" in line}
    installed = {path.stem for path in _layer(built).glob("*.dist-info")}
    assert {pin.split("-")[0] for pin in pins} == {name.split("-")[0].lower() for name in installed}
    assert pins == {name.lower() for name in installed}
    assert not (_layer(built) / "boto3").exists()


def test_bytecode_goes_along_where_the_runtimes_python_is(built: tuple[str, Path]) -> None:
    """Lambda cannot write it; where it goes, it is whole, and knows no path of this machine."""
    source = ROOT / "shared" / "wallflower"
    modules = {p.relative_to(source).with_suffix("") for p in source.rglob("*.py")}
    compiled = (_layer(built) / "wallflower").rglob("__pycache__/*.cpython-313.pyc")
    found = {_module(path, _layer(built) / "wallflower"): path for path in compiled}
    assert set(found) == (modules if _runs_here("python3.13") else set())
    assert [] == [path for path in found.values() if str(built[1]).encode() in path.read_bytes()]


def test_the_layer_is_small(built: tuple[str, Path]) -> None:
    """AWS allows 250 MB unzipped; a small one starts sooner."""
    size = sum(path.stat().st_size for path in _layer(built).rglob("*") if path.is_file())
    assert 5 * MEGABYTE < size < 60 * MEGABYTE


def test_each_function_is_its_handler_alone(built: tuple[str, Path]) -> None:
    """No tests, no command line, no samples: only what stands in the function's folder."""
    for function in ("Ingest", "Scheduling", "Dispatch"):
        source, shipped = ROOT / "functions" / function.lower(), built[1] / function
        expected = {p.relative_to(source) for p in source.rglob("*") if _is_source(p)}
        assert expected == {p.relative_to(shipped) for p in shipped.rglob("*") if _is_source(p)}
        assert Path("app.py") in expected


def test_nothing_but_layer_functions_and_template_is_built(built: tuple[str, Path]) -> None:
    """The whole upload is these five."""
    expected = ["Dispatch", "Ingest", "Scheduling", "SharedLayer", "template.yaml"]
    assert expected == sorted(path.name for path in built[1].iterdir())


def test_another_processor_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """And nothing is built."""
    done = _sam("build", "SharedLayer", "--build-dir", str(tmp_path / "b"), architecture="mips")
    assert done.returncode != 0
    assert 'ARCHITECTURE is arm64 or x86_64, not "mips"' in done.stderr


def test_the_template_is_valid_to_sam_and_its_lint() -> None:
    """The transform accepts it, and every property exists."""
    done = _sam("validate", "--lint")
    assert (0, True) == (done.returncode, "is a valid SAM Template" in done.stdout), done.stderr


def _module(compiled: Path, package: Path) -> Path:
    return compiled.parent.parent.relative_to(package) / compiled.name.removesuffix(
        ".cpython-313.pyc"
    )


def _runs_here(python: str) -> bool:
    try:
        return subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def _is_source(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts
