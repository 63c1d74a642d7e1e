"""What machines write into subjects, language by language: of absence, and of failed delivery.

To teach a language, add one entry. All words are in lower case, alternatives are separated by `|`;
accents, spaces and hyphens do not count.
"""

from functools import cache

from wallflower.domain.mail.language.labels import key

# The whole of what stands before the colon, or the whole subject: "Automatic reply: Lunch".
# No word that people put there as well ("Holiday: the photos").
ABSENCE = {
    "en": "automatic reply|auto reply|automated reply|automatic response|auto response|"
    "automated response|automatic email reply|out of office|out of the office|"
    "out of office reply|out of office auto reply|out of office response|"
    "out of office message|out of office notification|vacation reply|vacation response|"
    "vacation auto reply|vacation message|absence notice|away message",
    "ar": "رد تلقائي|الرد التلقائي|رد آلي|خارج المكتب",
    "bg": "автоматичен отговор|извън офиса",
    "ca": "resposta automàtica|fora de l'oficina",
    "cs": "automatická odpověď|mimo kancelář|odpověď v nepřítomnosti|oznámení o nepřítomnosti",
    "da": "automatisk svar|autosvar|ikke på kontoret|ikke til stede|fraværsmeddelelse|"
    "fraværsbesked",
    "de": "automatische antwort|automatische rückantwort|automatische e-mail-antwort|"
    "abwesenheitsnotiz|abwesenheitsmeldung|abwesenheitsbenachrichtigung|abwesenheitsnachricht|"
    "automatische abwesenheitsmeldung|automatische abwesenheitsnotiz|nicht im büro|außer haus|"
    "abwesend",
    "el": "αυτόματη απάντηση|εκτός γραφείου|απουσία από το γραφείο|μήνυμα απουσίας",
    "es": "respuesta automática|contestación automática|fuera de la oficina|fuera de oficina|"
    "respuesta de ausencia|mensaje de ausencia|aviso de ausencia",
    "et": "automaatvastus|automaatne vastus|kontorist väljas|puhkuseteade|äraolekuteade",
    "fi": "automaattinen vastaus|automaattivastaus|poissaoloviesti|poissaoloilmoitus|"
    "poissa toimistosta",
    "fr": "réponse automatique|absence du bureau|absent du bureau|hors du bureau|"
    "message d'absence|message automatique d'absence|avis d'absence|notification d'absence|"
    "réponse d'absence|réponse automatique d'absence",
    "he": "תשובה אוטומטית|מענה אוטומטי|מחוץ למשרד|הודעת היעדרות",
    "hr": "automatski odgovor|izvan ureda|odsutan iz ureda|obavijest o odsutnosti",
    "hu": "automatikus válasz|házon kívül|irodán kívül|távolléti üzenet|távolléti értesítés",
    "id": "balasan otomatis|jawaban otomatis|di luar kantor",
    "it": "risposta automatica|fuori sede|fuori ufficio|messaggio di assenza|avviso di assenza|"
    "risposta di assenza|assente dall'ufficio",
    "ja": "自動応答|自動返信|自動返答|不在通知|不在応答|不在のお知らせ|不在案内",
    "ko": "자동 회신|자동 응답|자동 답장|부재중|부재중 알림|부재중 메시지|부재중 자동 회신",
    "lt": "automatinis atsakymas|nėra biure",
    "lv": "automātiska atbilde|automātiskā atbilde|ārpus biroja",
    "nl": "automatisch antwoord|automatische reactie|automatisch bericht|afwezigheidsbericht|"
    "afwezigheidsmelding|afwezigheidsassistent|niet op kantoor|niet aanwezig|afwezig",
    "no": "automatisk svar|autosvar|fraværsmelding|fraværsassistent|ikke på kontoret",
    "pl": "odpowiedź automatyczna|automatyczna odpowiedź|autoodpowiedź|poza biurem|"
    "nieobecność w biurze|informacja o nieobecności|nieobecny",
    "pt": "resposta automática|resposta automatizada|fora do escritório|fora da empresa|"
    "ausência do escritório|ausência temporária|ausente do escritório|mensagem de ausência",
    "ro": "răspuns automat|în afara biroului|absent din birou|mesaj de absență",
    "ru": "автоматический ответ|автоответ|автоответчик|вне офиса|нет на рабочем месте|"
    "отсутствие на рабочем месте|уведомление об отсутствии|сообщение об отсутствии",
    "sk": "automatická odpoveď|mimo kancelárie|odpoveď v neprítomnosti|oznámenie o neprítomnosti",
    "sl": "samodejni odgovor|avtomatski odgovor|zunaj pisarne|obvestilo o odsotnosti|"
    "odsoten z dela",
    "sv": "automatiskt svar|autosvar|frånvaromeddelande|frånvaroassistent|inte på kontoret|"
    "ej på kontoret",
    "th": "ตอบกลับอัตโนมัติ|การตอบกลับอัตโนมัติ|ไม่อยู่ที่สำนักงาน",
    "tr": "otomatik yanıt|otomatik cevap|ofis dışında|ofis dışı",
    "uk": "автоматична відповідь|автовідповідь|поза офісом|немає на робочому місці|"
    "відсутність на робочому місці|повідомлення про відсутність",
    "vi": "trả lời tự động|thư trả lời tự động",
    "zh": "自动答复|自动回复|自動回覆|自動回復|自动应答|不在办公室|不在辦公室|外出自动回复",
}

# Anywhere in the subject. People write so, too: another sign is asked for.
FAILURE = {
    "en": "undeliver|not delivered|delivery status|delivery fail|delivery has failed|"
    "delivery problem|delivery error|delivery delay|delivery report|delivery notification|"
    "delivery notice|delivery incomplete|mail delivery|message delivery|could not be delivered|"
    "couldn't be delivered|could not deliver|unable to deliver|cannot be delivered|"
    "cannot deliver|can't be delivered|failure notice|failed mail|failed message|failed delivery|"
    "mail failure|"
    "message failure|mail error|mail system error|returned mail|returned email|"
    "returned to sender|returning message|message returned|non-delivery|nondelivery|"
    "delayed mail|mail delayed|message delayed|still being retried|bounced mail|bounce message|"
    "could not send message|rejected mail|mail rejected|message rejected|user unknown",
    "ar": "تعذر التسليم|تعذر تسليم|لم يتم التسليم|لم يتم تسليم|فشل التسليم|غير قابل للتسليم",
    "bg": "не е доставен|недоставен|неуспешна доставка",
    "ca": "no s'ha pogut lliurar|no es pot lliurar|error de lliurament",
    "cs": "nedoručiteln|nedoručen|nelze doručit|doručení se nezdařilo|chyba doručení",
    "da": "kan ikke leveres|kunne ikke leveres|ikke leveret|leveringsfejl|kan ikke afleveres",
    "de": "unzustellbar|nicht zustellbar|nicht zugestellt|zustellung fehlgeschlagen|"
    "fehlgeschlagene zustellung|zustellfehler|zustellproblem|zustellstatus|zustellverzögerung|"
    "zustellung verzögert|verzögerte zustellung|zurück an absender|rückläufer",
    "el": "δεν ήταν δυνατή η παράδοση|δεν παραδόθηκε|αδυναμία παράδοσης|αποτυχία παράδοσης|"
    "μη παραδοτέο",
    "es": "no se puede entregar|no se pudo entregar|no entregado|no se ha podido entregar|"
    "error de entrega|error en la entrega|fallo de entrega|fallo en la entrega|"
    "estado de entrega|devuelto al remitente|correo devuelto|mensaje devuelto",
    "et": "kohaletoimetamatu|kohaletoimetamine|ei õnnestunud kohale toimetada|saatmine ebaõnnestus",
    "fi": "toimitus epäonnistui|ei voitu toimittaa|ei voida toimittaa|perille toimittaminen",
    "fr": "non remis|non distribué|non délivré|non distribuable|échec de remise|"
    "échec de la remise|échec de distribution|échec de la distribution|échec d'envoi|"
    "échec de l'envoi|n'a pas pu être remis|n'a pas pu être distribué|"
    "impossible de remettre|retour à l'expéditeur|avis de non-remise|état de remise",
    "he": "לא ניתן למסירה|לא ניתן למסור|לא נמסר|כשל במסירה|המסירה נכשלה",
    "hr": "nije isporučen|neisporučiv|isporuka nije uspjela|nije moguće isporučiti",
    "hu": "kézbesíthetetlen|nem kézbesíthető|nem sikerült kézbesíteni|sikertelen kézbesítés",
    "id": "tidak terkirim|gagal terkirim|pengiriman gagal|tidak dapat dikirim",
    "it": "non recapitabil|non recapitat|mancato recapito|mancata consegna|errore di consegna|"
    "recapito non riuscito|impossibile recapitare|consegna non riuscita|"
    "restituito al mittente|stato della consegna",
    "ja": "配信不能|配信できません|配信エラー|配信失敗|配達不能|配送不能|未配信|不達|メールエラー|"
    "送信エラー|送信できません|送信失敗",
    "ko": "배달되지 않음|배달할 수 없|배달 실패|전송 실패|발송 실패|전달되지 않|반송",
    "lt": "nepristatyt|nepavyko pristatyti",
    "lv": "nav piegādāts|nevarēja piegādāt|nepiegādāts",
    "nl": "onbestelbaar|niet bezorgd|niet afgeleverd|bezorging mislukt|aflevering mislukt|"
    "kan niet worden bezorgd|kon niet worden bezorgd|kan niet worden afgeleverd",
    "no": "kan ikke leveres|kunne ikke leveres|ikke levert|leveringsfeil",
    "pl": "niedostarcz|nie dostarczono|nie można dostarczyć|nie udało się dostarczyć|"
    "błąd dostarcz|błąd doręcz|niedoręcz",
    "pt": "não entregue|não é possível entregar|não foi possível entregar|falha na entrega|"
    "falha de entrega|erro de entrega|erro na entrega|impossível entregar|"
    "devolvido ao remetente|mensagem devolvida|status de entrega|estado da entrega",
    "ro": "nu poate fi livrat|nu a putut fi livrat|nelivrabil|livrare eșuată|livrarea a eșuat",
    "ru": "не доставлен|недоставлен|не удалось доставить|ошибка доставки|сбой доставки|"
    "доставка не удалась|невозможно доставить|статусе доставки|состоянии доставки",
    "sk": "nedoručiteľn|nedoručen|nemožno doručiť|nedá sa doručiť|doručenie zlyhalo",
    "sl": "nedostavljiv|ni dostavljen|ni bilo mogoče dostaviti|dostava ni uspela",
    "sv": "olevererbar|kunde inte levereras|kan inte levereras|ej levererat|leveransfel|"
    "leverans misslyckades",
    "th": "ไม่สามารถส่ง|ส่งไม่สำเร็จ|การส่งล้มเหลว",
    "tr": "teslim edilemedi|teslim edilemeyen|teslim edilemez|iletilemedi|teslimat başarısız",
    "uk": "не доставлен|недоставлен|не вдалося доставити|помилка доставки|збій доставки",
    "vi": "không thể gửi|gửi không thành công|không gửi được",
    "zh": "系统退信|退信|无法传递|未传递|未送达|无法送达|投递失败|无法投递|发送失败|無法傳遞|"
    "未傳遞|無法送達|傳送失敗|寄送失敗",
}


def folded(text: str) -> str:
    """A text as these words are looked up in it."""
    return key(text).replace("-", "")


@cache
def words_of_absence() -> frozenset[str]:
    return _all(ABSENCE)


@cache
def words_of_failure() -> frozenset[str]:
    return _all(FAILURE)


def _all(languages: dict[str, str]) -> frozenset[str]:
    return frozenset(folded(word) for line in languages.values() for word in line.split("|"))
