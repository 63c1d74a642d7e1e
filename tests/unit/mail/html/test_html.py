"""HTML mails as lines of text."""

import pytest

from wallflower.domain.mail.html.text import RULE, to_text


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
        ("<!--[if mso]><p>no</p><![endif]--><![if !mso]>yes<![endif]>", "yes"),
        (
            '<p class="MsoNormal">one<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>two',
            "one\n\ntwo",
        ),
        ('<p style="margin:0">one</p><p style="margin: 0cm 0cm 0pt">two</p>', "one\ntwo"),
        ('<p style="margin:0.5em">one</p>two', "one\n\ntwo"),
        ('<div style="white-space: pre-wrap">one\n  two</div>', "one\n  two"),
        ("", ""),
    ],
)
def test_markup_becomes_lines(markup: str, text: str) -> None:
    """Blocks are lines, quotes are marked, and what is not shown is not read."""
    assert text == to_text(markup)


def test_too_deep_markup_still_has_its_words() -> None:
    """Where the tree would be too deep, the words are taken without it."""
    assert to_text("<div>" * 5000 + "hello &amp; bye").strip() == "hello & bye"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            "<tr><td>From:</td><td>Jane</td></tr><tr><td>To:</td><td>Bo</td></tr>",
            "From: Jane\nTo: Bo",
        ),
        (
            "<tr><td><p>From:</p></td><td><p>Jane</p></td></tr><tr><td>To:</td><td>Bo</td></tr>",
            "From: Jane\nTo: Bo",
        ),
        ("<tr><td><b>From:</b></td><td><div>Jane<br>Lee</div></td></tr>", "From: Jane\nLee"),
        ("<tr><td><p>one</p><p>two</p></td><td><p>three</p></td></tr>", "one\n\ntwo\n\nthree\n"),
        ("<tr><td></td><td>only</td></tr>", "only"),
        ("<tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr>", "a b c"),
    ],
)
def test_a_row_is_a_line_where_its_cells_are(markup: str, text: str) -> None:
    """Headers stand in tables; but a cell with lines of its own keeps them."""
    assert text == to_text(f"<table>{markup}</table>")


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display:none">no</div>',
        '<span style="DISPLAY : none !important">no</span>',
        '<div style="visibility: hidden">no</div>',
        '<div style="max-height:0px;overflow:hidden">no</div>',
        '<span style="font-size:0">no</span>',
        "<div hidden>no</div>",
    ],
)
def test_what_is_hidden_is_not_read(hidden: str) -> None:
    """Preheaders tell a list of mails what the reader of one never sees."""
    assert to_text(f"{hidden}<p>yes</p>").strip() == "yes"


@pytest.mark.parametrize(
    "style",
    ["max-height:0.5em", "font-size:0.9em", "font-size:0;", "display:block", "mso-hide:all"],
)
def test_what_is_shown_is_read(style: str) -> None:
    """Little is not nothing, and what is within may have a size of its own."""
    markup = f'<div style="{style}"><span style="font-size:12px">yes</span></div>'
    assert to_text(markup) == "yes"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('<a href="mailto:jane@acme.example">Jane</a>', "Jane <jane@acme.example>"),
        ('<a href="mailto:jane@acme.example">jane@acme.example</a>', "jane@acme.example"),
        (
            '<a href="mailto:jane@acme.example?subject=x">Jane</a>, hi',
            "Jane <jane@acme.example>, hi",
        ),
        (
            '<a href="mailto:Jane@acme.example">Jane</a> &lt;jane@acme.example&gt;',
            "Jane <jane@acme.example>",
        ),
        ('<a href="mailto:jane%2Bx@acme.example">Jane</a>', "Jane <jane+x@acme.example>"),
        ('<a href="mailto:?subject=x">Jane</a>', "Jane"),
        ('<a href="mailto:jane%0Afrom%3A%20x@acme.example">Jane</a>', "Jane"),
        ('<a href="mailto:jane@acme.example"></a>x', "x"),
        ('<a href="https://acme.example/jane">Jane</a>', "Jane"),
    ],
)
def test_a_link_to_an_address_says_it(markup: str, text: str) -> None:
    """Headers in HTML link a name to its address, and may not say it."""
    assert text == to_text(markup)


@pytest.mark.parametrize(
    ("alt", "text"), [("\U0001f600", "a\U0001f600b"), ("", "ab"), ("image001.png", "ab")]
)
def test_a_picture_says_what_stands_instead(alt: str, text: str) -> None:
    """A smiley is a letter of the text; the name of a file is none."""
    assert text == to_text(f'a<img src="https://x.example/1.png" alt="{alt}">b')


def test_a_picture_written_into_the_markup_costs_no_text() -> None:
    """Its megabytes do not count as what is read."""
    picture = f'<img src="data:image/png;base64,{"A" * 2_000_000}">'
    assert to_text(f"<p>{picture}</p><p>yes</p>").strip() == "yes"


@pytest.mark.parametrize("opened", ["<b title={0}>", "<font size={0}>", "<a href={0}>"])
def test_formatting_that_is_never_closed_still_has_its_words(opened: str) -> None:
    """The parser would open each again in every paragraph."""
    many = "".join(opened.format(number) for number in range(900))
    assert to_text(many + "<p>hello" * 5000).split() == ["hello"] * 5000
