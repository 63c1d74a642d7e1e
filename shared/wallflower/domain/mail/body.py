"""Which parts of a mail are its text, which are files, and which are mails of their own."""

import re
from collections.abc import Iterable

from wallflower.domain.mail.guards import TEXT_LIMIT
from wallflower.domain.mail.lines import clean, depth
from wallflower.domain.mail.message import Attachment
from wallflower.domain.mail.mime.tree import Part

_TEXTS = ("text/plain", "text/html", "text/enriched", "text/richtext", "text/markdown")
_ENRICHED = re.compile(r"<param>[^<]{0,500}</param>|</?[a-z][a-z0-9-]{0,60}>", re.IGNORECASE)


def text_of(part: Part) -> str:
    """The text of a mail, from its plain part if it has one, else from its HTML."""
    if part.type == "multipart/alternative":
        return _best(text_of(choice) for choice in _by_plainness(part.parts))
    if part.type == "multipart/related":
        return _best(text_of(choice) for choice in part.parts)
    if part.parts and part.type != "message/rfc822":
        texts = [text_of(piece).strip("\n") for piece in part.parts]
        return "\n\n".join(text for text in texts if text.strip())
    return _leaf_text(part) if is_text(part) else ""


def html_beside(part: Part) -> str | None:
    """The HTML of a mail as text, where the same is said to stand in a plain part; else None."""
    if part.type == "multipart/alternative" and part.parts:
        plain, *others = _by_plainness(part.parts)
        return _best(map(text_of, others)) if plain.type == "text/plain" and others else None
    found = (html_beside(piece) for piece in part.parts if part.type.startswith("multipart/"))
    return next((text for text in found if text is not None), None)


def beside(part: Part) -> tuple[str, ...]:
    """The other texts of each choice in a mail: all that is said to stand for the one read. An
    empty one counts where others see it and we do not."""
    if part.type == "message/rfc822" or not part.parts:
        return ()
    inner = tuple(text for piece in part.parts for text in beside(piece))
    if part.type != "multipart/alternative":
        return inner
    texts = [text_of(choice) for choice in _by_plainness(part.parts) if _has_text(choice)]
    read = next((n for n, text in enumerate(texts) if text.strip()), len(texts))
    return (*texts[read + 1 :], *inner)


def _has_text(part: Part) -> bool:
    return is_text(part) or any(map(_has_text, part.parts))


def _best(texts: Iterable[str]) -> str:
    return next((text for text in texts if text.strip()), "")


def _by_plainness(parts: tuple[Part, ...]) -> list[Part]:
    return sorted(parts, key=lambda part: part.type != "text/plain")


def is_text(part: Part) -> bool:
    """Whether a leaf is what the sender wrote, and not a file that came along."""
    return part.type in _TEXTS and not part.is_file and not part.parts


def _leaf_text(part: Part) -> str:
    if part.type == "text/html":
        from wallflower.domain.mail.html.text import to_text  # most mails have a plain text, too

        return to_text(part.text())
    text = clean(part.text()[:TEXT_LIMIT])
    if part.type in ("text/enriched", "text/richtext"):
        return _unenriched(text)
    return _unflowed(text, part.delete_space) if part.flowed else text


def _unenriched(text: str) -> str:
    """The words of text/enriched (RFC 1896): commands gone, one line end of several less."""
    pieces = (_ENRICHED.sub("", piece) for piece in text.split("<<"))
    joined = re.sub(r"(?<!\n)\n(?!\n)", " ", "<".join(pieces))
    return re.sub(r"\n(\n{1,1000})", r"\1", joined)


def _unflowed(text: str, delete_space: bool) -> str:
    """Joins the soft line ends of format=flowed (RFC 3676), so that no header line is broken."""
    lines: list[str] = []
    soft = False
    for line in text.split("\n"):
        if soft and depth(line) == depth(lines[-1]):
            head = lines[-1][:-1] if delete_space else lines[-1]
            lines[-1] = head + re.sub(r"^(?:>+ ?| )", "", line)
        else:
            lines.append(re.sub(r"^ (?=[> ]|From )", "", line))
        soft = line.endswith(" ") and line.lstrip("> ") != "" and not line.endswith("-- ")
    return "\n".join(lines)


def attachments(part: Part) -> tuple[Attachment, ...]:
    """The files that came along, in order; pictures within the text are none."""
    if part.type == "message/rfc822":
        return ()
    if part.parts:
        pieces = part.parts
        if part.type == "multipart/related":
            pieces = tuple(p for p in pieces if not p.type.startswith("image/"))
        return tuple(file for piece in pieces for file in attachments(piece))
    if is_text(part) or not (part.name or not part.is_empty()):
        return ()
    return (Attachment(name=part.name, type=part.type, size=part.size()),)


def attached_mails(part: Part) -> tuple[Part, ...]:
    """The mails that were attached, in order; what a report returns is no forward."""
    if part.type == "message/rfc822":
        return part.parts
    if part.type == "multipart/report":
        return ()
    return tuple(mail for piece in part.parts for mail in attached_mails(piece))
