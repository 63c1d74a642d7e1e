"""The words of mail clients, by language: header labels, separator lines, subject marks.

To teach a language, add its line to each table; nothing else changes. All words are in lower
case; within a line they are separated by `|`.
"""

FROM = {
    "en": "from",
    "de": "von",
    "fr": "de|expéditeur",
    "es": "de",
    "it": "da|mittente",
    "nl": "van",
    "pt": "de",
    "pl": "od|nadawca",
    "cs": "od",
    "sk": "od",
    "sv": "från",
    "da": "fra",
    "no": "fra",
    "fi": "lähettäjä",
    "ro": "de la|de|expeditor|expeditorul",
    "hr": "od|šalje",
    "hu": "feladó",
    "ru": "от|от кого",
    "uk": "від|від кого",
    "tr": "kimden|gönderen",
}
TO = {
    "en": "to",
    "de": "an",
    "fr": "à|pour|destinataire",
    "es": "para",
    "it": "a",
    "nl": "aan|naar",
    "pt": "para",
    "pl": "do|adresat",
    "cs": "komu|pro",
    "sk": "komu|pre|adresát",
    "sv": "till",
    "da": "til",
    "no": "til",
    "fi": "vastaanottaja",
    "ro": "către|catre|destinatar|destinatarul",
    "hr": "za|prima",
    "hu": "címzett",
    "ru": "кому",
    "uk": "кому",
    "tr": "kime|alıcı",
}
CC = {
    "en": "cc",
    "de": "kopie",
    "fr": "copie à",
    "it": "copia",
    "pl": "dw|kopia",
    "cs": "kopie",
    "sk": "kópia",
    "sv": "kopia",
    "no": "kopi",
    "fi": "kopio",
    "hu": "másolatot kap|másolat",
    "ru": "копия",
    "uk": "копія",
    "tr": "bilgi",
}
DATE = {
    "en": "date|sent",
    "de": "datum|gesendet",
    "fr": "date|envoyé|envoyé le",
    "es": "fecha|enviado|enviado el",
    "it": "data|inviato",
    "nl": "datum|verzonden",
    "pt": "data|enviado|enviada|enviado em|enviada em",
    "pl": "data|wysłano|wysłane",
    "cs": "datum|odesláno",
    "sk": "dátum|odoslané",
    "sv": "datum|skickat",
    "da": "dato|sendt",
    "no": "dato|sendt",
    "fi": "päivämäärä|lähetetty|pvm",
    "ro": "data|dată|trimis",
    "hr": "datum|poslano",
    "hu": "dátum|küldve|elküldve",
    "ru": "дата|отправлено",
    "uk": "дата|надіслано",
    "tr": "tarih|gönderildi|gönderme tarihi",
}
SUBJECT = {
    "en": "subject",
    "de": "betreff",
    "fr": "objet|sujet",
    "es": "asunto",
    "it": "oggetto",
    "nl": "onderwerp",
    "pt": "assunto",
    "pl": "temat",
    "cs": "předmět",
    "sk": "predmet",
    "sv": "ämne",
    "da": "emne",
    "no": "emne",
    "fi": "aihe",
    "ro": "subiect|subiectul",
    "hr": "predmet|naslov",
    "hu": "tárgy",
    "ru": "тема",
    "uk": "тема",
    "tr": "konu",
}
# Lines that belong to a header block and say nothing that we keep.
OTHER = {
    "en": "reply-to|reply to|bcc|importance|priority|attachments|organization|resent-from",
    "de": "antwort an|blindkopie|wichtigkeit|priorität|anlagen",
    "fr": "répondre à|cci|importance|pièces jointes",
    "es": "responder a|cco|importancia|datos adjuntos",
    "it": "rispondi a|ccn|priorità|allegati",
    "nl": "antwoord aan|prioriteit|bijlagen",
    "pt": "responder para|cco|prioridade|anexos",
    "pl": "odpowiedz do|ważność|załączniki",
    "sv": "svara till|prioritet|bifogade filer",
    "da": "svar til|vigtighed|vedhæftede filer",
}
# The words of separator lines that are drawn above a forwarded mail …
FORWARDED = {
    "en": "forwarded message|begin forwarded message|forwarded mail|start of forwarded message",
    "de": "weitergeleitete nachricht|anfang der weitergeleiteten nachricht|"
    "anfang der weitergeleiteten e-mail",
    "fr": "message transféré|message transmis|"
    "début du message transféré|début du message réexpédié",
    "es": "mensaje reenviado|inicio del mensaje reenviado",
    "it": "messaggio inoltrato|inizio messaggio inoltrato|inizio del messaggio inoltrato",
    "nl": "doorgestuurd bericht|begin doorgestuurd bericht",
    "pt": "mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|"
    "início da mensagem reencaminhada",
    "pl": "wiadomość przekazana dalej|wiadomość przesłana dalej|przekazana wiadomość|"
    "treść przekazanej wiadomości|początek przekazywanej wiadomości",
    "cs": "přeposlaná zpráva|začátek přeposílané zprávy",
    "sk": "preposlaná správa|začiatok preposlanej správy",
    "sv": "vidarebefordrat meddelande|vidarebefordrat brev|vidarebefordrat mejl",
    "da": "videresendt meddelelse|videresendt besked|start på videresendt besked",
    "no": "videresendt melding|videresendt e-post|start på videresendt melding",
    "fi": "välitetty viesti|edelleenlähetetty viesti",
    "ro": "mesaj redirecționat|începe mesajul redirecționat|mesaj redirectionat|mesaj înaintat",
    "hr": "proslijeđena poruka|započni proslijeđenu poruku|početak proslijeđene poruke",
    "hu": "továbbított üzenet|továbbított levél|továbbított levél kezdete",
    "ru": "пересылаемое сообщение|перенаправленное сообщение|начало переадресованного сообщения",
    "uk": "переслане повідомлення|перенаправлене повідомлення",
    "tr": "yönlendirilen ileti|iletilen mesaj",
}
# … and those that stand above either a forwarded or an answered one.
ORIGINAL = {
    "en": "original message|reply message|original email",
    "de": "ursprüngliche nachricht|originalnachricht|original nachricht|antwort nachricht",
    "fr": "message d'origine|message original",
    "es": "mensaje original",
    "it": "messaggio originale",
    "nl": "oorspronkelijk bericht",
    "pt": "mensagem original",
    "pl": "wiadomość oryginalna|oryginalna wiadomość",
    "cs": "původní zpráva|původní e-mail",
    "sk": "pôvodná správa",
    "sv": "ursprungligt meddelande|originalmeddelande",
    "da": "oprindelig meddelelse|original meddelelse|oprindelig besked",
    "no": "opprinnelig melding",
    "fi": "alkuperäinen viesti",
    "ro": "mesaj original|mesajul original",
    "hr": "izvorna poruka",
    "hu": "eredeti üzenet",
    "ru": "исходное сообщение|оригинальное сообщение",
    "uk": "оригінальне повідомлення",
    "tr": "özgün ileti|orijinal mesaj",
}
# The verbs of "On Monday, Jane wrote:".
WROTE = {
    "en": "wrote|sent",
    "de": "schrieb",
    "fr": "a écrit|écrit",
    "es": "escribió",
    "it": "ha scritto",
    "nl": "schreef|geschreven|heeft geschreven",
    "pt": "escreveu",
    "pl": "napisał|napisała|napisał(a)|pisze",
    "cs": "napsal|napsala|napsal(a)",
    "sk": "napísal|napísala|napísal(a)",
    "sv": "skrev",
    "da": "skrev",
    "no": "skrev",
    "fi": "kirjoitti",
    "ro": "a scris",
    "hr": "je napisao|je napisala|napisao je",
    "hu": "ezt írta|írta",
    "ru": "написал|написала|написал(а)|пишет",
    "uk": "написав|написала|пише",
    "tr": "şunu yazdı|yazdı",
}
# Words that stand between the verb and the name, or the date and the name.
WRITER = {
    "en": "by",
    "nl": "heeft",
    "pl": "użytkownik",
    "sk": "používateľ|užívateľ",
    "cs": "uživatel",
    "ru": "пользователь",
    "uk": "користувач",
}
FORWARD_MARKS = "fw|fwd|wg|tr|rv|vs|vb|i|pd|rinvio|inoltra|enc|doorst|trs|pts|továbbítás|yönl|ilt"
REPLY_MARKS = "re|aw|antw|antwort|sv|svar|odp|r|rif|res|resp|ynt|vá|atb|ref|rép|ответ"
# The lines that phones and mail programs add below a mail: what follows "Sent from …".
DEVICES = (
    "iphone|ipad|ipod|android|mobile|phone|cell|smartphone|blackberry|galaxy|samsung|htc|nokia|"
    "huawei|xiaomi|pixel|windows|mail|mailbox|airmail|outlook|yahoo|gmail|proton|thunderbird|"
    "ios|sparrow|acompli|spark|superhuman|hey|missive|alcatel|tablet"
)
SENT_FROM = {
    "en": "sent from|sent via|sent with|sent by|get|from my",
    "de": "gesendet von|von meinem|gesendet mit|diese nachricht wurde von",
    "fr": "envoyé depuis|envoyé de mon|envoyé à partir de",
    "es": "enviado desde",
    "it": "inviato da|inviato dal",
    "nl": "verzonden met|verstuurd vanaf|verzonden vanaf",
    "pt": "enviado do|enviado de|enviado a partir do",
    "pl": "wysłane z|wysłano z",
    "sv": "skickat från",
    "da": "sendt fra",
    "no": "sendt fra",
    "fi": "lähetetty",
    "cs": "odesláno z",
    "ru": "отправлено с|отправлено из",
}

ROLES = ("from", "to", "cc", "date", "subject", "other")
_TABLES = (FROM, TO, CC, DATE, SUBJECT, OTHER)


def words(table: dict[str, str]) -> frozenset[str]:
    """All words of a table, of every language."""
    return frozenset(word for line in table.values() for word in line.split("|"))


_ROLE_OF = {word: role for role, table in zip(ROLES, _TABLES, strict=True) for word in words(table)}


def role_of(label: str) -> str:
    """What a header label stands for (one of ROLES), "" if no language knows it."""
    return _ROLE_OF.get(" ".join(label.casefold().replace("’", "'").split()), "")
