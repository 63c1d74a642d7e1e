"""Random mails: trees of parts, heads of any bytes, and what is wrong with real ones."""

from hypothesis import strategies as st

NAMES = st.sampled_from(
    (
        *(b"From", b"To", b"Cc", b"Subject", b"Date", b"Message-ID", b"Content-Type", b"X-Any"),
        *(b"Content-Transfer-Encoding", b"Content-Disposition", b"Resent-From", b"List-Id"),
        *(b"Auto-Submitted", b"Return-Path", b"received", b"MIME-Version", b"In-Reply-To"),
    )
)
VALUES = st.one_of(
    st.binary(max_size=80),
    st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.sampled_from(
        (
            *(b"Jane <jane@acme.example>", b"a@x.example, b@x.example", b'"a" <b@c', b"<>", b"()"),
            *(b"=?utf-8?q?=C3=A9?=", b"=?utf-8?b?4p?= =?utf-8?b?yo?=", b"=?x?q?a?=", b"=?=?=?"),
            *(b"Fwd: hello", b"Re: hello", b"1 May 2026 09:00 +0200", b"99 Mai 20260", b"no"),
            *(b"multipart/mixed; boundary=b", b"text/html; charset=utf-16", b"message/rfc822"),
            *(b"base64", b"quoted-printable", b"x-uuencode", b"attachment; filename*0*=a''%"),
        )
    ),
)
ENDS = st.sampled_from((b"\n", b"\r\n", b"\r", b"\n ", b"\n\t", b"\r\r\n"))
TEXTS = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(
        st.sampled_from(
            (
                *(b"hello", b"> hello", b">> ", b"-- ", b"From: Jane <jane@acme.example>", b""),
                *(b"---------- Forwarded message ---------", b"-----Original Message-----"),
                *(b"Date: Wed, 6 May 2026 at 14:05", b"Sent: Friday, May 1, 2026 9:00 AM"),
                *(b"Subject: x", b"To: Bo <bo@x.example>", b"On 1 May 2026, Jane wrote:"),
                *(b"<blockquote>", b"<p>a<br>", b"<table><tr><td>From:<td>Jane", b"<div hidden>"),
                *(
                    b"&nbsp;&#0;&#xd800;",
                    b"<!--",
                    b"<pre>",
                    b"</",
                    b"--b",
                    b"--b--",
                    b"=3D",
                    b"aGk=",
                ),
            )
        ),
        max_size=12,
    ).map(b"\n".join),
)


def heads() -> st.SearchStrategy[bytes]:
    """Fields of known names with values of any kind, and line ends of any kind."""
    field = st.builds(lambda name, value, end: name + b": " + value + end, NAMES, VALUES, ENDS)
    return st.lists(field, max_size=8).map(b"".join)


def parts() -> st.SearchStrategy[bytes]:
    """Trees: texts at the leaves, multiparts and mails around them."""
    described = st.sampled_from(
        (
            *(
                b"text/plain",
                b"text/html",
                b"text/plain; format=flowed; delsp=yes",
                b"text/enriched",
            ),
            *(b"application/pdf; name=a", b"text/plain; charset=iso-2022-jp", b"text/calendar"),
        )
    )
    leaf = st.builds(lambda kind, text: b"Content-Type: " + kind + b"\n\n" + text, described, TEXTS)
    return st.recursive(
        leaf, lambda below: st.one_of(_multiparts(below), _mails(below)), max_leaves=6
    )


def _multiparts(below: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    kinds = st.sampled_from((b"mixed", b"alternative", b"related", b"digest", b"report", b"signed"))
    marks = st.sampled_from((b"b", b"bc", b"=_x", b" ", b""))
    return st.builds(_multipart, kinds, marks, st.lists(below, max_size=3), st.booleans())


def _multipart(kind: bytes, mark: bytes, pieces: list[bytes], ends: bool) -> bytes:
    head = b"Content-Type: multipart/" + kind + b'; boundary="' + mark + b'"\n\n'
    body = b"".join(b"--" + mark + b"\n" + piece + b"\n" for piece in pieces)
    return head + body + (b"--" + mark + b"--\n" if ends else b"")


def _mails(below: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    around = b"Content-Type: message/rfc822\n\n"
    return st.builds(lambda head, inner: around + head + inner, heads(), below)


def mails() -> st.SearchStrategy[bytes]:
    """A whole mail: a head, and a tree of parts."""
    return st.builds(lambda head, part: b"From: a@x.example\n" + head + part, heads(), parts())
