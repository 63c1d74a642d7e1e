"""Words that lead to a name in a note, by language. To teach a language, add its lines.

All in lower case, separated by `|`.
"""

# What says that the owner met or knows the person whose name comes next.
MEETS = {
    "en": "met|meet|met up with|meeting|talked to|talked with|spoke to|spoke with|chat with|"
    "ran into|bumped into|introduced to|introduced me to|intro to|know|saw|remember|add|with|"
    "name is|this is|new contact|sat next to|call with|caught up with|invited by",
    "de": "mit|traf|treffe|getroffen|habe|hab|kenne|sprach mit|neuer kontakt|neben|namens",
    "fr": "rencontré|rencontrée|croisé|croisée|avec|vu|vue|"
    "connais|parlé à|parlé avec|fait la connaissance de|revu",
    "es": "conocí a|conocí al|conoci a|con|vi a|hablé con|encontré a|conozco a|coincidí con",
    "it": "conosciuto|conosciuta|incontrato|incontrata|vista|con|visto|parlato con|conosco|rivisto",
    "nl": "met|ontmoet|gesproken met|ken|zag|naast",
    "pt": "conheci|conheci a|conheci o|com|encontrei|encontrei a|encontrei o|falei com|vi a|vi o",
    "sv": "träffade|mötte|med|pratade med|känner|träffat",
    "da": "mødte|med|talte med|kender|mødt|traf",
    "no": "møtte|med|snakket med|kjenner|møtt|traff",
    "pl": "poznałem|poznałam|spotkałem|spotkałam",
}
# What leads to a person without saying that they met.
NAMES = {
    "en": "contact|ask|email|write to|wrote to|speak to|name|from|mail",
    "de": "von|kontakt|schreib an|name",
    "fr": "de|nom|contact|écrire à",
    "es": "nombre|contacto|de",
    "it": "nome|contatto|da|di",
    "nl": "van|naam|contact",
    "pt": "nome|contato|contacto|de",
}
# Capitalised words that begin a note, and are never part of a name.
OPENERS = {
    "en": "hi|hello|hey|dear|talked|talk|spoke|chatted|knows|call|called|email|mail|write|wrote|"
    "from|to|cc|with|and|the|a|an|at|in|on|my|our|this|that|please|ask|contact|coffee|lunch|"
    "dinner|breakfast|yesterday|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|"
    "sunday|new|note|name|person|she|he|they|we|i|it|introduced|intro|had|thanks|thank|best|"
    "regards|cheers|sincerely|kind|sent|phone|tel|address|website|see|via|re|fwd|fw|great|nice|"
    "good|who|what|when|where|why|how|his|her|their|stop|remind|private|work|home|ran|bumped|"
    "is|was|works|sat|caught|after|before|also|both|if|maybe|no|not|yes|private|invited",
    "de": "gestern|heute|morgen|neulich|letzte|kaffee|mittagessen|abendessen|treffen|gespräch|"
    "hallo|liebe|lieber|er|sie|wir|ich|der|die|das|bei|beim|auf|im|am|mit|habe|hab|neuer|neue|"
    "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gesprochen|telefonat|privat",
    "fr": "hier|aujourd'hui|demain|café|déjeuner|dîner|j'ai|bonjour|il|elle|nous|je|chez|avec|"
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|la|les|salut|échange|discussion",
    "es": "ayer|hoy|mañana|café|comida|cena|hola|él|ella|yo|en|con|el|los|lunes|martes|"
    "miércoles|jueves|viernes|sábado|domingo|charla|almuerzo",
    "it": "ieri|oggi|domani|caffè|pranzo|cena|ciao|lui|lei|ho|con|il|lo|lunedì|martedì|"
    "mercoledì|giovedì|venerdì|sabato|domenica",
    "nl": "gisteren|vandaag|morgen|koffie|hallo|hij|zij|ze|ik|wij|met|gesproken|heb|"
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    "pt": "ontem|hoje|amanhã|café|almoço|jantar|olá|ele|ela|eu|com|o|os|em|na|no",
    "sv": "igår|idag|kaffe|lunch|hej|han|hon|jag|vi",
    "da": "i går|kaffe|frokost|hej|han|hun|jeg",
}


def words(*tables: dict[str, str]) -> frozenset[str]:
    """All words of some tables, of every language."""
    return frozenset(w for table in tables for line in table.values() for w in line.split("|"))
