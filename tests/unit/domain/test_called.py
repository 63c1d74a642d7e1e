"""What a person is called, made of a name as clients and directories show it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.samples import few
from wallflower.domain.names import Called, called, clean_name, is_personal, spells, spells_company


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Doe, Jane", "Jane Doe"),
        ('"Doe\\, Jane"', "Jane Doe"),
        ("'Jane Doe'", "Jane Doe"),
        ("‘Jane Doe’", "Jane Doe"),
        ("'t Hart, Maarten", "Maarten 't Hart"),
        ("יונתן ברקוביץ'", "יונתן ברקוביץ'"),
        ("Jane  Doe", "Jane Doe"),
        ("Jane Doe 🌻", "Jane Doe"),
        ("👩‍💻 Jane Doe", "Jane Doe"),
        ("Jane Doe (she/her)", "Jane Doe"),
        ("Jane Doe (external)", "Jane Doe"),
        ("William (Bill) Smith", "William Smith"),
        ("García Márquez, Gabriel", "Gabriel García Márquez"),
        ("Doe, J.", "J. Doe"),
        ("Acme, Inc.", "Acme, Inc."),
        ("Acme Support", "Acme Support"),
        ("IBM", "IBM"),
    ],
)
def test_the_given_name_comes_first(written: str, name: str) -> None:
    """A directory's order is turned round; a company's comma stays."""
    assert Called(name) == called(written)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Jane Doe, PhD", "Jane Doe"),
        ("Jane Doe, Ph.D.", "Jane Doe"),
        ("Jane Doe MSc", "Jane Doe"),
        ("Smith, John, MD", "John Smith"),
        ("Smith, John, Jr.", "John Smith Jr."),
        ("Jane Doe, CTO", "Jane Doe"),
        ("Prof. Dr. Anna Müller", "Anna Müller"),
        ("Müller, Prof. Dr. Anna", "Anna Müller"),
        ("Dipl.-Ing. Karl Wagner", "Karl Wagner"),
        ("Mr. John Smith", "John Smith"),
        ("Mr Smith", "Mr Smith"),
        ("Dr. Doe", "Dr. Doe"),
        ("J. R. R. Tolkien", "J. R. R. Tolkien"),
        ("M. Night Shyamalan", "M. Night Shyamalan"),
        ("Jack Ma", "Jack Ma"),
    ],
)
def test_titles_and_degrees_go_where_a_name_is_left(written: str, name: str) -> None:
    """`Mr Smith` keeps his title: without it one would call him by his family name alone."""
    assert Called(name) == called(written)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("JANE DOE", "Jane Doe"),
        ("DOE, JANE", "Jane Doe"),
        ("Jane DOE", "Jane Doe"),
        ("RONALD MCDONALD", "Ronald McDonald"),
        ("SEÁN O'BRIEN", "Seán O'Brien"),
        ("MARIE-CLAIRE D'ANGELO", "Marie-Claire D'Angelo"),
        ("VAN DER BERG, JAN", "Jan van der Berg"),
        ("İBRAHİM ÇELİK", "İbrahim Çelik"),
        ("ИВАН ПЕТРОВ", "Иван Петров"),
        ("ΓΙΩΡΓΟΣ ΠΑΠΑΣ", "Γιωργος Παπας"),
        ("DJ Shadow", "DJ Shadow"),
        ("jane doe", "jane doe"),
        ("山田太郎", "山田太郎"),
        ("محمد علي", "محمد علي"),
        ("דנה לוי", "דנה לוי"),
    ],
)
def test_capitals_become_letters_that_people_use(written: str, name: str) -> None:
    """Letters without case are left alone, and so is who writes herself small."""
    assert Called(name) == called(written)


@pytest.mark.parametrize(
    "written",
    [
        "Doe, Jane (Acme)",
        "Jane Doe (Acme)",
        "Jane Doe [Acme]",
        "Jane Doe | Acme",
        "Jane Doe - Acme",
        "Jane Doe – Acme",
        "Jane Doe @ Acme",
        "Jane Doe / Acme",
        "Jane Doe from Acme",
        "JANE DOE | Acme",
        "Acme | Jane Doe",
        "Jane Doe, Acme",
        "Dr. Jane Doe, PhD (Acme)",
        "Jane Doe | CTO | Acme",
    ],
)
def test_the_company_beside_a_name_is_known(written: str) -> None:
    assert Called("Jane Doe", "Acme") == called(written, "jane.doe@acme.example")


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("jane.doe@acme.example", "jane.doe@acme.example"),
        ("jane.doe", "jane.doe@acme.example"),
        ("'Jane Doe' via Users", "users@acme.example"),
        ("Jane Doe via Docs (Acme)", "share@docs.example"),
        ("Jane Doe on behalf of Bob", "desk@acme.example"),
        ("", "jane@acme.example"),
    ],
)
def test_what_is_nobodys_name_is_no_name(written: str, address: str) -> None:
    assert Called("") == called(written, address)


def test_who_writes_for_another_is_known_by_her_address() -> None:
    written = "Jane Doe on behalf of Bob Stone"
    assert [Called("Jane Doe"), Called("Bob Stone")] == [
        called(written, "jane.doe@acme.example"),
        called(written, "bob@acme.example"),
    ]


ANY_NAME = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            [
                "JANE",
                "Doe",
                ",",
                "(Acme)",
                "Dr.",
                "PhD",
                "|",
                "-",
                "von",
                "O'BRIEN",
                "via",
                "@ X",
                "ß",
            ]
        ),
        max_size=8,
    ).map(" ".join),
)


def letters(text: str) -> int:
    return sum(map(str.isalpha, text))


@few
@given(ANY_NAME)
def test_a_name_only_ever_loses_letters(written: str) -> None:
    """Nobody is called by more than was written, and calling twice changes nothing."""
    found = called(written)
    assert letters(found.name) <= letters(written)
    assert letters(found.organisation) <= letters(written)


@few
@given(st.text(alphabet="Jane Doe,\\\"'*<>", max_size=40))
def test_a_written_name_keeps_its_words_in_order(written: str) -> None:
    """What a client showed stays as it was shown, but for quotes and markup."""
    kept = [c for c in clean_name(written) if c.isalpha()]
    assert kept == [c for c in written if c.isalpha()]


@pytest.mark.parametrize(
    "name", ["Jane Doe", "J. Doe", "山田太郎", "Иван Петров", "Jan van der Berg"]
)
def test_a_personal_name_is_one(name: str) -> None:
    assert is_personal(name)


@pytest.mark.parametrize(
    "name", ["", "Jane", "Acme Support", "Acme GmbH", "Your Bank", "Team 7", "The Club"]
)
def test_a_name_of_many_is_not_personal(name: str) -> None:
    assert not is_personal(name)


@pytest.mark.parametrize(
    ("name", "local"),
    [
        ("Jürgen Groß", "juergen.gross"),
        ("Jürgen Groß", "jurgen"),
        ("Ana Núñez", "nunez.ana"),
        ("Łukasz Żółć", "lzolc"),
        ("Søren Holm", "soren"),
        ("Jane Doe", "jane+news"),
    ],
)
def test_an_address_spells_a_name_in_plain_letters(name: str, local: str) -> None:
    assert spells(name, local)


@pytest.mark.parametrize(
    ("company", "domain"),
    [
        ("Acme", "mail.acme.example"),
        ("Lumen Labs", "lumen.example"),
        ("Café Öl", "cafe-oel.example"),
    ],
)
def test_a_domain_spells_a_company(company: str, domain: str) -> None:
    assert spells_company(company, domain)
    assert not spells_company("Globex", domain)
