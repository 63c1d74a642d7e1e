"""The words by which a note says what somebody cares about, and when their birthday is.

To teach a language, add its line to CARES, and its words to the sets below; nothing else changes.
All in lower case, separated by `|`; an elided word stands alone (`s' intéresse`).
"""

from wallflower.domain.note.languages import ARTICLES

CARES = {
    "en": "cares about|care about|likes|loves|enjoys|adores|interested in|is into|into|keen on|"
    "passionate about|enthusiastic about|fond of|fan of|fascinated by|crazy about|fancies|"
    "hobby is|hobbies are|hobby|hobbies",
    "de": "interessiert sich für|interessiert an|mag|liebt|begeistert sich für|schwärmt für|"
    "brennt für|steht auf|fan von|hobby ist|hobbys sind|hobby|hobbys",
    "fr": "s' intéresse à|s' intéresse au|s' intéresse aux|intéressé par|intéressée par|aime|adore|"
    "passionné par|passionnée par|passionné de|passionnée de|fan de|raffole de",
    "es": "le gusta|le gustan|le encanta|le encantan|le interesa|le interesan|le apasiona|"
    "se interesa por|interesada en|interesado en|apasionada de|apasionado de|aficionada a|"
    "aficionado a|adora",
    "it": "le piace|le piacciono|gli piace|gli piacciono|si interessa di|interessata a|"
    "interessato a|appassionata di|appassionato di|ama|adora",
    "nl": "houdt van|interesseert zich voor|geïnteresseerd in|gek op|dol op|fan van",
    "pt": "gosta de|gosta do|gosta da|adora|ama|interessa-se por|se interessa por|interessada em|"
    "interessado em|apaixonada por|apaixonado por|fã de",
    "sv": "gillar|älskar|intresserad av|intresserar sig för|brinner för",
    "da": "kan lide|kan godt lide|elsker|interesserer sig for|interesseret i|brænder for",
    "no": "liker|elsker|interesserer seg for|interessert i|brenner for",
}
_ADVERBS = (
    "very really deeply quite also so big huge great particularly especially always truly much "
    "sehr besonders wirklich ganz gern gerne total großer große riesiger leidenschaftlich "
    "très beaucoup vraiment surtout grand grande muy mucho gran molto tanto "
    "erg heel zeer graag muito mycket väldigt stor meget veldig godt"
)
ADVERBS = frozenset((word,) for word in _ADVERBS.split())
COPULAS = frozenset((word,) for word in ["is", "are", "ist", "est", "es", "è", "é", "är"])
NO = frozenset(["no", "non", "n'", "ne"])
AND = frozenset(["and", "und", "et", "y", "e", "en", "og", "och", "or", "oder", "&"])

_BIRTHDAY = (
    "birthday|bday|b-day|b'day|born|date of birth|dob|geburtstag|geburtsdatum|geboren|geb|"
    "anniversaire|date de naissance|né|née|cumpleaños|cumple|cumple años|fecha de nacimiento|"
    "nacida|nacido|nació|compleanno|data di nascita|nata|nato|verjaardag|jarig|geboortedatum|"
    "aniversário|data de nascimento|nascida|nascido|nasceu|födelsedag|fyller år|född|fødselsdag|"
    "født|bursdag|urodziny|urodzona|urodzony|день рождения|родился|родилась|день народження"
)
BIRTHDAY = frozenset(tuple(phrase.split()) for phrase in _BIRTHDAY.split("|"))
# What may stand between the word and the day …
_BETWEEN = (
    "is on was the every celebrated celebrates day 's : - – = am ist hat wurde ist's jedes "
    "est le a fait fête era es tiene el día cade è ha il giorno is heeft op wordt é faz dia o em "
    "är har den er i på fyller jest data"
)
BETWEEN = frozenset(_BETWEEN.split())
# … and whose it is, which may stand before it.
_WHOSE = (
    "her his their whose she he they who and she's he's sie er die der ihr sein ihre und "
    "son elle il qui et su ella él y suo sua lei lui haar zijn ze zij hij die en "
    "seu dela dele ela ele hon han hun hennes hans hendes sin och og"
)
_THE = frozenset(word for line in ARTICLES.values() for word in line.split("|"))
OURS = frozenset(["my", "our", "mein", "unser", "unserer", "unserem", "mon", "notre", "mi", "mio"])
WHOSE = (frozenset(_WHOSE.split()) | _THE) - OURS
