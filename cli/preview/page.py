"""The page that lists all letters of a preview."""

from collections.abc import Iterable, Sequence
from html import escape

from wallflower.domain.letter.letter import Letter

MARK = '<meta name="generator" content="wallflower preview">'

_STYLE = """
:root{color-scheme:light dark;--ground:#f7f3ec;--card:#fff;--edge:#d9cfc0;--ink:#2f2b2e;
--quiet:#645c62;--plum:#75406c}
@media (prefers-color-scheme:dark){:root{--ground:#1c191c;--card:#272327;--edge:#4d454d;
--ink:#ebe5ea;--quiet:#b9aeb6;--plum:#dfb6d5}}
body{margin:0;background:var(--ground);color:var(--ink);
font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif}
main{max-width:720px;margin:0 auto;padding:20px 14px}
h1{font:normal 25px/1.25 Georgia,'Times New Roman',serif;margin:8px 0}
h2{font:normal 19px/1.3 Georgia,'Times New Roman',serif;margin:0}
p{margin:4px 0;overflow-wrap:anywhere}
ol{list-style:none;margin:20px 0;padding:0}
li{background:var(--card);border:1px solid var(--edge);border-radius:10px;padding:12px 16px 4px;
margin:0 0 12px}
.quiet{color:var(--quiet);font-size:14px}
a{color:var(--plum);display:inline-block;padding:10px 16px 10px 0}
"""

_PAGE = """<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{mark}
<title>Wallflower’s letters</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>Wallflower’s letters</h1>
<p>All {count} of them, written to sample people. Nothing here was sent.</p>
<ol>
{items}
</ol>
</main>
</body>
</html>
"""

_ITEM = """<li>
<h2>{title}</h2>
<p>“{subject}”</p>
<p class="quiet">{size}</p>
<p>{links}</p>
</li>"""

_KINDS = (("html", "HTML"), ("txt", "Text"), ("eml", "Mail"))


def index(letters: Sequence[tuple[str, Letter]]) -> str:
    """The page for pairs of a file name (without its ending) and a letter."""
    items = "\n".join(_item(name, letter) for name, letter in letters)
    return _PAGE.format(mark=MARK, style=_STYLE, count=len(letters), items=items)


def _item(name: str, letter: Letter) -> str:
    title = name.replace("-", " ").capitalize()
    links = "\n".join(
        f'<a href="{name}.{ending}" aria-label="{title}: {shown}">{shown}</a>'
        for ending, shown in _KINDS
    )
    return _ITEM.format(
        title=title, subject=escape(letter.subject), size=". ".join(_size(letter)), links=links
    )


def _size(letter: Letter) -> Iterable[str]:
    yield f"{len(letter.html.encode()) / 1000:.1f} KB of HTML"
    if letter.enclosed:
        yield "Comes with " + ", ".join(escape(one.name) for one in letter.enclosed)
