"""The owner's people by the command line: shown, changed, merged and parted, and mails after it."""

from datetime import timedelta

import pytest
import time_machine

from cli.main import main
from tests.integration.mails import drafts, forward, sent_draft, written
from tests.integration.test_adversary import closed
from tests.integration.test_pipeline import asked_for_digest
from tests.integration.world import CAPTURE, OWNER, Say, World

JANE, HOME = "jane@acme.example", "jane@home.example"


def known(cloud: World) -> None:
    """Jane at work, Jane at home and Tom, each of one forward."""
    cloud.take(forward())
    cloud.take(forward(f"Jane Doe-Smith <{HOME}>", "Fri, Oct 2, 2026 at 8:00 AM"))
    cloud.take(forward("Tom Ford <tom@ford.example>", "Fri, May 1, 2026 at 8:00 AM"))


def people(cloud: World) -> list[list[str]]:
    return sorted(row["addresses"] for row in cloud.rows("C#") if "same_as" not in row)


def test_everybody_is_listed_the_longest_due_first(cloud: World, say: Say) -> None:
    assert (0, "Nobody yet. Forward a mail to begin.\n") == say("list")
    known(cloud)
    status, told = say("list")
    names = [line[32:] for line in told.splitlines()]
    assert (0, ["Tom Ford", "Jane Doe", "Jane Doe-Smith"]) == (status, names)


def test_what_is_set_is_shown(cloud: World, say: Say) -> None:
    """Facts, ring, strength, favours and an occasion, in words; told twice, the same."""
    known(cloud)
    words = ("--ring", "close", "--birthday", "3 May 1990", "--organisation", "Acme")
    more = ("--role", "Engineer", "--note", "Loves jazz", "--closeness", "0.8", "--gave")
    occasion = ("--occasion", "conference 2026-12-02 PyCon Berlin")
    for _ in range(2):
        status, told = say("set", "Jane Doe", *words, *more, *occasion)
        assert 0 == status
    for said in (
        "Close, every 4 weeks",
        "Engineer at Acme",
        "Born: 3 May 1990",
        "Warm (0.80)",
        "You gave 2, asked 0",
        "Conference: 2 December PyCon Berlin",
        "Loves jazz",
        "You may ask for something.",
    ):
        assert 1 == told.count(said), told
    assert ["conference-2026-12-02", "birthday"] == [
        row["SK"].split("#")[2] for row in sorted(cloud.rows("V#"), key=lambda row: row["day"])
    ]


def test_a_merged_persons_old_address_still_leads_to_her(
    cloud: World, say: Say, clock: time_machine.Traveller
) -> None:
    """A copy to it, a mail from it, and the reminder that had named it."""
    known(cloud)
    asked_for_digest(cloud)
    status, told = say("merge", HOME, JANE)
    assert (0, True) == (status, f"<{JANE}> (also {HOME})" in told)
    assert [[JANE, HOME], ["tom@ford.example"]] == people(cloud)
    clock.shift(timedelta(hours=1))
    cloud.take(written("Hello again", to=HOME, cc=CAPTURE))
    assert "last_out" in cloud.contact(JANE)
    clock.shift(timedelta(hours=1))
    cloud.take(written("Hi", sender=f"Jane <{HOME}>", to=OWNER, cc=CAPTURE))
    assert "2026-11-23T11:30:00Z" == cloud.contact(JANE)["last_in"]
    assert [[JANE, HOME], ["tom@ford.example"]] == people(cloud)
    assert "reminder" not in cloud.contact(JANE)


def test_facts_and_occasions_of_both_are_the_merged_persons(cloud: World, say: Say) -> None:
    known(cloud)
    say("set", HOME, "--birthday", "3 May", "--note", "Plays the cello")
    say("set", JANE, "--organisation", "Acme")
    _, told = say("merge", HOME, JANE)
    for said in ("Acme", "Plays the cello", "Born: 3 May", "Birthday: 3 May 2027"):
        assert said in told
    waiting = [row for row in cloud.rows("V#") if "agenda_sk" in row]
    assert [cloud.contact(JANE)["SK"][2:]] == [row["SK"].split("#")[1] for row in waiting]


def test_a_birthday_and_promises_of_two_who_differ(cloud: World, say: Say) -> None:
    """The birthday is the one that is shown, and no promise is lost."""
    known(cloud)
    for who, day, what in ((JANE, "3 May", "send the paper"), (HOME, "4 June", "bring the cello")):
        say("set", who, "--birthday", day, "--occasion", f"promise 2026-12-12 {what}")
    _, told = say("merge", HOME, JANE)
    for said in ("Born: 3 May", "Birthday: 3 May 2027", "send the paper; bring the cello"):
        assert said in told
    assert 2 == len([row for row in cloud.rows("V#") if "agenda_sk" in row])


def test_a_name_that_a_merge_drops_is_noted_until_a_split(cloud: World, say: Say) -> None:
    known(cloud)
    assert "Also known as Jane Doe-Smith" in say("merge", HOME, JANE)[1]
    assert "Also known as" not in say("split", JANE, HOME)[1]
    assert "Jane Doe-Smith <jane@home.example>" in say("show", HOME)[1]


def test_the_draft_to_a_merged_person_closes_her_reminder(cloud: World, say: Say) -> None:
    """It was made before the merge, and carries the token of the contact who is no more."""
    cloud.take(forward())
    cloud.take(forward(f"Jane Doe-Smith <{HOME}>", "Fri, May 1, 2026 at 8:00 AM"))
    letters = drafts(asked_for_digest(cloud))
    number = [str(draft["To"]) for draft in letters].index(HOME) + 1
    say("merge", HOME, JANE)
    raw, recipients = sent_draft(letters[number - 1])
    for _ in range(2):
        cloud.take(raw, recipients=recipients)
        assert "last_out" in cloud.contact(JANE)
        assert "reminder" not in cloud.contact(JANE)
        assert f"done_{number}" in closed(cloud)


def test_merged_twice_is_said_in_one_sentence(cloud: World, say: Say) -> None:
    known(cloud)
    say("merge", HOME, JANE)
    assert (2, "These are one person already: Jane Doe.\n") == say("merge", HOME, JANE)


def test_a_split_gives_both_their_own_mails_back(
    cloud: World, say: Say, clock: time_machine.Traveller
) -> None:
    """And the name under which the address came; nothing that was noted is lost."""
    known(cloud)
    before = [cloud.contact(address) for address in (JANE, HOME)]
    say("set", JANE, "--note", "Loves jazz")
    say("merge", HOME, JANE)
    status, told = say("split", JANE, HOME)
    assert (0, 2, 2) == (status, told.count("Loves jazz"), told.count("Jane Doe"))
    after = [cloud.contact(address) for address in (JANE, HOME)]
    for name in ("name", "last_in", "topics", "addresses"):
        assert [row[name] for row in before] == [row[name] for row in after]
    clock.shift(timedelta(hours=1))
    cloud.take(written("Hello", to=HOME, cc=CAPTURE))
    assert [False, True] == ["last_out" in cloud.contact(a) for a in (JANE, HOME)]
    assert (2, f"Jane Doe has no address {HOME}.\n") == say("split", JANE, HOME)
    assert 0 == say("merge", HOME, JANE)[0]
    assert [[JANE, HOME], ["tom@ford.example"]] == people(cloud)


def test_one_more_address_reaches_the_same_person(cloud: World, say: Say) -> None:
    known(cloud)
    assert 0 == say("set", "Tom", "--address", "Tom@Home.example")[0]
    cloud.take(written("Hello", to="tom@home.example", cc=CAPTURE))
    assert "last_out" in cloud.contact("tom@ford.example")
    assert (2, f"{HOME} belongs to Jane Doe-Smith: merge the two instead.\n") == say(
        "set", "Tom", "--address", HOME
    )


def test_where_all_answers_are_seen_a_missing_one_is_known(
    cloud: World, say: Say, clock: time_machine.Traveller
) -> None:
    """Three mails without an answer, weeks apart: the cadence widens; before, it did not."""
    known(cloud)
    for expected in ("every 3 months; due", "for now every 6 months"):
        for _ in range(3):
            clock.shift(timedelta(days=20))
            cloud.take(written("Hello Tom", to="tom@ford.example", cc=CAPTURE))
        assert expected in say("show", "Tom")[1]
        say("answers", "seen")
    cloud.take(written("Hi", sender="Tom <tom@ford.example>", to=OWNER, cc=CAPTURE))
    assert "for now" not in say("show", "Tom")[1]
    assert 2 == main(["contact", "--table", "table", "--owner", "nobody", "answers", "seen"])


def test_who_is_never_to_be_named_is_in_no_digest(cloud: World, say: Say) -> None:
    known(cloud)
    say("set", "Tom", "--standing", "never")
    assert "Tom" not in str(asked_for_digest(cloud)["Subject"])


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("show", "Jane"), "Several people are called so; say the address:"),
        (("show", "Janet"), "I know nobody called “Janet”. Did you mean Jane Doe"),
        (("show", "x@y.example"), "I know nobody called “x@y.example”."),
        (("set", "Tom", "--every", "blue moon"), "“blue moon” is no interval"),
        (("set", "Tom", "--birthday", "3/5"), "“3/5” is no day that I can read"),
        (("set", "Tom", "--snooze", "soon"), "“soon” is no interval"),
        (("set", "Tom", "--closeness", "7"), "goes from 0"),
        (("set", "Tom", "--occasion", "party"), "“party” is no occasion"),
        (("set", "Tom", "--address", "nowhere"), "“nowhere” is no mail address."),
        (("set", "Tom", "--address", "t@t.example", "--closeness", "7"), "goes from 0"),
        (("set", "Tom", "--ring", "close", "--address", HOME), "merge the two instead."),
        (("set", "Tom", "--snooze", "2020-01-01"), "2020-01-01 has passed"),
        (("split", JANE, JANE), f"{JANE} is the only address of Jane Doe."),
        (("split", "Tom", "tom@ford.example"), "is the only address of Tom Ford."),
        (("split", "Tom", HOME), f"Tom Ford has no address {HOME}."),
    ],
)
def test_a_mistake_is_answered_by_one_sentence_and_changes_nothing(
    cloud: World, say: Say, words: tuple[str, ...], answer: str
) -> None:
    known(cloud)
    before = cloud.rows()
    status, told = say(*words)
    assert (2, True, before) == (status, answer in told, cloud.rows())


def test_a_table_that_is_not_there_is_said_to_be_missing(
    cloud: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == main(["contact", "--table", "nowhere", "list"])
    assert "name yours with --table" in capsys.readouterr().err
