"""When a command is not obeyed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.domain.capture.telling import US_TOKEN, told
from tests.unit.domain.samples import NOW, mail, receipt
from wallflower.domain.capture.forbidden import COMMAND_AGE


@pytest.mark.parametrize(
    ("days", "problem"),
    [(0, ""), (COMMAND_AGE.days, ""), (COMMAND_AGE.days + 1, "too-old"), (-8, "too-old")],
)
def test_a_command_of_another_week_is_not_obeyed(days: int, problem: str) -> None:
    """Whoever sends an old signed mail again does not command with it, nor with one to come."""
    assert problem == told(mail("1 done", sent=NOW - timedelta(days=days))).forbidden


def test_a_command_without_a_date_is_as_old_as_its_receipt() -> None:
    assert "" == told(mail("1 done", sent=None)).forbidden


def test_a_command_that_only_one_of_two_texts_says_is_not_obeyed() -> None:
    """What the owner saw may be the other one."""
    assert "two-texts" == told(replace(mail("1 done"), texts_agree=False)).forbidden


def test_a_command_that_fell_through_is_not_obeyed_late() -> None:
    assert "late" == told(mail("1 done"), receipt(swept=True)).forbidden


@pytest.mark.parametrize("text", ["", "Thanks!"])
def test_any_mail_to_us_alone_that_fell_through_says_so(text: str) -> None:
    """Its token could still be a command (`remember` obeys a done token without words)."""
    assert "late" == told(mail(text, to=(US_TOKEN,)), receipt(swept=True)).forbidden
