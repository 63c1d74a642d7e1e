"""Nothing that others wrote changes a letter: only our tags and links, and the same words twice."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.letter.reading import press, read, words, words_of_text
from tests.unit.letter.samples import (
    ANA,
    DAY,
    DESK,
    JANE,
    NEXT,
    TOM,
    ZONE,
    digest,
    entry,
    person,
    reminder,
    touch,
)
from wallflower.domain.address import Address
from wallflower.domain.digest import Reminder
from wallflower.domain.ledger import Outcome
from wallflower.domain.letter.answer import answer_letter
from wallflower.domain.letter.digest import digest_letter
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.welcome import welcome_letter
from wallflower.domain.letter.words import clean
from wallflower.domain.people.interaction import Direction

PIECES = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '"><a href="https://evil.example">',
        "</style></td></tr></table>",
        "<!--",
        "&bcc=evil@evil.example",
        "%0ABcc:evil@evil.example",
        "\r\nBcc: evil@evil.example\r\n\r\n",
        "\u202eevil",
        "{title}",
        "%s",
        "[1] mailto:evil@evil.example",
        "&lt;b&gt;",
        "Jane",
        " ",
    ]
)
HOSTILE = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=8).map("".join))
KINDS = st.sampled_from(["email", "coffee", "note", "event"])


@st.composite
def reminders(draw: st.DrawFn, number: int = 1) -> Reminder:
    last = touch(
        draw(st.sampled_from(Direction)),
        kind=draw(KINDS),
        topic=draw(HOSTILE),
        said=draw(HOSTILE),
        at=datetime(2026, 1, 1, tzinfo=UTC),
    )
    return reminder(number, draw(HOSTILE), draw(HOSTILE), draw(HOSTILE), last)


def letter(*people: Reminder) -> Letter:
    return digest_letter(digest(*people, done=(3,)), DESK, next_day=NEXT, zone=ZONE)


TAME = letter(JANE, TOM, ANA)


@settings(max_examples=100, deadline=None)
@given(st.tuples(reminders(1), reminders(2), reminders(3)))
def test_a_digest_has_only_our_tags_and_our_links(people: tuple[Reminder, ...]) -> None:
    page = read(letter(*people).html)
    assert set(page.shape) <= set(read(TAME.html).shape)
    assert len(page.links) == 4
    for link, number in zip(page.links[::2], (1, 2), strict=True):
        opened = press(link)
        assert opened.fields["bcc"].endswith("@mail.wallflower.example")
        assert {"subject", "body", "bcc"} == set(opened.fields)
        assert opened.to in ("", clean(people[number - 1].address))
    for link in page.links[1::2]:
        assert press(link).to.endswith("@mail.wallflower.example")


@settings(max_examples=60, deadline=None)
@given(st.tuples(reminders(1), reminders(2), reminders(3)))
def test_text_and_html_say_the_same(people: tuple[Reminder, ...]) -> None:
    ready = letter(*people)
    assert words_of_text(ready.text) == words(read(ready.html).text)


@settings(max_examples=60, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE, st.sampled_from(Outcome), HOSTILE)
def test_an_answer_has_only_our_tags_and_the_same_words_twice(
    name: str, address: str, topic: str, kept: str, outcome: Outcome, problem: str
) -> None:
    mail = replace(
        entry(
            outcome,
            person(name, address, new=True, closed=1),
            last=touch(topic=topic, kind="note", said=topic),
            subject=topic,
            kept=(kept,),
            problem=problem,
        ),
        left_out=(Address(name, address),),
    )
    ready = answer_letter(mail, DESK)
    page = read(ready.html)
    assert set(page.shape) <= set(read(TAME.html).shape)
    assert page.links == []
    assert words(ready.text) == words(page.text)
    assert len(ready.subject.splitlines()) == 1


def test_the_welcome_says_the_same_twice() -> None:
    ready = welcome_letter(DESK, name="2026-06-08-welcome", day=DAY, first=NEXT)
    assert words_of_text(ready.text) == words(read(ready.html).text)


def test_nothing_is_loaded_and_nothing_runs() -> None:
    shapes = " ".join(read(TAME.html).shape)
    assert not {"img", "script", "link", "iframe", "form", "src", "svg"} & set(shapes.split())
    assert "url(" not in TAME.html
    assert "@import" not in TAME.html


def test_others_are_quoted_with_at_most_120_characters() -> None:
    long = replace(JANE, last=touch(said="word " * 100))
    quoted = " ".join(letter(long).text.split()).partition(": “")[2].partition("”")[0]
    assert 100 < len(quoted) <= 120


def test_ten_people_who_wrote_much_stay_below_what_mail_clients_clip() -> None:
    last = touch(topic="<&>" * 100, said="&<>\"'" * 100)
    people = [
        reminder(n, "Å" * 60, f"{'я' * 40}@acme.example", "&" * 300, last) for n in range(1, 11)
    ]
    full = digest_letter(digest(*people), DESK, next_day=NEXT, zone=ZONE)
    assert len(full.html.encode()) < 100_000
    assert len(read(full.html).links) == 20
