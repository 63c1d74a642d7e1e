"""The words by which a note says where somebody was met, works, and on what.

To teach a language, add its line to each table; nothing else changes. All in lower case,
separated by `|`; what may follow a preposition (an article) is in ARTICLES.
"""

# What stands between two people and the place where they met …
AT = {
    "en": "at|in|on|during|after",
    "de": "auf|bei|beim|in|im|am|an|nach|während",
    "fr": "à|au|aux|en|dans|lors de|lors du|pendant|sur|chez",
    "es": "en|durante|tras",
    "it": "a|al|allo|alla|alle|all'|in|nel|nella|nello|durante|su|sul",
    "nl": "op|bij|in|tijdens|aan",
    "pt": "em|no|na|nos|nas|durante",
    "sv": "på|i|vid|under",
    "da": "på|i|ved|under|til",
    "no": "på|i|ved|under",
}
# … the words that say that they met, wherever they stand …
ENCOUNTER = {
    "en": "met|meet|talked|spoke|chat|ran into|bumped into|introduced|saw|coffee|lunch|dinner|"
    "breakfast|call|sat next to|caught up",
    "de": "getroffen|kennengelernt|gesprochen|traf|treffen|kaffee|mittagessen|abendessen|sprach|"
    "gesehen|begegnet",
    "fr": "rencontré|rencontrée|croisé|croisée|vu|vue|parlé|café|déjeuner|dîner|connaissance",
    "es": "conocí|conoci|hablé|encontré|vi|café|coincidí|comida|cena",
    "it": "conosciuto|conosciuta|incontrato|incontrata|visto|vista|parlato|caffè|pranzo|cena",
    "nl": "ontmoet|gesproken|gezien|koffie|leren kennen|lunch",
    "pt": "conheci|encontrei|falei|café|almoço|jantar|vi",
    "sv": "träffade|mötte|pratade|fika|träffat",
    "da": "mødte|talte|mødt|traf|kaffe",
    "no": "møtte|snakket|møtt|traff|kaffe",
}
# … and what ends the place.
TIMES = {
    "en": "yesterday|today|tonight|this|last|on monday|on tuesday|on wednesday|on thursday|"
    "on friday|on saturday|on sunday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    "two|three|a week|next|tomorrow|who|and|she|he|they|where|with|from|by|about|ago|through",
    "de": "gestern|heute|morgen|letzte|letzten|letzter|diese|diesen|am montag|am dienstag|"
    "am mittwoch|am donnerstag|am freitag|am samstag|am sonntag|der|die|das|und|sie|er|mit|von|"
    "vor|getroffen|kennengelernt|gesprochen|gesehen|begegnet",
    "fr": "hier|aujourd'hui|demain|ce|cette|la semaine|lundi|mardi|mercredi|jeudi|vendredi|"
    "samedi|dimanche|qui|et|elle|il|avec|par",
    "es": "ayer|hoy|mañana|este|esta|la semana|el lunes|el martes|el miércoles|el jueves|"
    "el viernes|el sábado|el domingo|que|quien|y|ella|él|con|por",
    "it": "ieri|oggi|domani|questo|questa|la settimana|lunedì|martedì|mercoledì|giovedì|venerdì|"
    "sabato|domenica|che|e|lei|lui|con|da",
    "nl": "gisteren|vandaag|morgen|deze|vorige|afgelopen|maandag|dinsdag|woensdag|donderdag|"
    "vrijdag|zaterdag|zondag|die|en|ze|zij|hij|met|ontmoet|gesproken|gezien|leren kennen|van",
    "pt": "ontem|hoje|amanhã|esta|este|na semana|segunda|terça|quarta|quinta|sexta|sábado|"
    "domingo|que|e|ela|ele|com|por",
    "sv": "igår|idag|förra|som|och|hon|han|i går|i måndags|med",
    "da": "i går|i dag|sidste|som|der|og|hun|han|med",
    "no": "i går|i dag|forrige|som|og|hun|han|med",
}
WORKS = {
    "en": "works|work|working|worked|is working|is employed",
    "de": "arbeitet|arbeite|arbeiten|ist angestellt|schafft",
    "fr": "travaille|bosse|travaillent",
    "es": "trabaja|trabajan",
    "it": "lavora|lavorano",
    "nl": "werkt|werken",
    "pt": "trabalha|trabalham",
    "sv": "jobbar|arbetar",
    "da": "arbejder",
    "no": "jobber|arbeider",
}
# What leads to the employer …
FOR = {
    "en": "at|for|with|from|of|@",
    "de": "bei|für|beim|von|der|des|@",
    "fr": "chez|pour|à|de|du|d'|@",
    "es": "en|para|de|@",
    "it": "presso|per|in|da|di|alla|@",
    "nl": "bij|voor|van|@",
    "pt": "na|no|em|para|pela|pelo|da|do|de|@",
    "sv": "på|hos|för|vid|från|@",
    "da": "hos|på|for|i|ved|fra|@",
    "no": "hos|på|for|i|ved|fra|@",
}
# … behind a name …
FROM = {
    "en": "from|of|at|@",
    "de": "von|aus|bei|@",
    "fr": "de|d'|chez|@",
    "es": "de|@",
    "it": "di|da|@",
    "nl": "van|bij|@",
    "pt": "da|do|de|@",
    "sv": "från|på|@",
    "da": "fra|hos|@",
    "no": "fra|hos|@",
}
# … to the work itself …
ON = {
    "en": "on",
    "de": "an|am",
    "fr": "sur",
    "es": "en|con",
    "it": "su|sul|sulla",
    "nl": "aan",
    "pt": "em|com|no|na",
    "sv": "med",
    "da": "med|på",
    "no": "med|på",
}
# … and to the role.
AS = {
    "en": "as",
    "de": "als",
    "fr": "comme|en tant que",
    "es": "como|de",
    "it": "come",
    "nl": "als",
    "pt": "como",
    "sv": "som",
    "da": "som",
    "no": "som",
}
MAKES = {
    "en": "builds|build|building|writes|develops|developing|designs|makes|making|researches|"
    "researching|studies|studying|teaches|teaching|maintains|maintaining|is building|is writing|"
    "is developing|is researching|is studying|is making|writing|designing|sells|invents|"
    "is designing|investigates|"
    "produces|restores|repairs|translates|does research on|paints|draws|"
    "composes|films|grows|coaches|organises|organizes|edits|publishes|curates|programs|models",
    "de": "baut|entwickelt|schreibt|entwirft|macht|erforscht|studiert|unterrichtet|lehrt|pflegt|"
    "verkauft|repariert|restauriert|übersetzt|malt|komponiert|züchtet|organisiert|"
    "forscht an|forscht zu|beschäftigt sich mit",
    "fr": "construit|développe|écrit|conçoit|fabrique|fait|étudie|enseigne|maintient|vend|répare|"
    "traduit|crée",
    "es": "construye|desarrolla|escribe|diseña|fabrica|hace|investiga|estudia|enseña|mantiene|"
    "vende|repara|traduce|crea",
    "it": "costruisce|sviluppa|scrive|progetta|produce|fa|studia|insegna|mantiene|vende|ripara|"
    "traduce|crea|ricerca",
    "nl": "bouwt|ontwikkelt|schrijft|ontwerpt|maakt|onderzoekt|studeert|doceert|onderhoudt|"
    "verkoopt|repareert|vertaalt",
    "pt": "constrói|desenvolve|escreve|projeta|fabrica|faz|pesquisa|investiga|estuda|ensina|"
    "mantém|vende|repara|traduz|cria",
    "sv": "bygger|utvecklar|skriver|designar|gör|forskar om|forskar på|studerar|undervisar i|"
    "säljer",
    "da": "bygger|udvikler|skriver|designer|laver|forsker i|studerer|underviser i|sælger",
    "no": "bygger|utvikler|skriver|designer|lager|forsker på|studerer|underviser i|selger",
}
# What else somebody does: it ends what was said before ("builds clocks and knows a carpenter").
OTHERWISE = {
    "en": "knows|has|wants|looks|is looking|lives|likes|needs|loves|speaks|was|can|could|will|"
    "would|might|plays|moved|left|told|asked|said|seems|plans|hopes|thinks|comes|goes|runs",
    "de": "kennt|hat|sucht|will|wohnt|lebt|mag|braucht|liebt|spricht|war|kann|wird|zog|möchte|"
    "sagt|sagte|plant|hofft|kommt|geht",
    "fr": "connaît|a|cherche|veut|habite|vit|aime|parle|était|peut|va|voudrait|dit|pense",
    "es": "conoce|tiene|busca|quiere|vive|necesita|habla|era|puede|va|dice|piensa",
    "it": "conosce|ha|cerca|vuole|vive|abita|parla|era|può|va|dice|pensa",
    "nl": "kent|heeft|zoekt|wil|woont|houdt|spreekt|was|kan|gaat|zegt|denkt",
    "pt": "conhece|tem|procura|quer|vive|mora|precisa|fala|era|pode|vai|diz|pensa",
    "sv": "känner|har|söker|vill|bor|gillar|talar|var|kan|ska|säger",
    "da": "kender|har|søger|vil|bor|kan|taler|var|skal|siger",
    "no": "kjenner|har|søker|vil|bor|liker|snakker|var|kan|skal|sier",
}
PRONOUNS = {
    "en": "she|he|they|who|she's|he's|they're|currently|now|and|also|is|are|i think",
    "de": "sie|er|die|der|und|auch|ist|derzeit|jetzt",
    "fr": "elle|il|qui|et|aussi|est|actuellement",
    "es": "ella|él|que|quien|y|también|es|actualmente",
    "it": "lei|lui|che|e|anche|è|attualmente",
    "nl": "ze|zij|hij|die|en|ook|is|momenteel",
    "pt": "ela|ele|que|e|também|é|atualmente",
    "sv": "hon|han|som|och|också|är",
    "da": "hun|han|som|der|og|også|er",
    "no": "hun|han|som|og|også|er",
}
WE = {
    "en": "we|i",
    "de": "wir|ich|haben|habe",
    "fr": "nous|on|je|j'ai|s'est|nous sommes",
    "es": "nos|yo|le|la|lo",
    "it": "ci|siamo|ho|l'ho",
    "nl": "we|wij|ik|heb",
    "pt": "nos|eu",
    "sv": "vi|jag",
    "da": "vi|jeg",
    "no": "vi|jeg",
}
ARTICLES = {
    "en": "the|a|an|some|his|her|their|our|my",
    "de": "der|die|das|den|dem|des|ein|eine|einen|einem|einer|ihre|seine|unserer|unserem",
    "fr": "le|la|les|l'|un|une|des|du|de la|de l'|d'",
    "es": "el|la|los|las|un|una|unos|unas",
    "it": "il|lo|la|i|gli|le|l'|un|uno|una|dei|delle|degli",
    "nl": "de|het|een|'t",
    "pt": "o|a|os|as|um|uma|uns|umas",
    "sv": "en|ett|den|det",
    "da": "en|et|den|det",
    "no": "en|et|ei|den|det",
}
# A clause with one of these tells what is not so, or not yet, or no more.
DENIALS = frozenset(
    (
        *("not", "never", "didn't", "haven't", "hasn't", "won't", "don't", "doesn't", "isn't"),
        *("longer", "will", "would", "should", "going", "former", "formerly"),
        *(
            "nicht",
            "nie",
            "kein",
            "keine",
            "keinen",
            "keinem",
            "keiner",
            "weder",
            "werde",
            "werden",
            "früher",
            "ehemalige",
        ),
        *("pas", "jamais", "nunca", "niet", "nooit", "geen", "não", "inte", "aldrig", "ikke"),
    )
)
LANGUAGES = tuple(AT)
TABLES = (AT, ENCOUNTER, TIMES, WORKS, FOR, FROM, ON, AS, MAKES, PRONOUNS, WE, ARTICLES, OTHERWISE)
