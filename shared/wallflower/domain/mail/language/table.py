"""What mail clients write, language by language: labels, separators, marks, months.

This is the one table to extend. To teach a language, add one entry; what a client writes in
English everywhere need not be repeated. All words are in lower case, alternatives are separated
by `|`. Accents may be left out in what is read, not here.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words of one language; "" where clients use the English ones.

    `other` are header labels that say nothing that we keep. `forwarded` are separators that only a
    forward has, `original` those that answers have, too. `wrote` are the verbs of "On Monday, Jane
    wrote:", `writer` what stands between verb and name.
    `months` are twelve groups of words; `am` and `pm` are the halves of a twelve-hour clock.
    """

    sender: str = ""
    to: str = ""
    cc: str = ""
    date: str = ""
    subject: str = ""
    other: str = ""
    forwarded: str = ""
    original: str = ""
    forward_mark: str = ""
    reply_mark: str = ""
    wrote: str = ""
    writer: str = ""
    months: str = ""
    am: str = ""
    pm: str = ""


LANGUAGES = {
    "en": Language(
        sender="from|sender",
        to="to|recipient|recipients",
        cc="cc|copy|copied",
        date="date|sent|sent on|sent at|date sent|received",
        subject="subject",
        other="reply-to|reply to|bcc|importance|priority|attachments|attachment|organization|"
        "resent-from|resent-to|resent-date|sensitivity|message-id|return-path|mailing list|"
        "mailer|x-mailer|user-agent|newsgroups|in-reply-to|references|list-id|thread-topic",
        forwarded="forwarded message|begin forwarded message|forwarded mail|forwarded email|"
        "start of forwarded message|start forwarded message|forwarded by|forwarded",
        original="original message|original|reply message|original email|original mail|"
        "original e-mail",
        forward_mark="fw|fwd|forward|forwarded",
        reply_mark="re|reply",
        wrote="wrote|sent|writes|quoting",
        writer="by",
        months="jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|"
        "sep sept september|oct october|nov november|dec december",
        am="am|a.m.|a. m.",
        pm="pm|p.m.|p. m.",
    ),
    "de": Language(
        sender="von|absender",
        to="an|empfänger",
        cc="kopie|kopie (cc)|kopie an",
        date="datum|gesendet|gesendet am|versendet|verschickt|gesendet um",
        subject="betreff|betrifft",
        other="antwort an|antworten an|blindkopie|wichtigkeit|priorität|anlagen|anhänge|anhang",
        forwarded="weitergeleitete nachricht|anfang der weitergeleiteten nachricht|"
        "beginn der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|"
        "weitergeleitete e-mail|weitergeleitete mail|weitergeleitet von",
        original="ursprüngliche nachricht|originalnachricht|original nachricht|antwort nachricht|"
        "original-nachricht|ursprüngliche mail|originalmail|ursprüngliche mitteilung",
        forward_mark="wg|weitergeleitet",
        reply_mark="aw|antw|antwort",
        wrote="schrieb|hat geschrieben|folgendes geschrieben|geschrieben|zitat von",
        months="januar jän jänner|februar|märz mrz mär|april|mai|juni|juli|august|september|"
        "okt oktober|november|dez dezember",
        am="vorm.|morgens",
        pm="nachm.|nachmittags|abends",
    ),
    "fr": Language(
        sender="de|expéditeur|de la part de",
        to="à|pour|destinataire|destinataires",
        cc="copie|copie à",
        date="date|envoyé|envoyé le|envoyée|envoyée le|date d'envoi",
        subject="objet|sujet",
        other="répondre à|cci|importance|pièces jointes|pièce jointe|organisation",
        forwarded="message transféré|message transmis|message réexpédié|"
        "début du message transféré|début du message réexpédié|e-mail transféré|"
        "courriel transféré|mail transféré|réexpédié par",
        original="message d'origine|message original|message initial|e-mail d'origine|"
        "courriel original|mail original",
        forward_mark="tr|transf",
        reply_mark="rép",
        wrote="a écrit|écrit|a envoyé",
        months="janv janvier|févr février fév|mars|avr avril|mai|juin|juil juill juillet|août aout|"
        "sept septembre|octobre|novembre|déc décembre",
    ),
    "es": Language(
        sender="de|remitente",
        to="para|a|destinatario|destinatarios",
        cc="copia|con copia",
        date="fecha|enviado|enviado el|enviada|enviada el|fecha de envío",
        subject="asunto",
        other="responder a|cco|importancia|datos adjuntos|prioridad|adjuntos",
        forwarded="mensaje reenviado|inicio del mensaje reenviado|correo reenviado|"
        "comienzo del mensaje reenviado|reenviado por",
        original="mensaje original|correo original",
        forward_mark="rv|reenv|re enviado",
        reply_mark="resp",
        wrote="escribió|ha escrito|envió|escribio",
        months="ene enero|febrero|marzo|abr abril|mayo|junio|julio|ago agosto|"
        "septiembre setiembre|octubre|noviembre|dic diciembre",
    ),
    "it": Language(
        sender="da|mittente",
        to="a|destinatario",
        cc="copia|per conoscenza",
        date="data|inviato|inviato il|inviata",
        subject="oggetto",
        other="rispondi a|ccn|priorità|allegati|importanza",
        forwarded="messaggio inoltrato|inizio messaggio inoltrato|inizio del messaggio inoltrato|"
        "messaggio inoltrato da|e-mail inoltrata|inoltrato da",
        original="messaggio originale|messaggio originario",
        forward_mark="i|rinvio|inoltra|inoltro",
        reply_mark="r|rif",
        wrote="ha scritto|scrive|scrisse",
        months="gen gennaio|febbraio|marzo|aprile|mag maggio|giu giugno|lug luglio|agosto|"
        "set settembre|ott ottobre|novembre|dic dicembre",
    ),
    "nl": Language(
        sender="van|afzender",
        to="aan|naar|ontvanger",
        cc="kopie|kopie aan",
        date="datum|verzonden|verzonden op|verstuurd",
        subject="onderwerp|betreft",
        other="antwoord aan|beantwoorden aan|prioriteit|bijlagen|urgentie",
        forwarded="doorgestuurd bericht|begin doorgestuurd bericht|doorgezonden bericht|"
        "doorgestuurde mail|doorgestuurde e-mail|begin van doorgestuurd bericht|doorgestuurd door",
        original="oorspronkelijk bericht|origineel bericht",
        forward_mark="doorst|doorgest",
        reply_mark="antw|beantw",
        wrote="schreef|geschreven|heeft geschreven|het volgende geschreven",
        writer="heeft",
        months="januari|februari|mrt maart|april|mei|juni|juli|augustus|september|oktober|"
        "november|december",
    ),
    "pt": Language(
        sender="de|remetente",
        to="para|destinatário",
        cc="com cópia|cópia",
        date="data|enviado|enviada|enviado em|enviada em|data de envio",
        subject="assunto",
        other="responder para|responder a|cco|bcc|prioridade|anexos|importância",
        forwarded="mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|"
        "início da mensagem reencaminhada|e-mail encaminhado|começo da mensagem encaminhada|"
        "encaminhado por|reencaminhado por",
        original="mensagem original",
        forward_mark="enc|res enc|encaminhado|reenc",
        reply_mark="res",
        wrote="escreveu|enviou",
        months="janeiro|fev fevereiro|março|abril|maio|junho|julho|agosto|setembro|out outubro|"
        "novembro|dez dezembro",
    ),
    "pl": Language(
        sender="od|nadawca",
        to="do|adresat|odbiorca",
        cc="dw|kopia|do wiadomości",
        date="data|wysłano|wysłane|data wysłania|dnia",
        subject="temat",
        other="odpowiedz do|ważność|załączniki|udw|priorytet",
        forwarded="wiadomość przekazana dalej|wiadomość przesłana dalej|przekazana wiadomość|"
        "treść przekazanej wiadomości|początek przekazywanej wiadomości|przesłana wiadomość|"
        "początek przesłanej wiadomości|wiadomość przekazana|przesłane przez",
        original="wiadomość oryginalna|oryginalna wiadomość|wiadomość pierwotna",
        forward_mark="pd|przek",
        reply_mark="odp",
        wrote="napisał|napisała|napisał(a)|pisze|napisał/a|napisali|napisana przez|"
        "napisał(-a)|napisał:",
        writer="użytkownik",
        months="sty stycznia styczeń|lut lutego luty|marca marzec|kwi kwietnia kwiecień|maja maj|"
        "cze czerwca czerwiec|lip lipca lipiec|sie sierpnia sierpień|wrz września wrzesień|"
        "paź października październik|lis listopada|gru grudnia grudzień",
    ),
    "cs": Language(
        sender="od|odesílatel",
        to="komu|pro|adresát|příjemce",
        cc="kopie|v kopii",
        date="datum|odesláno|odeslané|odesláno dne",
        subject="předmět",
        other="odpovědět komu|odpovědět|skrytá|důležitost|přílohy|slepá kopie",
        forwarded="přeposlaná zpráva|začátek přeposílané zprávy|předaná zpráva|"
        "přeposlaný e-mail|začátek předávané zprávy|přeposláno od|přeposlal",
        original="původní zpráva|původní e-mail|originální zpráva",
        forward_mark="př|přep|předáno",
        reply_mark="odp|odpověď",
        wrote="napsal|napsala|napsal(a)|napsal/a|píše|napsal:",
        writer="uživatel",
        months="ledna leden led|února únor úno|března březen bře|dubna duben dub|"
        "května květen kvě|června červen čvn|července červenec čvc|srpna srpen srp|září zář|"
        "října říjen říj|listopadu lis|prosince prosinec pro",
        am="dop.|dopoledne",
        pm="odp.|odpoledne",
    ),
    "sk": Language(
        sender="od|odosielateľ",
        to="komu|pre|adresát|príjemca",
        cc="kópia|kópie",
        date="dátum|odoslané|odoslané dňa|poslané",
        subject="predmet",
        other="odpovedať komu|odpovedať|skrytá kópia|dôležitosť|prílohy",
        forwarded="preposlaná správa|začiatok preposlanej správy|odovzdaná správa|"
        "preposlaný e-mail|správa odoslaná ďalej",
        original="pôvodná správa",
        reply_mark="odp|odpoveď",
        wrote="napísal|napísala|napísal(a)|napísal/a|píše",
        writer="používateľ|užívateľ",
        months="januára január|februára február|marca marec|apríla apríl|mája máj|júna jún|"
        "júla júl|augusta august|septembra|októbra október okt|novembra|decembra",
        am="dopoludnia",
        pm="popoludní",
    ),
    "sl": Language(
        sender="od|pošiljatelj",
        to="za|prejemnik|komu",
        cc="kp|kopija",
        date="datum|poslano|poslano dne",
        subject="zadeva",
        other="odgovori|skp|pomembnost|priloge",
        forwarded="posredovano sporočilo|začetek posredovanega sporočila|preposlano sporočilo|"
        "posredovana pošta|posreduj sporočilo",
        original="izvirno sporočilo|izvorno sporočilo|prvotno sporočilo|originalno sporočilo",
        forward_mark="posr|pos",
        reply_mark="odg",
        wrote="je napisal|je napisala|je napisal/-a|je napisal/a|napisal|piše|napisala|napisal/-a",
        writer="oseba|uporabnik",
        months="januar januarja|februar februarja|marec marca|april aprila|maj maja|junij junija|"
        "julij julija|avg avgust avgusta|september septembra|oktober oktobra|"
        "november novembra|december decembra",
        am="dop.",
        pm="pop.",
    ),
    "hr": Language(
        sender="od|šalje|pošiljatelj",
        to="za|prima|primatelj",
        cc="kopija|kopija za",
        date="datum|poslano|datum slanja",
        subject="predmet|naslov",
        other="odgovori na|skrivena kopija|važnost|prilozi|privitci",
        forwarded="proslijeđena poruka|započni proslijeđenu poruku|početak proslijeđene poruke|"
        "proslijeđeni e-mail",
        original="izvorna poruka|originalna poruka",
        forward_mark="prosl|pr",
        reply_mark="odg",
        wrote="je napisao|je napisala|napisao je|napisala je|je napisao/la|"
        "je napisao/napisala|piše|napisao/la je|napisao/la|napisao|napisala",
        writer="korisnik",
        # Croatian and Polish claim `listopada` and `lis` for two months; see dates.py.
        months="siječnja siječanj sij|veljače veljača velj|ožujka ožujak ožu|travnja travanj tra|"
        "svibnja svibanj svi|lipnja lipanj lip|srpnja srpanj srp|kolovoza kolovoz kol|"
        "rujna rujan ruj|listopada listopad lis|studenoga studenog studeni stu|"
        "prosinca prosinac pro",
    ),
    "sv": Language(
        sender="från|avsändare",
        to="till|mottagare",
        cc="kopia|kopia till",
        date="datum|skickat|skickade|skickad|skickades",
        subject="ämne|rubrik",
        other="svara till|svar till|prioritet|bifogade filer|hemlig kopia|organisation",
        forwarded="vidarebefordrat meddelande|vidarebefordrat brev|vidarebefordrat mejl|"
        "vidarebefordrat e-postmeddelande|början på vidarebefordrat meddelande|"
        "vidarebefordrat mail|påbörja vidarebefordrat meddelande|vidarebefordrad e-post",
        original="ursprungligt meddelande|originalmeddelande|ursprungsmeddelande",
        forward_mark="vb|vidarebefordrat",
        reply_mark="sv|svar",
        wrote="skrev|har skrivit",
        months="januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|"
        "december",
    ),
    "da": Language(
        sender="fra|afsender",
        to="til|modtager",
        cc="kopi|kopi til",
        date="dato|sendt|sendt den",
        subject="emne",
        other="svar til|svar-til|vigtighed|vedhæftede filer|prioritet|skjult kopi",
        forwarded="videresendt meddelelse|videresendt besked|start på videresendt besked|"
        "videresendt mail|videresendt e-mail|begyndelse på videresendt besked|"
        "videresendt af|start på videresendt meddelelse",
        original="oprindelig meddelelse|original meddelelse|oprindelig besked|original besked",
        forward_mark="vs|videresendt",
        reply_mark="sv|svar",
        wrote="skrev|har skrevet",
        months="januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|"
        "december",
    ),
    "no": Language(
        sender="fra|avsender",
        to="til|mottaker",
        cc="kopi|kopi til",
        date="dato|sendt|sendt den",
        subject="emne",
        other="svar til|svar-til|prioritet|vedlegg|blindkopi",
        forwarded="videresendt melding|videresendt e-post|start på videresendt melding|"
        "begynnelse på videresendt melding|videresendt epost|"
        "start på videresendt e-post|videresendt e-postmelding",
        original="opprinnelig melding|original melding|opprinnelig e-post",
        forward_mark="vs|videresendt",
        reply_mark="sv|svar",
        wrote="skrev|har skrevet",
        months="januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|"
        "des desember",
    ),
    "fi": Language(
        sender="lähettäjä",
        to="vastaanottaja|vastaanottajat|saaja",
        cc="kopio",
        date="päivämäärä|lähetetty|pvm|päiväys|lähetysaika",
        subject="aihe|otsikko",
        other="vastausosoite|vastaa|vastaus|piilokopio|tärkeys|liitteet",
        forwarded="välitetty viesti|edelleenlähetetty viesti|välitetty viesti alkaa|"
        "välitetyn viestin alku|välitetty sähköposti|alkuperäinen välitetty viesti",
        original="alkuperäinen viesti",
        forward_mark="vl|välitetty|ek",
        reply_mark="vs|vast",
        wrote="kirjoitti|kirjoitti seuraavasti|kirjoittaa|lähetti",
        months="tammikuuta tammi tammikuu tammik|helmikuuta helmi helmikuu helmik|"
        "maaliskuuta maalis maaliskuu maalisk|"
        "huhtikuuta huhti huhtikuu huhtik|toukokuuta touko toukokuu toukok|"
        "kesäkuuta kesä kesäkuu kesäk|heinäkuuta heinä heinäkuu heinäk|elokuuta elo elokuu elok|"
        "syyskuuta syys syyskuu syysk|lokakuuta loka lokakuu lokak|"
        "marraskuuta marras marraskuu marrask|joulukuuta joulu joulukuu jouluk",
        am="ap.",
        pm="ip.",
    ),
    "et": Language(
        sender="saatja|kellelt",
        to="adressaat|saaja|kellele",
        cc="koopia|koopiad",
        date="kuupäev|saadetud|saatmise aeg|saatmisaeg",
        subject="teema|pealkiri",
        other="vastus|pimekoopia|tähtsus|manused|vasta",
        forwarded="edastatud kiri|edastatud sõnum|edasisaadetud kiri|edastatud e-kiri|"
        "edastatud sõnumi algus|edastatud kirja algus|edasi saadetud sõnum",
        original="algne sõnum|algne kiri|originaalsõnum|originaalkiri|esialgne sõnum",
        forward_mark="edastatud|edas|es",
        reply_mark="vs|vast",
        wrote="kirjutas|saatis",
        writer="kasutaja",
        months="jaanuar jaan|veebruar veebr|märts|aprill|mai|juuni|juuli|august|september|"
        "oktoober|november|detsember dets",
    ),
    "hu": Language(
        sender="feladó|küldő",
        to="címzett|címzettek",
        cc="másolatot kap|másolat|másolatot kapja",
        date="dátum|küldve|elküldve|küldés dátuma|küldés ideje",
        subject="tárgy",
        other="válaszcím|válasz|titkos másolat|fontosság|mellékletek|csatolmányok",
        forwarded="továbbított üzenet|továbbított levél|továbbított levél kezdete|"
        "továbbított üzenet kezdete|továbbított e-mail",
        original="eredeti üzenet|eredeti levél|eredeti e-mail",
        forward_mark="továbbítás|tov",
        reply_mark="vá|válasz",
        wrote="ezt írta|írta|a következőt írta|azt írta",
        months="január|február febr|márc március|ápr április|május máj|június jún|július júl|"
        "augusztus|szept szeptember|október|november|december",
        am="de.|délelőtt",
        pm="du.|délután|este",
    ),
    "ro": Language(
        sender="de la|de|expeditor|expeditorul",
        to="către|destinatar|destinatarul|la|pentru",
        cc="copie|copie la",
        date="data|dată|trimis|trimis la|trimisă|data trimiterii",
        subject="subiect|subiectul",
        other="răspunde la|răspuns către|importanță|atașamente|prioritate|bcc",
        forwarded="mesaj redirecționat|începe mesajul redirecționat|mesaj înaintat|"
        "mesaj retransmis|început mesaj redirecționat|mesajul redirecționat|mesaj transmis",
        original="mesaj original|mesajul original|mesaj inițial",
        forward_mark="redir|înaintare",
        reply_mark="răsp",
        wrote="a scris",
        months="ian ianuarie|februarie|martie|aprilie|mai|iun iunie|iul iulie|august|septembrie|"
        "octombrie|noi noiembrie|decembrie",
    ),
    "tr": Language(
        sender="kimden|gönderen",
        to="kime|alıcı|alıcılar",
        cc="bilgi|kopya",
        date="tarih|gönderildi|gönderme tarihi|gönderilme|gönderim tarihi|gönderim",
        subject="konu",
        other="yanıtla|yanıt adresi|gizli|önem|ekler|öncelik",
        forwarded="yönlendirilen ileti|iletilen mesaj|yönlendirilmiş ileti|iletilen ileti|"
        "yönlendirilen mesaj|iletilmiş ileti|ileti iletildi|iletilen iletinin başlangıcı|"
        "yönlendirilen iletinin başlangıcı|başlangıç iletilen ileti|ileti başlangıcı",
        original="özgün ileti|orijinal mesaj|orijinal ileti|asıl ileti|özgün mesaj",
        forward_mark="ilt|yönl|ilet",
        reply_mark="ynt|yan|yanıt|cvp",
        wrote="şunu yazdı|yazdı|şunları yazdı|tarihinde şunu yazdı",
        months="oca ocak|şub şubat|mart|nis nisan|mayıs|haz haziran|tem temmuz|ağu ağustos|"
        "eyl eylül|eki ekim|kas kasım|ara aralık",
        am="öö",
        pm="ös",
    ),
    "ru": Language(
        sender="от|от кого|отправитель",
        to="кому|получатель",
        cc="копия|копия кому",
        date="дата|отправлено|отправлен|дата отправки|отправлено в",
        subject="тема",
        other="ответить|адрес для ответа|скрытая копия|важность|вложения|приоритет|кому ответить",
        forwarded="пересылаемое сообщение|перенаправленное сообщение|пересланное сообщение|"
        "начало переадресованного сообщения|начало пересылаемого сообщения|"
        "переадресованное сообщение|пересылаемое письмо|пересланное письмо|"
        "начало пересланного сообщения|конец пересылаемого сообщения",
        original="исходное сообщение|оригинальное сообщение|исходное письмо|"
        "первоначальное сообщение",
        forward_mark="пер|пересл|переслано",
        reply_mark="отв|ответ",
        wrote="написал|написала|написал(а)|пишет|писал|писала|писал(а)|написал/а",
        writer="пользователь",
        months="янв января январь|фев февр февраля февраль|мар марта март|апр апреля апрель|"
        "мая май|июн июня июнь|июл июля июль|авг августа август|сен сент сентября сентябрь|"
        "окт октября октябрь|ноя нояб ноября ноябрь|дек декабря декабрь",
        am="утра|дп",
        pm="дня|вечера|пп",
    ),
    "uk": Language(
        sender="від|від кого|відправник",
        to="кому|одержувач",
        cc="копія|копія кому",
        date="дата|надіслано|відправлено|дата надсилання",
        subject="тема",
        other="відповісти|кому відповісти|прихована копія|важливість|вкладення",
        forwarded="переслане повідомлення|перенаправлене повідомлення|пересланий лист|"
        "початок пересланого повідомлення|початок листа, що пересилається|"
        "повідомлення, що пересилається|початок переспрямованого повідомлення|"
        "переадресоване повідомлення",
        original="оригінальне повідомлення|вихідне повідомлення|початкове повідомлення|"
        "оригінальний лист",
        forward_mark="пер",
        reply_mark="відп",
        wrote="написав|написала|написав(-ла)|пише|написав(ла)|написав/ла",
        writer="користувач",
        months="січня січень січ|лютого лютий лют|березня березень бер|квітня квітень квіт|"
        "травня травень трав|червня червень черв|липня липень лип|серпня серпень серп|"
        "вересня вересень вер|жовтня жовтень жовт|листопада листопад лист|грудня грудень груд",
        am="дп",
        pm="пп",
    ),
    "el": Language(
        sender="από|αποστολέας",
        to="προς|παραλήπτης|παραλήπτες|σε",
        cc="κοιν.|κοιν|κοινοποίηση",
        date="ημερομηνία|στάλθηκε|απεστάλη|ημ/νία|στάλθηκε στις|ημερομηνία αποστολής",
        subject="θέμα",
        other="απάντηση προς|απάντηση σε|κρυφή κοινοποίηση|σημασία|συνημμένα|προτεραιότητα",
        forwarded="προωθημένο μήνυμα|έναρξη προωθημένου μηνύματος|αρχή προωθημένου μηνύματος|"
        "προωθούμενο μήνυμα|προωθημένο email|προώθηση μηνύματος|αρχή μηνύματος που προωθήθηκε",
        original="αρχικό μήνυμα|αυθεντικό μήνυμα|πρωτότυπο μήνυμα",
        forward_mark="πρθ|προώθηση|πρ",
        reply_mark="απ|απάντ|απάντηση|σχετ",
        wrote="έγραψε|έγραψαν|έγραψε/αν",
        writer="ο χρήστης|η|ο",
        months="ιαν ιανουαρίου ιανουάριος|φεβ φεβρουαρίου φεβρουάριος|μαρ μαρτίου μάρτιος μαρτ|"
        "απρ απριλίου απρίλιος|μαΐ μαΐου μάιος μαι|ιουν ιουνίου ιούνιος|ιουλ ιουλίου ιούλιος|"
        "αυγ αυγούστου αύγουστος|σεπ σεπτ σεπτεμβρίου σεπτέμβριος|οκτ οκτωβρίου οκτώβριος|"
        "νοε νοεμ νοεμβρίου νοέμβριος|δεκ δεκεμβρίου δεκέμβριος",
        am="π.μ.|πμ",
        pm="μ.μ.|μμ",
    ),
    "he": Language(
        sender="מאת|מ|מ-|שולח",
        to="אל|נמען|נמענים|ל",
        cc="עותק|עותק לידיעה|העתק|לידיעה",
        date="תאריך|נשלח|נשלח בתאריך",
        subject="נושא|הנדון",
        other="השב אל|השב ל|עותק מוסתר|חשיבות|קבצים מצורפים|מענה אל",
        forwarded="הודעה שהועברה|הודעה מועברת|תחילת ההודעה שהועברה|התחל הודעה שהועברה|"
        "תחילת הודעה שהועברה|התחלת ההודעה שהועברה|הודעה שהועברה הלאה",
        original="הודעה מקורית|ההודעה המקורית",
        forward_mark="הועבר|העברה",
        reply_mark="תשובה|השב|הנדון",
        wrote="כתב|כתבה|כתב/ה|כתבו",
        writer="מאת",
        months="ינואר ינו|פברואר פבר|מרץ מרס|אפריל אפר|מאי|יוני|יולי|אוגוסט אוג|ספטמבר ספט|"
        "אוקטובר אוק|נובמבר נוב|דצמבר דצמ",
        am='לפנה"צ|לפנה״צ|בבוקר',
        pm='אחה"צ|אחה״צ|בערב',
    ),
    "ar": Language(
        sender="من|المرسل|مرسل",
        to="إلى|المستلم|المرسل إليه|الى",
        cc="نسخة|نسخة إلى|نسخة كربونية",
        date="التاريخ|تاريخ|تم الإرسال|تاريخ الإرسال|أرسلت|مرسل في|أرسل|وقت الإرسال|الإرسال",
        subject="الموضوع|موضوع",
        other="الرد على|رد إلى|نسخة مخفية|الأهمية|المرفقات|نسخة مخفية الوجهة",
        forwarded="رسالة معاد توجيهها|الرسالة المعاد توجيهها|بدء الرسالة المعاد توجيهها|"
        "رسالة محولة|رسالة تمت إعادة توجيهها|الرسالة المحولة|بداية الرسالة المعاد توجيهها|"
        "بداية الرسالة المحولة|رسالة موجهة|رسالة أعيد توجيهها|بدء رسالة معاد توجيهها|"
        "رسالة معاد إرسالها|بداية رسالة تمت إعادة توجيهها",
        original="الرسالة الأصلية|رسالة أصلية",
        forward_mark="إعادة توجيه|توجيه|تحويل",
        reply_mark="رد|الرد",
        wrote="كتب|كتبت|كتب/ت|كتب ما يلي|تمت كتابة ما يلي|كتب/كتبت",
        writer="بواسطة",
        months="يناير|فبراير شباط|مارس آذار|أبريل نيسان إبريل|مايو أيار|"
        "يونيو حزيران يونيه|يوليو تموز يوليه|أغسطس آب|سبتمبر أيلول|أكتوبر|نوفمبر|ديسمبر",
        am="ص|صباحا",
        pm="م|مساء",
    ),
    "ja": Language(
        sender="差出人|送信者|発信者|送信元",
        to="宛先|受信者|送信先",
        cc="写し",
        date="日付|送信日時|日時|送信日|受信日時|作成日時",
        subject="件名|題名|タイトル",
        other="返信先|重要度|添付ファイル|優先度",
        forwarded="転送されたメッセージ|転送メッセージ|転送されたメール|転送メール|"
        "転送元メッセージ|転送されたメッセージの開始|転送メッセージの開始|forwardメッセージ",
        original="元のメッセージ|元メッセージ|オリジナルメッセージ|元のメール|元メール",
        forward_mark="転送",
        reply_mark="返信|回答",
        wrote="書きました|のメール|のメッセージ|が書きました|書き込みました|さんの書き込み|wrote",
        am="午前",
        pm="午後",
    ),
    "ko": Language(
        sender="보낸 사람|보낸사람|발신|발신자|보낸이",
        to="받는 사람|받은 사람|받는사람|수신|수신자|받는이",
        cc="참조",
        date="날짜|보낸 날짜|보낸날짜|보낸 시간|일시|발송일|보낸시간|받은 날짜",
        subject="제목",
        other="회신 주소|숨은 참조|숨은참조|중요도|첨부 파일|첨부파일|회신",
        forwarded="전달된 메시지|전달된 메일|전달 메시지|전달된 메시지 시작|시작 전달된 메시지|"
        "전달한 메시지|전달된 이메일|전달 메일",
        original="원본 메시지|원본 메일|원본 이메일|원본메시지|원본메일|원래 메시지",
        forward_mark="전달",
        reply_mark="답장|회신",
        wrote="작성|님이 작성|님이 씀|쓰기|씀|이(가) 작성|쓴 글|"
        "님이 쓴 글|님의 말|님이 작성한 메시지",
        am="오전",
        pm="오후",
    ),
    "zh": Language(
        sender="发件人|寄件人|寄件者|發件人|发信人|來自|来自",
        to="收件人|收件者|收信人",
        cc="抄送|副本|抄送人|副本抄送",
        date="日期|发送时间|發送時間|时间|時間|寄件日期|傳送日期|已傳送|寄件時間|傳送時間|"
        "发送日期|發送日期|寄送時間|传送时间|寄送日期",
        subject="主题|主題|主旨|標題|标题",
        other="回复|回覆|密送|密件副本|重要性|附件|答复|回复至|答覆",
        forwarded="转发的邮件|转发的消息|转发邮件|转发邮件信息|转发的邮件信息|开始转发的邮件|"
        "下面是被转发的邮件|以下是转发的邮件|已转发邮件|轉寄的郵件|轉寄郵件|開始轉寄郵件|"
        "轉寄訊息|轉寄的訊息|轉發的郵件|以下是轉寄的郵件|已轉寄郵件|轉發郵件|轉發訊息|转发消息",
        original="原始邮件|原邮件|原始消息|邮件原件|原件|回复的原邮件|原始郵件|原郵件|原始訊息|"
        "原始信息",
        forward_mark="转发|轉寄|轉發|转",
        reply_mark="回复|答复|回覆|答覆|回",
        wrote="写道|寫道|写到|写|寫",
        am="上午|凌晨|早上|清晨",
        pm="下午|晚上|中午|傍晚",
    ),
    "bg": Language(
        sender="от|подател|изпращач",
        to="до|получател",
        cc="копие",
        date="дата|изпратено|изпратена|изпратено на",
        subject="относно|тема",
        other="отговор до|скрито копие|важност|приложения",
        forwarded="препратено съобщение|начало на препратено съобщение|препратен имейл",
        original="оригинално съобщение|първоначално съобщение",
        forward_mark="прпр",
        reply_mark="отн|отг",
        wrote="написа|писа",
        months="януари яну|февруари фев|март|април|май|юни|юли|август|септември|октомври|"
        "ноември ноем|декември",
    ),
    "ca": Language(
        sender="de|remitent",
        to="a|per a|destinatari",
        cc="còpia|a/c",
        date="data|enviat|enviat el",
        subject="assumpte|tema",
        other="respon a|còpia oculta|fitxers adjunts",
        forwarded="missatge reenviat|inici del missatge reenviat",
        original="missatge original",
        forward_mark="rv",
        wrote="va escriure|ha escrit|escrigué",
        months="gener gen|febrer febr|març|abril|maig|juny|juliol|agost ag|setembre set|"
        "octubre oct|novembre nov|desembre des",
    ),
    "lt": Language(
        sender="nuo|siuntėjas",
        to="kam|gavėjas|skirta",
        cc="kopija",
        date="data|išsiųsta",
        subject="tema",
        other="atsakyti|nematoma kopija|svarba|priedai",
        forwarded="persiųstas laiškas|persiųsta žinutė|persiunčiamas laiškas|"
        "persiunčiamo laiško pradžia|persiųsto laiško pradžia",
        original="originalus laiškas|pradinis laiškas|originali žinutė",
        forward_mark="pers",
        reply_mark="ats",
        wrote="rašė|parašė",
        months="sausio saus|vasario vas|kovo|balandžio bal|gegužės geg|birželio birž|liepos liep|"
        "rugpjūčio rugp|rugsėjo rugs|spalio spal|lapkričio lapkr|gruodžio gruodž",
    ),
    "lv": Language(
        sender="no|sūtītājs",
        to="kam|adresāts",
        cc="kopija",
        date="datums|nosūtīts",
        subject="temats|tēma",
        other="atbildēt|slēptā kopija|pielikumi",
        forwarded="pārsūtīts ziņojums|pārsūtītais ziņojums|pārsūtītā ziņojuma sākums|"
        "pārsūtīta ziņa",
        original="sākotnējais ziņojums|oriģinālais ziņojums",
        forward_mark="pārs",
        reply_mark="atb",
        wrote="rakstīja",
        months="janvāris janvārī|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|"
        "oktobris|novembris|decembris",
    ),
    "sr": Language(
        sender="od|шаље|од",
        to="za|primalac|за|прима",
        cc="kopija|копија",
        date="datum|poslato|датум|послато",
        subject="naslov|predmet|наслов|предмет",
        other="odgovori na|одговори на|prilozi|прилози",
        forwarded="prosleđena poruka|прослеђена порука|početak prosleđene poruke|"
        "почетак прослеђене поруке",
        original="originalna poruka|оригинална порука|prvobitna poruka|првобитна порука",
        wrote="je napisao/la|је написао/ла|је написао|је написала|je napisao|je napisala|"
        "написао је|написао/ла је",
        months="јануар јан januara|фебруар феб februara|март мар|април апр aprila|мај maja|"
        "јун jun juna|јул jul jula|август авг avgusta|септембар сеп septembra septembar|"
        "октобар окт oktobra oktobar|новембар нов novembra novembar|"
        "децембар дец decembra decembar",
    ),
    "is": Language(
        sender="frá|sendandi",
        to="til|viðtakandi",
        cc="afrit",
        date="dagsetning|sent",
        subject="efni",
        forwarded="áframsent skeyti|áframsend skilaboð|áframsendur póstur",
        original="upprunalegt skeyti|upprunaleg skilaboð",
        reply_mark="svar",
        wrote="skrifaði",
        months="janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|"
        "desember des",
    ),
    "af": Language(
        sender="van",
        to="aan",
        cc="afskrif",
        date="datum|gestuur",
        subject="onderwerp",
        forwarded="aangestuurde boodskap|aangestuurde e-pos",
        original="oorspronklike boodskap",
        wrote="het geskryf",
        months="januarie|februarie|maart mrt|april|mei|junie|julie|augustus|september|oktober|"
        "november|desember",
    ),
    "ms": Language(
        sender="daripada|dari",
        to="kepada",
        cc="sk",
        date="tarikh|dihantar",
        subject="subjek|perkara",
        forwarded="mesej dimajukan|mesej yang dimajukan",
        original="mesej asal",
        wrote="menulis",
        months="januari|februari|mac|april|mei|jun|julai|ogos ogo|september|oktober|november|"
        "disember dis",
        am="pg",
        pm="ptg|petang|malam",
    ),
    "ka": Language(
        sender="ვისგან|გამომგზავნი",
        to="ვის|მიმღები",
        date="თარიღი",
        subject="თემა",
        forwarded="გადამისამართებული წერილი",
        months="იან იანვარი|თებ თებერვალი|მარ მარტი|აპრ აპრილი|მაი მაისი|ივნ ივნისი|ივლ ივლისი|"
        "აგვ აგვისტო|სექ სექტემბერი|ოქტ ოქტომბერი|ნოე ნოემბერი|დეკ დეკემბერი",
    ),
    "vi": Language(
        sender="từ|người gửi",
        to="đến|tới|người nhận",
        cc="đồng gửi|bản sao",
        date="ngày|đã gửi|vào|ngày gửi|thời gian",
        subject="chủ đề|tiêu đề",
        other="trả lời tới|trả lời đến|tầm quan trọng",
        forwarded="thư được chuyển tiếp|tin nhắn được chuyển tiếp|bắt đầu thư được chuyển tiếp|"
        "thư đã chuyển tiếp|email được chuyển tiếp",
        original="thư gốc|tin nhắn gốc|email gốc",
        wrote="đã viết|viết",
        am="sa",
        pm="ch",
    ),
    "id": Language(
        sender="dari|pengirim",
        to="kepada|ke|untuk",
        cc="tembusan|salinan",
        date="tanggal|terkirim|dikirim",
        subject="subjek|perihal|judul",
        other="balas ke|lampiran",
        forwarded="pesan terusan|pesan yang diteruskan|pesan diteruskan|awal pesan terusan|"
        "mulai pesan terusan",
        original="pesan asli|email asli",
        wrote="menulis",
        months="januari|februari|maret|april|mei|juni|juli|agustus agu agt|september|oktober okt|"
        "november nop|desember des",
    ),
    "th": Language(
        sender="จาก|ผู้ส่ง",
        to="ถึง|ผู้รับ",
        cc="สำเนา|สำเนาถึง",
        date="วันที่|ส่งเมื่อ|ส่ง",
        subject="เรื่อง|หัวข้อ|หัวเรื่อง",
        forwarded="ข้อความที่ส่งต่อ|เริ่มข้อความที่ส่งต่อ|ข้อความส่งต่อ",
        original="ข้อความต้นฉบับ|ข้อความเดิม",
        wrote="เขียน|เขียนว่า",
        months="ม.ค. มกราคม|ก.พ. กุมภาพันธ์|มี.ค. มีนาคม|เม.ย. เมษายน|พ.ค. พฤษภาคม|มิ.ย. มิถุนายน|"
        "ก.ค. กรกฎาคม|ส.ค. สิงหาคม|ก.ย. กันยายน|ต.ค. ตุลาคม|พ.ย. พฤศจิกายน|ธ.ค. ธันวาคม",
    ),
    "hi": Language(
        sender="प्रेषक|से|द्वारा",
        to="प्रति|को|प्राप्तकर्ता|सेवा में",
        cc="प्रतिलिपि",
        date="दिनांक|तारीख|भेजा गया|तिथि",
        subject="विषय",
        forwarded="अग्रेषित संदेश|फ़ॉरवर्ड किया गया संदेश|आगे भेजा गया संदेश",
        original="मूल संदेश",
        wrote="ने लिखा|लिखा",
        months="जनवरी जन|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सित॰|अक्टूबर|नवंबर|दिसंबर",
    ),
    "fa": Language(
        sender="از|فرستنده",
        to="به|گیرنده",
        cc="رونوشت|کپی",
        date="تاریخ|ارسال شده|فرستاده شده",
        subject="موضوع",
        forwarded="پیام هدایت‌شده|پیام ارسال شده|پیام بازارسال شده|نامه ارجاع شده|پیام فوروارد شده",
        original="پیام اصلی|نامه اصلی",
        wrote="نوشت|نوشته است",
        months="ژانویه|فوریه|مارس|آوریل|مه می|ژوئن|ژوئیه جولای|اوت|سپتامبر|اکتبر|نوامبر|دسامبر",
    ),
    "mk": Language(
        sender="од|испраќач",
        to="до|примач",
        cc="копија",
        date="датум|испратено",
        subject="предмет|тема",
        forwarded="препратена порака",
        original="оригинална порака",
        wrote="напиша",
        months="јануари јан|февруари фев|март|април апр|мај|јуни јун|јули јул|август авг|"
        "септември септ|октомври окт|ноември ноем|декември дек",
    ),
}
