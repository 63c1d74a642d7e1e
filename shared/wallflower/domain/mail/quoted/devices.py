"""The words of the line that a phone or a mail program adds of itself: `Sent from my iPhone`."""

# By language, where `…` is the device or the program. To teach a language, add its line.
SENT_FROM = {
    "en": "sent from …|sent via …|sent with …|sent by …|sent using …|sent on …|from my …|"
    "sent securely from …|typed on …|written on …|composed on …|this email was sent from …|"
    "this message was sent from …|delivered by …",
    "de": "gesendet von …|gesendet mit …|gesendet über …|gesendet aus …|gesendet vom …|"
    "von meinem … gesendet|von meiner … gesendet|vom … gesendet|von … gesendet|mit … gesendet|"
    "diese nachricht wurde von … gesendet|diese nachricht wurde mit … gesendet|"
    "diese e-mail wurde von … gesendet|von … aus gesendet|geschrieben auf meinem …",
    "fr": "envoyé depuis …|envoyé de …|envoyé à partir de …|envoyé à partir d'…|envoyé avec …|"
    "envoyé par …|envoyé via …|envoyée depuis …|écrit depuis mon …|"
    "ce message a été envoyé depuis …",
    "es": "enviado desde …|enviado con …|enviado mediante …|enviado de …|enviado por …|"
    "mandado desde …|enviado a través de …|escrito desde …|este mensaje se envió desde …",
    "ca": "enviat des de …|enviat des del …|enviat amb …",
    "it": "inviato da …|inviato dal …|inviato con …|inviata da …|inviato tramite …|"
    "mandato dal …|scritto dal mio …",
    "nl": "verzonden met …|verstuurd vanaf …|verzonden vanaf …|verzonden via …|verstuurd met …|"
    "verstuurd via …|verzonden vanuit …|verstuurd vanuit …|vanaf mijn … verzonden",
    "pt": "enviado do …|enviado de …|enviado da …|enviado a partir do …|enviado a partir de …|"
    "enviado via …|enviado pelo …|enviado com …|enviado através do …|enviado através de …",
    "pl": "wysłane z …|wysłano z …|wysłane za pomocą …|wysłane przez …|wysłano za pomocą …|"
    "wysłano przez …|wiadomość wysłana z …",
    "cs": "odesláno z …|odesláno ze …|odesláno pomocí …|odesláno přes …|posláno z …|posláno ze …",
    "sk": "odoslané z …|odoslané zo …|odoslané pomocou …|poslané z …|poslané zo …",
    "sl": "poslano z …|poslano iz …|poslano prek …|poslano s …|poslano preko …",
    "hr": "poslano s …|poslano sa …|poslano putem …|poslano iz …|poslano preko …",
    "sr": "poslato sa …|poslato iz …|послато са …|послато из …",
    "bg": "изпратено от …|изпратено с …|изпратено чрез …",
    "sv": "skickat från …|skickat med …|skickades från …|sänt från …|skickat via …|skickad från …",
    "da": "sendt fra …|sendt med …|sendt via …|sendt af …",
    "no": "sendt fra …|sendt med …|sendt via …|sendt frå …",
    "is": "sent úr …|sent frá …",
    "fi": "lähetetty …",
    "et": "saadetud …|…st saadetud",
    "lv": "sūtīts no …|nosūtīts no …",
    "lt": "išsiųsta iš …|siųsta iš …",
    "hu": "elküldve …|küldve …|az én … küldve|…ról küldve|…ről küldve|…ról elküldve|…ről elküldve",
    "ro": "trimis de pe …|trimis din …|trimis cu …|trimis prin …|expediat de pe …|trimis de la …",
    "el": "στάλθηκε από …|εστάλη από …|απεστάλη από …|στάλθηκε με …|αποστολή από …|στάλθηκε μέσω …",
    "tr": "…dan gönderildi|…den gönderildi|…tan gönderildi|…ten gönderildi|…dan gönderilmiştir|"
    "…den gönderilmiştir",
    "ru": "отправлено с …|отправлено со …|отправлено из …|отправлено через …|отправлено от …|"
    "послано с …|отправлено …",
    "uk": "надіслано з …|надіслано зі …|надіслано із …|відправлено з …|відправлено зі …|"
    "надіслано через …|надіслано …",
    "he": "נשלח מ…|נשלח באמצעות …|נשלח דרך …|נשלח על ידי …",
    "ar": "أرسلت من …|أرسل من …|مرسل من …|مرسلة من …|تم الإرسال من …|تم الإرسال بواسطة …|"
    "تم إرساله من …|أرسلت بواسطة …|تم إرسالها من …",
    "fa": "ارسال شده از …|فرستاده شده از …|ارسال‌شده از …",
    "hi": "मेरे … से भेजा गया|… से भेजा गया",
    "id": "dikirim dari …|terkirim dari …",
    "ms": "dihantar daripada …|dihantar dari …",
    "vi": "gửi từ …|đã gửi từ …|được gửi từ …",
    "th": "ส่งจาก…|ส่งมาจาก…",
    "ja": "…から送信|…から送信されました|…から送信しました|…で送信|…より送信|…から送信されたメール",
    "ko": "나의 …에서 보냄|내 …에서 보냄|…에서 보냄|…에서 보냈습니다|…에서 전송|…에서 발송|"
    "…에서 전송됨|…을 통해 보냄",
    "zh": "发自我的…|发自…|發自我的…|發自…|從我的…傳送|从我的…发送|從…傳送|从…发送|来自我的…|"
    "來自我的…|来自…|來自…|傳送自我的…|傳送自…|寄自我的…|寄自…|我的…发送|由…发送|通过…发送|透過…傳送",
}
# The words by which a program offers itself: "Get Outlook for iOS".
OFFERS = {
    "en": "get",
    "de": "holen sie sich|hol dir|laden sie|beziehen|herunterladen|abrufen",
    "fr": "télécharger|téléchargez|obtenir|obtenez",
    "es": "obtener|obtén|obtenga|descargar|descarga|consigue",
    "it": "ottieni|scarica|scaricare",
    "nl": "downloaden|download|haal",
    "pt": "obter|obtenha|baixar|baixe|descarregar|transferir",
    "pl": "pobierz|uzyskaj",
    "cs": "získejte|stáhnout|stáhněte|získat",
    "sk": "získajte|stiahnuť|stiahnite|získať",
    "sl": "pridobite|prenesite|prenos",
    "hr": "preuzmite|nabavite|dohvati",
    "sv": "hämta|skaffa|ladda ned|ladda ner",
    "da": "hent|få",
    "no": "hent|få|skaff deg|last ned",
    "fi": "hanki|lataa",
    "et": "hankige|hangi|laadige alla",
    "hu": "letöltése|beszerzése|szerezze be|töltse le",
    "ro": "obțineți|descărcați|obține|descarcă",
    "el": "λήψη|αποκτήστε|κατεβάστε",
    "tr": "edinin|alın|indirin|yükleyin",
    "ru": "получить|скачать|загрузить|скачайте|загрузите",
    "uk": "отримати|завантажити|завантажте|отримайте",
    "he": "הורד|הורידו|קבל|קבלת|השג",
    "ar": "احصل على|الحصول على|تنزيل|نزّل",
    "ja": "を入手|を取得|をダウンロード",
    "ko": "다운로드|받기|가져오기",
    "zh": "获取|取得|下载|下載",
}
# Names of devices and programs; what follows them in a word is a case ending.
NAMES = (
    "iphon|ipad|ipod|imac|macbook|android|blackberry|galaxy|samsung|htc|nokia|huawei|xiaomi|redmi|"
    "oneplus|motorola|pixel|windows|outlook|yahoo|gmail|proton|thunderbird|fairemail|"
    "mailbox|airmail|bluemail|typeapp|edison|sparrow|acompli|superhuman|missive|alcatel|k-9|"
    "mail.ru|gmx|web.de|verizon|t-mobile|at&t|droid|fastmail|tutanota|tuta|zoho|canary|"
    "smartphone|mobile|mobil|tablet|telefon|phone|handy|"
    "téléphone|portable|appareil|teléfono|móvil|celular|dispositivo|cellulare|telefono|telefoon|"
    "toestel|telemóvel|komórki|urządzenia|zařízení|zariadenia|puhelin|puhelim|laitteesta|"
    "készülék|cihaz|телефон|мобильн|смартфон|устройств|планшет|яндекс|почт|мобільн|пристро|"
    "κινητό|τηλέφωνο|συσκευή|טלפון|נייד|מכשיר|אייפון|اندرويد|أيفون|آيفون|هاتف|جوال|جهاز|"
    "スマートフォン|スマホ|携帯|端末|아이폰|휴대폰|스마트폰|핸드폰|기기|手机|手機|苹果|華為|华为|"
    "小米|邮箱|郵箱|มือถือ|ไอโฟน|điện thoại"
)
# Short or common ones, which must stand alone.
SHORT_NAMES = "ios|cell|pc|mac|device|lg|app|nine"
EXCUSES = (
    "excuse|pardon|sorry|apolog|forgive|brevity|typo|spelling|entschuldig|verzeih|kürze|tippfehler|"
    "excusez|fautes|disculp|perdon|errores|brevedad|scus|errori|desculp|erros|ursäkta|undskyld|"
    "beklager|virheet|przepraszam|promiň|извин|опечат|вибач|omlouvám|excuus|typefout"
)
# What may stand between the names behind the first one.
JOINERS = frozenset(
    (
        *("on", "for", "with", "by", "using", "in", "via", "powered", "the", "a", "from", "and"),
        *("mit", "für", "auf", "über", "und", "pour", "sur", "avec", "par", "et", "para", "con"),
        *("en", "per", "su", "voor", "op", "met", "och", "för", "på", "til", "dla", "na", "pro"),
        *("на", "для", "через", "и", "y", "e", "secure", "email", "mail", "e-mail", "app"),
        *("smartphone", "device", "phone", "wireless", "network", "mobile"),
    )
)
# What programs offer themselves for.
SYSTEMS = frozenset(["ios", "iphon", "ipad", "android", "mac", "windows", "mobile"])
