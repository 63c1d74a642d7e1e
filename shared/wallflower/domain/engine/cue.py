"""What a cue is, and the words that many of them share.

Patterns meet one sentence in lower case, with straight apostrophes, without the shorthand of
chats, with links as `‹link›`, and without what stands in quotation marks. English first; another
language is one more alternative in the same row.
"""

from dataclasses import dataclass
from enum import StrEnum


class Shows(StrEnum):
    """What a cue is a sign of."""

    GAVE = "gave"
    ASKED = "asked"


class Needs(StrEnum):
    """What must come with the words of a cue, since people say them for kindness alone, too."""

    FILE = "a document that came along"
    THING = "a document, a link, or a thing to read, to hear or to apply for"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One sign. `because` is its id and the reason in words.

    `words` show it wherever they stand in a sentence, `request` only behind "could you" and the
    like. `unless` are words that make the sentence mean something else.
    """

    because: str
    shows: Shows
    words: str = ""
    request: str = ""
    needs: Needs | None = None
    unless: str = ""


# How people ask somebody to do something.
REQUEST = (
    r"\b(?:can|could|would|will|might) you\b|\bplease\b|\bkindly\b|\bit be possible\b"
    r"|\b(?:if|whether|hope|hoping|chance|grateful|suppose|maybe|perhaps) you (?:can|could|might"
    r"|would|will)\b"
    r"|\b(?:think|that) you (?:could|might)\b"
    r"|\b(?:if|whether) you'd\b|\byou (?:would )?mind\b|\bask you (?:to|for|if|whether)\b"
    r"|\blet (?:me|us) have\b"
    r"|\b(?:kannst|könntest|würdest|magst|hättest) du\b|\b(?:können|könnten|würden|hätten) sie\b"
    r"|\b(?:wenn|ob) (?:du|sie|ihr)\b(?=.{0,100}\b(?:könnte|würde|kannst|können\b))"
    r"|\bes (?:dir|ihnen) (?:et)?was ausmachen\b"
    r"|\bkönnte?t ihr\b|\bbitte\b"
    r"|\b(?:peux|pourrais|serais|aurais)[- ]tu\b|\b(?:pouvez|pourriez|seriez|auriez)[- ]vous\b"
    r"|\b(?:tu|vous) (?:peux|pourrais|pouvais|pouvez|pourriez|pouviez)\b|\bmerci de\b"
    r"|\b(?:puedes|podrías|pudieras|puede|podría|pudiera|podéis|podríais|tendrías|tendría)\b"
    r"|\b(?:te|le) importaría\b|\bpor favor\b"
)

# What one is told of: to read, to hear, to apply for; nothing of theirs or of the owner's.
THING = (
    r"\b(?:this|these|an?|the|some|diese[nrs]?|den|einen?|eine|cet|cette|une?|este|esta|el)"
    r"(?: [\w'-]{1,20}){0,2} (?:article|piece|essay|paper|stud(?:y|ies)|post|interview|podcast|book"
    r"|report|talk|video|course|grant|fellowship|scholarship|opening|job|position|vacancy|role"
    r"|call|workshop|conference|event|exhibition|dataset|tool|artikel|aufsatz|buch|stelle"
    r"|livre|poste|artículo|libro|puesto|beca)\b|\b(?:is|are|we're|they're) (?:hiring|recruiting)\b"
)
