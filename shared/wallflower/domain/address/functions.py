"""What local parts and domains are called that no single person reads.

To teach a language, add its words.
"""

import re


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


# "Do not answer", in many languages, however it is parted: matched without marks between words.
NO_REPLY = re.compile(
    r"no-?reply|do-?not-?(?:reply|respond)|dont-?reply|non-?reply|no-?response|"
    r"nicht-?antworten|(?:bitte-?)?nicht-?beantworten|keine?-?(?:antwort|reply)|"
    r"ne-?pas-?repondre|pas-?de-?reponse|no-?(?:responder|responda|respondas|contestar|conteste)|"
    r"nao-?(?:responda|responder)|non-?rispondere|niet-?(?:be)?antwoorden|geen-?antwoord|"
    r"nie-?odpowiada[cj]|neodpov[ie]dat|neodpovidejte|svara-?(?:ej|inte)|inte-?svara|"
    r"(?:svar|besvar)-?ikke|ikke-?(?:be)?svar|ala-?vastaa|ei-?vastausta|yanitlama(?:yin)?|"
    r"cevaplama(?:yin)?|ne-?valaszoljon|nu-?raspunde(?:ti)?|ne-?odgovara[jt](?:i|e)?|"
    r"ne-?otvechat|ne-?otvechayte|nevalaszolj"
)
MACHINES = re.compile(
    r"mailer-daemon|postmaster|hostmaster|bounces?|notif(?:y|ications?|ier)|alerts?|invit(?:es?|ations?)|"
    r"newsletters?|news|updates?|digest|auto(?:mated|mailer|responder|-?reply|-?confirm)?|robot|"
    r"bot|daemon|listserv|majordomo|mailman|sympa|(?:un)?subscribe|calendar-notification|"
    r"reminders?|receipts?|reply|replies|mailings?|campaigns?|broadcast|announce(?:ments?)?|"
    r"benachrichtigung(?:en)?|mitteilung(?:en)?|notificaciones|notificacoes|notifiche|"
    r"powiadomienia|meldingen|infolettre|boletin|boletim|rundbrief|"
    r"(?:owner|bounces?|return)-.{1,60}|.{1,60}-(?:owner|request|bounces?|unsubscribe|notifications?|alerts?|bot)"
)
SWITCHBOARDS = _words(
    "info information office sales support hello hi hey team contact contacts contactus help "
    "helpdesk service services servicedesk customerservice customercare care admin administrator "
    "administration webmaster abuse security privacy press media marketing pr jobs job careers "
    "career hr recruiting recruitment talent billing invoice invoices accounts accounting finance "
    "payments payroll orders order shop store mail post email enquiries enquiry inquiries "
    "inquiry reception feedback legal compliance everyone all staff board members community "
    "partners partner welcome ask general root sysadmin it itsupport ops devops booking bookings "
    "reservations events membership "
    "kontakt kundenservice kundendienst buchhaltung rechnung rechnungen bestellung bestellungen "
    "presse karriere bewerbung personal empfang zentrale sekretariat buero büro vertrieb verkauf "
    "verwaltung anfrage anfragen datenschutz redaktion post poststelle "
    "accueil bureau secretariat ventes commercial serviceclient service-client rh recrutement "
    "facturation comptabilite redaction "
    "contacto contactos ventas soporte ayuda atencion atencionalcliente facturacion secretaria "
    "recepcion empleo administracion prensa "
    "contato vendas suporte ajuda atendimento faturamento financeiro recepcao geral "
    "contatti contatto vendite assistenza segreteria amministrazione ufficio commerciale stampa "
    "klantenservice verkoop receptie boekhouding vacatures facturen "
    "biuro sekretariat sprzedaz pomoc poczta kadry ksiegowosc kariera "
    "kundservice salg salj forsaljning kundeservice ekonomi firmapost postmottak asiakaspalvelu "
    "myynti toimisto obchod podpora kancelar objednavky iroda ugyfelszolgalat iletisim destek "
    "satis bilgi"
)
LIST_HOSTS = ("googlegroups.com", "groups.io", "freelists.org", "yahoogroups.com", "listbox.com")
MACHINE_HOSTS = re.compile(
    r"(?:lists?|groups|bounces?|noreply|no-reply|reply|notifications?|notify|mailer|mailing|"
    r"newsletter|unsubscribe|em\d{1,6}|inbound|tickets?)"
)
TOKEN = re.compile(
    r"(?=[a-f]{0,40}\d)[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|"
    r"(?=(?:[a-z_]{0,12}\d){5})[0-9a-z_]{24,}|\d{10,}"
)
REWRITTEN = re.compile(r"(?:prvs|srs[01]|btv1|msprvs1)[=+-].*|.{1,64}[+-].{0,64}=.{1,64}")
