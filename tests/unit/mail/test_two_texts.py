"""A mail that says one thing as plain text and another as HTML."""

from email.message import EmailMessage

import pytest

from wallflower.domain.mail.reader import read

QUOTE = "<br><div class='gmail_quote'>On Mon, Jane wrote:<blockquote>hi</blockquote></div>"


def mail(plain: str, html: str) -> bytes:
    """A mail in both forms."""
    written = EmailMessage()
    written["From"], written["To"] = "robin@vale.example", "capture@in.vale.example"
    written.set_content(plain)
    written.add_alternative(html, subtype="html")
    return written.as_bytes()


@pytest.mark.parametrize(
    ("plain", "html"),
    [
        ("1 done", "<p>1 done</p>"),
        ("1 done\n\nOn Mon, Jane wrote:\n> hi", f"<div dir='ltr'>1&nbsp;done</div>{QUOTE}"),
        ("1 done\n\n*Thanks* a lot", "<p>1 done</p><p><b>Thanks</b> a lot</p>"),
        (
            "1 done\n\nHarbour <https://a.example/x>",
            "1 done<br><a href='https://a.example/x'>Harbour",
        ),
        ("List", "<html><head><style>p {}</style></head><body><p>list</p></body></html>"),
    ],
)
def test_the_same_words_agree(plain: str, html: str) -> None:
    """Space, case and markup are no difference."""
    found = read(mail(plain, html))
    assert (True, "") == (found.texts_agree, found.disputed)


@pytest.mark.parametrize(
    ("plain", "html"),
    [
        ("1 done", "<p>2 done</p>"),
        ("list", "<p>Hello Robin</p><p>list</p>"),
        ("10 drop", "<p>1_0 drop</p>"),
    ],
)
def test_other_words_do_not_agree(plain: str, html: str) -> None:
    """Whoever sees only one form would not know what the other asks for."""
    assert not read(mail(plain, html)).texts_agree
