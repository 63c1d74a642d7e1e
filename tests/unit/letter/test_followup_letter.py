"""A follow-up's letter: what, for whom, and a draft that promises nothing that was not promised."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import vobject
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.unit.letter.reading import press, read, words, words_of_text
from tests.unit.letter.samples import DAY, DESK, JANE, OWNER, reminder, touch
from wallflower.domain.followup import FollowUp
from wallflower.domain.letter.followup import follow_up_letter
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.words import clean
from wallflower.domain.owner import Tone
from wallflower.domain.people.interaction import Direction, Interaction
from wallflower.domain.token import Purpose, unseal

PLAIN = replace(DESK, owner=replace(OWNER, plain_subjects=True))
HOSTILE = st.one_of(
    st.text(max_size=160),
    st.lists(
        st.sampled_from(
            [
                "<script>alert(1)</script>",
                '"><a href="https://evil.example">',
                "&bcc=evil@evil.example",
                "%0ABcc:evil@evil.example",
                "\r\nBcc: evil@evil.example\r\n",
                "\nATTENDEE:mailto:evil@evil.example",
                "\nEND:VEVENT",
                "\u202eevil",
                "{about}",
                "NAME",
                "send",
                "coffee",
                "Jane",
                " ",
            ]
        ),
        max_size=8,
    ).map("".join),
)


def planned(
    text: str = "send the paper", name: str = "Jane Doe", address: str = "jane@acme.example"
) -> FollowUp:
    return FollowUp(
        owner="capture", day=DAY, id="a" * 16, contact="c", name=name, address=address, text=text
    )


def letter(one: FollowUp, today: date = DAY, last: Interaction | None = JANE.last) -> Letter:
    return follow_up_letter(one, DESK, today=today, known=reminder(last=last))


def said(ready: Letter) -> str:
    return " ".join(ready.text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("send the paper", "Today: send the paper to Jane"),
        ("Send her the paper.", "Today: Send her the paper (Jane)"),
        ("send Jane the paper", "Today: send Jane the paper"),
        ("send greetings to jane", "Today: send greetings to jane"),
        ("email the slides", "Today: email the slides to Jane"),
        ("ask how the move went", "Today: ask how the move went (Jane)"),
        ("coffee", "Today: coffee (Jane)"),
        ("send https://evil.example/x", "Today: send [link] to Jane"),
    ],
)
def test_the_subject_says_what_for_whom(text: str, expected: str) -> None:
    assert expected == letter(planned(text)).subject


def test_a_plain_subject_says_neither() -> None:
    """The owner's own words may name people, too."""
    for text in ("send the paper", "send Jane the paper"):
        ready = follow_up_letter(planned(text), PLAIN, today=DAY, known=None)
        assert "One thing you planned for today" == ready.subject


def test_one_that_comes_late_says_of_when_it_is() -> None:
    late = letter(planned("have coffee"), DAY + timedelta(days=3))
    assert "Planned for 8 June: have coffee (Jane)" == late.subject
    assert "One thing you planned for 8 June" in late.text
    assert () == late.enclosed


def test_it_says_what_whom_and_what_was_last_said() -> None:
    told = said(letter(planned()))
    for part in ("Jane Doe jane@acme.example", "Your plan: “send the paper”.", "on 3 June about"):
        assert part in told
    assert "on 3 June" not in said(letter(planned(), last=None))


def test_only_what_is_given_is_called_promised() -> None:
    """Of a plan to ask something, or to meet, the other knows nothing."""
    assert "promised" in said(letter(planned("send the paper")))
    for text in ("ask how the move went", "coffee at Rossi", "congratulate them"):
        assert "promise" not in said(letter(planned(text)))


def test_its_draft_sounds_like_the_owner() -> None:
    tone = Tone(first_line="Good morning NAME,", sign_off="Warmly, Sam")
    desk = replace(DESK, owner=replace(OWNER, tone=tone))
    told = said(follow_up_letter(planned(), desk, today=DAY, known=None))
    assert "Good morning Jane," in told
    assert "Warmly, Sam" in told


def test_its_links_open_a_draft_and_a_note() -> None:
    """The draft carries our address with a token as BCC; the note comes to us alone."""
    draft, note = map(press, read(letter(planned()).html).links)
    assert "jane@acme.example" == draft.to
    token = unseal(draft.fields["bcc"].partition("@")[0].partition("+")[2], OWNER, DAY)
    assert token is not None
    assert (Purpose.DRAFT, 1) == (token.purpose, token.ordinal)
    assert "capture@mail.wallflower.example" == note.to
    assert {"subject": "A note", "body": "A note about <jane@acme.example>:"} == note.fields


@pytest.mark.parametrize(
    ("text", "encloses"),
    [
        ("coffee", True),
        ("Coffee at Rossi", True),
        ("have lunch", True),
        ("meet them for a coffee", True),
        ("the Rust meetup", True),
        ("PyCon conference", True),
        ("send the paper", False),
        ("thank them for lunch", False),
        ("send the slides of the conference", False),
        ("ask about the training", False),
    ],
)
def test_a_date_is_enclosed_where_they_meet(text: str, encloses: bool) -> None:
    files = letter(planned(text)).enclosed
    assert encloses == bool(files)
    for file in files:
        entry = vobject.readOne(file.content).vevent
        assert (DAY, f"{text} (Jane)") == (entry.dtstart.value, entry.summary.value)
        assert f"2026-06-08-follow-up-{'a' * 16}@mail.wallflower.example" == entry.uid.value


def test_it_has_no_number_that_an_answer_could_name() -> None:
    told = said(letter(planned()))
    assert "today Jane Doe jane@acme.example Your plan" in told
    assert "1." not in told


def test_it_can_be_answered_and_has_a_name_of_its_own() -> None:
    ready = letter(planned())
    token = unseal(ready.reply_to.partition("@")[0].partition("+")[2], OWNER, DAY)
    assert token is not None
    assert (Purpose.REPLY, planned().letter) == (token.purpose, ready.name)


@pytest.mark.parametrize("text", ["send the paper", "ask how it goes", "coffee"])
def test_no_words_of_others_stand_in_the_draft(text: str) -> None:
    last = touch(topic="Zebra", said="Quagga and okapi")
    draft = press(read(letter(planned(text), last=last).html).links[0])
    for word in ("Zebra", "Quagga", "okapi"):
        assert word not in draft.fields["body"] + draft.fields["subject"]


TAME = letter(planned("coffee"))


@settings(max_examples=150)
@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
@example("coffee\nEND:VEVENT", "NAME", "evil@evil.example?bcc=x@evil.example", "send\r\nBcc: x")
def test_nobodys_words_add_a_tag_a_link_or_a_header(
    text: str, name: str, address: str, topic: str
) -> None:
    last = touch(topic=topic, said=topic)
    ready = letter(planned(text, name=name, address=address), last=last)
    page = read(ready.html)
    assert set(page.shape) <= set(read(TAME.html).shape) | {"p class style"}
    draft, note = map(press, page.links)
    assert draft.fields["bcc"].endswith("@mail.wallflower.example")
    assert draft.to in ("", clean(address))
    assert ("capture@mail.wallflower.example", True) == (note.to, "bcc" not in note.fields)
    assert 1 == len(ready.subject.splitlines())
    assert words_of_text(ready.text) == words(page.text)
    for file in ready.enclosed:
        assert 1 == file.content.count("\r\nBEGIN:")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("have a coffee by the harbour", "Shall we meet soon?"),
        ("Lunch", "Shall we meet soon?"),
        ("attend the training", "Over coffee we talked about"),
        ("ask about the coffee beans", "Over coffee we talked about"),
    ],
)
def test_a_coffee_is_proposed_where_one_is_meant(text: str, expected: str) -> None:
    last = touch(Direction.BOTH, kind="coffee", topic="moving to Valencia", own=True)
    assert expected in said(letter(planned(text), last=last))


def test_nobody_is_thanked_or_asked_again_by_a_follow_up() -> None:
    """Who was answered already is not thanked; who did not answer is not asked."""
    thanked = replace(reminder(last=JANE.last), spoken=True)
    silent = replace(reminder(last=None), unanswered=4)
    plan = planned("ask how the move went")
    drafts = [
        said(follow_up_letter(plan, DESK, today=DAY, known=known)) for known in (thanked, silent)
    ]
    assert "Thank you" not in drafts[0]
    assert "I wish you well; no need to answer." in drafts[1]
