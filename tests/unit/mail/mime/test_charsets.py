"""Bytes to text: what charsets are called, what they mean, and what nobody said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallflower.domain.mail.mime.charsets import codec, decode
from wallflower.domain.mail.reader import read

RUSSIAN = "Привет, Иван! Спасибо за письмо, завтра позвоню."


@pytest.mark.parametrize(
    ("charset", "meant"),
    [
        ("UTF-8", "utf_8"),
        ("utf8mb4", "utf_8"),
        ('"utf-8";', "utf_8"),
        ("us-ascii", "utf_8"),
        ("ISO-8859-1", "cp1252"),
        ("latin1", "cp1252"),
        ("iso8859-15", "iso8859_15"),
        ("iso-8859-8-i", "iso8859_8"),
        ("Windows-1251", "cp1251"),
        ("win1251", "cp1251"),
        ("cp-1250", "cp1250"),
        ("x-cp1252", "cp1252"),
        ("koi8-u", "koi8_u"),
        ("GB2312", "gb18030"),
        ("ks_c_5601-1987", "cp949"),
        ("tis-620", "cp874"),
        ("windows-31j", "cp932"),
        ("utf-7", ""),
        ("rot13", ""),
        ("base64", ""),
        ("unicode_escape", ""),
        ("idna", ""),
        ("../../x", ""),
        ("x" * 1000, ""),
        ("", ""),
    ],
)
def test_a_charset_is_what_its_senders_mean(charset: str, meant: str) -> None:
    """The larger set where two go by one name; none where it is no text, or hides it."""
    assert meant == codec(charset)


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        ("안녕하세요, 회의는 내일입니다.", "cp949"),
        ("你好，明天的会议在下午三点开始，谢谢。", "gb18030"),
        ("お世話になっております。会議は明日です。", "cp932"),
        ("お世話になっております。会議は明日です。", "euc_jp"),
        ("お世話になっております。", "iso2022_jp"),
        ("Grüße aus Köln – bis bald", "cp1252"),
        ("Übergrößen", "cp1252"),
        ("Zoë", "utf_8"),
    ],
)
def test_bytes_that_nobody_described_are_read_by_their_looks(text: str, charset: str) -> None:
    """Scripts lie in their bytes each in a way of its own."""
    assert text == decode(text.encode(charset))


def test_a_letter_that_was_cut_spoils_no_text() -> None:
    """UTF-8 with a few bytes lost is still UTF-8."""
    cut = "Zoë grüßt Jürgen. ".encode() * 20
    assert "Zoë grüßt" == decode(cut[:-3] + b"\xc3", "utf-8")[:9]


def test_a_charset_named_wrongly_is_not_believed_of_utf_8() -> None:
    """What fits no named charset and is UTF-8 is that."""
    assert "Grüße" == decode("Grüße".encode(), "us-ascii")
    assert "Привет" == decode("Привет".encode(), "iso-2022-jp")


@pytest.mark.parametrize(
    "meta",
    [
        '<meta charset="koi8-r">',
        '<META http-equiv=Content-Type content="text/html; charset=koi8-r">',
        "<meta content='text/html; charset = koi8-r' http-equiv='Content-Type'>",
    ],
)
def test_html_may_name_its_charset_itself(meta: str) -> None:
    """Where the head of the part names none."""
    head = b"From: a@x.example\nContent-Type: text/html\n\n"
    assert "Да" == read(head + f"<html><head>{meta}</head>Да".encode("koi8_r")).body


@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_bytes_in_any_charset_are_a_text(raw: bytes, charset: str) -> None:
    """Without half characters, which no store takes."""
    decode(raw, charset, charset[::-1]).encode("utf-8")


@given(st.text(max_size=100))
def test_utf_8_comes_back_as_it_went(text: str) -> None:
    """Whatever the letters."""
    if "\x1b" not in text:
        assert text == decode(text.encode(), "utf-8")
