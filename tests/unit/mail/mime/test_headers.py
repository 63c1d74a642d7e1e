"""The head of a mail: broken lines, odd beginnings, encoded words."""

import pytest

from wallflower.domain.mail.reader import read


class TestBrokenHeads:
    @pytest.mark.parametrize(
        "before",
        [
            b"From jane@acme.example Wed May  6 14:05:00 2026\n",
            b">From jane@acme.example Wed May  6 14:05:00 2026\n",
            b"\xef\xbb\xbf",
            b"\n\r\n",
            b" ",
            b"\t",
            b"this line is no field\n",
            b"  X-Cut: off\n",
            b"<html\n",
        ],
    )
    def test_an_odd_beginning_hides_no_mail(self, before: bytes) -> None:
        """Mailbox files, editors and cut logs put things before the first field."""
        mail = read(before + b"From: Jane <jane@acme.example>\nSubject: x\n\nhello\n")
        assert ("x", "hello", "") == (mail.subject, mail.text, mail.unreadable)
        assert mail.sender is not None

    @pytest.mark.parametrize(
        "broken",
        [
            b"X-Long: one\ntwo without an indent\n",
            b"X-Long: one\ntwo\nthree (four)\n",
            b"X-Sig: b=abc/\ndef==\n",
            b"no field at all\n",
        ],
    )
    def test_a_broken_line_ends_no_head(self, broken: bytes) -> None:
        """Where a field that every mail has comes next, a program broke the line."""
        mail = read(b"From: jane@acme.example\n" + broken + b"Subject: x\n\nhello\n")
        assert ("x", "hello") == (mail.subject, mail.text)

    def test_a_body_needs_no_empty_line(self) -> None:
        """A line that is no field, with none after it, is the text."""
        mail = read(b"From: jane@acme.example\nSubject: x\nHello you,\nsee you: soon\n")
        assert "Hello you,\nsee you: soon" == mail.body

    @pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
    def test_a_file_in_wide_characters_is_a_mail(self, codec: str) -> None:
        """An editor may have saved it so."""
        mail = read("From: jane@acme.example\nSubject: grüßt\n\nhello\n".encode(codec))
        assert ("grüßt", "hello") == (mail.subject, mail.text)

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
    def test_lines_may_end_in_any_way(self, end: str) -> None:
        """Also as on old Macs, and doubled by a gateway."""
        text = "From: jane@acme.example\nSubject: a\n b\n\nhello\nyou\n".replace("\n", end)
        mail = read(text.encode())
        assert ("a b", "hello\nyou") == (mail.subject, mail.text.replace("\n\n", "\n"))

    @pytest.mark.parametrize(
        ("raw", "reason"),
        [
            (b"", "The mail is empty."),
            (b" \r\n\t\n", "The mail is empty."),
            (b"Hello Jane,\n\nhow are you?\n", "This is no mail: it has no header."),
            (b"Remember: call Jane\n\nToday\n", "This is no mail: it has no header."),
            (b"\n\n\n{}", "This is no mail: it has no header."),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "This is no mail: it has no header."),
            (b"a" * (40 * 1024 * 1024 + 1), "The mail is larger than 40 MB."),
        ],
    )
    def test_what_is_no_mail_says_why(self, raw: bytes, reason: str) -> None:
        """In words for a person."""
        assert reason == read(raw).unreadable


class TestEncodedWords:
    @pytest.mark.parametrize(
        ("written", "text"),
        [
            ("=?utf-8?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
            ("=?UTF-8?B?R3LDvMOfZQ==?=", "Grüße"),
            ("=?UTF-8?B?R3LDvMOfZQ?=", "Grüße"),
            ("=?iso-8859-1*de?Q?Gr=FC=DFe?=", "Grüße"),
            ("=?utf-8?q?Gr=C3?= =?utf-8?q?=BC=C3=9Fe?=", "Grüße"),
            ("=?utf-8?B?R3LD?= =?utf-8?B?vMOfZQ==?=", "Grüße"),
            ("=?utf-8?B?R3LD?= =?UTF-8?q?=BC=C3=9Fe?=", "Grüße"),
            ("=?utf-8?q?a?=\n =?utf-8?q?b?=", "ab"),
            ("=?utf-8?q?a?= b =?utf-8?q?c?=", "a b c"),
            ("a=?utf-8?q?b?=c", "abc"),
            ("=?utf-8?q?a_b=20c?=", "a b c"),
            ("=?utf-8?q?a b?=", "a b"),
            ("=?utf-8?q?what?_now?=", "what? now"),
            ("=?utf-8?q?what=3F?=", "what?"),
            ("=?utf-8?q?=3D=3F?=", "=?"),
            ("=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
            ("=?nosuch?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
            ("=?utf-7?q?+ADw-?=", "+ADw-"),
            ("=?gb2312?B?xOO6ww==?=", "你好"),
            ("=?iso-2022-jp?B?GyRCJDMbKEI=?= =?iso-2022-jp?B?GyRCJHMbKEI=?=", "こん"),
            ("=?utf-8?q?a=00b=0D=0Ac=E2=80=AE?=", "a b c"),
            ("=?", "=?"),
            ("=?utf-8?q?open", "=?utf-8?q?open"),
        ],
    )
    def test_words_are_read_as_they_were_meant(self, written: str, text: str) -> None:
        """Cut within a letter, in two ways at once, with spaces that do not belong there."""
        mail = read(f"From: a@x.example\nSubject: {written}\n\nhi".encode())
        assert text == mail.subject

    def test_a_raw_letter_in_a_word_is_of_its_charset(self) -> None:
        """Programs that say that they encode, and do not."""
        raw = "From: a@x.example\nSubject: =?iso-8859-1?Q?Gr\u00fc\u00dfe?=\n\nhi"
        assert "Grüße" == read(raw.encode("latin-1")).subject

    @pytest.mark.parametrize(
        ("charset", "said"), [("utf-8", ""), ("koi8-r", "koi8-r"), ("gb18030", "gb2312")]
    )
    def test_raw_letters_are_of_the_charset_that_the_mail_names(
        self, charset: str, said: str
    ) -> None:
        """No word was encoded, but the text's charset stands in the same head."""
        subject = "你好" if charset == "gb18030" else "Привет"
        head = f"From: a@x.example\nSubject: {subject}\nContent-Type: text/plain; charset={said}"
        assert subject == read(f"{head}\n\nhi".encode(charset)).subject
