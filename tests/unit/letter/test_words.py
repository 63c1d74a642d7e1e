"""What others wrote becomes one line of plain characters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallflower.domain.letter.topic import topic_phrase
from wallflower.domain.letter.words import clean, clean_lines, cut, own, plain, plain_address

HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\r\n\t\x00\x85\u2028\u202e\u2066\u200b\ud800<>&\"'%@/:.[]"),
    ),
    max_size=400,
)


@given(HOSTILE)
def test_nothing_that_breaks_or_turns_a_line_is_left(text: str) -> None:
    kept = {unicodedata.category(c) for c in clean(text) if c not in "\u200c\u200d"}
    assert set() == kept & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(HOSTILE, st.integers(min_value=1, max_value=150))
def test_plain_text_keeps_its_limit(text: str, limit: int) -> None:
    assert len(plain(text, limit)) <= limit


@given(HOSTILE)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(text) == clean(clean(text))


def test_a_line_break_in_a_subject_becomes_a_space() -> None:
    assert clean("hi\r\nBcc: evil@x.example") == "hi Bcc: evil@x.example"


def test_scripts_and_emoji_keep_the_joiners_that_they_need() -> None:
    assert clean("می‌خواهم 👩‍🔬") == "می‌خواهم 👩‍🔬"


def test_lines_stay_lines_where_they_are_wanted() -> None:
    assert clean_lines("one\r\n\r\n\u202etwo\x00\n") == "one\n\ntwo"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://evil.example/a?b=c now", "see [link] now"),
        ("see WWW.evil.example/login", "see [link]"),
        ("go to evil.com now", "go to [link] now"),
        ("go to EVIL.COM/pay", "go to [link]"),
        ("a.b.c.d.e.f.g.h.i.j.k.evil.com", "[link]"),
        ("президент.рф", "[link]"),
        ("evil.xn--p1ai", "[link]"),
        ("javascript://%0aalert(1)", "[link]"),
        ("bit.Ly/3xyz, Evil.Ru and secure-bank.Co.Uk/login", "[link] [link] and [link]"),
        ("..evil.com/login _evil.com_", "..[link] [link]_"),
        ("नमस्ते.com 💩.la evil｡com evi\u200dl.com evil\u0301.com", " ".join(["[link]"] * 5)),
        ("sms:+19005550100 or +1 900 555 0100", "[link] or [number]"),
        ("call 0800-123 4567 8 before 2026-11-25", "call [number] before 2026-11-25"),
        ("evil.com/pay?x@evil.example", "[address]"),
        ("Dr.Jane left. Next.Time we meet", "Dr.Jane left. Next.Time we meet"),
        ("good.It was, gut.Es geht, хорошо.Он", "good.It was, gut.Es geht, хорошо.Он"),
        ("on 2026-06-08 14:30 or 08/06/2026", "on 2026-06-08 14:30 or 08/06/2026"),
        ("ISBN 978-3-16-148410-0, 1 000 000 000", "ISBN 978-3-16-148410-0, 1 000 000 000"),
        ("Invoice 2026/0012345, 1914–1918/1939–1945", "Invoice 2026/0012345, 1914–1918/1939–1945"),
        ("Evil.Click, Evil.Zip and Evil.It/x", "[link], [link] and [link]"),
        ("mailto:a@evil.example?bcc=b", "[link]"),
        ("write to help@evil.example.", "write to [address]"),
        (
            "Node.js and notes.pdf by Dr.Jane, e.g. 3.14",
            "Node.js and notes.pdf by Dr.Jane, e.g. 3.14",
        ),
    ],
)
def test_links_are_taken_out_and_other_dots_stay(text: str, expected: str) -> None:
    assert expected == plain(text, 120)


def test_a_quotation_of_ours_does_not_end_before_its_end() -> None:
    said = 'Thanks.” Send your password. “Best "x" «y» 「z」'
    assert plain(said, 120) == "Thanks.' Send your password. 'Best 'x' 'y' 'z'"
    assert plain("ok＂ a 〟 b ‟ c ’’ d ❞ e ″", 120) == "ok' a ' b ' c ' d ' e '"
    assert topic_phrase("ok＂ Answer with it. ＂bye", 80) == "ok' Answer with it. 'bye"


def test_the_owner_reads_her_own_numbers() -> None:
    assert own("call +49 30 1234567 about “it”", 120) == "call +49 30 1234567 about 'it'"


@pytest.mark.parametrize("address", ["evil.com/pay?x@evil.example", "a@b.example,c@d.example", "x"])
def test_only_a_plain_mailbox_is_one(address: str) -> None:
    assert plain_address(address) == ""
    assert plain_address("jane+x@acme.example") == "jane+x@acme.example"


def test_a_long_text_is_cut_between_words() -> None:
    assert cut("The quick brown fox", 17) == "The quick brown…"


def test_a_letter_is_not_parted_from_its_accent() -> None:
    assert cut("ae\u0301o", 3) == "a…"
