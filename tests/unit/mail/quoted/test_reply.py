"""What is new in a text, and what is quote, header or signature."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallflower.domain.mail.quoted.reply import new_text

QUOTE = "\n> How are you?\n>\n> Jane\n"


@pytest.mark.parametrize(
    "below",
    [
        f"On Mon, 5 Oct 2026 at 11:00, Jane Doe <jane@acme.example> wrote:\n{QUOTE}",
        f"On Mon, Oct 5, 2026 at 11:00 AM Jane Doe <\njane@acme.example> wrote:\n{QUOTE}",
        "On Mon, Oct 5, 2026 at 11:00 AM Jane Doe <jane@acme.example> wrote:\nHow are you?",
        f"Le lun. 5 oct. 2026 à 11:00, Jane Doe <jane@acme.example> a écrit :\n{QUOTE}",
        f"Am 05.10.2026 um 11:00 schrieb Jane Doe:\n{QUOTE}",
        f"2026-10-05 11:00 GMT+02:00 Jane Doe <jane@acme.example>:\n{QUOTE}",
        f"Jane Doe <jane@acme.example> wrote:\n{QUOTE}",
        f"---- On Mon, 05 Oct 2026 11:00:00 +0200 Jane wrote ----\n{QUOTE}",
        "-----Original Message-----\nFrom: Jane\n\nHow are you?",
        "________________________________\nFrom: Jane Doe <jane@acme.example>\n"
        "Sent: 5 October 2026 11:00\nTo: Robin\nSubject: You\n\nHow are you?",
        QUOTE,
        "-- \nRobin Vale\nVale Workshop",
        "Sent from my iPhone",
        "Get Outlook for iOS<https://link.example>",
        "-- \nRobin\n\nOn Mon, 5 Oct 2026 at 11:00, Jane <jane@acme.example> wrote:\n\n> How?",
        "2026-10-05 11:00 GMT+02:00 Jane Doe\n\nHow are you?",
        "Von: Jane Doe\nGesendet: 5. Oktober 2026 11:00\nAn: Robin\n\nHow are you?",
        "On Mon, 5 Oct 2026 at 11:00, Jane <jane@acme.example> wrote:   How are you?",
        "_______________________________\nmakers mailing list\nmakers@lists.example",
    ],
)
def test_what_is_not_new_is_left_out(below: str) -> None:
    """Quotes, header blocks and signatures go; the words above them stay."""
    assert new_text(f"1 done\n\nSee you at 10:30\n\n{below}") == "1 done\n\nSee you at 10:30"


@pytest.mark.parametrize(
    "text",
    [
        "He wrote:\nall is well",
        "Here is what I need:\n- a boat\n- 2 oars",
        "Sent from my desk, is much easier than my mobile phone.",
        "> a quote of my own\n\nand an answer",
        "```\n# code\n####\n```\n\nEnd.",
        "On blah-blah-blah",
        "Best regards,\nRobin",
        "Name: Jane Doe\nEmail: jane@acme.example\nMet: 16 June 2026",
        "--\n" + "\n".join(f"line {number}" for number in range(20)),
        "One\n--\nTwo\n--\nThree",
        "Look what he said:\n\n> I quit",
        "In 2019 my aunt wrote:\nthe river is a line",
        "Bills I sent on 5 May 2026 at 10:00:\n- one",
        "On 5 May 2026 at 10:00 she wrote:\nall is well",
        "I wrote to jane@acme.example on 5 May 2026 at 10:00:\nhello",
        "Dates:\n5.5.2026 10:00 Jane Doe <jane@acme.example>:\nCoffee",
        "Telefon dün gönderildi",
    ],
)
def test_where_it_is_unsure_a_line_stays(text: str) -> None:
    """What a person may have written herself is kept."""
    assert text == new_text(text)


def test_an_answer_below_the_quote_is_kept() -> None:
    """Who writes below the quote is heard as well."""
    text = f"On 5 Oct 2026 at 11:00, Jane wrote:\n{QUOTE}\nFine, thanks."
    assert new_text(text) == "Fine, thanks."


def test_a_link_torn_out_of_a_quote_is_no_answer() -> None:
    """A line that closes the bracket of the quoted one above it belongs to the quote."""
    quote = "> See (https://acme.example/\nabc)\n> and come."
    text = f"Hi\n\nOn 5 Oct 2026 at 11:00, Jane wrote:\n\n{quote}"
    assert new_text(text) == "Hi"


def test_a_quote_that_nothing_marks_stays_where_nothing_is_above_it() -> None:
    """Below a first line that names a writer, answers and quote look alike."""
    text = "On 5 Oct 2026 at 11:00, Jane <jane@acme.example> wrote:\n\nHow are you?\n\nFine."
    assert new_text(text) == "How are you?\n\nFine."


def test_words_below_an_announcement_of_her_own_are_kept() -> None:
    """Only a drawn line parts an original from an answer; words with a colon may be hers."""
    text = "Original message:\nShe wrote that the loom is sold."
    assert text == new_text(text)
    assert "Hi" == new_text(f"Hi\n\n-----{text.replace(':', '-----')}")


def test_an_answer_between_the_quotes_is_kept() -> None:
    """Words around a quote are all kept."""
    text = f"Hi\n\nOn 5 Oct 2026 at 11:00, Jane wrote:\n{QUOTE}\nFine, thanks."
    assert new_text(text).split() == ["Hi", "Fine,", "thanks."]


@given(st.lists(st.from_regex(r"[a-z]{1,12}( [a-z]{1,12}){0,5}\.", fullmatch=True), min_size=1))
def test_plain_sentences_are_never_lost(sentences: list[str]) -> None:
    """A text without quotes is its own new text."""
    assert "\n".join(sentences) == new_text("\n".join(sentences))


@given(st.text(max_size=400))
def test_nothing_is_added(text: str) -> None:
    """Every line of the new text was in the text."""
    assert set(new_text(text).split("\n")) <= {line.rstrip() for line in text.split("\n")} | {""}
