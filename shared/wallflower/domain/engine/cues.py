"""Whether the owner's own words give something to their reader or ask something of them.

A wrong "asked" harms more than a missed one: what is denied, reported or thanked for counts as
nothing.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from wallflower.domain.engine.balance import NO_CUES, Cues
from wallflower.domain.engine.cue import REQUEST, THING, Cue, Needs, Shows
from wallflower.domain.engine.cues_asked import ASKED
from wallflower.domain.engine.cues_given import GIVEN
from wallflower.domain.mail.message import Attachment

CUES = (*GIVEN, *ASKED)
LONGEST = 20_000  # characters; nobody asks for anything later than that
_REACH = 110  # characters from "could you" to what is asked for; German has the verb last
_PARAGRAPH = r"\n[ \t\r]{0,80}\n"
_SENTENCE = r"(?<=[.!?…]) (?!\d)"
_LINK = r"(?:https?://|www\.)[^\s<>]{1,2000}"
_QUOTED = r"[\"“„”][^\"“„”]{1,300}[\"“”]|«[^«»]{1,300}»|»[^«»]{1,300}«"
# Said as a denial, meant as none.
_POLITE = (
    r"\b(?:do not|don't|dont|please don't) hesitate to\b|(?<=\bi do)n't(?= suppose)"
    r"|\bzöger\w{0,3} nicht\b"
    r"|\b(?:not sure|don't know|no idea) (?=if|whether)|\bn'hésite[zs]? pas\b|\bno dud(?:es|e) en\b"
    r"|(?<=in case you have)n't|(?<=in case you had)n't|(?<=\byou would)n't(?= mind)"
    r"|(?<=\byou do)n't(?= mind)"
)
_SHORT = {
    "u": "you",
    "ur": "your",
    "pls": "please",
    "plz": "please",
    "thx": "thanks",
    "cld": "could",
    "wld": "would",
    "snd": "send",
}
# After these, a clause begins anew; German and French put a comma before one that goes on.
_CLAUSE = (
    r"[,;:()–—](?! (?:if|whether|that|ob|dass|si)\b)"
    r"|\b(?:and|but|so|or|und|aber|oder|et|mais|ou|y|pero|o)\b"
)
_DENIED = (
    r"n't\b|\b(?:not|never|no|nor|cannot|dont|cant|wont|without|unable|wish|nicht|kein\w{0,2}|nie"
    r"|ohne|pas|jamais|sans|nunca|sin)\b"
)
_REPORTED = (
    r"\b(?:asked|told|said|says|wrote|wondered|gefragt|gesagt|bat|demandé|dit|preguntó|dijo"
    r"|pidió)\b"
    r"|(?<![\w'])(?:he|she|they|er|il|elle|ils|elles|él|ella|ellos)(?![\w-])"
)
_THANKED = (
    r"\b(?:thanks?|thank you|thx)\b.{0,20}\bfor\b|\bdanke?\b|\bdank\b"
    r"|\bmerci (?:pour|d'avoir|de (?:m'|nous )?avoir|beaucoup)|\bgracias por\b"
)
# What comes along with any mail.
_IN_PASSING = (
    r"\.(?:ics|vcf|vcs|p7s|p7m|asc|sig|dat)$|^(?:text/(?:calendar|x?-?vcard)|application/pgp)"
    r"|^(?:image|img|logo|signature|icon|banner|outlook)[-_ ]?\w{0,12}\.(?:png|gif|jpe?g|svg)$"
)


def cues(text: str, attachments: Sequence[Attachment] = ()) -> Cues:
    """What the owner's new text of an outgoing mail (no quotes, no signature) gives and asks."""
    files = any(_is_document(file) for file in attachments)
    sentences = tuple(_sentences(text[:LONGEST].lower().replace("’", "'")))
    links = any("‹link›" in sentence for sentence in sentences)
    found = [cue for cue in CUES if any(_shows(cue, s, files, links) for s in sentences)]
    if not found:
        return NO_CUES
    shown = {cue.shows for cue in found}
    because = tuple(cue.because for cue in found)
    return Cues(gave=Shows.GAVE in shown, asked=Shows.ASKED in shown, because=because)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _is_document(file: Attachment) -> bool:
    said = (file.name.lower(), file.type.lower())
    return bool(file.name) and not any(_compiled(_IN_PASSING).search(word) for word in said)


def _sentences(text: str) -> Iterator[str]:
    """The sentences, in which links are only marked and quoted speech is left out."""
    for paragraph in _compiled(_PARAGRAPH).split(text):
        linked = _compiled(_LINK).sub(_marked, " ".join(paragraph.split()))
        own = _compiled(_POLITE).sub("", _compiled(_QUOTED).sub("‹quote›", linked))
        whole = _compiled(r"\b[a-z]{1,3}\b").sub(lambda word: _SHORT.get(word[0], word[0]), own)
        yield from _compiled(_SENTENCE).split(whole)


def _marked(link: re.Match[str]) -> str:
    end = link[0][-1]
    return "‹link›" + (end if end in ".,;!?)" else "")


def _shows(cue: Cue, sentence: str, files: bool, links: bool) -> bool:
    if cue.unless and _compiled(cue.unless).search(sentence):
        return False
    return _has(cue.needs, sentence, files, links) and (
        _says(cue.words, sentence) or _requests(cue.request, sentence)
    )


def _has(needs: Needs | None, sentence: str, files: bool, links: bool) -> bool:
    match needs:
        case Needs.FILE:
            return files
        case Needs.THING:
            return files or links or bool(_compiled(THING).search(sentence))
        case None:
            return True


def _says(words: str, sentence: str) -> bool:
    return bool(words) and any(
        _is_meant(_before(sentence, m.start()), m[0]) for m in _compiled(words).finditer(sentence)
    )


def _requests(request: str, sentence: str) -> bool:
    if not request:
        return False
    for frame in _compiled(REQUEST).finditer(sentence):
        rest = sentence[frame.end() : frame.end() + _REACH].split(";", 1)[0]
        asked = _compiled(request).search(rest)
        if asked and _is_meant(_before(sentence, frame.start()) + rest[: asked.start()]):
            return True
    return False


def _before(sentence: str, start: int) -> str:
    """What stands before a place in its clause."""
    return _compiled(_CLAUSE).split(sentence[max(0, start - 80) : start])[-1]


def _is_meant(before: str, cue: str = "") -> bool:
    """Whether the owner says it for now: what leads to it neither reports nor thanks, and the two
    together deny nothing."""
    if any(_compiled(sign).search(before) for sign in (_REPORTED, _THANKED)):
        return False
    return not _compiled(_DENIED).search(before + cue)
