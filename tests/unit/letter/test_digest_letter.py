"""The digest as its owner reads it."""

import re
from dataclasses import replace
from datetime import timedelta

from tests.unit.letter.reading import press, read, words
from tests.unit.letter.samples import ANA, DAY, DESK, JANE, NEXT, OWNER, TOM, ZONE, digest, reminder
from wallflower.domain.digest import Digest
from wallflower.domain.letter.courage import LINES, courage
from wallflower.domain.letter.digest import digest_letter
from wallflower.domain.letter.letter import Letter
from wallflower.domain.token import Purpose, Token, reference, unseal


def letter(of: Digest) -> Letter:
    return digest_letter(of, DESK, next_day=NEXT, zone=ZONE)


def said(of: Letter) -> str:
    return " ".join(of.text.split())


def token(address: str) -> Token | None:
    return unseal(address.partition("@")[0].partition("+")[2], OWNER, DAY)


def test_the_subject_says_whom_to_write_to() -> None:
    assert letter(digest(JANE, TOM, ANA)).subject == "Jane, Tom and Ana are worth a mail"
    assert letter(digest(JANE)).subject == "Jane is worth a mail"


def test_a_long_digest_keeps_a_short_subject() -> None:
    many = [reminder(n, f"Name{n} Doe", f"p{n}@x.example") for n in range(1, 11)]
    assert letter(digest(*many)).subject == "Name1, Name2, Name3 and 7 more are worth a mail"


def test_each_person_has_number_name_address_reason_and_last_words() -> None:
    text = said(letter(digest(JANE, TOM, ANA)))
    assert "1. Jane Doe jane@acme.example They wrote last, 98 days ago;" in text
    assert (
        "Jane wrote on 3 June about “PyCon talk”: “Nearly done, the slides are at [link]”" in text
    )
    assert "You had coffee with Tom on 3 June and spoke about “moving to Bolzano”." in text
    assert "You wrote on 1 December 2025 about “tide gauges”: “Here is the paper.”" in text


def test_the_draft_is_the_same_in_the_letter_and_in_its_link() -> None:
    ready = letter(digest(JANE))
    opened = press(read(ready.html).links[0])
    assert opened.to == "jane@acme.example"
    assert f"Subject: {opened.fields['subject']}" in ready.text
    assert words(opened.fields["body"]) == words(
        ready.text.partition("Subject: PyCon talk")[2].partition("Write to Jane")[0]
    )


def test_sending_a_draft_carries_its_number_in_the_copy() -> None:
    links = read(letter(digest(JANE, TOM, ANA)).html).links
    tokens = [token(press(link).fields["bcc"]) for link in links[::2]]
    name = digest(JANE).name
    assert [(Purpose.DRAFT, n, reference(name), DAY) for n in (1, 2, 3)] == [
        (t.purpose, t.ordinal, t.reference, t.digest_day) for t in tokens if t
    ]


def test_a_done_link_says_done_to_the_address_of_its_number() -> None:
    opened = press(read(letter(digest(JANE, TOM)).html).links[3])
    found = token(opened.to)
    assert opened.fields == {"subject": "2 done", "body": "2 done"}
    assert found is not None
    assert (found.purpose, found.ordinal) == (Purpose.DONE, 2)


def test_an_answer_goes_to_the_whole_digest() -> None:
    found = token(letter(digest(JANE)).reply_to)
    assert found is not None
    assert (found.purpose, found.ordinal, found.digest_day) == (Purpose.REPLY, 0, DAY)


def test_the_close_says_how_far_the_month_is_and_when_the_next_comes() -> None:
    text = said(letter(digest(JANE)))
    assert "This month 4 of 10 people. Next digest: Monday, 15 June." in text
    assert "Or answer “1 done”." in text


def test_who_is_done_is_struck_and_has_no_card() -> None:
    ready = letter(digest(JANE, TOM, ANA, done=(2,)))
    assert ready.subject == "Jane and Ana are worth a mail"
    assert "Done: <s>Tom</s>" in ready.html
    assert "Done: Tom" in ready.text
    assert "tom@harbour.example" not in ready.text


def test_how_to_answer_names_a_number_that_is_still_open() -> None:
    assert "Or answer “2 done”." in said(letter(digest(JANE, TOM, done=(1,))))


def test_a_digest_that_is_done_is_glad() -> None:
    ready = letter(digest(JANE, done=(1,)))
    assert ready.subject == "Everybody has your mail"
    assert read(ready.html).links == []


def test_nobody_due_is_a_short_glad_letter() -> None:
    ready = letter(digest())
    assert ready.subject == "Nobody is due"
    assert len(words(ready.text)) < 40


def test_without_a_name_the_address_stands_once() -> None:
    ready = letter(digest(reminder(1, name="")))
    assert ready.subject == "jane@acme.example is worth a mail"
    assert ready.text.partition("Subject:")[0].count("jane@acme.example") == 1


def test_an_uncertain_date_is_told_as_such() -> None:
    assert JANE.last is not None
    vague = replace(JANE, last=replace(JANE.last, approximate=True))
    assert "Jane wrote around 3 June" in said(letter(digest(vague)))


def test_dates_are_the_owners_own() -> None:
    assert JANE.last is not None
    late = replace(JANE.last, at=JANE.last.at.replace(hour=23))
    assert "Jane wrote on 4 June" in said(letter(digest(replace(JANE, last=late))))


def test_three_people_are_read_in_a_minute() -> None:
    """With reasons of ten words each."""
    text = letter(digest(JANE, TOM, ANA)).text.partition("\n[1] ")[0]
    assert len(re.sub(r" \[\d+\]", "", text).split()) <= 230


def test_a_weekly_letter_meets_every_kind_word() -> None:
    weeks = {courage(DAY + timedelta(weeks=n)) for n in range(len(LINES))}
    assert set(LINES) == weeks


def test_the_kind_word_of_the_day_stands_in_the_letter() -> None:
    assert all(
        courage(day) in said(letter(digest(JANE, day=day)))
        for day in (DAY, DAY + timedelta(days=3))
    )
