"""`Name: … Email: … Company: …`, and cards that programs write (vCard)."""

import re

from wallflower.domain.names import called
from wallflower.domain.note.links import links
from wallflower.domain.people.birthday import read_birthday
from wallflower.domain.people.facts import Facts

# To teach a language, add its words to each line.
LABELS = {
    "name": "name|full name|fn|nom|nombre|nome|naam|imię i nazwisko|namn|navn|имя|who|wer|person|"
    "contact|kontakt|contacto|contatto|contato",
    "address": "email|e-mail|mail|e-mail address|email address|courriel|correo|correo electrónico|"
    "e-post|adresse e-mail|e-mail-adresse|почта|mél|indirizzo e-mail",
    "organisation": "company|organisation|organization|org|employer|firm|firma|unternehmen|"
    "arbeitgeber|société|entreprise|empresa|azienda|società|ditta|bedrijf|organisatie|företag|"
    "virksomhed|bedrift|компания|organización|organização|organizzazione",
    "role": "role|title|job title|job|position|funktion|rolle|beruf|fonction|poste|cargo|puesto|"
    "ruolo|qualifica|posizione|functie|rol|função|roll|tittel|titel|stilling|должность|stanowisko",
    "met": "met|met at|met in|where|where we met|event|getroffen|kennengelernt|rencontré|"
    "rencontrée|rencontre|lieu de rencontre|conocí en|conocido en|incontrato|incontrata|ontmoet|"
    "conheci em|träffad|mødt|møtt|poznany",
    "works_on": "works on|working on|work|projects|project|arbeitet an|projekt|projekte|"
    "travaille sur|projet|trabaja en|proyecto|lavora su|progetto|werkt aan|trabalha em|projeto",
    "cares_about": "interests|interest|interested in|cares about|likes|loves|hobby|hobbies|"
    "interessen|interesse|hobbys|mag|intérêts|centres d'intérêt|aime|intereses|aficiones|le gusta|"
    "interessi|passioni|hobby's|interesses|gosta de|intressen|interesser|zainteresowania|интересы",
    "birthday": "birthday|bday|b-day|date of birth|dob|born|geburtstag|geburtsdatum|geboren|"
    "geboren am|anniversaire|date de naissance|né le|née le|cumpleaños|fecha de nacimiento|"
    "compleanno|data di nascita|verjaardag|geboortedatum|aniversário|data de nascimento|"
    "födelsedag|fødselsdag|bursdag|urodziny|data urodzenia|день рождения|дата рождения",
    "links": "web|website|url|link|links|linkedin|github|homepage|site|site web|sito|sitio",
    "other": "tel|phone|mobile|cell|telefon|mobil|téléphone|teléfono|telefono|telefoon|fax|address|"
    "adresse|note|notes|adr|rev|uid|version|photo",
}
_KIND_OF = {word: kind for kind, line in LABELS.items() for word in line.split("|")}
_LABEL = "|".join(sorted(map(re.escape, _KIND_OF), key=len, reverse=True))
_LINE = re.compile(rf"[ \t*•-]{{0,4}}({_LABEL})\*?\s?[:：=]\*?\s*(.*)", re.IGNORECASE)
_INNER = re.compile(rf"[,;|]\s{{0,3}}(?=(?:{_LABEL})\s?[:：]\s)", re.IGNORECASE)
_CARD_KINDS = {
    "fn": "name",
    "org": "organisation",
    "title": "role",
    "role": "role",
    "url": "links",
    "bday": "birthday",
}
_CARD_LINE = re.compile(r"(?:item\d{1,3}\.)?([A-Za-z-]{1,30})(?:;[^:]{0,200})?:(.*)")


def read_labelled(lines: list[str]) -> Facts | None:
    """The facts of lines with labels, None if they are none: two labels at least, one of a name
    or of an address."""
    found: dict[str, str] = {}
    for line in lines:
        for piece in _INNER.split(line):
            field = _LINE.fullmatch(piece.strip())
            if field:
                found.setdefault(_KIND_OF[field[1].casefold()], field[2].strip())
    if len(found) < 2 or not {"name", "address"} & set(found):
        return None
    return _facts(found)


def begins_person(line: str) -> bool:
    """Whether a line gives a name: the first of a person's."""
    field = _LINE.fullmatch(line.strip())
    return field is not None and _KIND_OF[field[1].casefold()] == "name"


def _facts(found: dict[str, str]) -> Facts:
    name = called(found.get("name", ""))
    return Facts(
        name=name.name,
        organisation=found.get("organisation", name.organisation),
        role=found.get("role", ""),
        met=found.get("met", ""),
        works_on=found.get("works_on", ""),
        cares_about=found.get("cares_about", ""),
        links=links(found.get("links", "")),
        birthday=read_birthday(found.get("birthday", "")),
    )


def is_vcard(text: str) -> bool:
    """Whether a text is a card that a program wrote."""
    return bool(re.match(r"\s*BEGIN:VCARD\b", text, re.IGNORECASE))


def read_vcard(lines: list[str]) -> Facts:
    """The facts of a vCard's lines (RFC 6350), as far as they are kept here."""
    found: dict[str, str] = {}
    for line in lines:
        field = _CARD_LINE.fullmatch(line.strip())
        kind = _CARD_KINDS.get(field[1].casefold(), "") if field else ""
        if field and kind:
            value = field[2].split(";")[0] if kind == "organisation" else field[2]
            found.setdefault(kind, re.sub(r"\\([,;\\])", r"\1", value).strip())
    return _facts(found)
