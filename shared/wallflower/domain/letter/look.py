"""How letters look: inline styles for every client, and dark colours for those that know them.

Colours hold WCAG AA contrast on their own ground, light and dark.
"""

_SANS = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
_SERIF = "font-family:Georgia,'Times New Roman',serif"
# A word longer than a phone must not push the letter off it; tables need a fixed layout besides.
_WRAP = "word-wrap:break-word;overflow-wrap:break-word;word-break:break-word"

STYLES = {
    "page": "margin:0;padding:0;background:#f7f3ec",
    "margin": "padding:20px 14px",
    "column": f"max-width:600px;table-layout:fixed;text-align:left;{_WRAP}",
    "heading": f"margin:8px 0 12px;{_SERIF};font-size:25px;line-height:1.25;font-weight:normal;"
    "color:#3b2a3a",
    "text": f"margin:0 0 14px;{_SANS};font-size:16px;line-height:1.5;color:#2f2b2e",
    "small": f"margin:0 0 10px;{_SANS};font-size:14px;line-height:1.5;color:#645c62",
    "warm": f"margin:0 0 14px;{_SERIF};font-size:17px;line-height:1.5;font-style:italic;"
    "color:#75406c",
    "box": "margin:0 0 14px;table-layout:fixed",
    "card": "padding:16px 16px 6px;background:#ffffff;border:1px solid #e6ded2;border-radius:10px;"
    f"{_WRAP}",
    "title": f"margin:0 0 3px;{_SERIF};font-size:20px;line-height:1.3;font-weight:normal;"
    "color:#3b2a3a",
    "alone": f"margin:0 0 10px;{_SERIF};font-size:20px;line-height:1.3;font-weight:normal;"
    "color:#3b2a3a",
    "number": "color:#75406c",
    "detail": f"margin:0 0 10px;{_SANS};font-size:14px;line-height:1.5;color:#645c62",
    "quote": f"padding:0 0 0 10px;border-left:3px solid #d9c3d5;{_SANS};"
    "font-size:15px;line-height:1.5;color:#4d464b",
    "draft": f"padding:12px 14px 2px;background:#f7f3f7;border-radius:8px;{_WRAP}",
    "subject": f"margin:0 0 8px;{_SANS};font-size:14px;line-height:1.5;color:#645c62",
    "line": f"margin:0 0 10px;{_SANS};font-size:15px;line-height:1.5;color:#2f2b2e",
    "chart": "margin:0 0 14px;table-layout:fixed",
    "label": f"padding:3px 8px 3px 0;{_SANS};font-size:15px;line-height:1.5;font-weight:normal;"
    "text-align:left;color:#2f2b2e",
    "count": f"padding:3px 10px 3px 0;{_SANS};font-size:15px;line-height:1.5;color:#2f2b2e",
    "bar": "background:#75406c;font-size:1px;line-height:14px;border-radius:3px",
    "links": f"margin:0 0 10px;{_SANS};font-size:15px;line-height:1.3",
    "actions": f"margin:0 0 10px;{_SANS};font-size:15px;line-height:2.2;color:#645c62",
    # Borders make the room around the words, since Outlook for Windows pads nothing but cells.
    "button": "display:inline-block;margin:0 8px 6px 0;background:#75406c;"
    "border:10px solid #75406c;border-width:10px 18px;border-radius:8px;color:#ffffff;"
    "text-decoration:none;font-weight:bold",
    "choice": "display:inline-block;margin:0 8px 6px 0;padding:9px 14px;border:1px solid #75406c;"
    "border-radius:8px;color:#75406c;text-decoration:none",
    "link": "display:inline-block;color:#75406c;text-decoration:underline",
}

_DARK = {
    ".page": "background:#1c191c",
    ".heading,.title,.alone": "color:#f3e9f1",
    ".text,.line,.label,.count": "color:#ebe5ea",
    ".small,.detail,.subject,.actions": "color:#b9aeb6",
    ".quote": "color:#d3cad0;border-color:#6d5168",
    ".card": "background:#272327;border-color:#403940",
    ".draft": "background:#312b31",
    ".bar": "background:#d7a9cc",
    ".button": "background:#d7a9cc;border-color:#d7a9cc;color:#241a22",
    ".choice": "color:#dfb6d5;border-color:#dfb6d5",
    ".link,.number,.warm": "color:#dfb6d5",
}

DARK = "@media (prefers-color-scheme:dark){%s}" % "".join(  # noqa: UP031
    f"{names}{{{';'.join(f'{rule} !important' for rule in rules.split(';'))}}}"
    for names, rules in _DARK.items()
)
