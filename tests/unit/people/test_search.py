"""Who is meant by a name."""

import pytest

from tests.unit.engine.people import blank
from wallflower.domain.people.search import matching, nearest

PEOPLE = [
    blank(id=str(n), name=name, addresses=(f"{name[:3].lower()}@a.example",))
    for n, name in enumerate(["Jane Doe", "Jane Doe-Smith", "José Álvarez", "Tom", "王小明", ""])
    if name or n
]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Jane Doe", ["Jane Doe"]),
        ("jane doe", ["Jane Doe"]),
        ("jane", ["Jane Doe", "Jane Doe-Smith"]),
        ("smith jane", ["Jane Doe-Smith"]),
        ("jose alvarez", ["José Álvarez"]),
        ("TOM", ["Tom"]),
        ("王小明", ["王小明"]),
        ("Jan", []),
        ("", []),
        ("?!", []),
    ],
)
def test_whole_words_of_a_name_find_it_and_the_whole_name_wins(
    said: str, expected: list[str]
) -> None:
    """Accents and capitals do not count."""
    assert expected == [contact.name for contact in matching(PEOPLE, said)]


def test_whoever_begins_alike_is_offered() -> None:
    assert ["Jane Doe", "Jane Doe-Smith"] == [c.name for c in nearest(PEOPLE, "Janet")]
    assert [] == nearest(PEOPLE, "")
