"""The digest as its owner reads it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.letter.reading import press, read, words
from tests.unit.letter.samples import ANA, DAY, DESK, JANE, NEXT, OWNER, TOM, digest, reminder
from wallflower.domain.digest import Digest, Promise
from wallflower.domain.engine.occasion import Occasion, OccasionKind
from wallflower.domain.letter.courage import LINES, courage
from wallflower.domain.letter.digest import digest_letter
from wallflower.domain.letter.letter import Letter
from wallflower.domain.owner import Tone
from wallflower.domain.token import Purpose, Token, reference, unseal


def letter(of: Digest) -> Letter:
    return digest_letter(of, DESK, next_day=NEXT)


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


def test_each_person_has_number_name_role_address_reason_last_words_and_an_idea() -> None:
    text = said(letter(digest(replace(JANE, role="Engineer at Acme"), TOM, ANA)))
    assert "1. Jane Doe Engineer at Acme, jane@acme.example Quiet for 3 months;" in text
    assert (
        "Jane wrote on 3 June about “PyCon talk”: “Nearly done, the slides are at [link]” "
        "Thank them first." in text
    )
    assert "You had coffee on 3 June and spoke about “moving to Bolzano”." in text
    assert "You wrote on 1 December 2025 about “tide gauges”: “Here is the paper.”" in text


def test_a_role_that_is_the_reason_stands_once() -> None:
    new = replace(JANE, role="CTO at Acme", why="They have a new job: CTO at Acme.")
    assert letter(digest(new)).text.count("CTO at Acme") == 1


def test_the_draft_is_the_same_in_the_letter_and_in_its_link() -> None:
    ready = letter(digest(TOM))
    opened = press(read(ready.html).links[0])
    assert opened.to == "tom@harbour.example"
    assert f"Subject: {opened.fields['subject']}" in ready.text
    assert words(opened.fields["body"]) == words(
        ready.text.partition("Subject: Moving to Bolzano")[2].partition("Write to Tom")[0]
    )


def test_a_draft_that_was_held_back_is_told_with_the_reason() -> None:
    pushy = replace(DESK, owner=replace(OWNER, tone=Tone(sign_off="Please call me")))
    text = said(digest_letter(digest(TOM), pushy, next_day=NEXT))
    assert "I held another draft back. It asked for something." in text
    assert "Please call me" not in text


def test_sending_a_draft_carries_its_number_in_the_copy() -> None:
    links = map(press, read(letter(digest(JANE, TOM, ANA)).html).links)
    tokens = [token(link.fields["bcc"]) for link in links if "bcc" in link.fields]
    name = digest(JANE).name
    assert [(Purpose.DRAFT, n, reference(name), DAY) for n in (1, 2, 3)] == [
        (t.purpose, t.ordinal, t.reference, t.digest_day) for t in tokens if t
    ]


def test_a_done_link_says_done_to_the_address_of_its_number() -> None:
    links = map(press, read(letter(digest(JANE, TOM)).html).links)
    opened = next(link for link in links if link.fields["body"] == "2 done")
    found = token(opened.to)
    assert opened.fields == {"subject": "2 done", "body": "2 done"}
    assert found is not None
    assert (found.purpose, found.ordinal) == (Purpose.DONE, 2)


def test_the_small_things_are_ready_answers_to_the_digest() -> None:
    ready = letter(digest(JANE))
    links = [press(link) for link in read(ready.html).links[2:]]
    assert {ready.reply_to} == {link.to for link in links}
    assert ["1 snooze 2 weeks", "1 every 3 months", "1 note:", "1 drop"] == [
        link.fields["body"] for link in links
    ]
    assert "   done, snooze, every…, note…, drop" in ready.text


def test_an_answer_goes_to_the_whole_digest() -> None:
    found = token(letter(digest(JANE)).reply_to)
    assert found is not None
    assert (found.purpose, found.ordinal, found.digest_day) == (Purpose.REPLY, 0, DAY)


def test_the_close_says_how_far_the_month_is_and_when_the_next_comes() -> None:
    text = said(letter(digest(JANE)))
    assert "This month 4 of 10 people. Next: Monday, 15 June." in text
    assert "To change anything, answer “1 snooze 2 weeks”." in text


def test_open_promises_to_others_are_told() -> None:
    owed = Promise(name="Tom Okafor", address="t@x.example", what="send the paper", by=NEXT)
    text = said(letter(replace(digest(JANE), promises=(owed,))))
    assert "You promised Tom by 15 June: send the paper." in text


@pytest.mark.parametrize(
    ("refused", "expected"),
    [
        ({"spam": 1}, "1 mail was not taken: 1 spam."),
        ({"unproven": 3, "spam": 4}, "7 mails were not taken: 4 spam and 3 unproven."),
        ({"something new": 2}, "2 mails were not taken: 2 other."),
    ],
)
def test_mails_that_were_not_taken_are_counted_with_the_reason_in_a_word(
    refused: dict[str, int], expected: str
) -> None:
    assert expected in said(letter(replace(digest(JANE), refused=refused)))


def test_who_likes_plain_subjects_sees_no_name_there() -> None:
    plain = replace(DESK, owner=replace(OWNER, plain_subjects=True))
    ready = digest_letter(digest(JANE, TOM, ANA), plain, next_day=NEXT)
    assert ready.subject == "Three short mails, no hurry"
    assert "1. Jane Doe" in ready.text


def test_an_event_that_is_to_come_is_enclosed_for_the_calendar() -> None:
    event = Occasion(contact="c1", kind=OccasionKind.CONFERENCE, on=NEXT, what="PyCon")
    past = replace(event, on=DAY - timedelta(days=1))
    birthday = replace(event, kind=OccasionKind.BIRTHDAY)
    reminders = (replace(JANE, occasion=event), replace(TOM, occasion=past))
    enclosed = letter(digest(*reminders, replace(ANA, occasion=birthday))).enclosed
    assert ["conference-1.ics"] == [file.name for file in enclosed]
    assert "DTSTART;VALUE=DATE:20260615" in enclosed[0].content
    assert "SUMMARY:PyCon" in enclosed[0].content


def test_who_is_done_is_struck_and_has_no_card() -> None:
    ready = letter(digest(JANE, TOM, ANA, done=(2,)))
    assert ready.subject == "Jane and Ana are worth a mail"
    assert "No longer waiting: <s>Tom</s>" in ready.html
    assert "No longer waiting: Tom" in ready.text
    assert "tom@harbour.example" not in ready.text


def test_how_to_answer_names_a_number_that_is_still_open() -> None:
    assert "answer “2 snooze 2 weeks”" in said(letter(digest(JANE, TOM, done=(1,))))


def test_a_digest_that_is_done_is_glad() -> None:
    ready = letter(digest(JANE, done=(1,)))
    assert ready.subject == "Nobody is waiting"
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


def test_a_weekly_letter_meets_every_kind_word() -> None:
    weeks = {courage(DAY + timedelta(weeks=n)) for n in range(len(LINES))}
    assert set(LINES) == weeks


def test_the_kind_word_of_the_day_stands_in_the_letter() -> None:
    assert all(
        courage(day) in said(letter(digest(JANE, day=day)))
        for day in (DAY, DAY + timedelta(days=3))
    )
