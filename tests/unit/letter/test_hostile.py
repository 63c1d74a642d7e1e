"""Whatever others write, a letter has only our tags, our headers and our links."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.letter.hostile import HOSTILE, strings
from tests.unit.letter.reading import HEADERS, press, read, words, words_of_text
from tests.unit.letter.samples import (
    ANA,
    DAY,
    DESK,
    JANE,
    NEXT,
    OWNER,
    TOM,
    digest,
    entry,
    person,
    reminder,
    touch,
)
from wallflower.domain.address import Address
from wallflower.domain.digest import Awaited, Digest, Promise, Reminder
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.ledger import Outcome
from wallflower.domain.letter.answer import answer_letter
from wallflower.domain.letter.digest import digest_letter
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.mime import compose
from wallflower.domain.letter.welcome import welcome_letter
from wallflower.domain.letter.words import clean
from wallflower.domain.owner import Tone
from wallflower.domain.people.interaction import Direction

AT = datetime(2026, 6, 2, tzinfo=UTC)
WORDS = 53  # that a crowded digest takes at most
OURS = "mail.wallflower.example"
KINDS = ("email", "coffee", "call", "note", "event")
OCCASIONS = (None, *OccasionKind)


def somebody(number: int, text: Iterator[str]) -> Reminder:
    """A reminder of which every word is another's."""
    kind = OCCASIONS[number % len(OCCASIONS)]
    occasion = kind and Occasion(contact="c", kind=kind, on=NEXT, what=next(text))
    last = touch(
        list(Direction)[number % 3],
        kind=KINDS[number % len(KINDS)],
        topic=next(text),
        said=next(text),
        at=datetime(2026, 1, 1, tzinfo=UTC),
    )
    return replace(
        reminder(number % 40 + 1, next(text), next(text), next(text), last),
        role=next(text),
        occasion=occasion,
        works_on=next(text),
        cares_about=next(text),
        met=next(text),
        unanswered=number % 4,
    )


def letter(of: Digest, tone: Tone | None = None) -> Letter:
    desk = replace(DESK, owner=replace(OWNER, tone=tone or Tone()))
    return digest_letter(of, desk, next_day=NEXT)


def crowded(first: int, text: Iterator[str]) -> tuple[Digest, Tone]:
    """A digest of four in which nothing but the numbers is ours, and a tone that is no better."""
    promise = Promise(name=next(text), address=next(text), what=next(text), by=NEXT)
    whole = replace(
        digest(*(somebody(first + n, text) for n in range(4))),
        offers=(Address(next(text), next(text)),),
        doubted=(Address(next(text), next(text)),),
        promises=(promise,),
        awaited=(Awaited(digest=DAY, number=1, written=AT, name=next(text), address=next(text)),),
        refused={next(text): 2},
        done={first % 40 + 4: datetime(2026, 6, 9, tzinfo=UTC)},
    )
    return whole, Tone(first_line=next(text), sign_off=next(text), formal=first % 2 == 0)


TAME = letter(
    replace(
        digest(JANE, replace(TOM, works_on="bees"), ANA, done=(3,)),
        offers=(Address("Max", "max@x.example"),),
    ),
    Tone(sign_off="Please call me"),
)
TAGS = set(read(TAME.html).shape)


def assert_ours(ready: Letter, written_to: set[str]) -> None:
    """The letter, read back, has our tags, our links and our headers, and nothing else."""
    page = read(ready.html)
    assert set(page.shape) <= TAGS
    for link in page.links:
        opened = press(link)
        assert set(opened.fields) <= {"subject", "body", "bcc"}
        assert opened.fields.get("bcc", f"@{OURS}").endswith(f"@{OURS}")
        assert opened.to.endswith(f"@{OURS}") or opened.to in written_to
    assert page.links.count("") == 0
    shown = re.findall(r"^\[\d+\] (mailto:\S*)$", ready.text, flags=re.M)
    assert set(shown) <= set(page.links)
    assert len(shown) == ready.text.count("mailto:")
    assert_own_headers(ready)


def assert_own_headers(ready: Letter) -> None:
    raw = compose(ready, sender=ready.reply_to, to="sam@owner.example")
    mail = message_from_bytes(raw, policy=default)
    assert HEADERS == list(mail.keys())
    assert ["sam@owner.example"] == [a.addr_spec for a in mail["To"].addresses]
    parts = [part for part in mail.walk() if not part.is_multipart()]
    assert len(parts) == 2 + len(ready.enclosed)
    assert all(set(part.keys()) <= PART_HEADERS for part in parts)


PART_HEADERS = {
    "Content-Type",
    "Content-Transfer-Encoding",
    "Content-Disposition",
    "MIME-Version",
}


@pytest.mark.parametrize("seed", range(8))
def test_ten_thousand_hostile_strings_add_nothing_to_a_digest(seed: int) -> None:
    """As names, addresses, roles, subjects, notes, facts, promises, strangers and tones."""
    text, first = strings(1250, seed), 0
    while (batch := list(islice(text, WORDS))) and len(batch) == WORDS:
        whole, tone = crowded(first, iter(batch))
        assert_ours(letter(whole, tone), {"", *(clean(r.address) for r in whole.reminders)})
        first += 4


@settings(max_examples=60)
@given(st.lists(HOSTILE, min_size=WORDS, max_size=WORDS))
def test_text_and_html_of_a_digest_say_the_same(texts: list[str]) -> None:
    ready = letter(*crowded(0, iter(texts)))
    assert words_of_text(ready.text) == words(read(ready.html).text)


@settings(max_examples=60)
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
    assert_ours(ready, set())
    assert words_of_text(ready.text) == words(read(ready.html).text)
    assert len(ready.subject.splitlines()) == 1


def test_the_welcome_says_the_same_twice() -> None:
    ready = welcome_letter(DESK, name="2026-06-08-welcome", day=DAY, first=NEXT)
    assert words_of_text(ready.text) == words(read(ready.html).text)


def test_nothing_is_loaded_and_nothing_runs() -> None:
    assert not {"img", "script", "link", "iframe", "form", "src", "svg"} & set(
        " ".join(TAGS).split()
    )
    assert "url(" not in TAME.html
    assert "@import" not in TAME.html


def test_others_are_quoted_with_at_most_120_characters() -> None:
    long = replace(JANE, last=touch(said="word " * 100))
    quoted = " ".join(letter(digest(long)).text.split()).partition(": “")[2].partition("”")[0]
    assert 100 < len(quoted) <= 120


def test_ten_people_who_wrote_much_stay_below_what_mail_clients_clip() -> None:
    last = touch(topic="<&>" * 100, said="&<>\"'" * 100)
    long = "Ж" * 200
    people = [
        replace(
            reminder(n, "Å" * 60, f"{'я' * 40}@acme.example", "&" * 300, last),
            role=long,
            works_on=f"{long} {long}",
            occasion=Occasion(
                contact="c", kind=OccasionKind.TRAINING, on=DAY + timedelta(days=1), what=long
            ),
        )
        for n in range(1, 11)
    ]
    full = letter(digest(*people), Tone(first_line="ж" * 80, sign_off="ж" * 80))
    assert len(full.html.encode()) < 100_000
    assert len(read(full.html).links) == 60
