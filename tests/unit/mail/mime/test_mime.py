"""The parts of a mail: what is text, what is a file, and what happens where their form is wrong."""

import pytest

from wallflower.domain.mail.message import Attachment, Mail
from wallflower.domain.mail.reader import read

HEAD = "From: Jane <jane@acme.example>\nSubject: x\nMIME-Version: 1.0\n"


def mail(head: str, body: str = "") -> Mail:
    """A mail from Jane, read."""
    return read((HEAD + head + "\n\n" + body).encode())


def mixed(*parts: str, head: str = "Content-Type: multipart/mixed; boundary=b") -> Mail:
    """A mail of these parts, read."""
    return mail(head, "".join(f"--b\n{part}\n" for part in parts) + "--b--\n")


class TestBoundaries:
    def test_what_stands_around_the_parts_is_left_out(self) -> None:
        """Preamble and epilogue are for programs that know no parts."""
        body = "for old programs\n--b\n\none\n--b\n\ntwo\n--b--\nnot this\n"
        read_back = mail("Content-Type: multipart/mixed; boundary=b", body)
        assert "one\n\ntwo" == read_back.body

    def test_a_last_part_without_an_end_goes_to_the_end(self) -> None:
        """Where a mail was cut, what came is read."""
        assert "one" == mail("Content-Type: multipart/mixed; boundary=b", "--b\n\none\n").body

    @pytest.mark.parametrize(
        "head", ["multipart/mixed", "multipart/mixed; boundary=other", "multipart/mixed; boundary="]
    )
    def test_a_boundary_that_is_missing_or_wrong_is_found(self, head: str) -> None:
        """The first line that looks like one is taken for it."""
        body = "--b\nContent-Type: text/plain\n\none\n--b\nContent-Type: text/html\n\ntwo\n--b--\n"
        assert "one\n\ntwo" == mail(f"Content-Type: {head}", body).body

    def test_a_multipart_without_parts_is_a_text(self) -> None:
        """No word is lost because a head promised too much."""
        assert "one" == mail("Content-Type: multipart/mixed; boundary=b", "one\n").body

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n", " \t\n"])
    def test_boundaries_may_end_as_any_line_does(self, end: str) -> None:
        """Spaces behind them are filling; a gateway may have doubled the line ends."""
        text = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\n\ntwo\n--b--\n"
        if end != " \t\n":
            text = text.replace("\n", end)
        assert "one\n\ntwo" == read(text.replace("--b\n", f"--b{end}").encode()).body.strip()

    def test_a_longer_boundary_is_another(self) -> None:
        """`--bc` does not end a part of `--b`."""
        inner = "Content-Type: multipart/mixed; boundary=bc\n\n--bc\n\none\n--bc\n\ntwo\n--bc--"
        assert "one\n\ntwo\n\nthree" == mixed(inner, "\nthree").body

    def test_a_line_of_dashes_is_text(self) -> None:
        """A rule, or the mark of a signature, is no boundary."""
        assert "one\n-- \ntwo\n----\nthree" == mixed("\none\n-- \ntwo\n----\nthree").body


class TestFiles:
    @pytest.mark.parametrize(
        ("described", "name"),
        [
            ("Content-Disposition: attachment; filename=plan.pdf", "plan.pdf"),
            ('Content-Disposition: attachment; filename="our plan; new.pdf"', "our plan; new.pdf"),
            ("Content-Disposition: attachment; filename=our plan.pdf", "our plan.pdf"),
            ('Content-Disposition: attachment; filename="plan.pdf', "plan.pdf"),
            (r'Content-Disposition: attachment; filename="a \"b\".pdf"', 'a "b".pdf'),
            (r'Content-Disposition: attachment; filename="C:\new\plan.pdf"', r"C:\new\plan.pdf"),
            ("Content-Disposition: attachment; filename*=UTF-8''pl%C3%A4ne.pdf", "pläne.pdf"),
            ("Content-Disposition: attachment; filename*=iso-8859-1'de'pl%E4ne.pdf", "pläne.pdf"),
            (
                "Content-Disposition: attachment;\n filename*0*=UTF-8''pl%C3;\n filename*1*=%A4ne;"
                '\n filename*2=".pdf"',
                "pläne.pdf",
            ),
            ('Content-Disposition: attachment; filename*1="b"; filename*0="a"', "ab"),
            ("Content-Disposition: attachment; filename==?utf-8?q?pl=C3=A4ne?=", "pläne"),
            ('Content-Disposition: attachment; filename="=?utf-8?b?cGzDpG5l?="', "pläne"),
            ('Content-Type: application/pdf; name="plan.pdf"', "plan.pdf"),
            ("Content-Type: application/pdf; NAME=plan.pdf", "plan.pdf"),
            ("Content-Disposition: attachment; filename=pläne.pdf", "pläne.pdf"),
            ("Content-Disposition: attachment; filename*=nonsense", "nonsense"),
            ("Content-Disposition: attachment; filename*=''", ""),
            ("Content-Disposition: attachment; filename*99999=a; filename*x*=b", ""),
        ],
    )
    def test_a_file_has_the_name_that_was_given(self, described: str, name: str) -> None:
        """Quoted, cut into pieces, encoded in either way, or not at all."""
        read_back = mixed("\nhello", f"{described}\n\nbytes")
        assert [name] == [file.name for file in read_back.attachments]

    @pytest.mark.parametrize(
        ("encoding", "body", "size"),
        [
            ("base64", "aGVsbG8=", 5),
            ("base64", "aGVs\nbG8h", 6),
            ("base64", "aGVs!bG8", 5),
            ("quoted-printable", "h=65llo=\n!", 6),
            ("x-uuencode", "begin 644 a\n%:&5L;&\\\n`\nend", 5),
            ("7bit", "hello", 5),
            ("nonsense", "hello", 5),
        ],
    )
    def test_a_file_has_the_size_that_it_would_have_on_disk(
        self, encoding: str, body: str, size: int
    ) -> None:
        """It is counted, and needs no decoding."""
        head = f"Content-Type: application/pdf\nContent-Transfer-Encoding: {encoding}\n\n"
        file = Attachment(name="", type="application/pdf", size=size)
        assert (file,) == mixed(head + body).attachments

    @pytest.mark.parametrize(
        "head",
        [
            "Content-Type: application/ms-tnef; name=winmail.dat",
            "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
            "Content-Type: message/partial; id=x; number=1; total=2; name=part",
            "Content-Type: message/external-body; access-type=URL; URL=https://x.example; name=far",
            "Content-Type: text/plain; name=a.txt\nContent-Disposition: attachment",
        ],
    )
    def test_what_cannot_be_read_here_is_a_file(self, head: str) -> None:
        """It is named, and nothing is fetched or unpacked."""
        read_back = mixed("\nhello", f"{head}\n\nbytes")
        assert ("hello", 1) == (read_back.body, len(read_back.attachments))

    def test_an_encrypted_mail_is_its_files(self) -> None:
        """Who wrote to whom still counts; the words are not for us."""
        kind = "multipart/encrypted; protocol=application/pgp-encrypted; boundary=b"
        read_back = mixed(
            "Content-Type: application/pgp-encrypted\n\nVersion: 1",
            "Content-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP",
            head=f"Content-Type: {kind}",
        )
        assert ("", "") == (read_back.body, read_back.unreadable)
        assert "encrypted.asc" in [file.name for file in read_back.attachments]

    def test_the_only_text_is_text_although_it_has_a_name(self) -> None:
        """Old programs name what was written; a second one with a name is a file."""
        named = "Content-Type: text/plain; name={0}.txt\n\n{0}"
        read_back = mixed(named.format("one"), named.format("two"))
        assert "one" == read_back.body
        assert ["two.txt"] == [file.name for file in read_back.attachments]


class TestTransferEncodings:
    @pytest.mark.parametrize(
        ("encoding", "body", "text"),
        [
            ("BASE64", "aGVsbG8=", "hello"),
            (" base64 ; x", "aGVsbG8=", "hello"),
            ("base64", "aGVsbG8=\n\naG8=", "helloho"),
            ("base64", "aGVsbG8=\n____\nA list, plainly.", "hello"),
            ("base64", "hello there, this is no base64.", "hello there, this is no base64."),
            ("quoted-printable", "a=3Db=\nc=ZZ", "a=bc=ZZ"),
            ("8bit", "grüßt", "grüßt"),
            ("7bit", "grüßt", "grüßt"),
            ("binary", "a", "a"),
            ("nonsense", "a=3D", "a=3D"),
        ],
    )
    def test_the_encoding_named_is_undone_where_it_fits(
        self, encoding: str, body: str, text: str
    ) -> None:
        """And what does not fit stays as it is."""
        assert text == mail(f"Content-Transfer-Encoding: {encoding}", body).body

    def test_an_attached_mail_may_be_encoded(self) -> None:
        """No standard allows it, some programs do it."""
        inner = "RnJvbTogQm8gPGJvQHguZXhhbXBsZT4KU3ViamVjdDogaGkKCmhlbGxv"
        head = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
        (forwarded,) = mixed("\nsee", head + inner).forwards
        assert ("hi", "hello") == (forwarded.subject, forwarded.body)


class TestTypes:
    @pytest.mark.parametrize("kind", ["", "text", "TEXT/PLAIN", "text/plain charset=utf-8", ";"])
    def test_what_says_little_is_plain_text(self, kind: str) -> None:
        """RFC 2045 says so."""
        assert "grüßt" == mail(f"Content-Type: {kind}", "grüßt").body

    def test_enriched_text_is_text(self) -> None:
        """RFC 1896: what Eudora and old Apple programs wrote."""
        body = "<bold>Hello</bold>\nthere <color><param>red</param>you</color>\n\nbye <<jane>"
        assert "Hello there you\nbye <jane>" == mail("Content-Type: text/enriched", body).body

    def test_a_digest_has_mails(self) -> None:
        """Its parts say nothing of their type."""
        part = "\nFrom: Bo <bo@x.example>\nSubject: {0}\n\nhello"
        kind = "Content-Type: multipart/digest; boundary=b"
        found = mixed(part.format("one"), part.format("two"), head=kind).forwards
        assert ["one", "two"] == [forwarded.subject for forwarded in found]
