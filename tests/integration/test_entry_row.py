"""A mail's row in the ledger: read back as it was written, and small."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.metering.item_size import item_size
from tests.unit.domain.samples import few
from wallflower.adapters.dynamodb.rows.entry import entry_item, entry_of
from wallflower.adapters.dynamodb.values import from_wire, to_wire
from wallflower.domain.commands.command import Answered, Drop, Every, Note, Snooze
from wallflower.domain.deed import Deed
from wallflower.domain.delivery import Delivery
from wallflower.domain.ledger import Entry, MailKind, Outcome, Person, Tier
from wallflower.domain.people.interaction import Direction, Interaction

DAY = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
KILOBYTE = 1024
words = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=120)
touches = st.builds(
    Interaction,
    at=st.integers(0, 400).map(lambda days: AT - timedelta(days=days)),
    direction=st.sampled_from(Direction),
    kind=st.sampled_from(["email", "coffee", "call"]),
    topic=words.map(lambda text: text[:60]),
)
numbers = st.integers(1, 60)
commands = st.one_of(
    st.builds(Snooze, numbers, st.just(DAY)),
    st.builds(Every, numbers, st.integers(1, 3653)),
    st.builds(Note, numbers, words.filter(bool)),
    st.builds(Drop, numbers),
    st.builds(Answered, numbers, st.booleans()),
)


def person(number: int) -> Person:
    return Person(
        contact=f"{number:016}",
        name=f"Maximiliana Trostburg {number}",
        address=f"maximiliana{number}@wolkenstein.example",
    )


def entry(people: tuple[Person, ...], touch: Interaction | None = None) -> Entry:
    return Entry(
        day=DAY,
        identity="5f2c" * 16,
        objects=("inbox/0123456789abcdef0123456789abcdef",),
        tier=Tier.OWNER,
        kind=MailKind.COMMAND,
        outcome=Outcome.DONE,
        subject="Re: Three short mails, ready to go",
        touch=touch,
        people=people,
        answer=Delivery(),
    )


def size(one: Entry) -> int:
    return item_size(to_wire(entry_item("capture", one)))


def kept(one: Entry) -> Entry:
    """What is read back."""
    return entry_of(from_wire(to_wire(entry_item("capture", one))))


@few
@given(
    st.lists(st.tuples(commands, st.none() | st.just(DAY), st.booleans()), max_size=4),
    st.lists(st.none() | st.lists(touches, max_size=2).map(tuple), min_size=2, max_size=2),
    words,
)
def test_what_commands_did_is_read_back(
    done: list[tuple[Snooze, date | None, bool]],
    own: list[tuple[Interaction, ...] | None],
    unclear: str,
) -> None:
    """Each deed with its person, and whose touches are her own."""
    people = tuple(replace(person(n), touches=its) for n, its in enumerate(own))
    deeds = tuple(
        Deed(contact=f"{n % 2:016}", command=command, before=n * 30, due=due, proposed=proposed)
        for n, (command, due, proposed) in enumerate(done)
    )
    whole = replace(entry(people), deeds=deeds, digest=DAY, unclear=unclear, problem="unclear")
    read = kept(whole)
    assert (deeds, DAY, unclear) == (read.deeds, read.digest, read.unclear)
    assert size(whole) > KILOBYTE or people == read.people or any(own)


def test_a_mail_of_six_commands_is_one_kilobyte() -> None:
    people = tuple(map(person, range(3)))
    deeds = (
        Deed(contact=people[0].contact, command=Snooze(1, DAY)),
        Deed(contact=people[1].contact, command=Every(2, 91), before=90, due=DAY),
        Deed(contact=people[1].contact, command=Note(2, "x" * 120)),
        Deed(contact=people[1].contact, command=Answered(2, yes=False)),
        Deed(contact=people[2].contact, command=Drop(3)),
        Deed(contact=people[2].contact, command=Note(3, "x" * 60)),
    )
    steered = tuple(replace(one, touches=()) for one in people)
    whole = replace(entry(steered), deeds=deeds, digest=DAY, unclear="x" * 80, problem="unclear")
    assert size(whole) <= KILOBYTE


def test_six_forwards_in_one_mail_are_one_kilobyte() -> None:
    """Each keeps its date and the first words of its topic."""
    many = tuple(
        Interaction(
            at=AT - timedelta(days=n), direction=Direction.IN, topic="x" * 200, said="y" * 400
        )
        for n in range(6)
    )
    people = tuple(replace(person(n), touches=(many[n],)) for n in range(1, 6))
    whole = entry((person(0), *people), many[0])
    read = kept(whole)
    assert size(whole) <= KILOBYTE
    assert [t.at for t in many] == [read.touches(one)[0].at for one in read.people]


def test_one_touch_for_all_takes_no_more_room_than_before() -> None:
    """Only touches that differ are kept beside the person."""
    alone = to_wire(
        entry_item(
            "capture",
            entry(
                (person(0), person(1)),
                Interaction(at=AT, direction=Direction.IN, topic="Compilers"),
            ),
        )
    )
    assert {5} == {len(one["L"]) for one in alone["who"]["L"]}
    assert not {"deeds", "digest", "unclear"} & set(alone)
