"""No draft is shown that the check did not let pass, and who wonders is told why."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.letter.hostile import HOSTILE
from tests.unit.letter.samples import DAY, JANE, OWNER, reminder, touch
from wallflower.domain.letter.check import Checked, against, checked, faults
from wallflower.domain.letter.draft import HELLO, Draft, draft, written
from wallflower.domain.letter.idea import Idea, IdeaKind
from wallflower.domain.owner import Tone
from wallflower.domain.people.interaction import Direction

FINE = Draft("A short hello", "Hi Jane,\n\nYou came to mind today.\n\nBest wishes")


def of(said: str, subject: str = "A short hello") -> Draft:
    return Draft(subject, f"Hi Jane,\n\n{said}\n\nBest wishes")


@pytest.mark.parametrize(
    ("ready", "why"),
    [
        (of("word " * 120), "It had 124 words; 120 are the most."),
        (of("How are you? Where are you?"), "It had more than one question."),
        (of("Could you introduce me to your boss?"), "It asked for something."),
        (of("I need a favour: please recommend me."), "It asked for something."),
        (of("Look at https://acme.example/x now."), "It had a link or an address in it."),
        (of("Hello.", "evil.com"), "It had a link or an address in it."),
        (of("Dear NAME, hello."), "It had a place in it that was not filled in."),
        (of("I liked [link] so much."), "It had a place in it that was not filled in."),
        (
            of("You said the linker is nearly done and the slides follow."),
            "It repeated their own words.",
        ),
    ],
)
def test_a_draft_is_stopped_and_the_reason_is_a_sentence(ready: Draft, why: str) -> None:
    theirs = touch(said="The linker is nearly done and the slides follow on Friday.")
    assert (why,) == faults(ready, reminder(last=theirs))


def test_a_good_draft_passes() -> None:
    assert faults(FINE, JANE) == ()


def test_the_owners_own_words_may_be_repeated() -> None:
    mine = touch(Direction.OUT, topic="the long way round the harbour of Oslo in winter")
    assert faults(of("The long way round the harbour of Oslo."), reminder(last=mine)) == ()


@pytest.mark.parametrize("kind", IdeaKind)
@pytest.mark.parametrize("formal", [False, True])
def test_our_own_mails_pass_whatever_the_idea(kind: IdeaKind, formal: bool) -> None:
    ready = written("Jane Doe", Idea(kind, "compilers"), Tone(formal=formal), "3 June 2025")
    assert faults(ready, JANE) == ()


def test_a_stopped_draft_gives_way_to_a_plain_hello_in_the_owners_tone() -> None:
    pushy = reminder(last=touch(Direction.OUT, topic="kannst du helfen", own=True))
    found = checked(pushy, replace(OWNER, tone=Tone(sign_off="Warmly, Sam")), DAY)
    assert found.stopped == ("It asked for something.",)
    assert found.draft.subject == "A short hello"
    assert found.draft.body.endswith("Warmly, Sam")


def test_a_tone_that_asks_gives_way_to_ours() -> None:
    owner = replace(OWNER, tone=Tone(sign_off="Could you please call me back?"))
    found = checked(JANE, owner, DAY)
    assert found.draft.body.endswith("Best wishes")
    assert set(found.stopped) == {"It had more than one question.", "It asked for something."}


def test_who_writes_our_hello_back_gets_one_all_the_same() -> None:
    theirs = touch(said="You came to mind today. What are you working on now?", topic="")
    one = replace(reminder(last=theirs), spoken=True)
    found = checked(one, OWNER, DAY)
    assert found.stopped == ("It repeated their own words.",)
    assert found.draft == written("", HELLO, Tone())


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Please write back", "It asked for something."),
        ("Hi {name},", "It had a place in it that was not filled in."),
        ("Hello Jane,", ""),
    ],
)
def test_a_line_that_would_stop_every_draft_is_known(line: str, why: str) -> None:
    assert why == against(line)


def test_a_draft_that_passes_is_the_first_one() -> None:
    assert checked(JANE, OWNER, DAY) == Checked(draft(JANE, OWNER, DAY))


@settings(max_examples=150)
@given(
    HOSTILE,
    HOSTILE,
    HOSTILE,
    st.sampled_from(["email", "coffee", "call", "event", "note"]),
    st.sampled_from(Direction),
    st.builds(Tone, first_line=HOSTILE, sign_off=HOSTILE, formal=st.booleans()),
)
def test_what_is_shown_is_without_fault(
    name: str, topic: str, fact: str, kind: str, direction: Direction, tone: Tone
) -> None:
    last = touch(direction, kind=kind, topic=topic, said=topic)
    one = replace(reminder(1, name, "j@a.example", last=last), works_on=fact, cares_about=fact)
    assert faults(checked(one, replace(OWNER, tone=tone), DAY).draft, one) == ()
