"""The owner's own settings by the command line."""

from collections.abc import Callable

import pytest

from cli.main import main
from tests.integration.world import World

Say = Callable[..., tuple[int, str]]


@pytest.fixture
def say(cloud: World, capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs `wallflower owner` with these words; its status, and all that it printed."""

    def run(*words: str) -> tuple[int, str]:
        capsys.readouterr()
        status = main(["owner", "--table", "table", *words])
        told = capsys.readouterr()
        return status, told.out + told.err

    return run


def test_what_is_set_is_shown_and_nothing_else_changes(cloud: World, say: Say) -> None:
    before = cloud.rows("O")[0]
    tone = ("--first-line", "Hello NAME,", "--sign-off", "Warmly, Robin", "--formal")
    for _ in range(2):
        status, told = say("set", "--subject", "plain", "--quiet", "glad", *tone)
        for said in (
            "Subjects without names.",
            "When nobody is due: a short glad mail.",
            "Drafts begin “Hello NAME,”, end “Warmly, Robin”, and call people by their whole names",
        ):
            assert (0, 1) == (status, told.count(said)), told
    assert say("show") == (0, told)
    set_to = {"first_line": "Hello NAME,", "sign_off": "Warmly, Robin"}
    flags = {"formal": True, "plain_subjects": True, "glad": True}
    assert {**before, **set_to, **flags} == cloud.rows("O")[0]


def test_all_of_it_can_be_taken_back(cloud: World, say: Say) -> None:
    before, shown = cloud.rows("O")[0], say("show")
    say("set", "--subject", "plain", "--quiet", "glad", "--formal", "--sign-off", "Warmly")
    say("set", "--sign-off", "", "--informal")
    assert "without names" in say("show")[1]
    say("set", "--subject", "names", "--quiet", "none")
    assert (before, shown) == (cloud.rows("O")[0], say("show"))


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ((), "Say what to change, for example --subject plain (--help shows the rest).\n"),
        (("--sign-off", "Warmly,\nRobin"), "leave out the line break.\n"),
        (("--first-line", "Hi NAME, " * 10), "has 89 characters: 80 are the most.\n"),
        (("--sign-off", "see www.evil.example", "--quiet", "glad"), "leave them out.\n"),
    ],
)
def test_a_mistake_changes_nothing(
    cloud: World, say: Say, words: tuple[str, ...], answer: str
) -> None:
    before = cloud.rows()
    status, told = say("set", *words)
    assert (2, True, 1) == (status, told.endswith(answer), told.count("\n"))
    assert before == cloud.rows()


def test_an_owner_who_is_not_there_is_not_made(cloud: World, say: Say) -> None:
    before = cloud.rows()
    for words in (("show",), ("set", "--quiet", "glad")):
        answer = (2, "There is no owner nobody: name yours with --owner.\n")
        assert answer == say("--owner", "nobody", *words)
    assert before == cloud.rows()
