"""`wallflower simulate`: a year in a second, the same for the same seed."""

import subprocess
import sys
from pathlib import Path

import pytest

from cli.main import main
from cli.simulate.policies import OldestFirst, Policy, ThePlan, Timers
from cli.simulate.year import Told, simulate
from wallflower.domain.owner import Rhythm

ROOT = Path(__file__).resolve().parents[2]
RHYTHM = Rhythm(people=10)
SMALL = ["simulate", "--contacts", "60", "--months", "3"]


def year(policy: Policy, seed: int) -> Told:
    return simulate(policy, 300, 12, RHYTHM, seed)


def test_the_plan_keeps_more_near_ties_warm_and_shows_no_pile() -> None:
    """Over eight networks of 300 people: more close and good people with whom it is warm than
    with the oldest first or a timer each, more answers, and never more people at once than the
    month's share."""
    plan, oldest, timers = (
        [year(policy, seed) for seed in range(8)] for policy in (ThePlan(), OldestFirst(), Timers())
    )
    warm = [sum(told.warm[-1] for told in years) for years in (plan, oldest, timers)]
    answers = [sum(told.answered for told in years) for years in (plan, oldest, timers)]
    assert (warm[0], answers[0]) == (max(warm), max(answers))
    assert max(told.shown for told in plan) <= 3
    assert min(told.shown for told in timers) > 100


def test_the_same_seed_gives_the_same_months(capsys: pytest.CaptureFixture[str]) -> None:
    """Line by line, also in another process with other hashes; another seed gives others."""
    command = [sys.executable, "-m", "cli.main", *SMALL]
    environment = {"PYTHONPATH": f"{ROOT}:{ROOT}/shared", "PYTHONHASHSEED": "7", "COLUMNS": "80"}
    other = subprocess.run(
        command, check=True, capture_output=True, text=True, env=environment, cwd=ROOT
    )
    told = []
    for seed in ("1", "2"):
        assert 0 == main([*SMALL, "--seed", seed])
        told.append(capsys.readouterr().out)
    assert other.stdout == told[0] != told[1]


def test_it_prints_a_table_and_a_plot(capsys: pytest.CaptureFixture[str]) -> None:
    """One row and one mark for each way to choose, on a narrow terminal too."""
    main(SMALL)
    lines = capsys.readouterr().out.splitlines()
    for name in ("the plan", "oldest first", "a timer each"):
        assert 1 == sum(line.strip().startswith(name) for line in lines[:-3])
    assert ["● the plan", "○ oldest first", "△ a timer each"] == [
        line.strip() for line in lines[-3:]
    ]
    assert max(map(len, lines)) <= 80


def test_the_plot_fits_a_narrow_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Five years on forty columns: months are left out, and no line is wrapped."""
    monkeypatch.setenv("COLUMNS", "40")
    main(["simulate", "--contacts", "20", "--months", "60"])
    lines = capsys.readouterr().out.splitlines()
    start = lines.index("Warm ties")
    assert max(map(len, lines[start:])) <= 40
    assert 11 == sum("│" in line for line in lines[start:])


@pytest.mark.parametrize("wrong", ["0", "-1", "many", "10001"])
@pytest.mark.parametrize("option", ["--contacts", "--people", "--months"])
def test_a_number_that_is_none_is_refused_in_one_sentence(
    option: str, wrong: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["simulate", option, wrong])
    assert 2 == left.value.code
    assert "no number from 1 to 10000" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--contacts", "1", "--months", "1"], ["--people", "300"]])
def test_small_and_large_wishes_are_granted(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == main([*SMALL, *arguments])
    assert "the plan" in capsys.readouterr().out
