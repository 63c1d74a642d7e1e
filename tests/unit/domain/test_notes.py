"""Notes: what is understood of the people in them, and that nothing else is."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from wallflower.domain.address import Address, find_addresses, is_robot
from wallflower.domain.note import read_note
from wallflower.domain.people.birthday import Birthday
from wallflower.domain.people.facts import Facts

NOTES: list[dict[str, Any]] = [
    json.loads(line)
    for line in Path(__file__).with_name("notes.jsonl").read_text("utf-8").splitlines()
]
WORDS = [
    *["Met", "Jane", "Doe", "Jane Doe", "Bob", "Acme", "PyCon", "at", "in", "from", "and", "who"],
    *["she", "works", "builds", "on", "as", "compilers", "an engineer", "CTO", "with", "the", ","],
    *[".", ";", "\n", "\n\n", "Name:", "Email:", "Company:", "Met:", "|", "-", "jane@acme.example"],
    *["<jane.doe@acme.example>", "(bo@b.example)", "auf der", "getroffen", "arbeitet", "bei", "an"],
    *[
        "travaille",
        "chez",
        "sur",
        "trabaja",
        "en",
        "https://acme.example/x",
        "GmbH",
        "Dr.",
        "BEGIN:VCARD",
    ],
    *["birthday", "Birthday:", "born", "her", "3 May", "3.5.", "May 3rd,", "1990", "Geburtstag"],
    *["likes", "is into", "interessiert sich für", "jazz", "and jazz", "le gusta", "#rust", "#1"],
    *["FN:Jane Doe", "ORG:Acme;Labs", "+49 30 1234", "'", '"', "李", "Łukasz", "van der", "(Acme)"],
]
ANY_NOTE = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)


def told(note: str, subject: str = "") -> tuple[Facts, ...]:
    text = f"{note}\n\n{subject}"
    return read_note(text, [a for a in find_addresses(text) if not is_robot(a)])


def said(facts: Facts) -> dict[str, Any]:
    told = {field.name: getattr(facts, field.name) for field in fields(facts)}
    return {key: _plain(value) for key, value in told.items() if value}


def _plain(value: Any) -> Any:
    if isinstance(value, Birthday):
        return value.iso()
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("note", NOTES, ids=[note["id"] for note in NOTES])
def test_a_note_says_what_it_says(note: dict[str, Any]) -> None:
    """All that the words tell of each person, and nothing of anybody else."""
    assert note["people"] == [said(f) for f in told(note["text"], note.get("subject", ""))]


def words(text: str) -> Iterator[str]:
    return (word.casefold() for word in re.findall(r"\w+", text))


def figures(text: str) -> set[str]:
    """The numbers of a text, also those of a vCard's days (19900503)."""
    return {
        piece.lstrip("0")
        for number in re.findall(r"\d+", text)
        for piece in (number, number[:4], number[-2:])
    }


def assert_nothing_is_invented(note: str) -> None:
    written = " ".join(note.split())
    for facts in told(note):
        assert set(words(facts.name)) <= set(words(note))
        work = (facts.organisation, facts.role, facts.works_on)
        for fact in (*work, facts.met, facts.cares_about, *facts.links):
            assert " ".join(fact.split()) in written
        assert all(f"#{tag}" in written.lower() for tag in facts.tags)
        born = facts.birthday
        assert not born or {str(born.day), str(born.year or born.day)} <= figures(note)


@pytest.mark.parametrize("note", NOTES, ids=[note["id"] for note in NOTES])
def test_every_fact_stands_in_the_note(note: dict[str, Any]) -> None:
    assert_nothing_is_invented(note["text"])


@few
@example("builds getroffen Jane")
@given(ANY_NOTE)
def test_nothing_is_invented(note: str) -> None:
    """However words are thrown together, each fact is written there, letter by letter."""
    assert_nothing_is_invented(note)


@few
@given(ANY_NOTE)
def test_no_address_is_lost_or_told_twice(note: str) -> None:
    """Each address that can be somebody's is in the facts of exactly one person."""
    people = [a.address for a in find_addresses(note) if not is_robot(a)]
    assert sorted(people) == sorted(a for facts in told(note) for a in facts.addresses)


@few
@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    """No text is too strange to be read; without an address nobody has one."""
    assert all(not facts.addresses for facts in told(text.replace("@", "")))


@pytest.mark.parametrize(
    "note",
    [
        "Met Jane Doe at " * 2000,
        "and works on and builds " * 2000,
        "Name: " * 5000,
        "Jane Doe " * 4000 + "jane@acme.example",
        "| " * 10_000,
        "a.b/" * 10_000,
        "\n".join(f"Jane Doe{n}, j{n}@a.example, CTO at Acme" for n in range(1000)),
        "Met " + "van der " * 5000 + "Berg",
        "(" * 20_000 + "jane@acme.example",
        "Leiter" * 5000,
        "#rust " * 5000,
        "#" * 20_000,
        "birthday " * 2000 + "3 May",
        "her birthday is 3. Mai " * 900,
        "likes climbing, " * 1500 + "and jazz",
        "born 3 " * 3000,
    ],
    ids=lambda note: note[:12],
)
def test_no_note_takes_long(note: str) -> None:
    """Text that was made to be slow is read in linear time."""
    begun = process_time()
    told(note)
    assert process_time() - begun < 2


@pytest.mark.parametrize(
    ("note", "met"),
    [
        ("Jane Doe, in Vienna, jane@acme.example", ""),
        ("Met Jane Doe, in Vienna, jane@acme.example", "Vienna"),
        ("Met Jane Doe on Friday, jane@acme.example", ""),
        ("Met Jane Doe in May, jane@acme.example", ""),
        ("Met Bob at PyCon. Jane Doe, jane@acme.example", ""),
    ],
)
def test_a_place_is_where_they_met_only_if_they_met(note: str, met: str) -> None:
    assert [met] == [facts.met for facts in told(note)]


@pytest.mark.parametrize(
    "note",
    [
        "Met Jane Doe. Bob works at Globex, builds boats. jane@acme.example",
        "Jane Doe, jane@acme.example. Tom Stone is CTO at Globex.",
        "Jane Doe (Berlin) jane@acme.example",
    ],
)
def test_what_others_do_is_not_hers(note: str) -> None:
    assert [Facts(name="Jane Doe", addresses=("jane@acme.example",))] == [*told(note)]


def test_people_met_together_are_each_named() -> None:
    found = told("Met Jane Doe and Tom Stone at PyCon")
    assert [Facts(name="Jane Doe", met="PyCon"), Facts(name="Tom Stone", met="PyCon")] == [*found]


@pytest.mark.parametrize(
    "note",
    [
        "Saw The Lion King at the Lyceum",
        "Meeting with Acme Corp on Thursday",
        "Talked to Support at Globex",
        "Book flights with Air France",
        "Add milk to the list",
        "Call with the bank at 3pm",
    ],
)
def test_what_is_no_person_is_not_named(note: str) -> None:
    assert () == told(note)


def test_what_is_yet_to_come_is_not_where_they_met() -> None:
    assert (Facts(name="Dave", organisation="Globex"),) == told(
        "Call with Dave from Globex at the office tomorrow"
    )


def test_a_machine_in_a_note_is_nobody() -> None:
    """Facts are kept of those whom the caller takes for people, and of nobody else."""
    assert () == read_note("Ask no-reply@acme.example", [])


def test_an_address_in_other_letters_keeps_its_person() -> None:
    note = "Met Li Wei at PyCon, li.wei@例え.example"
    person = Address("Li Wei", "li.wei@xn--r8jz45g.example")
    assert (Facts(name="Li Wei", addresses=(person.address,), met="PyCon"),) == told(note)


@pytest.mark.parametrize(
    "note",
    [
        "I have not met Jane Doe <jane@acme.example> at PyCon",
        "Will meet Jane Doe <jane@acme.example> at PyCon",
        "Jane Doe <jane@acme.example> arbeitet nicht mehr bei Bolt",
        "Jane Doe <jane@acme.example>. Her husband works at Bolt",
    ],
)
def test_what_is_denied_to_come_or_anothers_is_no_fact(note: str) -> None:
    """Nothing is kept of what did not happen yet, is so no more, or is said of somebody else."""
    (facts,) = read_note(note, [Address("Jane Doe", "jane@acme.example")])
    assert ("", "", "") == (facts.met, facts.organisation, facts.works_on)


@pytest.mark.parametrize(
    ("note", "tags"),
    [
        ("Jane Doe, jane@acme.example #Rust #rust #RUST", ("rust",)),
        ("Jane Doe works on #rust tooling, jane@acme.example", ("rust",)),
        ("Jane Doe, jane@acme.example, #1 #2026 #2026conf", ("2026conf",)),
        ("Jane Doe, jane@acme.example https://acme.example/#top www.acme.example/a#b", ()),
        ("Jane Doe, jane@acme.example, C# F#", ()),
        ("# Jane Doe\njane@acme.example", ()),
        ("Jane Doe, jane@acme.example " + "#" + "x" * 31, ()),
        (
            "Jane Doe, jane@acme.example #日本 #open_source #two-words-",
            ("日本", "open_source", "two-words"),
        ),
    ],
)
def test_hashtags_are_tags(note: str, tags: tuple[str, ...]) -> None:
    """Letters, figures, `_` and `-`, at least one letter, in no link and behind no word."""
    (facts,) = told(note)
    assert tags == facts.tags


def test_a_word_with_a_hash_stays_a_word() -> None:
    """Only hashtags at the end of a line stand beside what it says."""
    (facts,) = told("Jane Doe works on #rust tooling #berlin, jane@acme.example")
    assert ("#rust tooling #berlin", ("rust", "berlin")) == (facts.works_on, facts.tags)


def test_the_tags_of_one_are_not_anothers() -> None:
    jane, tom = told("Jane Doe, jane@acme.example #rust\n\nTom Stone, tom@bolt.example")
    assert (("rust",), ()) == (jane.tags, tom.tags)


@pytest.mark.parametrize(
    "note",
    [
        "Jane Doe, jane@acme.example, and my birthday is on 3 May",
        "Jane Doe, jane@acme.example and her husband's birthday is 3 May",
        "Jane Doe, jane@acme.example. Tom was born on 3 May 1990.",
        "Jane Doe, jane@acme.example. My birthday: 3 May",
        "Jane Doe, jane@acme.example, her birthday is not 3 May",
        "Jane Doe, jane@acme.example, born in 1990",
        "Jane Doe, jane@acme.example, born 30 February 1990",
        "Jane Doe, jane@acme.example, birthday 3/5 or 4/5",
        "Jane Doe, jane@acme.example. Meeting on 3 May, birthday unknown",
    ],
)
def test_no_other_day_is_her_birthday(note: str) -> None:
    """Neither anybody else's, nor one that could be two days or is none."""
    (facts,) = told(note)
    assert facts.birthday is None


@pytest.mark.parametrize(
    ("note", "cares_about"),
    [
        ("Jane Doe, jane@acme.example, likes our newsletter", "our newsletter"),
        ("Jane Doe, jane@acme.example. She likes to climb.", "climb"),
        ("Jane Doe, jane@acme.example, likes jazz, met at PyCon and FOSDEM", "jazz"),
        ("Jane Doe, jane@acme.example, likes jazz, chess and CTO at Acme", "jazz"),
        ("Met Jane Doe, ran into problems with trains, jane@acme.example", ""),
        ("Jane Doe moved into a flat, jane@acme.example", ""),
        ("Jane Doe is looking into solar panels, jane@acme.example", ""),
        ("Jane Doe, jane@acme.example. Bob and his wife love jazz. I like chess.", ""),
    ],
)
def test_what_somebody_cares_about_is_theirs(note: str, cares_about: str) -> None:
    """Whole as it was written, with whose it is, and nothing that is somebody else's or work."""
    (facts,) = told(note)
    assert cares_about == facts.cares_about
