"""`wallflower contact` in words: what is shown, and what is said where AWS cannot be used."""

from dataclasses import replace
from datetime import timedelta

import pytest
from botocore.exceptions import ClientError, ConnectTimeoutError

from cli.connect import explained
from cli.contact.shown import listed, shown
from cli.main import main
from tests.unit.engine.people import NOW, TODAY, blank, opened
from wallflower.domain.engine.balance import Balance
from wallflower.domain.people.birthday import Birthday
from wallflower.domain.people.career import Role
from wallflower.domain.people.contact import Contact, Standing
from wallflower.domain.people.kept import Noted
from wallflower.domain.people.profile import Profile
from wallflower.domain.people.ring import Ring
from wallflower.flows.people import Known


@pytest.fixture
def strange(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A machine that knows nothing of AWS."""
    for name in ("CONFIG_FILE", "SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(f"AWS_{name}", "/dev/null")
    for name in ("DEFAULT_REGION", "REGION", "PROFILE", "ACCESS_KEY_ID", "SECRET_ACCESS_KEY"):
        monkeypatch.delenv(f"AWS_{name}", raising=False)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    return monkeypatch


def lines(contact: Contact, profile: Profile | None = None) -> list[str]:
    """What is shown of somebody."""
    known = Known(contact=contact, profile=profile or Profile(contact="c"), occasions=())
    return [line.strip() for line in shown(known, NOW)]


def days_ago(days: int) -> Contact:
    return blank(last_out=NOW - timedelta(days=days))


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        (blank(), "Good, every 3 months; new."),
        (days_ago(100), "due since 13 November, 3 months after your last contact."),
        (days_ago(10), "due on 11 February 2027, 3 months after your last contact."),
        (
            replace(days_ago(100), snoozed=TODAY + timedelta(days=9)),
            "due on 2 December, until when you put it off.",
        ),
        (
            replace(days_ago(100), reminder=opened(5)),
            "due on 18 December, after the last reminder.",
        ),
        (replace(days_ago(9), standing=Standing.NEVER), "never, and not proposed."),
        (replace(days_ago(9), unanswered=3), "for now every 6 months;"),
    ],
)
def test_it_is_said_when_somebody_is_due_and_why(contact: Contact, expected: str) -> None:
    assert expected in lines(contact)[1]


def test_a_history_is_told_from_the_newest_on() -> None:
    roles = (
        Role(organisation="Bolt", role="Lead", since=TODAY),
        Role(organisation="Acme", role="", since=TODAY.replace(year=2024)),
    )
    profile = Profile(
        contact="c",
        roles=roles,
        met=("at PyCon",),
        birthday=Birthday(5, 3, 1990),
        tags=("rust",),
        notes=(Noted(text="Loves jazz", on=TODAY),),
    )
    told = lines(blank(), profile)
    for line in (
        "Lead at Bolt (since 23 November); before that Acme (since 23 November 2024)",
        "Met: at PyCon",
        "Born: 3 May 1990",
        "#rust",
        "Noted on 23 November: Loves jazz",
    ):
        assert line in told


def test_whether_a_favour_may_be_asked_is_said_with_what_would_warm_the_tie() -> None:
    told = " ".join(lines(blank(balance=Balance(gave=2, asked=1))))
    assert "You gave 2, asked 1, and got 0. Not the time to ask for something." in told
    assert "Send them something useful" in told or "Write to them" in told


def test_whoever_is_not_proposed_is_listed_last() -> None:
    people = [
        blank(id="1", name="Never", standing=Standing.NEVER),
        blank(Ring.CLOSE, id="2", name="Soon", last_out=NOW),
        blank(id="3", name="New"),
        blank(id="4", name="Long due", last_out=NOW - timedelta(days=300)),
    ]
    assert ["Long due", "New", "Soon", "Never"] == [line[32:] for line in listed(people, NOW)]


@pytest.mark.parametrize("region", ["", "eu-west-1"])
def test_without_an_account_one_sentence_says_what_to_do(
    strange: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], region: str
) -> None:
    if region:
        strange.setenv("AWS_DEFAULT_REGION", region)
    assert 2 == main(["contact", "--table", "t", "list"])
    told = capsys.readouterr().err
    assert (1, True) == (told.count("\n"), "`aws configure`" in told)


def test_what_aws_says_is_passed_on() -> None:
    refused = ClientError({"Error": {"Code": "AccessDenied", "Message": "Not you."}}, "Query")
    silent = ConnectTimeoutError(endpoint_url="https://dynamodb.example")
    assert "AWS refused: Not you." == explained(refused)
    assert "https://dynamodb.example" in explained(silent)
    assert "aws configure" not in explained(silent)
