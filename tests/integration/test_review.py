"""The look back, from the mails of a month to the letter on the first of the next."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from tests.integration.mails import JANE, TOM, forward, written
from tests.integration.world import CAPTURE, World
from wallflower.adapters.dynamodb.reviews import put_review
from wallflower.adapters.dynamodb.table import Table
from wallflower.domain.identity import event_id
from wallflower.domain.review.review import Review

FIRST = datetime(2026, 12, 1, 7, 0, 20, tzinfo=UTC)  # at eight in Berlin


def wrote(cloud: World, *people: str) -> None:
    """The owner writes to each of them, with us in copy."""
    for person in people:
        cloud.take(written("Thank you for the paper.", to=person, cc=CAPTURE))


def due(day: str) -> dict[str, Any]:
    """The event of the review of that date."""
    detail = {
        "v": 1,
        "id": event_id("ReviewDue", "capture", day),
        "owner": "capture",
        "at": f"{day}T07:00:00Z",
        "occurrence": day,
    }
    return {"source": "wallflower.scheduling", "detail-type": "ReviewDue", "detail": detail}


def came(cloud: World) -> list[str]:
    """The names of the reviews that left."""
    names = [letter.tags["letter"] for letter in cloud.sent]
    return [name for name in names if name.endswith("-review")]


def planned(cloud: World) -> str:
    (owner,) = cloud.rows("O")
    return str(owner["review_on"])


def said(cloud: World) -> str:
    body = cloud.letters[-1].get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())


def test_a_review_comes_on_the_first_at_the_owners_hour(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """The sweep before sets its schedule, and it says what the month was."""
    wrote(cloud, JANE, TOM)
    cloud.take(written("With pleasure.", sender=JANE, to=CAPTURE))
    clock.move_to(datetime(2026, 12, 1, 6, 20, tzinfo=UTC))
    cloud.sweep()
    assert "capture-20261201T0700Z-ReviewDue" in cloud.schedules()
    assert [] == came(cloud)
    clock.move_to(FIRST)
    cloud.fire()
    cloud.settle()
    assert ["2026-12-01-review"] == came(cloud)
    assert "November: you wrote to 2 people" == cloud.letters[-1]["Subject"]
    assert "One of them answered, as far as I know." in said(cloud)
    (row,) = cloud.rows("G#2026-12-01#review")
    assert ("settled", "2027-01-01") == (row["state"], planned(cloud))


def test_the_hour_and_the_month_are_those_of_the_owners_zone(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """In Berlin December begins an hour before midnight in UTC, and what is said then is of it."""
    clock.move_to(datetime(2026, 11, 30, 22, 59, tzinfo=UTC))
    wrote(cloud, JANE)
    clock.move_to(datetime(2026, 11, 30, 23, 1, tzinfo=UTC))
    wrote(cloud, TOM)
    clock.move_to(FIRST)
    cloud.sweep()
    assert "November: you wrote to 1 person" == cloud.letters[-1]["Subject"]


def test_a_review_and_a_digest_may_come_at_one_moment(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """1 February 2027 is a Monday: two schedules, two letters."""
    clock.move_to(datetime(2027, 1, 26, 9, tzinfo=UTC))
    cloud.sweep()
    cloud.settle()
    cloud.take(forward())
    wrote(cloud, TOM)
    cloud.settle()
    clock.move_to(datetime(2027, 2, 1, 6, 20, tzinfo=UTC))
    cloud.sweep()
    names = [name for name in cloud.schedules() if "20270201" in name]
    assert ["capture-20270201T0700Z", "capture-20270201T0700Z-ReviewDue"] == sorted(names)
    clock.move_to(datetime(2027, 2, 1, 7, 0, 20, tzinfo=UTC))
    letters = len(cloud.sent)
    cloud.fire()
    cloud.settle()
    left = sorted(letter.tags["letter"] for letter in cloud.sent[letters:])
    assert ["2027-02-01-digest", "2027-02-01-review"] == left
    assert "2027-02-08" == cloud.rows("O")[0]["occurrence"]


def test_told_twice_a_review_leaves_once(cloud: World, clock: time_machine.Traveller) -> None:
    """By its schedule, by the sweep, and by both again once it has left."""
    wrote(cloud, JANE)
    clock.move_to(FIRST)
    for _ in range(3):
        cloud.sweep()
        cloud.run("Dispatch", due("2026-12-01"))
        cloud.settle()
    assert ["2026-12-01-review"] == came(cloud)
    before = cloud.state()
    cloud.run("Dispatch", due("2026-12-01"))
    assert before == cloud.state()


@pytest.mark.parametrize("day", ["2026-11-01", "2027-01-01", "2026-12-02"])
def test_an_event_for_another_date_does_nothing(
    cloud: World, clock: time_machine.Traveller, day: str
) -> None:
    wrote(cloud, JANE)
    clock.move_to(FIRST)
    before = cloud.state()
    cloud.run("Dispatch", due(day))
    assert before == cloud.state()


def test_a_schedule_that_fires_too_early_does_nothing(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """The owner's hour was another when it was set."""
    wrote(cloud, JANE)
    clock.move_to(FIRST - timedelta(hours=2))
    cloud.run("Dispatch", due("2026-12-01"))
    assert ([], []) == (came(cloud), cloud.rows("G#2026-12-01#review"))


def test_several_missed_reviews_are_one_of_the_newest_month(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """After a standstill of months."""
    wrote(cloud, JANE)
    clock.move_to(datetime(2027, 2, 10, 9, tzinfo=UTC))
    wrote(cloud, TOM, "Ana <ana@lopez.example>")
    clock.move_to(datetime(2027, 3, 5, 9, tzinfo=UTC))
    cloud.sweep()
    cloud.settle()
    cloud.sweep()
    assert ["2027-03-01-review"] == came(cloud)
    assert "February: you wrote to 2 people" in [letter["Subject"] for letter in cloud.letters]
    assert "2027-04-01" == planned(cloud)


def test_an_empty_month_is_told_of_once(cloud: World, clock: time_machine.Traveller) -> None:
    """After a month with something to tell; a second one in a row is silence, and no nagging."""
    wrote(cloud, JANE)
    for month in (12, 13, 14, 15):
        clock.move_to(datetime(2026 + month // 13, (month - 1) % 12 + 1, 1, 9, tzinfo=UTC))
        cloud.sweep()
        cloud.settle()
    assert ["2026-12-01-review", "2027-01-01-review"] == came(cloud)
    assert "2027-04-01" == planned(cloud)
    subjects = [letter["Subject"] for letter in cloud.letters]
    assert "December: a quiet month" in subjects


def test_a_new_owner_gets_the_first_review_when_there_is_something_to_tell(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """Nothing came of the month in which she was born."""
    clock.move_to(FIRST)
    cloud.sweep()
    assert ([], "2027-01-01") == (came(cloud), planned(cloud))
    clock.move_to(datetime(2026, 12, 10, 9, tzinfo=UTC))
    wrote(cloud, JANE)
    clock.move_to(datetime(2027, 1, 1, 9, tzinfo=UTC))
    cloud.sweep()
    assert ["2027-01-01-review"] == came(cloud)


def test_an_owner_from_before_reviews_gets_the_next_one(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """Her row does not say when it is; the first sweep writes that, once."""
    table = cloud.client("dynamodb")
    table.update_item(
        TableName="table",
        Key={"PK": {"S": "O#capture"}, "SK": {"S": "O"}},
        UpdateExpression="REMOVE review_on",
    )
    cloud.sweep()
    assert "2026-12-01" == planned(cloud)
    wrote(cloud, JANE)
    clock.move_to(FIRST)
    cloud.sweep()
    assert ["2026-12-01-review"] == came(cloud)


def test_a_review_that_did_not_leave_says_the_same_when_it_comes_again(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """What it says is frozen with its claim, whatever comes to be known since."""
    wrote(cloud, JANE)
    clock.move_to(FIRST)
    cloud.run("Dispatch", due("2026-12-01"))
    first = said(cloud)
    cloud.client("dynamodb").update_item(
        TableName="table",
        Key={"PK": {"S": "O#capture"}, "SK": {"S": "G#2026-12-01#review"}},
        UpdateExpression="SET #s = :claimed",
        ExpressionAttributeNames={"#s": "state"},
        ExpressionAttributeValues={":claimed": {"S": "claimed"}},
    )
    with time_machine.travel(FIRST - timedelta(days=2), tick=False):
        wrote(cloud, TOM)
    clock.shift(timedelta(minutes=61))
    cloud.sweep()
    assert "November: you wrote to 1 person (possible repeat)" == cloud.letters[-1]["Subject"]
    assert first == said(cloud)


def test_settling_a_review_plans_no_digest(cloud: World, clock: time_machine.Traveller) -> None:
    """SES says that it left, and nothing follows."""
    wrote(cloud, JANE)
    clock.move_to(FIRST)
    cloud.run("Dispatch", due("2026-12-01"))
    occurrence = cloud.rows("O")[0]["occurrence"]
    cloud.settle()
    assert occurrence == cloud.rows("O")[0]["occurrence"]
    assert [] == list(cloud.told())


def test_an_answer_to_a_review_means_the_newest_digest(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """A review has no numbers of its own."""
    cloud.take(forward())
    wrote(cloud, TOM)
    clock.move_to(datetime(2026, 11, 30, 7, 0, 20, tzinfo=UTC))
    cloud.fire()
    cloud.settle()
    clock.move_to(FIRST)
    cloud.run("Dispatch", due("2026-12-01"))
    reply_to = str(cloud.letters[-1]["Reply-To"])
    cloud.take(written("1 done", to=reply_to), recipients=(reply_to,))
    assert "done_1" in cloud.rows("G#2026-11-30#digest")[0]


def test_a_review_that_is_not_quiet_keeps_its_figures_in_the_table(cloud: World) -> None:
    """Written and read again, it is the same."""
    table = Table(cloud.client("dynamodb"), "table")
    review = Review(owner="capture", day=FIRST.date(), reached=3, known=1, weeks=(0, 1, 2, 0, 0, 0))
    assert table.write(put_review(review))
    found = table.read("capture", letters=[review.name]).reviews
    assert json.dumps({review.name: str(review)}) == json.dumps(
        {name: str(one) for name, one in found.items()}
    )
    assert [] == [digest for digest in table.digests("capture", 5) if digest.day == review.day]
