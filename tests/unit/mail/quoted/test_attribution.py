"""The lines by which clients say who wrote what follows."""

import pytest

from wallflower.domain.address import Address
from wallflower.domain.mail.quoted.attribution import read_attribution

QUOTE = ["", "> How are you?"]


def end(text: str, below: list[str]) -> int | None:
    """The number of lines that the attribution at the top has, None if there is none."""
    found = read_attribution([*text.split("\n"), *below], 0)
    return found.end if found else None


@pytest.mark.parametrize(
    "line",
    [
        "On Mon, Oct 5, 2026 at 11:00 AM Jane Doe <jane@acme.example> wrote:",
        "Am Montag, 5. Oktober 2026 um 11:00:00 MESZ hat Jane <jane@acme.example> geschrieben:",
        "El 5/10/26 a las 11:00, Jane Doe escribió:",
        "Jane Doe <jane@acme.example> escreveu (segunda, 5/10/2026 à(s) 11:00):",
        "Wiadomość napisana przez Jane Doe <jane@acme.example> w dniu 5 paź 2026, o godz. 11:00:",
        "Jane Doe <jane@acme.example> 于2026年10月5日周一 11:00写道:",
        "2026년 10월 5일 (월) 오전 11:00, Jane Doe <jane@acme.example>님이 작성:",
        "2026/10/05 11:00、Jane Doe <jane@acme.example>のメール:",
        "Jane Doe <jane@acme.example> şunları yazdı (5 Eki 2026 11:00):",
        "Понедельник, 5 октября 2026, 11:00 +03:00 от Jane Doe <jane@acme.example>:",
        "في 5 أكتوبر 2026، الساعة 11:00 ص، كتب/ت Jane Doe <jane@acme.example>:",
        "Vào Th 2, 5 thg 10, 2026 vào lúc 11:00 Jane Doe <jane@acme.example> đã viết:",
        "---- On Mon, 05 Oct 2026 11:00:00 +0200 Jane Doe wrote ----",
        "Jane Doe <jane@acme.example> wrote:",
    ],
)
def test_it_is_known_even_where_nothing_marks_the_quote(line: str) -> None:
    """A verb of writing with a day and a time or an address, or a date before an address."""
    assert end(line, ["", "How are you?"]) == 1
    assert end(line, QUOTE) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe wrote:",
        "At 10/05/2026 11:00 AM, you wrote:",
        "In article <1@acme.example>, Jane Doe wrote:",
        "5. 10. 2026 11:00, Jane Doe <jane@acme.example> glorped",
        "Glorp 5 Oct 2026 11:00 zazu Jane Doe <jane@acme.example> mimble:",
    ],
)
def test_less_is_asked_above_a_marked_quote(line: str) -> None:
    """There a name will do, and in an unknown language a day, a time and an address."""
    assert end(line, QUOTE) == 1
    assert end(line, ["", "How are you?"]) is None


@pytest.mark.parametrize("below", [QUOTE, ["", "How are you?"]])
@pytest.mark.parametrize(
    "text",
    ["He wrote:", "I have 2 questions:", "Jane Doe\njane@acme.example\n555 0100", "See you!"],
)
def test_a_persons_own_line_is_none(text: str, below: list[str]) -> None:
    """Who says "he", or names no writer, introduces what she likes."""
    assert end(text, below) is None


@pytest.mark.parametrize(
    "text",
    [
        "On Mon, Oct 5, 2026 at 11:00 AM Jane Doe <\njane@acme.example> wrote:",
        "Il giorno 5 ott 2026, alle ore\n11:00, Jane Doe <jane@acme.example>\nha scritto:",
        "On Monday,\nOctober 5, 2026 at 11:00 AM,\nJane Doe <jane@acme.example>\nwrote:",
        "Jane Doe <jane@acme.example> hat am 5. Oktober\n2026 um 11:00 CEST geschrieben:",
        "On Mon, 5 Oct 2026 at 11:00 Jane Doe\n\n<\njane@acme.example\n> wrote:",
    ],
)
def test_it_may_be_wrapped(text: str) -> None:
    """Over some lines, wherever the client had to break it."""
    assert end(text, QUOTE) == 1 + text.count("\n")


def test_a_line_above_it_is_no_part_of_it() -> None:
    """Not even if that one names a time as well."""
    attribution = "On Mon, 5 Oct 2026 at 11:00, Jane Doe <jane@acme.example> wrote:"
    assert end(f"See you at 10:30\n{attribution}", QUOTE) is None


@pytest.mark.parametrize(
    "before",
    [
        "On Thursday, March 5, 2026, 2:25 PM, ",
        "Am Montag, 5. Oktober 2026 um 11:00:00 MESZ hat ",
        "dne 5. října 2026 11:00:00 SELČ, ",
        "2026/10/05 11:00、",
        "Понедельник, 5 октября 2026, 11:00 +03:00 от ",
        "2026. okt. 5. dátummal, 11:00 időpontban ",
        "",
    ],
)
def test_the_writer_is_named_without_the_date(before: str) -> None:
    """Neither a zone nor a joining word is a part of the name."""
    found = read_attribution([f"{before}Jane van Doe <jane@acme.example> wrote:"], 0)
    assert found is not None
    assert Address("Jane van Doe", "jane@acme.example") == found.writer
