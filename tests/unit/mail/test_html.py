"""HTML mails as lines of text."""

import pytest

from wallflower.domain.mail.html import RULE, to_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("one<br>two", "one\ntwo"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("<div>one<div><br></div><div>two</div></div>", "one\n\ntwo"),
        ("<p>one</p><p>two</p>", "one\n\ntwo\n"),
        ('<p class="MsoNormal">one</p><p class="MsoNormal">two</p>', "one\ntwo"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("a\n   b\t c", "a b c"),
        ("<pre>a\n  b</pre>", "a\n  b\n"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("<table><tr><th>From:</th><td>Jane</td></tr></table>", "From: Jane"),
        ("mine<blockquote>hers<blockquote>his</blockquote></blockquote>", "mine\n> hers\n> > his"),
        ("a<hr>b", f"a\n{RULE}\nb"),
        ("<head><title>no</title></head><style>no</style><script>no</script>yes", "yes"),
        ("<!-- no -->yes", "yes"),
        ("", ""),
    ],
)
def test_markup_becomes_lines(markup: str, text: str) -> None:
    """Blocks are lines, quotes are marked, and what is not shown is not read."""
    assert text == to_text(markup)


def test_too_deep_markup_still_has_its_words() -> None:
    """Where the tree would be too deep, the words are taken without it."""
    assert to_text("<div>" * 5000 + "hello &amp; bye").strip() == "hello & bye"
